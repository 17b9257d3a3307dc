"""What ``ledger import`` does with a file once its format is clear: check it, record it, say what was added."""

import gc
import hashlib
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from datetime import date
from itertools import chain
from typing import IO, TYPE_CHECKING, Any, TypeVar

import typer

from ledger.cli import output
from ledger.cli.session import Session
from ledger.errors import BadInputError, RefusedError

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.formats import Reading
    from ledger.recording.import_plan import Plan
    from ledger.recording.importing import ImportedFile
    from ledger.recording.statements import Problem, Statement
    from ledger.recording.writer import Writer
    from ledger.terms import Receipt

MOST_PROBLEMS = 50
"""Bad rows that are named one by one; the others are counted."""

_T = TypeVar("_T")


@dataclass(frozen=True, slots=True)
class Answer:
    """What was added, for a program and for a person."""

    json: dict[str, Any]
    lines: Sequence[str]


@dataclass(frozen=True, slots=True)
class _RowsFile:
    """The rows of a file, read."""

    file: "ImportedFile"
    statements: "Sequence[Statement]"
    problems: "Sequence[Problem]"


def import_ledger(current: Session, file: str, *, dry_run: bool) -> Answer:
    """Take up the export of a ledger: into a new one, or into one that it extends.

    Raises:
        BadInputError: where a line is not as it was written, or lines are missing.
        RefusedError: where the ledger is another one, or holds what the file does not.
    """
    from ledger.formats.files import lines, opened, shown_name
    from ledger.formats.jsonl import LONGEST_LINE, ledger_items, ledger_named
    from ledger.journal import NO_HASH, journal_head
    from ledger.recording.extending import KeptText, extend_ledger, following

    name = shown_name(file)
    with opened(file) as source:
        found = lines(source, LONGEST_LINE)
        first = next(found, b"")
        ledger_id = ledger_named(first, name)
        is_new = current.is_missing
        if not is_new and (there := current.ledger().id) != ledger_id:
            raise RefusedError(f"{current.path} is ledger {there}, {name} is of {ledger_id}: name another with --db")
        with _progress("Reading", _size(source)) as advance:
            items = ledger_items(_counted(chain([first], found), len, advance), name, ledger_id)
            if not dry_run:
                extension = _recorded(current, ledger_id, is_new, lambda writer: extend_ledger(writer, items))
                return _ledger_answer(name, extension.events, extension.receipt)
            size, head = 0, NO_HASH
            if not is_new:
                with current.reading() as connection:
                    size, head = journal_head(connection)
            return _ledger_answer(name, sum(type(i) is not KeptText for i in following(items, size, head)), None)


def import_rows(
    current: Session, file: str, format_name: str, reading: "Reading", table: str, *, dry_run: bool, skip_bad: bool
) -> Answer:
    """Take up the predictions of a file, all of them or, without `skip_bad`, none where one row is bad.

    Args:
        current: the session.
        file: the file; ``-`` is standard input.
        format_name: its format, one that has rows.
        reading: how it is to be read.
        table: name of the table that reads words of likelihood.
        dry_run: record nothing.
        skip_bad: leave bad rows out.

    Raises:
        BadInputError: where rows are bad; each of them was named before.
    """
    with _without_collection():
        return _import_rows(current, file, format_name, reading, table, dry_run=dry_run, skip_bad=skip_bad)


def _import_rows(
    current: Session, file: str, format_name: str, reading: "Reading", table: str, *, dry_run: bool, skip_bad: bool
) -> Answer:
    from ledger.db import scratch_connection

    rows = _read_rows(current, file, format_name, reading, table)
    receipt = None
    if current.is_missing:
        with scratch_connection() as nothing:
            plan, left_out = _planned(nothing, rows, current, skip_bad)
        if plan.statements and not dry_run:
            new_id = current.surroundings.new_ledger_id()
            receipt = _recorded(current, new_id, True, lambda writer: _record(writer, rows, plan))
    elif dry_run:
        with current.reading() as connection:
            plan, left_out = _planned(connection, rows, current, skip_bad)
    else:
        with current.recording() as writer:
            plan, left_out = _planned(writer.connection, rows, current, skip_bad)
            receipt = _record(writer, rows, plan)
    return _rows_answer(rows, plan, left_out, current.today, receipt, dry_run)


def _read_rows(current: Session, file: str, format_name: str, reading: "Reading", table: str) -> _RowsFile:
    from ledger.formats import FORMATS
    from ledger.formats.files import opened
    from ledger.formats.statements import statements
    from ledger.journal import canonical
    from ledger.recording.importing import ImportedFile
    from ledger.recording.statements import Problem

    with opened(file) as source:
        content = source.read()
    read = FORMATS[format_name].rows
    assert read is not None
    good: list[Statement] = []
    problems: list[Problem] = []
    with _progress("Reading", content.count(b"\n")) as advance:
        said = statements(read(content, reading), current.today, table, lambda: current.events)
        for found in _counted(said, lambda _: 1, advance):
            if isinstance(found, Problem):
                problems.append(found)
            else:
                good.append(found)
    sha256 = hashlib.sha256(content).hexdigest()
    mapping = canonical(dict(reading.templates))
    return _RowsFile(ImportedFile(reading.file, sha256, format_name, mapping), good, problems)


def _planned(
    connection: "Connection", rows: _RowsFile, current: Session, skip_bad: bool
) -> "tuple[Plan, list[Problem]]":
    """The plan for the rows that can be taken, and why the others cannot; all of these are told."""
    from ledger.recording.import_plan import import_plan, plan_without_bad_rows

    if skip_bad:
        plan, found = plan_without_bad_rows(connection, rows.statements, current.today)
    else:
        plan = import_plan(connection, rows.statements, current.today)
        found = plan.problems
    problems = sorted([*rows.problems, *found], key=lambda problem: problem.line)
    for problem in problems[:MOST_PROBLEMS]:
        output.tell(f"{rows.file.name}:{problem.line}: {problem.field}: {problem.message}")
    if len(problems) > MOST_PROBLEMS:
        output.tell(f"… and {len(problems) - MOST_PROBLEMS:,} more")
    if problems and not skip_bad:
        bad = _number(len({problem.line for problem in problems}), "bad row")
        raise BadInputError(f"{rows.file.name}: {bad}, nothing was recorded: mend the file, or add --skip-bad")
    return plan, problems


def _record(writer: "Writer", rows: _RowsFile, plan: "Plan") -> "Receipt":
    from ledger.recording.importing import record_import
    from ledger.terms import Receipt

    with _progress("Recording", len(plan.statements) + len(plan.decided)) as advance:
        record_import(writer, plan, rows.file, advance)
    return Receipt(writer.journal.ledger, writer.journal.size, writer.journal.head)


def _recorded(current: Session, ledger_id: str, is_new: bool, act: "Callable[[Writer], _T]") -> _T:
    """What `act` answers, its records on disk: in the ledger, or in a new one that holds them from the start."""
    from ledger.recording.writer import record_in_new_ledger

    if not is_new:
        with current.recording() as writer:
            return act(writer)
    done = record_in_new_ledger(current.path, ledger_id, current.circumstances, act)
    if done is None:
        raise RefusedError(f"{current.path}: another program made it meanwhile; nothing was recorded, try again")
    return done[0]


def _ledger_answer(name: str, events: int, receipt: "Receipt | None") -> Answer:
    done, added = receipt is not None, _number(events, "event")
    if not events:
        line = f"The ledger has everything that {name} holds; nothing was added."
    else:
        line = f"Took up {added}." if done else f"Would take up {added}; nothing was written."
    keys = {"file": name, "dry_run": not done, "events": events, "receipt": receipt and asdict(receipt)}
    return Answer(keys, [line])


def _rows_answer(
    rows: _RowsFile, plan: "Plan", left_out: "list[Problem]", today: date, receipt: "Receipt | None", dry_run: bool
) -> Answer:
    new = plan.statements
    late = plan.late(today)
    sources = len({statement.source for statement, _ in new})
    questions = sum(bool(asked.statements) for asked in plan.questions)
    counts = {
        "predictions": len(new),
        "questions": questions,
        "sources": sources,
        "resolutions": len(plan.decided),
        "late": late,
        "known": plan.known,
        "repeated": plan.repeated,
    }
    added = f"{_number(len(new), 'prediction')} by {_number(sources, 'source')} on {_number(questions, 'question')}"
    decided = f"{_number(len(plan.decided), 'question')} decided"
    if not new and not plan.decided:
        lines = [f"{rows.file.name} holds nothing new; nothing was recorded."]
    elif dry_run:
        lines = [f"Would record {added}, {decided}; nothing was written."]
    else:
        lines = [f"Recorded {added}, {decided}."]
    if late:
        lines.append(f"Late, made after the deadline or after the outcome was known: {late:,}.")
    if plan.known:
        lines.append(f"Recorded before and not again: {_number(plan.known, 'row')}.")
    if plan.repeated:
        lines.append(f"Equal to an earlier row of the file: {_number(plan.repeated, 'row')}.")
    if left_out:
        bad = len({problem.line for problem in left_out})
        lines.append(f"Left out because they are bad: {_number(bad, 'row')}, named above.")
    keys = {"file": rows.file.name, "sha256": rows.file.sha256, "dry_run": dry_run, **counts}
    return Answer({**keys, "left_out": [asdict(p) for p in left_out], "receipt": receipt and asdict(receipt)}, lines)


def _number(count: int, noun: str) -> str:
    return f"{count:,} {noun}" + ("" if count == 1 else "s")


def _size(source: IO[bytes]) -> int:
    """Bytes of an open file; 0 for a pipe, which has no end to look for."""
    if not source.seekable():
        return 0
    at, end = source.tell(), source.seek(0, 2)
    source.seek(at)
    return end


def _counted(items: Iterable[_T], size: "Callable[[_T], int]", advance: Callable[[int], object]) -> Iterator[_T]:
    for item in items:
        yield item
        advance(size(item))


@contextmanager
def _without_collection() -> Iterator[None]:
    """No search for cycles while every row of a file is in memory: it finds none and takes a sixth of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


@contextmanager
def _progress(label: str, length: int) -> Iterator[Callable[[int], object]]:
    """A progress bar on a terminal, and none elsewhere; what it gives is called with each step's length."""
    if not sys.stderr.isatty():
        yield lambda steps: None
        return
    with typer.progressbar(length=length, label=label, file=sys.stderr, update_min_steps=max(1, length // 200)) as bar:
        yield bar.update
