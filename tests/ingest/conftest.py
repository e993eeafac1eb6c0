"""Here so that tests in the folders below find ``reading_example``: pytest looks for modules beside a conftest."""
