"""How one wording differs from the one before: word by word, in its target, its recipient and its goal."""
