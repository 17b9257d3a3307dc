"""What a person can cause and mend: one exception for each exit code.

A message says what is wrong, where (an id, or ``file:line: field``), and what to do next.
Anything else that goes wrong is a bug and keeps its traceback.
"""

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit codes of the command, a promise to scripts."""

    DONE = 0
    USAGE = 2
    NOT_FOUND = 3
    REFUSED = 4
    BAD_INPUT = 5
    STORAGE = 6
    INTEGRITY = 7
    INTERRUPTED = 130


class LedgerError(Exception):
    """Base of every error that is told to the user in one message."""

    exit_code = ExitCode.BAD_INPUT


class UsageError(LedgerError):
    """The command line does not say enough, or says too much."""

    exit_code = ExitCode.USAGE


class NotFoundError(LedgerError):
    """The named prediction, question, source, article or file is not there."""

    exit_code = ExitCode.NOT_FOUND


class RefusedError(LedgerError):
    """The record as it stands does not allow this: resolved already, a duplicate, a name that fits several."""

    exit_code = ExitCode.REFUSED


class BadInputError(LedgerError):
    """A value that cannot be taken: not a date, not a probability, a bad row in a file."""

    exit_code = ExitCode.BAD_INPUT


class StorageError(LedgerError):
    """The disk, a lock or a connection."""

    exit_code = ExitCode.STORAGE


class IntegrityError(LedgerError):
    """Not a ledger, a newer ledger, or a record that was changed."""

    exit_code = ExitCode.INTEGRITY


HALF_CHARACTER = "a text holds half of a character (a lone surrogate): mend its encoding to UTF-8 and try again"
"""What is told where a text cannot be written as UTF-8."""
