"""Statements of a file on their way into the record: what is new, what is known, what contradicts the record.

A file is planned as a whole, then recorded as a whole. The plan follows these rules:

* Rows with one question key answer one question, rows without a key one each. The first row that gives a claim,
  criteria or a deadline gives it to the question; a claim that differs is the source's own wording.
* Rows that give one question two deadlines, or two outcomes, are bad, and so is a row that contradicts the ledger.
* A row whose fields all equal those of a row recorded before is known and adds nothing.
* A row that differs from a recorded one only in what it says of the outcome, while the recorded one is not in the
  file any more, is the same statement come back: it can decide its question and is not recorded again.
"""

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from sqlalchemy import Connection

from ledger.errors import LedgerError
from ledger.lifecycle import check_resolution, is_late
from ledger.naming import name_key
from ledger.recording.import_estimates import ReadRows, answer_of, read_rows
from ledger.recording.resolutions import decided_by_default, require_after_answer
from ledger.recording.statements import STATEMENT_DIGITS, Problem, Statement
from ledger.store import known
from ledger.store.known import KnownQuestion
from ledger.terms import Deadline


@dataclass(slots=True)
class PlannedQuestion:
    """A question and what a file adds to it.

    Attributes:
        known: the question in the ledger; None where it is new.
        claim: its claim.
        criteria: its criteria.
        deadline: its deadline.
        statements: the statements on it that are new.
        deciding: the row that decides it; None where none does, or it is decided already.
        read: the estimates and answers of its rows, where it is not one of yes or no.
    """

    known: KnownQuestion | None
    claim: str
    criteria: str | None
    deadline: Deadline
    statements: list[Statement]
    deciding: Statement | None = None
    read: ReadRows | None = None

    @property
    def latest(self) -> date | None:
        """The last day of the deadline that counts."""
        return self.known.latest if self.known else self.deadline.latest

    def resolved_on(self, today: date) -> date | None:
        """The day it is decided by, once the plan is carried out."""
        if self.deciding is None:
            return self.known.resolved_on if self.known else None
        return self.deciding.resolved_on or self.decided_by(self.deciding, today)

    def decided_by(self, row: Statement, today: date) -> date:
        """The day on which it was decided by a row that does not say when."""
        return decided_by_default(answer_of(self.read, row), self.latest, today)


@dataclass(slots=True)
class Plan:
    """What a file adds to a ledger, and what stands in the way.

    Attributes:
        questions: the questions that the file speaks of.
        statements: the new statements with their questions, in the order of the file.
        decided: the questions that the file decides.
        problems: why rows cannot be taken, in the order of the file.
        sources: the known sources, by folded name.
        known: rows that were recorded before.
        repeated: rows that equal an earlier row of the file.
    """

    questions: list[PlannedQuestion] = field(default_factory=list)
    statements: list[tuple[Statement, PlannedQuestion]] = field(default_factory=list)
    decided: list[PlannedQuestion] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    sources: dict[str, int] = field(default_factory=dict)
    known: int = 0
    repeated: int = 0

    def late(self, today: date) -> int:
        """How many of the new statements were made after the deadline, or after the outcome was known."""
        return sum(
            is_late(statement.made, asked.latest, asked.resolved_on(today)) for statement, asked in self.statements
        )


@dataclass(slots=True)
class _Group:
    """The rows on one question.

    Attributes:
        rows: all of them.
        unrecorded: those that stand in the ledger in no form, or with another outcome.
        new: those that stand there in no form.
        matched: the question of a row that stands there.
        question_id: the question in the ledger that all of them answer.
        has_expected: whether a row says what it expects where the answer is not yes or no.
    """

    rows: list[Statement] = field(default_factory=list)
    unrecorded: list[Statement] = field(default_factory=list)
    new: list[Statement] = field(default_factory=list)
    matched: int | None = None
    question_id: int | None = None
    has_expected: bool = False


def import_plan(connection: Connection, statements: Iterable[Statement], today: date) -> Plan:
    """What the statements of a file add to the ledger.

    Args:
        connection: the ledger as it stands.
        statements: the rows of the file, in order.
        today: the day of the import.
    """
    plan = Plan()
    rows: dict[str, Statement] = {}
    for statement in statements:
        plan.repeated += statement.key in rows
        rows.setdefault(statement.key, statement)
    plan.sources = _sources(connection, rows.values(), plan)
    groups = _groups(connection, rows, plan)
    asked = known.known_questions(connection, {group.question_id for group in groups if group.question_id is not None})
    for group in groups:
        standing = asked.get(group.question_id or 0)
        read = None
        if group.has_expected or (standing is not None and not standing.kind.is_binary):
            read = read_rows(group.rows, None if standing is None else standing.kind, today)
        problems = [*_contradictions(group, standing, read), *_against(group, standing, read)]
        if read is not None:
            problems += read.problems
        if not problems:
            planned = _planned(group, standing, read)
            problems += _decision_problems(group, planned, today)
            plan.questions.append(planned)
        plan.problems += problems
    plan.problems.sort(key=lambda problem: problem.line)
    plan.statements = [(statement, asked) for asked in plan.questions for statement in asked.statements]
    plan.statements.sort(key=lambda pair: pair[0].line)
    plan.decided = [asked for asked in plan.questions if asked.deciding is not None]
    return plan


def plan_without_bad_rows(
    connection: Connection, statements: Sequence[Statement], today: date
) -> tuple[Plan, list[Problem]]:
    """The plan for the rows that can be taken, and why the others cannot."""
    plan, problems = import_plan(connection, statements, today), []
    while plan.problems:
        problems += plan.problems
        bad = {problem.line for problem in plan.problems}
        # Without a bad row its question may want a claim, or have another deadline: the rest is planned anew.
        statements = [statement for statement in statements if statement.line not in bad]
        plan = import_plan(connection, statements, today)
    return plan, problems


def _sources(connection: Connection, rows: Iterable[Statement], plan: Plan) -> dict[str, int]:
    """The known sources among those that the rows name, by folded name; a name that fits several is a problem."""
    ids = known.source_ids(connection)
    keys: dict[str, str] = {}
    for row in rows:
        for column, name in (("source", row.source), ("outlet", row.outlet)):
            if name is None:
                continue
            key = keys.get(name) or keys.setdefault(name, name_key(name))
            if len(ids.get(key, ())) > 1:
                message = f'"{name}" fits several sources: give the full name of the one that is meant'
                plan.problems.append(Problem(row.line, column, message))
    return {key: min(found) for key, found in ids.items()}


def _groups(connection: Connection, rows: dict[str, Statement], plan: Plan) -> list[_Group]:
    """The rows by question, in the order of the file."""
    recorded = known.imported_rows(connection, {key[:STATEMENT_DIGITS] for key in rows})
    by_key = known.questions_by_key(connection, list({row.question for row in rows.values() if row.question}))
    full = {key: question_id for found in recorded.values() for key, question_id in found}
    groups: defaultdict[str | int, _Group] = defaultdict(_Group)
    for key, row in rows.items():
        group = groups[row.question if row.question is not None else row.line]
        group.rows.append(row)
        if row.expected is not None:
            group.has_expected = True
        alike = recorded.get(key[:STATEMENT_DIGITS], [])
        back = None if key in full else next((pair for pair in alike if pair[0] not in rows), None)
        if back is not None:
            alike.remove(back)
            group.matched = back[1]
            group.unrecorded.append(row)
        elif key in full:
            group.matched = full[key]
        else:
            group.new.append(row)
            group.unrecorded.append(row)
    plan.known = len(rows) - sum(len(group.new) for group in groups.values())
    for question, group in groups.items():
        group.question_id = by_key.get(str(question), group.matched) if isinstance(question, str) else group.matched
    return list(groups.values())


def _contradictions(group: _Group, asked: KnownQuestion | None, read: ReadRows | None) -> Iterator[Problem]:
    """Rows of the file that give one question two deadlines or two outcomes, and a question without a claim."""
    if len(group.rows) == 1 and group.rows[0].claim is not None:
        return
    deadlines = [row for row in group.rows if row.deadline is not None]
    outcomes = [row for row in group.rows if row.outcome is not None]
    if len({_latest(row) for row in deadlines}) > 1:
        for row in deadlines:
            other = next(other for other in deadlines if _latest(other) != _latest(row))
            yield Problem(
                row.line, "deadline", f"{_day(_latest(row))} contradicts line {other.line}: {_day(_latest(other))}"
            )
    decisions = {row.line: _decision(row, read) for row in outcomes}
    if len(set(decisions.values())) > 1:
        for line, decision in decisions.items():
            against = next(other for other in decisions if decisions[other] != decision)
            yield Problem(line, "outcome", f"{decision} contradicts line {against}: {decisions[against]}")
    if asked is None and all(row.claim is None for row in group.rows):
        for row in group.rows:
            yield Problem(row.line, "claim", "is empty: what will happen?")


def _against(group: _Group, asked: KnownQuestion | None, read: ReadRows | None) -> Iterator[Problem]:
    """New rows that contradict what the ledger says of their question."""
    if asked is None:
        return
    claims = {row.claim for row in group.rows if row.claim is not None}
    if group.matched is None and claims and asked.claim not in claims:
        for row in group.new:
            message = f'"{row.question}" is q{asked.id} in the ledger, with another claim: give these rows another key'
            yield Problem(row.line, "question", message)
    for row in group.unrecorded:
        if row.deadline is not None and row.deadline.latest != asked.latest:
            message = f"{_day(_latest(row))} contradicts q{asked.id} in the ledger: {_day(asked.latest)}"
            yield Problem(row.line, "deadline", message)
        if row.outcome is None or asked.outcome is None:
            continue
        fraction, answer = None if row.fraction is None else float(row.fraction), answer_of(read, row)
        if (row.outcome.value, fraction, answer and answer.text) != (asked.outcome, asked.fraction, asked.answer):
            standing = asked.answer or asked.outcome + ("" if asked.fraction is None else f" ({asked.fraction})")
            decision = _decision(row, read)
            yield Problem(row.line, "outcome", f"{decision} contradicts q{asked.id} in the ledger: {standing}")


def _planned(group: _Group, asked: KnownQuestion | None, read: ReadRows | None) -> PlannedQuestion:
    claim = asked.claim if asked else None
    criteria, deadline, deciding = None, None, None
    for row in group.rows:
        claim = row.claim if claim is None else claim
        criteria = row.criteria if criteria is None else criteria
        deadline = row.deadline if deadline is None else deadline
    if asked is None or asked.outcome is None:
        deciding = next((row for row in group.unrecorded if row.outcome is not None), None)
    assert claim is not None
    return PlannedQuestion(asked, claim, criteria, deadline or Deadline(), group.new, deciding, read)


def _decision_problems(group: _Group, planned: PlannedQuestion, today: date) -> Iterator[Problem]:
    """Rows whose outcome does not go with their dates."""
    for row in group.unrecorded:
        if row.outcome is None:
            continue
        resolved_on = row.resolved_on or planned.decided_by(row, today)
        try:
            if planned.read is not None:
                require_after_answer(answer_of(planned.read, row), resolved_on)
            check_resolution(
                outcome=row.outcome,
                resolved_on=resolved_on,
                latest=planned.latest,
                today=today,
                early=True,
                reason="the file says so",
                grounds=True,
                fraction_given=row.fraction is not None,
            )
        except LedgerError as error:
            yield Problem(row.line, "resolved_on", str(error))


def _latest(row: Statement) -> date | None:
    return row.deadline.latest if row.deadline else None


def _day(latest: date | None) -> str:
    return "no date" if latest is None else latest.isoformat()


def _decision(row: Statement, read: ReadRows | None) -> str:
    assert row.outcome is not None
    answer = answer_of(read, row)
    if answer is not None:
        return answer.text
    return row.outcome.value + ("" if row.fraction is None else f" ({row.fraction})")
