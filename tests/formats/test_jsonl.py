"""A ledger that goes out and in is the same, whatever was recorded."""

from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, date, datetime
from decimal import Decimal

from hypothesis import given, settings
from hypothesis import strategies as st
from sqlalchemy import Connection

from ledger import checks
from ledger.db import scratch_connection
from ledger.formats.jsonl import ledger_items, ledger_lines, ledger_named
from ledger.recording.catalogue import NewArticle
from ledger.recording.extending import extend_ledger
from ledger.recording.predictions import NewPrediction, record_prediction
from ledger.recording.resolutions import NewResolution, record_resolution
from ledger.recording.writer import Circumstances, Writer
from ledger.terms import Likelihood, Outcome

TODAY = date(2025, 3, 1)
LEDGER = "0c9d"
OUTCOMES = (None, *(outcome for outcome in Outcome if outcome is not Outcome.ANSWERED))
WORDS = st.text(st.characters(codec="utf-8", exclude_characters="\x00"), min_size=1, max_size=30).filter(
    lambda text: bool(text.strip())
)
STATEMENTS = st.lists(
    st.tuples(
        WORDS,
        st.decimals(0, 1, places=3),
        st.one_of(st.none(), WORDS),
        st.sampled_from(OUTCOMES),
    ),
    min_size=1,
    max_size=4,
    unique_by=lambda statement: statement[0].strip(),
)


@contextmanager
def writing() -> Iterator[Writer]:
    with scratch_connection() as connection:
        yield Writer(connection, LEDGER, Circumstances(lambda: datetime(2025, 3, 1, tzinfo=UTC), TODAY))


def exported(connection: Connection) -> list[bytes]:
    return [line.encode() for line in ledger_lines(connection, LEDGER)]


def record(writer: Writer, claim: str, share: Decimal, text: str | None, outcome: Outcome | None) -> None:
    article = None if text is None else NewArticle(text=text)
    stated = Likelihood(share, share, share, str(share))
    new = NewPrediction(claim, f"Source of {claim}", "none", article=article, likelihood=stated, new_source=True)
    recorded = record_prediction(writer, new)
    writer.flush()
    if outcome is not None:
        fraction = Decimal("0.5") if outcome is Outcome.PARTLY else None
        reason = "It is known"
        decision = NewResolution(recorded.question, outcome, note="n", fraction=fraction, early=True, reason=reason)
        record_resolution(writer, decision)


@settings(max_examples=15, deadline=None)
@given(STATEMENTS, st.integers(0, 4))
def test_going_out_and_in_changes_nothing(
    statements: list[tuple[str, Decimal, str | None, Outcome | None]], known: int
) -> None:
    with writing() as writer, writing() as copy:
        for number, statement in enumerate(statements):
            if number == known:
                writer.flush()
                extend_ledger(copy, ledger_items(exported(writer.connection), "f", LEDGER))
            record(writer, *statement)
        writer.flush()
        lines = exported(writer.connection)
        assert ledger_named(lines[0], "f") == LEDGER
        extend_ledger(copy, ledger_items(lines, "f", LEDGER))
        assert exported(copy.connection) == lines
        found = [*checks.check_chain(copy.connection, LEDGER), *checks.check_texts(copy.connection)]
        assert [*found, *checks.check_tables(copy.connection)] == []
