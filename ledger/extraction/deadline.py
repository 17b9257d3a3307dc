"""Reads when a claim is due from words, counted from a day."""

from datetime import date

from ledger.terms import Deadline


def read_deadline(text: str, counted_from: date) -> Deadline:
    """The deadline in `text`, counted from `counted_from`; earliest and latest are None where no date is named.

    Args:
        text: Words such as "2025-03-01", "by the end of March", "until Kursk is free".
        counted_from: The day the words were said, usually the article's publication date.

    Returns:
        A deadline whose `text` is `text` as given.
    """
    try:
        day = date.fromisoformat(text.strip())
    except ValueError:
        return Deadline(text=text, counted_from=counted_from)
    return Deadline(text=text, earliest=day, latest=day, rule="iso-date", counted_from=counted_from)
