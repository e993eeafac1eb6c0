"""Which wordings of different years are the same thing: a list of comparisons that can be read aloud."""
