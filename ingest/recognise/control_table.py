def find(blocks, taken, found): pass
