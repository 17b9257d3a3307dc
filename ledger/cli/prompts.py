"""Questions to the person at the terminal: on standard error, and again until the answer can be taken."""

import os
import re
import sys
from collections.abc import Callable, Sequence
from contextlib import redirect_stdout
from typing import NoReturn, TypeVar

import typer

from ledger.cli.output import paragraph, shown, tell
from ledger.errors import BadInputError, ExitCode, LedgerError

T = TypeVar("T")

LONGEST_LINE = 4_000
"""Bytes that may be typed on one line: a terminal drops what goes beyond 4,095 without a word."""

# What keys such as the arrows leave behind, and bytes that are no UTF-8.
_UNTYPEABLE = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ud800-\udfff]")


def ask(label: str, read: Callable[[str], T], default: str | None = None) -> T:
    """The answer to a question that has to be answered.

    Args:
        label: the question.
        read: makes a value of the answer; where it refuses, its reason is told and the question asked again.
        default: what Enter alone stands for.

    Raises:
        typer.Abort: where the person stops, by Ctrl-C or by ending the input.
    """

    def empty() -> T:
        return _refuse_empty() if default is None else read(default)

    return _asked(label if default is None else f"{label} [{default}]", read, empty)


def ask_optional(label: str, read: Callable[[str], T]) -> T | None:
    """The answer to a question that may be skipped with Enter; None then."""
    return _asked(label, read, lambda: None)


def ask_choice(label: str, choices: Sequence[str], default: str | None = None) -> str:
    """One of several words."""
    return ask(label, lambda typed: one_of(typed, choices), default)


def one_of(typed: str, choices: Sequence[str]) -> str:
    """The choice that is meant; its first letters are enough where only one has them.

    Raises:
        BadInputError: where it is none of them.

    >>> one_of("t", ("true", "false")), one_of("TRUE", ("true", "false"))
    ('true', 'true')
    """
    meant = [choice for choice in choices if choice.startswith(typed.casefold())]
    if len(meant) != 1 and typed.casefold() not in choices:
        raise BadInputError(f'"{typed}" is no answer here: {", ".join(choices)}')
    return meant[0] if len(meant) == 1 else typed.casefold()


def ask_edited(label: str, text: str | None, read: Callable[[str], T]) -> T | None:
    """What becomes of a text that stands there already: the person changes it in place; None where it stays.

    Where the line cannot be edited, it is shown, and what is typed takes its place.
    """
    if not text:
        return ask_optional(label, read)
    editing = _line_editing() if text.isprintable() else None
    if editing is None:
        tell_below(f"Now: {text}")
        return ask_optional(label, read)

    def changed(typed: str) -> T | None:
        return None if typed == text.strip() else read(typed)

    return _asked(label, changed, lambda: None, lambda shown_label: editing(shown_label, text))


def agrees(question: str, default: bool = True) -> bool:
    """Whether the person says yes to a question; Enter alone is the default.

    Raises:
        Quit: where they answer with that.
    """
    words = ("yes", "no", "quit")
    label = f"{question} [{'Y/n' if default else 'y/N'}]"
    typed = _asked(label, lambda typed: one_of(typed, words), lambda: words[not default], lambda text: _line(text, " "))
    if typed == "quit":
        raise Quit
    return typed == "yes"


class Quit(typer.Abort):
    """The person wants to stop, and says so where yes or no was asked."""


def tell_below(message: str) -> None:
    """A message that belongs to the question beside it, indented and wrapped."""
    tell(paragraph(message, indent=2))


def stopped(message: str) -> typer.Exit:
    """Say what becomes of what was typed when a person stops in the middle; the exit to raise."""
    tell(f"\n{message}")
    return typer.Exit(ExitCode.INTERRUPTED)


def _asked(
    label: str, read: Callable[[str], T], empty: Callable[[], T], ask_line: Callable[[str], str] | None = None
) -> T:
    while True:
        try:
            typed = _typed(label, ask_line or _line)
            return read(typed) if typed else empty()
        except LedgerError as error:
            tell_below(str(error))


def _typed(label: str, ask_line: Callable[[str], str]) -> str:
    """One line from the terminal, without white space around it."""
    try:
        line = ask_line(label)
    except UnicodeDecodeError as error:
        raise BadInputError("that was not UTF-8 text: type it again") from error
    if _UNTYPEABLE.search(line):
        raise BadInputError("that holds control characters, as arrow keys leave them: type it again")
    if len(line.encode()) > LONGEST_LINE:
        raise BadInputError("that is longer than a terminal takes on one line: give it on the command line")
    return line.strip()


def _line(label: str, suffix: str = ": ") -> str:
    """What is typed behind a label.

    Standard output is kept out of it: it may be a file that is to hold data only.
    """
    with redirect_stdout(sys.stderr):
        line: str = typer.prompt(shown(label), default="", show_default=False, prompt_suffix=suffix, err=True)
    return line


def _line_editing() -> Callable[[str, str], str] | None:
    """Asks for a line that begins with a text; None where the terminal or this Python cannot do that."""
    if os.environ.get("TERM", "dumb") == "dumb" or not (sys.stdin.isatty() and sys.stdout.isatty()):
        return None
    try:
        import readline
    except ImportError:
        return None

    def edit(label: str, text: str) -> str:
        readline.set_auto_history(False)
        readline.set_startup_hook(lambda: readline.insert_text(text))
        try:
            return input(f"{shown(label)}: ")
        except EOFError as error:
            raise typer.Abort from error
        finally:
            readline.set_startup_hook(None)

    return edit


def _refuse_empty() -> NoReturn:
    raise BadInputError("this one is needed; Ctrl-C stops")
