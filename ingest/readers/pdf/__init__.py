"""PDF files: what is drawn on a page, its tables by their rules and shades, and its words in reading order."""
