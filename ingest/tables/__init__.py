"""Tables: cells one to a line, pipes, or rows flattened by PDF extraction, to typed rows whose sums are checked."""
