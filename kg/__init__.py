"""Items to graph, links, index and answers. Knows no HTTP, no HTML and no command line."""
