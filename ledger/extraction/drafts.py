"""Words a statement as the question that its words ask for: one of yes or no, or one with an estimate."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date

from ledger.extraction.criteria import answer_criteria
from ledger.extraction.dates.events import DatedEvent
from ledger.extraction.drafted_estimates import Told, drafted_estimate
from ledger.extraction.expressions import expression
from ledger.extraction.statement import Expected, Statement
from ledger.terms import Deadline

BETWEEN = expression(r"[,;]?\s+(?:(?:and|but|against)\s+)?")
"""What stands between two parts of one division."""


def with_estimate(statement: Statement, made: date | None, events: tuple[DatedEvent, ...] = ()) -> Statement:
    """The statement with the question and the estimate that its words give; as it is where they give none.

    Args:
        statement: As one of yes or no.
        made: The day it was said; without it there is no estimate.
        events: Dated events of the user's own.
    """
    if made is None or statement.strength == "possible":
        return statement
    told = Told(statement.claim, statement.quote, statement.kind, made, _deadline(statement), events)
    expected = drafted_estimate(told)
    return statement if expected is None else _asking(statement, expected)


def with_distributions(
    text: str, found: Sequence[Statement], made: date | None, events: tuple[DatedEvent, ...] = ()
) -> list[Statement]:
    """The statements, with one in the place of two that divide one probability: "60 percent for A, 40 percent for B".

    Args:
        text: The article's text.
        found: Its statements, in order.
        made: The day they were said.
        events: Dated events of the user's own.
    """
    kept: list[Statement] = []
    for each in found:
        whole = _joined(text, kept[-1], each, made, events) if kept and made else None
        if whole is None:
            kept.append(each)
        else:
            kept[-1] = whole
    return kept


def _joined(
    text: str, first: Statement, second: Statement, made: date | None, events: tuple[DatedEvent, ...]
) -> Statement | None:
    """Two statements as one, where the words of both give one estimate."""
    if first.expected or first.speaker != second.speaker or first.probability is None or second.probability is None:
        return None
    if made is None or not BETWEEN.fullmatch(text[first.end : second.start]):
        return None
    quote = text[first.start : second.end]
    dated = second if second.deadline else first
    told = Told(quote, quote, first.kind, made, _deadline(dated), events)
    expected = drafted_estimate(told)
    if expected is None:
        return None
    whole = replace(
        first,
        quote=quote,
        end=second.end,
        deadline_text=dated.deadline_text,
        deadline_earliest=dated.deadline_earliest,
        deadline=dated.deadline,
        deadline_rule=dated.deadline_rule,
    )
    return _asking(whole, expected)


def _asking(statement: Statement, expected: Expected) -> Statement:
    return replace(
        statement,
        claim=expected.claim,
        criteria=answer_criteria(expected, statement.condition, _deadline(statement)),
        vague=None,
        probability=None,
        probability_low=None,
        probability_high=None,
        probability_from=None,
        expected=expected,
        yes_or_no=statement.claim,
    )


def _deadline(statement: Statement) -> Deadline:
    return Deadline(statement.deadline_text, statement.deadline_earliest, statement.deadline, statement.deadline_rule)
