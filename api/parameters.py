"""Request parameters as a table: one row each, used to read requests and to describe them in OpenAPI.

Nothing is dropped in silence: a name that is not in the table, a value that is not a number where one is
needed, or a second value where one is allowed is an error that names the parameter and what exists.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from ingest.errors import QueryError


class ParameterError(QueryError):
    """A request parameter that does not exist or cannot be used; ``allowed`` lists what can be."""

    def __init__(self, message: str, parameter: str, allowed: tuple[str, ...] = ()) -> None:
        super().__init__(message)
        self.parameter = parameter
        self.allowed = allowed


@dataclass(frozen=True, slots=True)
class Parameter:
    """One row. ``low`` .. ``high`` are the limits of a number, or ``high`` the most characters of a text.

    ``many`` may be given several times, at most ``most``. ``default`` stands in for a number that is not given.
    ``choices`` lists the values that exist, where that is a closed set.
    """

    name: str
    description: str
    example: str | int
    number: bool = False
    many: bool = False
    most: int = 50
    default: int | None = None
    low: int | None = None
    high: int | None = None
    choices: tuple[str, ...] = ()
    where: str = "query"

    def openapi(self) -> dict[str, object]:
        """The row as an OpenAPI 3.1 parameter object."""
        one: dict[str, object] = {"type": "integer" if self.number else "string"}
        limits = ("minimum", "maximum") if self.number else ("minLength", "maxLength")
        for key, value in (*zip(limits, (self.low, self.high), strict=True), ("default", self.default)):
            if value is not None:
                one[key] = value
        if self.choices:
            one["enum"] = list(self.choices)
        schema = {"type": "array", "items": one, "maxItems": self.most} if self.many else one
        return {
            "name": self.name,
            "in": self.where,
            "required": self.where == "path",
            "description": self.description,
            "schema": schema,
            "example": [self.example] if self.many else self.example,
        }


Table = tuple[Parameter, ...]


@dataclass(frozen=True, slots=True)
class Values:
    """What a request gave, checked against a table: texts and numbers by name, in the order given."""

    texts: dict[str, tuple[str, ...]]
    numbers: dict[str, tuple[int, ...]]

    def text(self, name: str) -> str:
        """The one value of a text parameter, "" when it was not given."""
        return next(iter(self.texts.get(name, ())), "")

    def needed(self, name: str) -> str:
        """The one value of a text parameter that must be given. Raises ParameterError."""
        if not self.text(name):
            raise ParameterError(f"Parametern ”{name}” måste anges.", name)
        return self.text(name)

    def number(self, name: str) -> int:
        """The one value of a number parameter that has a default."""
        return self.numbers[name][0]


def read(pairs: Iterable[tuple[str, str]], table: Table) -> Values:
    """Check ``pairs`` of a query string against ``table``. Raises ParameterError.

    >>> rows = (Parameter("q", "", ""), Parameter("limit", "", 5, number=True, default=10, low=1, high=100))
    >>> read([("q", "bassäng")], rows).number("limit")
    10
    >>> read([("sort", "year")], rows)
    Traceback (most recent call last):
    api.parameters.ParameterError: Parametern ”sort” finns inte. De som finns är: q, limit.
    """
    rows = {row.name: row for row in table}
    found: dict[str, list[str]] = {}
    for name, value in pairs:
        if name not in rows:
            exist = ", ".join(rows) or "inga"
            raise ParameterError(f"Parametern ”{name}” finns inte. De som finns är: {exist}.", name, tuple(rows))
        found.setdefault(name, []).append(value)
    texts: dict[str, tuple[str, ...]] = {}
    numbers: dict[str, tuple[int, ...]] = {}
    for name, row in rows.items():
        values = found.get(name, [])
        if len(values) > 1 and not row.many:
            raise ParameterError(f"Parametern ”{name}” får bara anges en gång.", name)
        if len(values) > row.most:
            raise ParameterError(f"Parametern ”{name}” får anges högst {row.most} gånger.", name)
        if row.number:
            default = () if row.default is None else (row.default,)
            numbers[name] = tuple(_number(row, value) for value in values) or default
        else:
            texts[name] = tuple(_text(row, value) for value in values)
    return Values(texts, numbers)


def _number(row: Parameter, value: str) -> int:
    if not (value.isascii() and value.isdigit() and len(value) <= 9):
        raise ParameterError(f"Parametern ”{row.name}” ska vara ett heltal, inte ”{value}”.", row.name)
    number = int(value)
    if (row.low is not None and number < row.low) or (row.high is not None and number > row.high):
        limits = f"minst {row.low}" if row.high is None else f"mellan {row.low} och {row.high}"
        raise ParameterError(f"Parametern ”{row.name}” ska vara {limits}, inte {number}.", row.name)
    return number


def _text(row: Parameter, value: str) -> str:
    if row.high is not None and len(value) > row.high:
        raise ParameterError(f"Parametern ”{row.name}” får ha högst {row.high} tecken.", row.name)
    if row.choices and value not in row.choices:
        raise ParameterError(
            f"”{value}” är inget värde för ”{row.name}”. De som finns är: {', '.join(row.choices)}.",
            row.name,
            row.choices,
        )
    return value
