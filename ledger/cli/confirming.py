"""Asking before something that cannot be taken back."""

from ledger.cli import prompts
from ledger.cli.session import is_terminal
from ledger.errors import RefusedError, UsageError


def require_confirmation(act: str, yes: bool) -> None:
    """Ask on a terminal; anywhere else `--yes` has to say it.

    Args:
        act: what would be done, such as "merge q4 into q3".
        yes: whether the command line says to do it.

    Raises:
        UsageError: where nobody can be asked and `--yes` is missing.
        RefusedError: where the person says no.
    """
    if yes:
        return
    if not is_terminal():
        raise UsageError(f"this would {act}, which cannot be undone: add --yes to do it")
    try:
        goes_on = prompts.agrees(f"This will {act}, which cannot be undone. Go on?", default=False)
    except prompts.Quit:
        goes_on = False
    if not goes_on:
        raise RefusedError("nothing was recorded")


def counted(number: int, thing: str) -> str:
    """A number of things.

    >>> counted(1, "prediction"), counted(2000, "prediction")
    ('1 prediction', '2,000 predictions')
    """
    return f"{number:,} {thing}{'' if number == 1 else 's'}"
