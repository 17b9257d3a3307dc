"""Recording what happens to a prediction later: amended, retracted, withdrawn, revised, moved."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal

from ledger.errors import BadInputError, RefusedError, UsageError
from ledger.extraction.scales import decimal_text
from ledger.journal import Event
from ledger.lifecycle import drafted_parts, is_late_change, require_past
from ledger.recording.estimates import estimate_data, require_agreement, stated_estimate
from ledger.recording.forms import likelihood_data
from ledger.recording.predictions import NO_DEADLINE, deadline_from_words
from ledger.recording.texts import optional_text, required_text, unique_names
from ledger.recording.writer import Data, Writer
from ledger.store.decisions import resolution_in_force
from ledger.store.prediction_views import PredictionView
from ledger.store.predictions import require_prediction
from ledger.store.questions import QuestionView, require_question
from ledger.store.texts import article_text
from ledger.terms import Likelihood, QuestionType, Stance

Changes = dict[str, tuple[object, object]]
"""Field, what stood there, what shall stand there."""


@dataclass(frozen=True, slots=True)
class Amended:
    """The fields that were changed, those of them that came too late to count, and the events."""

    fields: tuple[str, ...]
    late: tuple[str, ...]
    events: tuple[Event, ...]


def amend_question(
    writer: Writer,
    question_id: int,
    *,
    claim: str | None = None,
    criteria: str | None = None,
    due: str | None = None,
    latest: date | None = None,
    reason: str | None = None,
) -> Amended:
    """Correct the wording or the deadline of a question; late changes are kept and shown, but do not count.

    A draft that is given again as it stands is confirmed: it is a draft no longer.

    Raises:
        RefusedError: where nothing would change.
    """
    asked = require_question(writer.connection, question_id)
    changes: Changes = {}
    if claim is not None:
        changes["claim"] = (asked.claim, required_text(claim, "the claim"))
    if criteria is not None:
        changes["criteria"] = (asked.criteria, optional_text(criteria, "the criteria"))
    if due is not None or latest is not None:
        words = due or asked.deadline.text or NO_DEADLINE
        changes |= _deadline_changes(writer, asked, words, latest)
    resolved = resolution_in_force(writer.connection, asked.id) is not None
    drafts = drafted_parts(claim=asked.claim_is_draft, criteria=asked.criteria_is_draft)
    return _amend(writer, "question", asked.id, changes, asked.deadline.latest, resolved, reason, drafts)


def amend_prediction(
    writer: Writer,
    view: PredictionView,
    *,
    quote: str | None = None,
    made: date | None = None,
    likelihood: Likelihood | None = None,
    estimate: str | None = None,
    tags: tuple[str, ...] | None = None,
    role: str | None = None,
    attribution: str | None = None,
    kind: str | None = None,
    reason: str | None = None,
) -> Amended:
    """Correct a slip in a prediction; late changes of what counts are kept and shown, but do not count.

    Raises:
        BadInputError: where a value cannot be taken.
        RefusedError: where nothing would change.
    """
    changes: Changes = {
        name: (getattr(view, name), value)
        for name, value in (("role", role), ("attribution", attribution), ("kind", kind))
        if value is not None
    }
    if quote is not None:
        changes |= _quote_changes(writer, view, quote)
    if made is not None:
        require_past(made, writer.today, "the day it was said,")
        changes["made"] = (view.made.isoformat(), made.isoformat())
    if likelihood is not None:
        _require_yes_or_no(view)
        changes |= _probability_changes(view, likelihood)
    if estimate is not None:
        stated = _stated(writer, view, estimate, made or view.made)
        if stated["text"] != view.estimate:
            changes["estimate"] = (view.estimate, stated)
    if tags is not None:
        changes["tags"] = (list(view.tags), sorted(unique_names(tags, "a tag")))
    return _amend(writer, "prediction", view.id, changes, view.deadline.latest, view.outcome is not None, reason)


def retract_prediction(writer: Writer, prediction_id: int, reason: str | None) -> Event:
    """Take out a prediction that was recorded by mistake; it stays visible and counts as withdrawn.

    Raises:
        UsageError: without a reason.
        RefusedError: where it was retracted already.
    """
    view = require_prediction(writer.connection, writer.today, prediction_id)
    if view.retracted_reason is not None:
        raise RefusedError(f"prediction {view.id} was retracted already: {view.retracted_reason}")
    if reason is None or not reason.strip():
        raise UsageError("--reason is missing: what was the mistake?")
    return writer.record("prediction.retracted", {"prediction": view.id, "reason": required_text(reason, "the reason")})


def withdraw_prediction(writer: Writer, prediction_id: int, on: date | None, reason: str | None) -> Event:
    """Record that a source took its statement back on a day.

    Raises:
        BadInputError: where that day lies in the future, or before the statement.
        RefusedError: where it was withdrawn or retracted already.
    """
    view = _living(writer, prediction_id)
    day = on or writer.today
    require_past(day, writer.today, "the day it was taken back,")
    if day < view.made:
        raise BadInputError(f"{day} lies before the day the statement was made, {view.made}")
    data = {"prediction": view.id, "on": day.isoformat(), "reason": optional_text(reason, "the reason")}
    return writer.record("prediction.withdrawn", data)


def revise_prediction(
    writer: Writer,
    prediction_id: int,
    likelihood: Likelihood | None,
    made: date | None,
    reason: str | None,
    estimate: str | None = None,
) -> Event:
    """Record that a source stated another probability or estimate on a later day; it counts if that was in time.

    Raises:
        UsageError: where it is not of the kind that the question asks for.
        BadInputError: where that day lies in the future, or before the statement, or the estimate cannot be read.
        RefusedError: where the prediction was withdrawn or retracted.
    """
    view = _living(writer, prediction_id)
    day = made or writer.today
    require_past(day, writer.today, "the day it was revised,")
    if day < view.made:
        raise BadInputError(f"{day} lies before the day the statement was made, {view.made}")
    return writer.record(
        "prediction.revised",
        {
            "prediction": view.id,
            "made": day.isoformat(),
            **_revised_to(writer, view, likelihood, estimate, day),
            "reason": optional_text(reason, "the reason"),
        },
    )


def move_prediction(writer: Writer, prediction_id: int, question_id: int, *, opposite: bool) -> Event:
    """Let a prediction answer another question; `opposite` where the two claims are each other's denial.

    Raises:
        RefusedError: where it answers that question already, or either question was decided.
    """
    view = require_prediction(writer.connection, writer.today, prediction_id)
    asked = require_question(writer.connection, question_id)
    if view.question == asked.id:
        raise RefusedError(f"prediction {view.id} answers q{asked.id} already")
    for each in (view.question, asked.id):
        if resolution_in_force(writer.connection, each) is not None:
            raise RefusedError(f"q{each} was decided: its predictions stay with it")
    here = require_question(writer.connection, view.question)
    require_agreement(here.kind, asked.kind, f"q{asked.id}")
    require_agreement(asked.kind, here.kind, f"q{here.id}")
    if opposite:
        _require_yes_or_no(view)
    denies = (view.stance == Stance.DENIES) is not opposite
    stance = Stance.DENIES if denies else Stance.AFFIRMS
    data: Data = {"prediction": view.id, "question": asked.id, "stance": stance.value}
    if opposite and view.probability is not None:
        data["probability"] = _turned(view)
    return writer.record("prediction.moved", data)


def _revised_to(
    writer: Writer, view: PredictionView, likelihood: Likelihood | None, estimate: str | None, day: date
) -> Data:
    """The probability or the estimate that a source came to."""
    if likelihood is not None:
        _require_yes_or_no(view)
        return {"probability": likelihood_data(likelihood, denied=view.stance == Stance.DENIES)}
    if estimate is None:
        what = "--prob" if view.type is QuestionType.BINARY else "--estimate"
        raise UsageError(f"{what} is missing: what does the source say now?")
    return {"estimate": _stated(writer, view, estimate, day)}


def _stated(writer: Writer, view: PredictionView, estimate: str, day: date) -> Data:
    """An estimate of the question that a prediction answers, in the form of the journal."""
    _, read = stated_estimate(estimate, require_question(writer.connection, view.question).kind, day)
    assert read is not None  # a question of yes or no refuses it
    return estimate_data(read)


def _require_yes_or_no(view: PredictionView) -> None:
    if view.type is not QuestionType.BINARY:
        raise UsageError(f"q{view.question} is {view.type.value}, not yes or no: give its --estimate")


def _living(writer: Writer, prediction_id: int) -> PredictionView:
    view = require_prediction(writer.connection, writer.today, prediction_id)
    if view.retracted_reason is not None:
        raise RefusedError(f"prediction {view.id} was retracted as recorded by mistake: {view.retracted_reason}")
    if view.withdrawn_on is not None:
        raise RefusedError(f"prediction {view.id} was taken back on {view.withdrawn_on} already")
    return view


def _amend(
    writer: Writer,
    subject: str,
    subject_id: int,
    changes: Changes,
    latest: date | None,
    resolved: bool,
    reason: str | None,
    drafts: Sequence[str] = (),
) -> Amended:
    changed = {field: change for field, change in changes.items() if change[0] != change[1] or field in drafts}
    if not changed:
        name = f"q{subject_id}" if subject == "question" else f"prediction {subject_id}"
        raise RefusedError(f"{name} says that already; nothing was recorded")
    late = [field for field in changed if is_late_change(field, latest=latest, resolved=resolved, today=writer.today)]
    event = writer.record(
        f"{subject}.amended",
        {
            subject: subject_id,
            "changes": {field: {"before": before, "after": after} for field, (before, after) in changed.items()},
            "late": late,
            "on": writer.today.isoformat(),
            "reason": optional_text(reason, "the reason"),
        },
    )
    return Amended(tuple(changed), tuple(late), (event,))


def _deadline_changes(writer: Writer, asked: QuestionView, due: str, latest: date | None) -> Changes:
    old = asked.deadline
    new = deadline_from_words(due, old.counted_from or writer.today, latest, writer.events)
    return {
        "deadline_text": (old.text, new.text),
        "deadline_earliest": (_iso(old.earliest), _iso(new.earliest)),
        "deadline_latest": (_iso(old.latest), _iso(new.latest)),
        "deadline_rule": (old.rule, new.rule),
        "deadline_from": (_iso(old.counted_from), _iso(new.counted_from)),
    }


def _quote_changes(writer: Writer, view: PredictionView, quote: str) -> Changes:
    text = None if view.article is None else article_text(writer.connection, view.article)
    start = None if text is None else text.find(quote)
    if start is not None and start < 0:
        raise BadInputError("the quote does not stand in the article to the letter: copy it from the text")
    return {
        "quote": (view.quote, required_text(quote, "the quote") and quote),
        "quote_start": (view.quote_start, start),
        "quote_end": (view.quote_end, None if start is None else start + len(quote)),
    }


def _probability_changes(view: PredictionView, likelihood: Likelihood) -> Changes:
    stated = likelihood_data(likelihood, denied=view.stance == Stance.DENIES) or {}
    fields: Mapping[str, str] = {
        "probability": "point",
        "probability_low": "low",
        "probability_high": "high",
        "probability_wording": "wording",
        "probability_table": "table",
    }
    return {field: (_plain(getattr(view, field)), stated.get(part)) for field, part in fields.items()}


def _turned(view: PredictionView) -> Data:
    """The probability of the opposite claim."""
    ends = {"point": view.probability, "low": view.probability_high, "high": view.probability_low}
    turned: Data = {name: decimal_text(1 - Decimal(repr(value or 0.0))) for name, value in ends.items()}
    return turned | {"wording": view.probability_wording, "table": view.probability_table}


def _plain(value: object) -> object:
    """A number as it stood in the journal; anything else as it is."""
    return decimal_text(Decimal(repr(value))) if isinstance(value, float) else value


def _iso(day: date | None) -> str | None:
    return None if day is None else day.isoformat()
