"""Every type of event has a handler, every change reaches the search, and replaying gives the same rows."""

from contextlib import AbstractContextManager
from dataclasses import replace
from datetime import UTC, date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from ledger import db, fulltext, models
from ledger.checks import inspection
from ledger.errors import IntegrityError
from ledger.journal import Event, journal_events
from ledger.projection import HANDLERS, project
from ledger.projection.changes import HANDLERS as RARER_HANDLERS
from ledger.projection.rows import Rows, column_value
from ledger.recording import catalogue, changes, passages, predictions, questions, resolutions
from ledger.recording.catalogue import NewArticle
from ledger.recording.predictions import NewPrediction
from ledger.recording.resolutions import NewResolution
from ledger.recording.writer import Circumstances, Writer, recording
from ledger.store.predictions import require_prediction
from ledger.store.questions import require_question
from ledger.terms import Likelihood, Outcome, SourceKind

TODAY = date(2025, 3, 1)
LIKELY = Likelihood(Decimal("0.7"), Decimal("0.55"), Decimal("0.8"), "likely", "icd203")


@pytest.fixture
def ledger(path: Path) -> db.Ledger:
    db.create_ledger(path, "test-ledger")
    return db.open_ledger(path)


def write(ledger: db.Ledger) -> AbstractContextManager[Writer]:
    return recording(ledger, Circumstances(lambda: datetime(2025, 3, 1, tzinfo=UTC), TODAY))


def record_one_of_each(writer: Writer) -> None:
    article = NewArticle(text="Kursk will be free by spring, he said.", title="War", outlet="EADaily")
    new = NewPrediction("Kursk is free", "Mikhail Zvinchuk", "2025-06-01", article=article, likelihood=LIKELY)
    predictions.record_prediction(writer, new)
    other = NewPrediction("Kursk is held", "Pasi Paroinen", "2025-06-01", tags=("war",), via="EADaily")
    predictions.record_prediction(writer, other)
    third = NewPrediction("Kursk is liberated", "Mikhail Svintsuk", "2025-06-01", new_source=True)
    predictions.record_prediction(writer, third)
    passages.record_skip(writer, replace(new, article=1, quote="free by spring", extractor="rule will, extractor 1"))
    catalogue.record_article(writer, NewArticle(url="https://example.org/a", outlet="The Post"))
    catalogue.amend_article(
        writer, 1, {"title": "Peace", "outlet": "The Times", "published": "2024-11-16"}, new_source=True
    )
    catalogue.rename_source(writer, "Pasi Paroinen", "Pasi J. Paroinen")
    catalogue.alias_source(writer, "Pasi Paroinen", "Black Bird")
    catalogue.describe_source(writer, "Pasi Paroinen", kind=SourceKind.PERSON, affiliation="Black Bird Group")
    catalogue.merge_sources(writer, "Mikhail Zvinchuk", "Mikhail Svintsuk")
    questions.link_questions(writer, 1, 2, "opposite")
    questions.merge_questions(writer, 1, 3)
    first = require_prediction(writer.connection, TODAY, 1)
    changes.amend_prediction(writer, first, quote="free by spring", tags=("kursk", "war"), reason="a slip")
    changes.amend_question(writer, 1, claim="Kursk region is free", criteria="As the ministry says.")
    changes.revise_prediction(writer, 1, LIKELY, None, "new facts")
    changes.move_prediction(writer, 2, 1, opposite=True)
    changes.withdraw_prediction(writer, 2, None, None)
    changes.retract_prediction(writer, 3, "typed twice")
    resolutions.record_resolution(writer, NewResolution(1, Outcome.TRUE, note="It is."))
    catalogue.forget_article(writer, 1, None)
    data = {"file": 1, "name": "a.csv", "sha256": "0", "format": "csv", "mapping": "{}"}
    writer.record("file.imported", data)
    writer.record("question.rated", {"question": 1, "outcome": "false", "rated_on": "2025-03-01"})
    writer.record("source.recorded", {"source": {"id": writer.new_id(models.source), "name": "X", "key": "x"}})


def test_one_of_each_type_of_event_replays_to_the_same_rows(ledger: db.Ledger) -> None:
    with write(ledger) as writer:
        record_one_of_each(writer)
    with ledger.reading() as connection:
        assert {event.type for event in journal_events(connection)} == {*HANDLERS, *RARER_HANDLERS}
    assert inspection(ledger, full=True).findings == ()


def test_a_record_in_the_same_transaction_sees_the_one_before(ledger: db.Ledger) -> None:
    with write(ledger) as writer:
        one = predictions.record_prediction(writer, NewPrediction("It rains", "Jane Roe", "none"))
        two = predictions.record_prediction(writer, NewPrediction("It snows", "jane roe", "none"))
    with ledger.reading() as connection:
        views = [require_prediction(connection, TODAY, each.id) for each in (one, two)]
        assert [view.source for view in views] == ["Jane Roe", "Jane Roe"]


def test_a_revised_prediction_that_is_moved_to_the_opposite_question_is_turned_with_its_revisions(
    ledger: db.Ledger,
) -> None:
    with write(ledger) as writer:
        new = NewPrediction("Kursk is free", "A B", "2025-06-01", likelihood=LIKELY)
        predictions.record_prediction(writer, new)
        predictions.record_prediction(writer, NewPrediction("Kursk is held", "C D", "2025-06-01"))
        changes.revise_prediction(writer, 1, LIKELY, None, None)
        changes.move_prediction(writer, 1, 2, opposite=True)
    with ledger.reading() as connection:
        row = connection.execute(models.revision.select()).one()
        assert (row.probability, row.probability_low, row.probability_high) == (0.3, 0.2, 0.45)
        view = require_prediction(connection, TODAY, 1)
        assert (view.probability, view.stance) == (0.3, "denies")
    assert inspection(ledger, full=True).findings == ()


def test_a_draft_is_one_until_it_is_reworded_or_confirmed(ledger: db.Ledger) -> None:
    drafted = {"drafts": ("claim", "criteria"), "vague": "names nothing that can be counted"}
    with write(ledger) as writer:
        for criteria in ("A report.", "A gauge.", "A map."):
            new = NewPrediction(f"It rains. {criteria}", "A B", "2025-06-01", criteria=criteria, **drafted)  # type: ignore[arg-type]
            predictions.record_prediction(writer, new)
        changes.amend_question(writer, 1, claim="It rains in Oslo")
        changes.amend_question(writer, 2, claim="It rains. A gauge.", criteria="A gauge.")
    late = Circumstances(lambda: datetime(2025, 7, 1, tzinfo=UTC), date(2025, 7, 1))
    with recording(ledger, late) as writer:
        changes.amend_question(writer, 1, criteria="Another report.")
        changes.amend_question(writer, 3, criteria="A map.")
    with ledger.reading() as connection:
        asked = [require_question(connection, number) for number in (1, 2, 3)]
    assert [(each.claim_is_draft, each.criteria_is_draft, each.vague is None) for each in asked] == [
        (False, True, True), (False, False, True), (True, False, True),
    ]  # fmt: skip
    assert inspection(ledger, full=True).findings == ()


def found(ledger: db.Ledger, words: str) -> list[int]:
    with ledger.reading() as connection:
        return sorted(fulltext.matching_predictions(connection, words))


def test_the_search_follows_every_change(ledger: db.Ledger) -> None:
    article = NewArticle(text="Kursk will be free by spring.", title="War")
    with write(ledger) as writer:
        predictions.record_prediction(writer, NewPrediction("It is free", "A B", "2025-06-01", article=article))
        predictions.record_prediction(writer, NewPrediction("Same as this", "C D", "2025-06-01"))
    assert (found(ledger, "spring"), found(ledger, "war"), found(ledger, "free"), found(ledger, "same")) == (
        [1],
        [1],
        [1],
        [2],
    )
    with write(ledger) as writer:
        changes.amend_question(writer, 1, claim="It is liberated", criteria="As the ministry says.")
        catalogue.amend_article(writer, 1, {"title": "Peace"}, new_source=False)
    assert (found(ledger, "liberated"), found(ledger, "ministry"), found(ledger, "war"), found(ledger, "peace")) == (
        [1],
        [1],
        [],
        [1],
    )
    with write(ledger) as writer:
        questions.merge_questions(writer, 1, 2)
        catalogue.forget_article(writer, 1, None)
    assert (found(ledger, "ministry"), found(ledger, "spring"), found(ledger, "peace")) == ([1, 2], [], [1])
    assert inspection(ledger, full=True).findings == ()


def test_an_unknown_type_of_event_asks_for_an_update(ledger: db.Ledger) -> None:
    event = Event(1, "", '{"type": "moon.seen"}', "")
    event.__dict__["content"] = {"type": "moon.seen"}
    with ledger.writing() as connection, pytest.raises(IntegrityError, match="update the program"):
        project(Rows(connection), event)


def test_values_take_the_type_of_their_column() -> None:
    from ledger.models import prediction

    assert column_value(prediction, "made", "2025-01-01") == date(2025, 1, 1)
    assert column_value(prediction, "probability", "0.7") == 0.7
    assert column_value(prediction, "quote_start", 3) == 3
    assert column_value(prediction, "quote", None) is None
