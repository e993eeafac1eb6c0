"""The edge: command line, JSON routes and HTML pages. Nothing imports it."""
