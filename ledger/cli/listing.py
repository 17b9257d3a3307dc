"""Predictions as rows: what `list`, `due`, `search` and the pages of articles and questions share."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ledger.cli import output
from ledger.cli.layout import Column
from ledger.lifecycle import drafted_parts
from ledger.terms import Stance, Status

if TYPE_CHECKING:
    from ledger.store.prediction_views import PredictionView

Extra = Mapping[str, Callable[["PredictionView"], object]]
"""Further columns in JSON and CSV, by their key."""

LONGEST_ANSWER = 30
"""Characters of an answer that are shown where there is little room."""

Shown = tuple[Column, Callable[["PredictionView"], object]]
"""A column of a table, and what stands in it."""


def prediction_object(view: "PredictionView") -> dict[str, Any]:
    """A prediction under the keys that other programs rely on; what is not known is null."""
    stated, deadline = view.revised or view, view.deadline
    return {
        "id": view.id,
        "question": f"q{view.question}",
        "claim": view.claim,
        "source": view.source,
        "outlet": view.outlet,
        "made": view.made,
        "deadline_text": deadline.text,
        "deadline_earliest": deadline.earliest,
        "deadline": deadline.latest,
        "probability": stated.probability,
        "status": view.status,
        "outcome": view.outcome,
        "criteria": view.criteria,
        "tags": view.tags,
        "stance": view.stance,
        "came_true": view.came_true,
        "late": view.late,
        "kind": view.kind,
        "role": view.role,
        "via": view.via,
        "quote": view.quote,
        "article": None if view.article is None else f"a{view.article}",
        "attribution": view.attribution,
        "conditional": view.conditional,
        "probability_low": stated.probability_low,
        "probability_high": stated.probability_high,
        "probability_wording": stated.probability_wording,
        "probability_table": stated.probability_table,
        "type": view.type,
        "unit": view.unit,
        "estimate": stated.estimate,
        "answer": view.answer,
        "deadline_rule": deadline.rule,
        "resolved_on": view.resolved_on,
        "question_claim": view.question_claim,
        "recorded_at": view.recorded_at,
        "seq": view.seq,
        "drafts": drafted_parts(claim=view.claim_is_draft, criteria=view.criteria_is_draft),
        "vague": view.vague,
    }


def write_predictions(
    views: Iterable["PredictionView"],
    output_format: str,
    *,
    empty: str,
    extra: Extra | None = None,
    columns: Sequence[Shown] = (),
) -> None:
    """Predictions in any format; where there is none, `empty` is told.

    Args:
        views: read once, in the order in which they are shown.
        output_format: as the person asked for it.
        empty: what is said where nothing is found.
        extra: further columns in JSON and CSV, such as the days that are left; they stand after the others.
        columns: what a table shows; the usual columns where left out.
    """
    further = extra or {}
    counted = _Counted(views)
    objects = (prediction_object(view) | {key: of(view) for key, of in further.items()} for view in counted)
    if output_format == output.JSON:
        output.write_json_list("predictions", objects)
    elif output_format == output.CSV:
        headings = [Column(key) for key in (*KEYS.split(), *further)]
        output.write_rows(headings, (list(row.values()) for row in objects), output.CSV)
    else:
        chosen = columns or COLUMNS
        table = ([of(view) for _, of in chosen] for view in counted)
        output.write_rows([column for column, _ in chosen], table, output_format)
    if not counted.count:
        output.tell(empty)


def stated_claim(view: "PredictionView") -> str:
    """What the source says.

    That is the claim, and what it expects where the answer is not yes or no; for a denial the question's claim with
    the word that turns it, since the probability is about that. A claim or criteria that are drafts are marked, and so
    is a claim that is too vague to decide.
    """
    claim, estimate = view.claim, (view.revised or view).estimate
    if view.stance == Stance.DENIES:
        claim = f"denies: {view.question_claim}"
    elif estimate is not None:
        claim = f"{with_unit(view.claim, view.unit)}: {estimate}"
    marks = ["draft"] * (view.claim_is_draft or view.criteria_is_draft) + ["vague"] * (view.vague is not None)
    return f"{claim} ({', '.join(marks)})" if marks else claim


def with_unit(claim: str, unit: str | None) -> str:
    """What a question asks for, with the unit of its answer.

    >>> with_unit("Inflation in May", "%"), with_unit("The new airport opens", None)
    ('Inflation in May, in %', 'The new airport opens')
    """
    return claim if unit is None else f"{claim}, in {unit}"


def answer_in_words(answer: str, unit: str | None) -> str:
    """How a question came out that is not one of yes or no, cut where it is too long for a table.

    >>> answer_in_words("3.4", "%"), answer_in_words("Red", None)
    ('3.4 %', 'Red')
    """
    words = answer if unit is None else f"{answer} {unit}"
    return words if len(words) <= LONGEST_ANSWER else words[: LONGEST_ANSWER - 1] + "…"


def standing_word(view: "PredictionView") -> str:
    """Where a prediction stands, and where it was decided, whether what its source said came true."""
    if view.status is Status.RESOLVED:
        came_out = view.came_true if view.answer is None else f"answer {answer_in_words(view.answer, view.unit)}"
        return f"{came_out}{' (late)' if view.late else ''}"
    return view.status.value


def percent(share: float | None) -> str:
    """A probability in percent, never rounded to certainty.

    >>> percent(0.7), percent(0.98765), percent(0.9999), percent(0.0), percent(None)
    ('70%', '98.8%', '>99.9%', '0%', '')
    """
    if share is None:
        return ""
    if 0 < share < 0.001:
        return "<0.1%"
    if 0.999 < share < 1:
        return ">99.9%"
    return f"{share * 100:.1f}".removesuffix(".0") + "%"


def days_in_words(days: int) -> str:
    """How long a deadline is over, or how long it still lasts.

    >>> days_in_words(-1), days_in_words(0), days_in_words(12)
    ('1 day over', 'today', '12 days left')
    """
    if days == 0:
        return "today"
    count = f"{abs(days):,} day{'s' if abs(days) != 1 else ''}"
    return f"{count} over" if days < 0 else f"{count} left"


ID: Shown = (Column("ID", right=True), lambda view: view.id)
CLAIM: Shown = (Column("Claim", wraps=True, weight=3), stated_claim)
SOURCE: Shown = (Column("Source", wraps=True), lambda view: view.source)
OUTLET: Shown = (Column("Outlet", wraps=True, from_width=110), lambda view: view.outlet)
MADE: Shown = (Column("Made", from_width=96), lambda view: view.made)
MADE_ALWAYS: Shown = (Column("Made"), lambda view: view.made)
STANCE: Shown = (Column("Stance"), lambda view: view.stance)
DUE: Shown = (Column("Due"), lambda view: view.deadline.latest or "no date")
PROBABILITY: Shown = (Column("Prob.", right=True), lambda view: percent((view.revised or view).probability))
ESTIMATE: Shown = (Column("Estimate", wraps=True, weight=2), lambda view: (view.revised or view).estimate)
STATUS: Shown = (
    Column("Status", colours={"overdue": "yellow", "true": "green", "false": "red"}),
    standing_word,
)

COLUMNS = (ID, CLAIM, SOURCE, OUTLET, MADE, DUE, PROBABILITY, STATUS)

KEYS = (
    "id question claim source outlet made deadline_text deadline_earliest deadline probability status outcome criteria"
    " tags stance came_true late kind role via quote article attribution conditional probability_low probability_high"
    " probability_wording probability_table type unit estimate answer deadline_rule resolved_on question_claim"
    " recorded_at seq drafts vague"
)
"""The keys of `prediction_object` in their order, which is that of the columns in CSV even where nothing is found."""


class _Counted:
    """Passes values on and counts them."""

    def __init__(self, values: Iterable["PredictionView"]) -> None:
        self._values = values
        self.count = 0

    def __iter__(self) -> Iterator["PredictionView"]:
        for value in self._values:
            self.count += 1
            yield value
