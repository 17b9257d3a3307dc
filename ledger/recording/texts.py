"""What a typed text must be before it is recorded."""

from ledger.errors import BadInputError

LONGEST_TEXT = 20_000
"""Characters that a claim, a quote, a note or a criterion may have; an article may be longer."""

LONGEST_NAME = 300
"""Characters that a name or a tag may have."""


def required_text(value: str, what: str) -> str:
    """The text without white space around it.

    Raises:
        BadInputError: where nothing is left, or too much.
    """
    text = value.strip()
    if not text:
        raise BadInputError(f"{what} is empty: say something, or leave it out")
    return _bounded(text, what, LONGEST_TEXT)


def optional_text(value: str | None, what: str) -> str | None:
    """The text without white space around it; None where there is none."""
    return required_text(value, what) if value is not None and value.strip() else None


def required_name(value: str, what: str) -> str:
    """A name on one line, its white space folded.

    Raises:
        BadInputError: where nothing is left, or too much.
    """
    name = " ".join(value.split())
    if not name:
        raise BadInputError(f"{what} is empty: give a name")
    return _bounded(name, what, LONGEST_NAME)


def unique_names(values: tuple[str, ...] | list[str], what: str) -> list[str]:
    """Names without repeats, in the order given."""
    return list(dict.fromkeys(required_name(value, what) for value in values))


def _bounded(text: str, what: str, longest: int) -> str:
    if len(text) > longest:
        raise BadInputError(f"{what} has {len(text):,} characters; {longest:,} is the most: shorten it")
    return text
