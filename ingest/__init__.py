"""File to items: reads a document, keeps every character's place, and recognises what stands in it."""
