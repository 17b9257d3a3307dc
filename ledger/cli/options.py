"""Options that several commands share, and how typed values become dates, ids and probabilities."""

import re
from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from ledger.cli.completion import complete_format
from ledger.cli.output import require_format
from ledger.errors import BadInputError
from ledger.extraction.days import iso_day

if TYPE_CHECKING:
    from ledger.terms import Likelihood

Format = Annotated[
    str,
    typer.Option(
        "--format",
        "-f",
        metavar="FORMAT",
        callback=require_format,
        autocompletion=complete_format,
        help="table, json, csv, markdown, or one of tabulate's formats.",
    ),
]
Reason = Annotated[str | None, typer.Option("--reason", metavar="TEXT", help="Why; kept in the record.")]
Yes = Annotated[bool, typer.Option("--yes", help="Do it without asking.")]
NewSource = Annotated[
    bool, typer.Option("--new-source", help="The name is a new source, although it looks like a known one.")
]


def typed_date(text: str | None, option: str, today: date) -> date | None:
    """The day that an option names: an ISO date or time of which only the day counts, or words such as "yesterday".

    Raises:
        BadInputError: where the words are not one day.
    """
    if text is None:
        return None
    try:
        return iso_day(text)
    except ValueError:
        pass
    from ledger.extraction.deadline import read_deadline

    read = read_deadline(text, today)
    if read.latest is None or read.earliest != read.latest:
        raise BadInputError(f'{option} "{text}" is not a day: write it as 2025-01-31')
    return read.latest


def typed_past_date(text: str | None, option: str, today: date) -> date | None:
    """The day that an option names, which must have come.

    Raises:
        BadInputError: where the words are not one day, or it lies in the future.
    """
    day = typed_date(text, option, today)
    if day is not None and day > today:
        raise BadInputError(f"{option} {day} lies in the future: today is {today}")
    return day


def typed_address(text: str | None, option: str = "--url") -> str | None:
    """The web address that an option names.

    Raises:
        BadInputError: for another scheme, or without a host.
    """
    if text is not None and re.match(r"https?://[^\s/?#]+", text.strip(), re.IGNORECASE) is None:
        raise BadInputError(f'{option} "{text}" is no web address: write it as https://example.org/article')
    return None if text is None else text.strip()


def typed_words(text: str | None, option: str) -> str | None:
    """What an option says, which must be something.

    Raises:
        BadInputError: where it is empty.
    """
    if text is not None and not text.strip():
        raise BadInputError(f"{option} is empty: give a text, or leave it out")
    return text


def question_or_prediction(text: str) -> tuple[bool, int]:
    """Whether an id is a question's, and its number: ``q12`` is question 12, ``12`` is prediction 12.

    Raises:
        BadInputError: where it is neither.
    """
    match = re.fullmatch(r"(q?)([0-9]{1,15})", text.strip().lower())
    if match is None:
        raise BadInputError(f'"{text}" is no id: predictions are written 12, questions q12')
    return bool(match[1]), int(match[2])


def question_number(text: str) -> int:
    """The number of a question, written ``q12`` or ``12``."""
    return question_or_prediction(text)[1]


def article_number(text: str) -> int:
    """The number of an article, written ``a3`` or ``3``.

    Raises:
        BadInputError: where it is none.
    """
    match = re.fullmatch(r"a?([0-9]{1,15})", text.strip().lower())
    if match is None:
        raise BadInputError(f'"{text}" is no article id: they are written a3')
    return int(match[1])


def typed_likelihood(text: str | None, table: str) -> "Likelihood | None":
    """The probability that ``--prob`` states, as a number or as a word of a named table."""
    if text is None:
        return None
    from ledger.extraction.likelihood import read_likelihood

    return read_likelihood(text, table)
