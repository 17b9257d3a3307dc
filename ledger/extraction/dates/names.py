"""Regular expressions for many names at once."""

import re
from collections.abc import Iterable


def one_of(names: Iterable[str]) -> str:
    """An expression for any of the names, the longest first; it reads each letter once, however many.

    Spaces stand for any white space, apostrophes for straight and curly ones.

    >>> one_of(["may", "march"])
    'ma(?:y|rch)'
    """
    branches: dict[str, list[str]] = {}
    for name in names:
        branches.setdefault(name[:1], []).append(name[1:])
    ends_here = branches.pop("", None) is not None
    parts = [_letter(letter) + one_of(rest) for letter, rest in branches.items()]
    if not parts:
        return ""
    if ends_here:
        return f"(?:{'|'.join(parts)})?"
    return parts[0] if len(parts) == 1 else f"(?:{'|'.join(parts)})"


def _letter(letter: str) -> str:
    return {" ": r"\s+", "'": "['’]"}.get(letter, re.escape(letter))
