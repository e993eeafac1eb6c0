"""Here so that tests in the folders below find ``thread_example``: pytest looks for modules beside a conftest."""
