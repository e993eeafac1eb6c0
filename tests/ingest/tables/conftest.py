"""Here so that tests find ``tables_example``: pytest looks for modules beside a conftest."""
