"""One recogniser per kind of thing. Cue words come from :mod:`ontology.labels`, never from code here."""
