"""One reader per format of text, all of one shape: ``read(source, text) -> (Document, issues)``."""
