"""Anything a person may do, in any order, against a ledger in plain Python.

After every act the real ledger says of each prediction and of each source what the plain one says. In the end its
tables are what the journal says, every receipt taken on the way still holds, and a copy made from its export is equal.
`LEDGER_TEST_EXAMPLES=1000` runs as many of them.
"""

import os
import tempfile
from collections.abc import Callable
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, initialize, invariant, precondition, rule
from plain_ledger import OUTCOMES, PlainLedger, Prediction, Question
from sqlalchemy import select

from ledger import db, migrations
from ledger.checks import inspection, receipt
from ledger.errors import LedgerError
from ledger.formats.jsonl import ledger_items, ledger_lines
from ledger.models import prediction
from ledger.recording import catalogue, changes, questions
from ledger.recording.extending import extend_ledger
from ledger.recording.predictions import NewPrediction, record_prediction
from ledger.recording.resolutions import NewResolution, record_resolution
from ledger.recording.writer import Circumstances, Writer, recording
from ledger.store.predictions import predictions, require_prediction
from ledger.store.scoring import sums_by_name
from ledger.store.selection import Selection
from ledger.store.standing import standing
from ledger.terms import Likelihood, Outcome, Receipt
from ledger.verification.scorecard import scorecard

EXAMPLES = int(os.environ.get("LEDGER_TEST_EXAMPLES", "6"))
START = date(2025, 1, 1)
NAMES = ("Alder", "Birch", "Cedar", "Dogwood", "Elm", "Fir", "Ginkgo", "Hazel")

days = st.integers(0, 40)
numbers = st.integers(0, 10**6)
probabilities = st.none() | st.sampled_from(["0", "0.05", "0.3", "0.5", "0.7", "0.99", "1"]).map(Decimal)
names = st.sampled_from(NAMES)


def certain(point: Decimal | None) -> Likelihood | None:
    return None if point is None else Likelihood(point, point, point, worded(point))


def worded(point: Decimal) -> str:
    return f"{point:%}"


class LedgerMachine(RuleBasedStateMachine):
    """The real ledger and the plain one, side by side."""

    @initialize()
    def make(self) -> None:
        self.folder = tempfile.TemporaryDirectory(prefix="ledger-")
        self.path = Path(self.folder.name) / "ledger.db"
        db.create_ledger(self.path, "test-ledger")
        self.ledger = db.open_ledger(self.path)
        self.plain = PlainLedger(START)
        self.receipts: list[Receipt] = []
        self.claims = 0

    def act(self, do: Callable[[Writer], object], *, refused: bool) -> object:
        """Record one act; where the plain ledger knows that it must be refused, it is, and nothing changes."""
        circumstances = Circumstances(lambda: datetime(2025, 1, 1, tzinfo=UTC), self.plain.today)
        if refused:
            with pytest.raises(LedgerError), recording(self.ledger, circumstances) as writer:
                do(writer)
            return None
        with recording(self.ledger, circumstances) as writer:
            done = do(writer)
        self.plain.events += 1
        return done

    def pick(self, number: int) -> int:
        """One of the predictions."""
        return sorted(self.plain.predictions)[number % len(self.plain.predictions)]

    def pick_question(self, number: int) -> int:
        return self.plain.living()[number % len(self.plain.living())]

    @rule(by=days)
    def pass_time(self, by: int) -> None:
        self.plain.today += timedelta(by)

    @rule(name=names, within=st.none() | days, ago=days, probability=probabilities, again=st.booleans())
    def add(self, name: str, within: int | None, ago: int, probability: Decimal | None, again: bool) -> None:
        plain = self.plain
        self.claims += not again or not self.claims
        made = plain.today - timedelta(ago)
        latest = None if within is None else plain.today + timedelta(within - 20)
        claim = f"Claim {self.claims} comes true"
        source = plain.names.get(name, len(plain.shown) + 1)
        number = len(plain.questions) + 1
        asked = Question(latest, counted_from=None if latest is None else made)
        new = Prediction(
            number, source, claim, made, False, probability, None if probability is None else worded(probability)
        )
        refused = (latest is not None and latest < made) or plain.same_statement(new)
        due = "none" if latest is None else latest.isoformat()
        self.act(
            lambda writer: record_prediction(
                writer,
                NewPrediction(claim, name, due, made=made, likelihood=certain(probability), new_source=True),
            ),
            refused=refused,
        )
        if not refused:
            plain.names.setdefault(name, source)
            plain.shown.setdefault(source, name)
            plain.questions[number] = asked
            plain.predictions[len(plain.predictions) + 1] = new

    @precondition(lambda self: self.plain.predictions)
    @rule(name=names, number=numbers, ago=days, probability=probabilities, denies=st.booleans())
    def add_on_question(self, name: str, number: int, ago: int, probability: Decimal | None, denies: bool) -> None:
        plain = self.plain
        question = sorted(plain.questions)[number % len(plain.questions)]
        into = plain.question_of(question)
        made = plain.today - timedelta(ago)
        source = plain.names.get(name, len(plain.shown) + 1)
        stored = 1 - probability if denies and probability is not None else probability
        claim = f"On {into}"
        new = Prediction(
            into, source, claim, made, denies, stored, None if probability is None else worded(probability)
        )
        latest = plain.questions[into].latest
        refused = (latest is not None and latest < made) or plain.same_statement(new)
        self.act(
            lambda writer: record_prediction(
                writer,
                NewPrediction(
                    claim,
                    name,
                    made=made,
                    likelihood=certain(probability),
                    question=question,
                    denies=denies,
                    new_source=True,
                ),
            ),
            refused=refused,
        )
        if not refused:
            plain.names.setdefault(name, source)
            plain.shown.setdefault(source, name)
            plain.predictions[len(plain.predictions) + 1] = new

    @precondition(lambda self: self.plain.predictions)
    @rule(number=numbers, within=st.none() | days)
    def amend_deadline(self, number: int, within: int | None) -> None:
        plain = self.plain
        question = self.pick_question(number)
        asked = plain.questions[question]
        latest = None if within is None else plain.today + timedelta(within - 20)
        counted_from = asked.counted_from or plain.today
        refused = latest == asked.latest or (latest is not None and latest < counted_from)
        due = "none" if latest is None else latest.isoformat()
        late = plain.is_late_change(asked)
        self.act(lambda writer: changes.amend_question(writer, question, due=due), refused=refused)
        if not refused and not late:
            asked.latest, asked.counted_from = latest, None if latest is None else counted_from

    @precondition(lambda self: self.plain.predictions)
    @rule(number=numbers, ago=days, probability=probabilities)
    def amend_prediction(self, number: int, ago: int, probability: Decimal | None) -> None:
        plain = self.plain
        id_ = self.pick(number)
        one = plain.predictions[id_]
        made = plain.today - timedelta(ago)
        stored = one.probability if probability is None else 1 - probability if one.denies else probability
        wording = one.wording if probability is None else worded(probability)
        refused = (made, stored, wording) == (one.made, one.probability, one.wording)
        late = plain.is_late_change(plain.questions[one.question])

        def do(writer: Writer) -> None:
            view = require_prediction(writer.connection, plain.today, id_)
            changes.amend_prediction(writer, view, made=made, likelihood=certain(probability))

        self.act(do, refused=refused)
        if not refused and not late:
            one.made, one.probability, one.wording = made, stored, wording

    @precondition(lambda self: self.plain.predictions)
    @rule(number=numbers)
    def retract(self, number: int) -> None:
        id_ = self.pick(number)
        one = self.plain.predictions[id_]
        self.act(lambda writer: changes.retract_prediction(writer, id_, "a slip"), refused=one.retracted)
        one.retracted = True

    @precondition(lambda self: self.plain.predictions)
    @rule(number=numbers, ago=days)
    def withdraw(self, number: int, ago: int) -> None:
        id_ = self.pick(number)
        one = self.plain.predictions[id_]
        day = self.plain.today - timedelta(ago)
        refused = one.retracted or one.withdrawn_on is not None or day < one.made
        self.act(lambda writer: changes.withdraw_prediction(writer, id_, day, None), refused=refused)
        if not refused:
            one.withdrawn_on = day

    @precondition(lambda self: self.plain.predictions)
    @rule(number=numbers, ago=days, probability=probabilities.filter(lambda value: value is not None))
    def revise(self, number: int, ago: int, probability: Decimal) -> None:
        id_ = self.pick(number)
        one = self.plain.predictions[id_]
        day = self.plain.today - timedelta(ago)
        refused = one.retracted or one.withdrawn_on is not None or day < one.made
        likelihood = certain(probability)
        assert likelihood is not None
        self.act(lambda writer: changes.revise_prediction(writer, id_, likelihood, day, None), refused=refused)
        if not refused:
            stored = 1 - probability if one.denies else probability
            one.revisions.append((day, self.plain.events, stored))

    @precondition(lambda self: self.plain.predictions)
    @rule(number=numbers, other=numbers, opposite=st.booleans())
    def move(self, number: int, other: int, opposite: bool) -> None:
        plain = self.plain
        id_, question = self.pick(number), self.pick_question(other)
        one = plain.predictions[id_]
        decided = any(plain.questions[each].outcome is not None for each in (one.question, question))
        refused = one.question == question or decided
        self.act(
            lambda writer: changes.move_prediction(writer, id_, question, opposite=opposite),
            refused=refused,
        )
        if not refused:
            one.question = question
            if opposite:
                one.denies = not one.denies
                one.probability = None if one.probability is None else 1 - one.probability
                one.revisions = [(day, seq, 1 - stated) for day, seq, stated in one.revisions]

    @precondition(lambda self: self.plain.predictions)
    @rule(number=numbers, outcome=st.sampled_from(OUTCOMES), ago=st.none() | days, again=st.booleans())
    def resolve(self, number: int, outcome: str, ago: int | None, again: bool) -> None:
        plain = self.plain
        question = self.pick_question(number)
        asked = plain.questions[question]
        passed = asked.latest is not None and asked.latest < plain.today
        on = None if ago is None else plain.today - timedelta(ago)
        resolved_on = on or (asked.latest if passed and asked.latest else plain.today)
        refused = (asked.outcome is not None) != again or (
            outcome == "true" and asked.latest is not None and resolved_on > asked.latest
        )
        fraction = Decimal("0.4") if outcome == "partly" else None
        new = NewResolution(
            question,
            Outcome(outcome),
            on,
            note="As reported.",
            fraction=fraction,
            early=outcome in ("false", "partly") and not passed,
            reason="It was dropped.",
            supersede=again,
        )
        self.act(lambda writer: record_resolution(writer, new), refused=refused)
        if not refused:
            asked.outcome, asked.resolved_on, asked.fraction = outcome, resolved_on, fraction

    @precondition(lambda self: self.plain.shown)
    @rule(name=names, new_name=names, alias=st.booleans())
    def name_source(self, name: str, new_name: str, alias: bool) -> None:
        plain = self.plain
        found, taken = plain.names.get(name), plain.names.get(new_name)
        refused = found is None or taken not in (None, found) or (alias and taken == found)
        do = catalogue.alias_source if alias else catalogue.rename_source
        self.act(lambda writer: do(writer, name, new_name), refused=refused)
        if not refused and found is not None:
            plain.names[new_name] = found
            if not alias:
                plain.shown[found] = new_name

    @precondition(lambda self: self.plain.shown)
    @rule(kept=names, merged=names)
    def merge_sources(self, kept: str, merged: str) -> None:
        plain = self.plain
        into, gone = plain.names.get(kept), plain.names.get(merged)
        refused = into is None or gone is None or into == gone
        self.act(lambda writer: catalogue.merge_sources(writer, kept, merged), refused=refused)
        if not refused and into is not None:
            plain.names = {name: into if id_ == gone else id_ for name, id_ in plain.names.items()}
            for one in plain.predictions.values():
                one.source = into if one.source == gone else one.source

    @precondition(lambda self: self.plain.predictions)
    @rule(number=numbers, other=numbers)
    def merge_questions(self, number: int, other: int) -> None:
        plain = self.plain
        kept, gone = self.pick_question(number), self.pick_question(other)
        refused = (
            kept == gone
            or plain.questions[kept].latest != plain.questions[gone].latest
            or plain.questions[gone].outcome is not None
        )
        self.act(lambda writer: questions.merge_questions(writer, kept, gone), refused=refused)
        if not refused:
            plain.merged[gone] = kept
            for one in plain.predictions.values():
                one.question = kept if one.question == gone else one.question

    @rule()
    def reopen(self) -> None:
        self.ledger = db.open_ledger(self.path)

    @rule()
    def rebuild(self) -> None:
        with self.ledger.writing() as connection:
            assert migrations.rebuild(connection) == self.plain.events

    @rule()
    def keep_a_receipt(self) -> None:
        with self.ledger.reading() as connection:
            self.receipts.append(receipt(connection, self.ledger.id))

    @rule()
    def go_on_with_a_copy_from_the_export(self) -> None:
        with self.ledger.reading() as connection:
            lines = [f"{line}\n".encode() for line in ledger_lines(connection, self.ledger.id)]
        copy = self.path.with_name("copy.db")
        db.create_ledger(copy, self.ledger.id)
        circumstances = Circumstances(lambda: datetime(2025, 1, 1, tzinfo=UTC), self.plain.today)
        with recording(db.open_ledger(copy), circumstances) as writer:
            extend_ledger(writer, ledger_items(lines, "export", self.ledger.id))
        copy.replace(self.path)
        self.ledger = db.open_ledger(self.path)

    @invariant()
    def says_of_each_prediction_what_the_plain_ledger_says(self) -> None:
        plain = self.plain
        with self.ledger.reading() as connection:
            views = {view.id: view for view in predictions(connection, plain.today)}
            stand = standing(plain.today)
            rows = connection.execute(select(prediction.c.id, stand.probability).select_from(stand.rows))
            counted = {row[0]: row[1] for row in rows}
            assert receipt(connection, self.ledger.id).size == plain.events
        assert sorted(views) == sorted(plain.predictions)
        for id_, one in plain.predictions.items():
            view, stated = views[id_], plain.probability(one)
            asked = plain.questions[one.question]
            expected = (one.question, plain.shown[one.source], one.made, asked.latest, one.denies)
            assert (view.question, view.source, view.made, view.deadline.latest, view.stance == "denies") == expected
            assert (view.status, view.outcome, view.resolved_on) == (
                plain.status(one),
                asked.outcome,
                asked.resolved_on,
            )
            assert (view.came_true, view.late) == (plain.came_true(one), plain.is_late(one))
            assert counted[id_] == (None if stated is None else float(stated))

    @invariant()
    def says_of_each_source_what_the_plain_ledger_says(self) -> None:
        plain = self.plain
        with self.ledger.reading() as connection:
            sums = sums_by_name(connection, "source", Selection(plain.today))
        sources = {one.source for one in plain.predictions.values()}
        assert set(sums) == {plain.shown[source] for source in sources}
        for source in sources:
            card = scorecard(sums[plain.shown[source]])
            assert {name: getattr(card, name) for name in plain.funnel(source)} == plain.funnel(source)
            assert card.brier == pytest.approx(plain.brier(source))

    def teardown(self) -> None:
        for kept in [*self.receipts, None]:
            assert inspection(db.open_ledger(self.path), full=kept is None, kept=kept).findings == ()
        self.folder.cleanup()


LedgerMachine.TestCase.settings = settings(
    max_examples=EXAMPLES,
    stateful_step_count=30,
    deadline=None,
    # Small figures for the suite; the same examples each time, so that it never fails for one person only.
    derandomize=EXAMPLES < 100,
    suppress_health_check=list(HealthCheck),
)
TestLedger = LedgerMachine.TestCase
