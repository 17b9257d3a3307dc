"""The page of a prediction or a question as text for a reader."""

from collections.abc import Iterator, Sequence
from datetime import date
from typing import TYPE_CHECKING

from ledger.cli import listing, output
from ledger.cli.events import changes_in_words, event_summary, relation_words
from ledger.cli.listing import answer_in_words, days_in_words, percent
from ledger.cli.pages import (
    PredictionPage,
    QuestionPage,
    question_status,
    write_page_objects,
    write_page_rows,
)
from ledger.lifecycle import came_true, drafted_parts
from ledger.terms import AnswerKind, Deadline, Outcome, QuestionType, Stance, Status

if TYPE_CHECKING:
    from ledger.journal import Event
    from ledger.store.predictions import PredictionView, RevisionView
    from ledger.store.questions import QuestionView, ResolutionView

MOST_ANSWERS = 20
"""Predictions on one question that a page lists; the list of the question has all."""

ATTRIBUTION_WORDS = {
    "direct": "quoted in the source's own words",
    "paraphrase": "reported in other words",
    "own": "said by the outlet in its own voice",
    "relayed": "relayed by somebody else",
}
KIND_WORDS = {"prediction": None, "commitment": "a promise of the source", "schedule": "an event with a fixed date"}


def write_pages(pages: "Sequence[PredictionPage | QuestionPage]", output_format: str) -> None:
    """Pages in any format: text for a reader, all of it as JSON, or rows of field and value."""
    if output_format == output.JSON:
        write_page_objects(pages)
        return
    if output_format != output.TABLE:
        write_page_rows(pages, output_format)
        return
    for place, page in enumerate(pages):
        if place:
            output.write()
        write_page(page)


def write_page(page: PredictionPage | QuestionPage) -> None:
    """Everything about one prediction, or about one question."""
    if isinstance(page, PredictionPage):
        write_prediction_page(page)
    else:
        write_question_page(page)


def write_prediction_page(page: PredictionPage) -> None:
    """Everything about one prediction."""
    view, asked = page.view, page.asked
    output.write_heading(f"Prediction {view.id}: {standing_in_words(view, asked.today)}")
    output.write(output.paragraph(view.claim, 2))
    output.write()
    output.write_fields(_statement(page))
    _write_quote(page)
    _write_decisions(asked.resolutions, asked.question, view)
    _write_revisions(view, page.revisions)
    _write_answers([other for other in asked.predictions if other.id != view.id], asked, "Others")
    _write_links(asked)
    _write_history(asked)
    row = "" if view.file_row is None else f", row {view.file_row}"
    output.write()
    output.write_fields(
        [
            ("Imported", page.file and f"from {page.file.name}{row} ({page.file.format})"),
            ("Found by", view.extractor),
            ("Recorded", f"as event {view.seq} of the journal, {view.recorded_at}"),
        ]
    )


def write_question_page(page: QuestionPage) -> None:
    """Everything about one question."""
    asked = page.question
    decided = _decided(asked.outcome, asked.answer, asked.kind.unit)
    output.write_heading(f"Question q{asked.id}: {decided or question_status(asked, page.today)}")
    output.write(output.paragraph(asked.claim, 2))
    output.write()
    output.write_fields(
        [
            ("Due", deadline_in_words(asked.deadline)),
            ("Answer", answered_by(asked.kind)),
            ("Criteria", asked.criteria or "none recorded"),
            *_draft_marks(asked),
            ("Key", asked.key),
        ]
    )
    _write_decisions(page.resolutions, asked, None)
    _write_answers(page.predictions, page, "Predictions")
    _write_links(page)
    _write_history(page)


def standing_in_words(view: "PredictionView", today: date) -> str:
    """Where a prediction stands, and since when or for how long."""
    latest = view.deadline.latest
    if view.retracted_reason is not None:
        return f"retracted, recorded by mistake: {view.retracted_reason}"
    if view.status is Status.WITHDRAWN:
        why = f": {view.withdrawn_reason}" if view.withdrawn_reason else ""
        return f"taken back by its source on {view.withdrawn_on}{why}"
    late = ", made too late to count" if view.late else ""
    if view.status is Status.RESOLVED and view.answer is not None:
        return f"the answer is {answer_in_words(view.answer, view.unit)}{late}"
    if view.status is Status.RESOLVED:
        return f"{_COME_TRUE[Outcome(view.came_true or 'partly')]}{late}"
    if view.status in (Status.OPEN, Status.OVERDUE) and latest is not None:
        return f"{view.status.value}, {days_in_words((latest - today).days)}{late}"
    return f"{view.status.value}{late}"


def deadline_in_words(deadline: Deadline) -> str:
    """A deadline as said and as read."""
    if deadline.text is None and deadline.latest is None:
        return "no deadline"
    said = "" if deadline.text is None else f'as said: "{deadline.text}"'
    if deadline.latest is None:
        return f"no date; {said}"
    if deadline.text == deadline.latest.isoformat():
        return str(deadline.latest)
    read = [f'read by the rule "{deadline.rule}"'] if deadline.rule else []
    read += [f"counted from {deadline.counted_from}"] if deadline.counted_from else []
    read += [f"earliest {deadline.earliest}"] if deadline.earliest not in (None, deadline.latest) else []
    return "\n".join(part for part in (str(deadline.latest), said, ", ".join(read)) if part)


def probability_in_words(stated: "PredictionView | RevisionView") -> str:
    """A probability of the question's claim, and how it was stated; or the estimate, as said."""
    if stated.estimate is not None:
        return stated.estimate
    if stated.probability is None:
        return "none stated"
    number = percent(stated.probability)
    if stated.probability_table is None:
        same = stated.probability_wording in (None, number)
        return number if same else f'{number}, stated as "{stated.probability_wording}"'
    span = f"{percent(stated.probability_low)} to {percent(stated.probability_high)}"
    return f'{number}, read from "{stated.probability_wording}" by the table {stated.probability_table} ({span})'


def _statement(page: PredictionPage) -> list[tuple[str, object]]:
    view, asked = page.view, page.asked.question
    article = page.article
    published = None if article is None else [article.outlet, article.author, article.published]
    said = [ATTRIBUTION_WORDS.get(view.attribution or ""), view.via and f"by way of {view.via}"]
    return [
        ("Source", f"{view.source}{f', {view.role}' if view.role else ''}"),
        ("Affiliation", view.affiliation),
        ("Words", ", ".join(part for part in said if part)),
        ("Kind", KIND_WORDS[view.kind]),
        ("Condition", "holds only if something else happens first" if view.conditional else None),
        ("Made", view.made),
        ("Due", deadline_in_words(view.deadline)),
        ("Probability", _sure(view) if view.estimate is None else None),
        ("Estimate", None if view.estimate is None else probability_in_words(view.revised or view)),
        ("Unit", view.unit),
        ("Question", _answered(view)),
        ("Options", "; ".join(asked.kind.options)),
        ("Criteria", asked.criteria or "none recorded"),
        *_draft_marks(asked),
        ("Tags", view.tags),
        ("Article", article and f"a{article.id}{f': {article.title}' if article.title else ''}"),
        ("", published and ", ".join(str(part) for part in published if part)),
        ("", article and article.url),
        ("", "its text was forgotten on purpose" if article and article.forgotten else None),
    ]


def _draft_marks(asked: "QuestionView") -> list[tuple[str, object]]:
    """Which wording is a draft, and why the claim cannot be decided as it stands."""
    drafted = " and ".join(drafted_parts(claim=asked.claim_is_draft, criteria=asked.criteria_is_draft))
    return [
        ("Draft", drafted and f"{drafted} as a program worded it; `ledger amend q{asked.id}` rewords or confirms it"),
        ("Too vague", asked.vague),
    ]


def _sure(view: "PredictionView") -> str:
    words = probability_in_words(view.revised or view)
    if view.probability is not None and view.stance == Stance.DENIES:
        words += f"; the number is about q{view.question}, the words are about its denial"
    return words


def _answered(view: "PredictionView") -> str:
    if view.stance == Stance.DENIES:
        return f"denies q{view.question}: {view.question_claim}"
    same = view.claim == view.question_claim
    return f"q{view.question}" if same else f"affirms q{view.question}: {view.question_claim}"


def _write_quote(page: PredictionPage) -> None:
    view = page.view
    if view.quote is None:
        return
    _write_section("Quote")
    before, quote, after = page.context or ("", view.quote, "")
    for text, mark in ((before, " "), (quote, ">"), (after, " ")):
        if text:
            lines = output.paragraph(text, 4).splitlines()
            output.write("\n".join(f"  {mark} {line[4:]}".rstrip() for line in lines))


def _write_decisions(
    decisions: "Sequence[ResolutionView]", question: "QuestionView", view: "PredictionView | None"
) -> None:
    for decision in reversed(decisions):
        aside = decision.superseded_by is not None
        _write_section("Earlier decision, set aside" if aside else "Decision")
        early = f"decided early: {decision.reason}" if decision.early else decision.reason
        by = f" by {decision.decided_by}" if decision.decided_by else ""
        output.write_fields(
            [
                ("Outcome", f"q{question.id} {_outcome(decision, question)}, on {decision.resolved_on}"),
                ("How far", decision.fraction and percent(decision.fraction)),
                ("So", None if aside or view is None else _graded(decision.outcome, view)),
                *(("Evidence", url) for url in decision.evidence),
                ("Note", decision.note),
                ("Reason", early),
                ("Decided", f"{decision.decided_on}{by}"),
            ]
        )


def _graded(outcome: str, view: "PredictionView") -> str | None:
    """What a decision means for a source that denied the claim."""
    if view.stance != Stance.DENIES or outcome not in ("true", "false"):
        return None
    graded = _COME_TRUE[came_true(Outcome(outcome), denied=True)]
    return f"the denial {graded}"


def _outcome(decision: "ResolutionView", question: "QuestionView") -> str:
    return _decided(decision.outcome, decision.answer, question.kind.unit)


def _decided(outcome: str | None, answer: str | None, unit: str | None) -> str:
    if answer is not None:
        return f"came to {answer_in_words(answer, unit)}"
    return "" if outcome is None else _COME_TRUE.get(Outcome(outcome), outcome)


def answered_by(kind: AnswerKind) -> str | None:
    """What answers a question, where that is not yes or no."""
    words = {
        QuestionType.NUMERIC: f"a number in {kind.unit}" if kind.unit else "a number",
        QuestionType.DATE: "a day",
        QuestionType.CHOICE: f"one of: {'; '.join(kind.options)}",
    }
    return words.get(kind.type)


def _write_revisions(view: "PredictionView", revisions: "Sequence[RevisionView]") -> None:
    if not revisions:
        return
    _write_section("Probability over time" if view.estimate is None else "Estimates over time")
    counted = view.revised.seq if view.revised else None
    pairs: list[tuple[str, object]] = [(str(view.made), f"{probability_in_words(view)}{_counts(counted is None)}")]
    for revision in revisions:
        why = f"; {revision.reason}" if revision.reason else ""
        words = f"{probability_in_words(revision)}{why}{_counts(revision.seq == counted)}"
        pairs.append((str(revision.made), words))
    output.write_fields(pairs)


def _counts(counts: bool) -> str:
    return " (this one counts)" if counts else ""


def _write_answers(views: "Sequence[PredictionView]", asked: QuestionPage, heading: str) -> None:
    if not views:
        return
    _write_section(f"{heading} on q{asked.question.id}" if heading == "Others" else heading)
    stated = (listing.STANCE, listing.PROBABILITY) if asked.question.kind.is_binary else (listing.ESTIMATE,)
    columns = (listing.ID, listing.SOURCE, listing.MADE_ALWAYS, *stated, listing.STATUS)
    rows = [[of(view) for _, of in columns] for view in views[:MOST_ANSWERS]]
    output.write_rows([column for column, _ in columns], rows, output.TABLE, indent=2)
    if len(views) > MOST_ANSWERS:
        output.write(f"  and {len(views) - MOST_ANSWERS} more: ledger list --question q{asked.question.id}")


def _write_links(page: QuestionPage) -> None:
    if page.links:
        _write_section("Linked questions")
        output.write_fields(
            [(relation_words(relation), f"q{other.id}: {other.claim}") for relation, other in page.links]
        )


def _write_history(page: QuestionPage) -> None:
    _write_section("History")
    output.write_fields([(f"#{event.seq}", "\n".join(_told(event, page))) for event in page.events])


def _told(event: "Event", page: QuestionPage) -> Iterator[str]:
    """An event with its day, who recorded it, and for an amendment the whole old and new text."""
    by = f" by {event.actor}" if event.actor else ""
    stamp = f"{event.recorded_at[:10]}{by}"
    if not event.type.endswith(".amended"):
        yield f"{stamp}  {event_summary(event, page.names)}"
        return
    why = f": {event.data['reason']}" if event.data.get("reason") else ""
    subject = f"q{event.data['question']}" if event.type.startswith("question") else "the prediction"
    yield f"{stamp}  {subject} amended{why}"
    yield from changes_in_words(event.data, page.names)


def _write_section(heading: str) -> None:
    output.write()
    output.write_heading(heading)


_COME_TRUE = {Outcome.TRUE: "came true", Outcome.FALSE: "did not come true", Outcome.PARTLY: "came true in part"}
