"""Errors raised on purpose: one family, drawn at the top of its module."""

from __future__ import annotations

import inspect
import re

import pytest

from ingest import errors

FAMILY = [each for _, each in inspect.getmembers(errors, inspect.isclass) if issubclass(each, errors.TradError)]


def test_the_family_tree_names_every_error() -> None:
    assert set(re.findall(r"\w+", errors.__doc__ or "")) >= {each.__name__ for each in FAMILY}


@pytest.mark.parametrize("error", FAMILY)
def test_the_tree_tells_what_a_command_ends_with(error: type[errors.TradError]) -> None:
    parents = {each.__name__: each for each in error.__mro__ if each in FAMILY}
    said = [re.search(rf"{name} \((\d)\)", errors.__doc__ or "") for name in parents]
    assert error.exit_code == next((int(match[1]) for match in said if match), errors.TradError.exit_code)
