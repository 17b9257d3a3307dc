"""Receipts as they are read back from what was kept elsewhere."""

import re
from functools import cache

from ledger.errors import BadInputError
from ledger.terms import Receipt


def receipt_from_text(text: str) -> Receipt:
    r"""The last receipt in `text`: its three lines, bare or as comments or list items, or its JSON.

    Raises:
        BadInputError: where there is none.

    >>> receipt_from_text("ledger 0c9d\nsize 2\nhead " + "a" * 64).size
    2
    >>> receipt_from_text('{"ledger": "0c9d", "size": 3, "head": "' + "a" * 64 + '"}').size
    3
    """
    found = max(
        (match for pattern in _receipt_patterns() for match in pattern.finditer(text)),
        key=lambda match: match.end(),
        default=None,
    )
    if found is None:
        raise BadInputError("there is no receipt in it: three lines, ledger, size and head, as `ledger head` prints")
    return Receipt(found["ledger"], int(found["size"]), found["head"])


def _receipt_pattern(before: str, between: str, names: tuple[str, ...]) -> re.Pattern[str]:
    values = {"ledger": r"[0-9A-Za-z-]{1,64}", "size": "[0-9]{1,18}", "head": "[0-9a-f]{64}"}
    return re.compile(between.join(before.format(name) + f'"?(?P<{name}>{values[name]})\\b"?' for name in names))


@cache
def _receipt_patterns() -> tuple[re.Pattern[str], ...]:
    """As text; as `ledger head --format json` writes it; and with its keys in the order of the alphabet."""
    return (
        _receipt_pattern(r"\b{}:? +", r"[^\S\n]*\n[^\w\n]*", ("ledger", "size", "head")),
        _receipt_pattern(r'"{}":\s*', r"\s*,\s*", ("ledger", "size", "head")),
        _receipt_pattern(r'"{}":\s*', r"\s*,\s*", ("head", "ledger", "size")),
    )
