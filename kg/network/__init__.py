"""The snapshot as a network: what hangs together, what carries most, and what is lacking."""
