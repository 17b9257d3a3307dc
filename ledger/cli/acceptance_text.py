"""What is said of the statements of an article that were taken up: a table, JSON, and what to look at next."""

from collections.abc import Sequence
from typing import TYPE_CHECKING, Any

from ledger.cli import output
from ledger.cli.accepting import Acceptance, TakenUp, Unclear, is_opposite
from ledger.cli.article_readings import Reading
from ledger.cli.layout import Column
from ledger.cli.listing import stated_claim
from ledger.cli.wording import counted, one_line
from ledger.lifecycle import drafted_parts

if TYPE_CHECKING:
    from ledger.store.passages import DecidedPassage
    from ledger.store.prediction_views import PredictionView
    from ledger.store.questions import QuestionView

LONGEST_QUOTE = 60
"""Characters of a quote that a message repeats."""


def write_acceptance(found: Reading, result: Acceptance, output_format: str, *, several: bool) -> None:
    """Say what was recorded, what was known, and what may ask the same as a known question."""
    if output_format == output.JSON:
        page = acceptance_object(found, result)
        output.write_json_line(page) if several else output.write_json(page)
        return
    if output_format != output.TABLE:
        keys = ("id", "question", "source", "claim", "deadline", "score")
        rows = [[_taken_object(each)[key] for key in keys] for each in result.taken]
        output.write_rows([Column(key) for key in keys], rows, output_format)
    elif several:
        output.write(_in_one_line(found, result))
    elif result.taken:
        output.write(f"Recorded {counted(len(result.taken), 'prediction')} from a{result.article}:\n")
        columns = [Column("ID", right=True), Column("Claim", wraps=True, weight=3), Column("Source", wraps=True)]
        output.write_rows([*columns, Column("Due"), Column("Score", right=True)], map(_row, result.taken), output.TABLE)
    tell_acceptance(found, result, several=several)


def tell_acceptance(found: Reading, result: Acceptance, *, several: bool) -> None:
    """Messages about what was taken up: what to look at next."""
    if found.other_version:
        output.tell(f"{found.name}: a{result.article} is known in another version, and its kept text was read")
    if result.unclear:
        _tell_unclear(found, result.unclear)
    if not found.statements and not several:
        output.tell(f"{found.name}: no forward-looking statement was found")
    if not several:
        _tell_known([decision for _, decisions in result.known for decision in decisions])
        if any(each.view.claim_is_draft for each in result.taken):
            output.tell("Claims and criteria are drafts: `ledger amend ID` rewords or confirms them.")
    for each in result.taken:
        for asked in each.alike[:1]:
            tell_alike(each.view, asked)


def _tell_unclear(found: Reading, unclear: Sequence[Unclear]) -> None:
    """Say what was left out, and the ways to take it up."""
    for each in unclear:
        output.tell(f'{found.name}: left out: "{one_line(each.new.quote or "", LONGEST_QUOTE)}": {each.reason}')
    them = "it" if len(unclear) == 1 else "them"
    output.tell(
        f"{counted(len(unclear), 'statement')} left out: the same command takes {them} up with --new-source, asks about"
        f" {them} with --review; `ledger source alias KNOWN NAME` makes two names one source."
    )


def tell_alike(view: "PredictionView", asked: "QuestionView") -> None:
    """Offer to make two questions one; where they are due on different days, to link them.

    Where one denies the other they are never made one, which would turn a denial into its opposite.
    """
    if is_opposite(view.question_claim, asked):
        output.tell(f"q{view.question} says the opposite of q{asked.id}: {one_line(asked.claim)}")
        if asked.deadline.latest == view.deadline.latest:
            output.tell(f"  `ledger question move {view.id} q{asked.id} --opposite` makes it a denial of q{asked.id}.")
        else:
            output.tell(f"  `ledger question link q{view.question} q{asked.id} --as opposite` links them.")
        return
    output.tell(f"q{view.question} asks nearly the same as q{asked.id}: {one_line(asked.claim)}")
    if asked.deadline.latest == view.deadline.latest:
        output.tell(f"  `ledger question merge q{asked.id} q{view.question}` makes them one.")
    else:
        due = f"is due {asked.deadline.latest}" if asked.deadline.latest else "has no date"
        output.tell(f"  It {due}: `ledger question link q{view.question} q{asked.id} --as related` links them.")


def acceptance_object(found: Reading, result: Acceptance) -> dict[str, Any]:
    """What was recorded of an article, in the types of JSON."""
    return {
        "article": {
            "id": None if result.article is None else f"a{result.article}",
            "new": found.known is None and bool(result.taken),
            "title": found.read.title,
            "outlet": found.outlet,
            "published": found.published,
            "url": found.read.url,
        },
        "recorded": [_taken_object(each) for each in result.taken],
        "known": [
            {
                "quote": new.quote,
                "start": new.quote_start,
                "predictions": [each.prediction for each in decisions if each.prediction is not None],
                "skipped": any(each.prediction is None for each in decisions),
                "retracted": any(each.retracted for each in decisions),
            }
            for new, decisions in result.known
        ],
        "skipped": result.skipped,
        "unclear": [
            {"quote": each.new.quote, "start": each.new.quote_start, "source": each.new.source, "reason": each.reason}
            for each in result.unclear
        ],
        "dropped": found.dropped,
    }


def _taken_object(each: TakenUp) -> dict[str, Any]:
    view = each.view
    return {
        "id": view.id,
        "question": f"q{view.question}",
        "seq": each.recorded.seq,
        "hash": each.recorded.hash,
        "source": view.source,
        "claim": view.claim,
        "quote": view.quote,
        "start": view.quote_start,
        "end": view.quote_end,
        "deadline": view.deadline.latest,
        "type": view.type,
        "unit": view.unit,
        "estimate": view.estimate,
        "drafts": drafted_parts(claim=view.claim_is_draft, criteria=view.criteria_is_draft),
        "vague": view.vague,
        "score": each.score,
        "extractor": view.extractor,
        "alike": [f"q{asked.id}" for asked in each.alike if not is_opposite(view.question_claim, asked)],
        "opposite": [f"q{asked.id}" for asked in each.alike if is_opposite(view.question_claim, asked)],
    }


def _row(each: TakenUp) -> list[object]:
    view = each.view
    return [view.id, stated_claim(view), view.source, view.deadline.latest or "no date", f"{each.score:.2f}"]


def _in_one_line(found: Reading, result: Acceptance) -> str:
    known = f", {len(result.known)} known already" if result.known else ""
    unclear = f", {len(result.unclear)} left out" if result.unclear else ""
    number = "" if result.article is None else f"a{result.article}, "
    return f"{number}{found.name}: {counted(len(result.taken), 'prediction')} recorded{known}{unclear}"


def _tell_known(decisions: "Sequence[DecidedPassage]") -> None:
    """Say what was dealt with before and is not recorded again."""
    standing, retracted = (
        sorted({each.prediction for each in decisions if each.prediction is not None and each.retracted is taken_out})
        for taken_out in (False, True)
    )
    if standing:
        output.tell(f"Recorded before and not again: {_numbered(standing)}.")
    if retracted:
        output.tell(f"Retracted before and not taken up again: {_numbered(retracted)}.")
    if skipped := sum(each.prediction is None for each in decisions):
        output.tell(f"Skipped before and not taken up: {counted(skipped, 'passage')}.")


def _numbered(ids: Sequence[int]) -> str:
    return f"prediction{'s' if len(ids) > 1 else ''} {', '.join(map(str, ids))}"
