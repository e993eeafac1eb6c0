"""The errors this product raises on purpose, and how they hang together::

    TradError                  everything below; ``exit_code`` is what ``trad`` ends with
    ├── InputError (3)         the input cannot be read
    │   ├── MissingFile        no such file
    │   ├── EmptyFile          no characters, or only white space
    │   ├── NotText            binary, or text in no known encoding
    │   ├── Damaged            of a known format, but it cannot be opened
    │   ├── Encrypted          asks for a password
    │   ├── NeedsOcr           pictures of pages, with no text
    │   ├── TooMuch            more time, memory or bytes than a document takes
    │   ├── HashMismatch       the file is not the one that the manifest names
    │   ├── ManifestError      the manifest itself is wrong
    │   └── JudgementError     a line of the judgements is wrong
    ├── SnapshotError (3)      no snapshot, or one made by another version
    ├── NotFound (2)           no item or document with that id
    ├── Unfit (2)              a judgement that cannot be written down
    └── QueryError (2)         a search or trace that cannot be understood

Every message names the file, the place in it where there is one, and what to do.
"""

from __future__ import annotations


class TradError(Exception):
    """Base of all errors raised on purpose. ``str(error)`` is one line fit to show a person."""

    exit_code = 1


class InputError(TradError):
    """The input cannot be read."""

    exit_code = 3


class MissingFile(InputError):
    """No such file."""


class EmptyFile(InputError):
    """The file has no text."""


class NotText(InputError):
    """The file is not text, or not in an encoding found in practice."""


class Damaged(InputError):
    """The file is of a known format but cannot be opened, or breaks off."""


class Encrypted(InputError):
    """The file cannot be read without a password."""


class NeedsOcr(InputError):
    """The file holds pictures of pages, with no text."""


class TooMuch(InputError):
    """The file would take more time or memory, or unpacks to more bytes, than any document does."""


class HashMismatch(InputError):
    """A document's bytes are not those that its manifest names."""


class ManifestError(InputError):
    """The manifest cannot be understood."""


class JudgementError(InputError):
    """A line of the corpus' judgements cannot be understood."""


class SnapshotError(TradError):
    """There is no snapshot, or it was made by another version of the product."""

    exit_code = 3


class NotFound(TradError):
    """No item or document has that id."""

    exit_code = 2


class Unfit(TradError):
    """A judgement that cannot be written down: a field is wrong, or the corpus has no such items."""

    exit_code = 2


class QueryError(TradError):
    """A question that cannot be understood."""

    exit_code = 2
