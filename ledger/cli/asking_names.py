"""Names of sources at a terminal: where one is nearly known, the person says who is meant."""

from collections.abc import Callable
from typing import TYPE_CHECKING, TypeVar

from ledger.cli import prompts
from ledger.cli.output import tell
from ledger.cli.session import Session

if TYPE_CHECKING:
    from sqlalchemy import Connection

T = TypeVar("T")


def settled_name(current: Session, typed: str, new_source: bool = False) -> tuple[str, bool]:
    """The name of the source that is meant, and whether it is a new one although it looks like a known one.

    Args:
        current: the session.
        typed: the name as it was typed, or found.
        new_source: it is a new one; nobody is asked.

    Raises:
        RefusedError: where the name fits several sources.
    """
    from ledger.recording.texts import required_name
    from ledger.store.sources import near_misses, source_id

    name = required_name(typed, "the source's name")

    def near(connection: "Connection") -> list[str]:
        return near_misses(connection, name) if source_id(connection, name) is None else []

    known: list[str] = [] if new_source else looked_up(current, near, [])
    if not known:
        return name, False
    if len(known) == 1:
        is_meant = prompts.agrees(f'"{name}" is new. Do you mean "{known[0]}"?')
        return (known[0], False) if is_meant else (name, True)
    tell(f'"{name}" is new. Do you mean one of these?')
    for number, other in enumerate(known, start=1):
        tell(f"  {number}  {other}")
    tell("  0  none of them: a new source")
    chosen = int(prompts.ask_choice("Number", [str(number) for number in range(len(known) + 1)]))
    return (known[chosen - 1], False) if chosen else (name, True)


def looked_up(current: Session, query: "Callable[[Connection], T]", otherwise: T) -> T:
    """What the ledger answers; `otherwise` where there is no ledger yet."""
    if not current.path.exists():
        return otherwise
    with current.reading() as connection:
        return query(connection)
