"""The facts of a prediction as one small number, so that the database can group by them quickly.

SQL says the facts (taken back in time, late, past its deadline, how decided); `lifecycle` draws the conclusion.
"""

from functools import lru_cache
from typing import Any

from sqlalchemy import ColumnElement, Date, and_, case, literal

from ledger.lifecycle import is_scored
from ledger.models import prediction, question
from ledger.store.selection import Selection
from ledger.store.standing import Standing, status_of
from ledger.terms import Outcome, Stance
from ledger.verification.scorecard import Tally

_WITHDRAWN, _LATE, _PAST_DEADLINE, _DENIED, _HELD_BACK = (2**place for place in range(5))
_OUTCOME = 32
_OUTCOMES = (None, *Outcome)


def facts_code(stand: Standing, selection: Selection) -> ColumnElement[int]:
    """The facts of a prediction as a number that `tally` reads."""
    latest, decision = question.c.deadline_latest, stand.decision.c
    day = literal(selection.day, Date)
    facts: tuple[tuple[ColumnElement[bool], int], ...] = (
        (stand.withdrawn, _WITHDRAWN),
        (stand.late, _LATE),
        (stand.past_deadline, _PAST_DEADLINE),
        (prediction.c.stance == Stance.DENIES.value, _DENIED),
        (and_(latest >= day, decision.resolved_on < latest), _HELD_BACK),
    )
    numbers = {outcome.value: _OUTCOME * place for place, outcome in enumerate(_OUTCOMES) if outcome is not None}
    code: ColumnElement[int] = case(numbers, value=decision.outcome, else_=0)
    for fact, bit in facts:
        code = code + case((fact, bit), else_=0)
    return code


def outcome_number(stand: Standing) -> ColumnElement[Any]:
    """The outcome as `outcome_value` has it; NULL where nothing is decided that could be scored."""
    decision = stand.decision.c
    partly = (
        decision.outcome == Outcome.PARTLY.value,
        case((decision.fraction.is_(None), 0.5), else_=decision.fraction),
    )
    plain = ((decision.outcome == Outcome.TRUE.value, 1.0), (decision.outcome == Outcome.FALSE.value, 0.0))
    return case(*plain, partly, else_=None)


@lru_cache(maxsize=4096)
def tally(
    code: int, fraction: float | None, selection: Selection, probability: float | None = None, count: int = 1
) -> Tally:
    """The tally of predictions that share these facts, this probability too where one is given."""
    outcome = _OUTCOMES[code // _OUTCOME]
    late = bool(code & _LATE)
    status = status_of(code & _WITHDRAWN, outcome, code & _PAST_DEADLINE)
    return Tally(
        status=status,
        scored=is_scored(status, outcome, late=late, include_late=selection.include_late),
        outcome=outcome,
        fraction=fraction,
        denied=bool(code & _DENIED),
        probability=probability,
        count=count,
        held_back=bool(code & _HELD_BACK),
    )
