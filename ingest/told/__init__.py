"""What running text tells of: decisions, roadmaps, bodies, abbreviations; each a phrase or sentence in a block."""
