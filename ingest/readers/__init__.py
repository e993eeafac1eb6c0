"""One reader per format, all of one shape: ``read(source, data) -> (Document, issues)``."""
