"""Swedish search: one analysis for index and query, engines behind one small protocol."""
