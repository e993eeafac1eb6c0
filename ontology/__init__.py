"""The dictionary: what kinds of things there are, what they are called and which words announce them.

Everything is data in ``vocabulary.ttl`` and ``shapes.ttl``; the modules here only make it reachable
(:mod:`ontology.terms` for names, :mod:`ontology.labels` for words). Imports nothing of ours.
"""
