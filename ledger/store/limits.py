"""The counts behind what scores cannot say."""

from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, String, and_, case, cast, func, or_, select

from ledger.lifecycle import SCORED_OUTCOMES
from ledger.models import prediction, question
from ledger.store.groupings import named_rows, with_source_names
from ledger.store.selection import Selection, conditions
from ledger.store.standing import Standing, standing
from ledger.terms import EstimateForm, Outcome
from ledger.verification.limits import Limits, median_of_counts

Facts = dict[str, ColumnElement[bool]]


def limits_by_name(connection: Connection, grouping: str, selection: Selection) -> dict[str | None, Limits]:
    """What the scores of each source, outlet and so on cannot say."""
    leads: dict[Any, list[tuple[float, int]]] = {}
    for name, made, latest, count in connection.execute(leads_query(grouping, selection)):
        leads.setdefault(name, []).append(((latest - made).days, count))
    found: dict[Any, Limits] = {}
    for row in connection.execute(limits_query(grouping, selection)).mappings():
        counts = {name: value for name, value in row.items() if name != "name"}
        found[row["name"]] = Limits(**counts, median_lead_days=median_of_counts(leads.get(row["name"], ())))
    return with_source_names(connection, grouping, found)


def limits_query(grouping: str, selection: Selection) -> Select[Any]:
    """The counts by name."""
    stand = standing(selection.today, selection.as_of)
    rows, name = named_rows(stand, grouping)
    flags = [case((fact, 1), else_=0).label(key) for key, fact in _facts(stand).items()]
    each = (
        select(name.label("name"), *flags)
        .select_from(rows)
        .where(*conditions(stand, selection), prediction.c.retracted.is_(False))
        .subquery("each")
    )
    sums = [func.sum(each.c[flag.name]).label(flag.name) for flag in flags]
    return select(each.c.name, func.count().label("statements"), *sums).group_by(each.c.name)


def leads_query(grouping: str, selection: Selection) -> Select[Any]:
    """How many statements were made on which day with which deadline, by name."""
    stand = standing(selection.today, selection.as_of)
    rows, name = named_rows(stand, grouping)
    each = (
        select(name.label("name"), prediction.c.made, question.c.deadline_latest)
        .select_from(rows)
        .where(
            *conditions(stand, selection),
            prediction.c.retracted.is_(False),
            question.c.deadline_latest >= prediction.c.made,
        )
        .subquery("each")
    )
    return select(*each.c, func.count().label("count")).group_by(*each.c)


def _facts(stand: Standing) -> Facts:
    p, q, decision = prediction.c, question.c, stand.decision.c
    has_deadline, is_vague = q.deadline_latest.is_not(None), q.vague.is_not(None)
    has_criteria = and_(q.criteria.is_not(None), q.criteria_is_draft.is_(False))
    decided = decision.outcome.in_([outcome.value for outcome in (*SCORED_OUTCOMES, Outcome.ANSWERED)])
    # Where the span begins on the day of the statement its first day is no reading of the deadline.
    span = and_(
        decision.outcome == Outcome.TRUE.value,
        q.deadline_earliest < q.deadline_latest,
        q.deadline_earliest > p.made,
        or_(q.deadline_from.is_(None), q.deadline_earliest > q.deadline_from),
    )
    counted = and_(decided, ~stand.withdrawn)
    recorded_on = func.substr(p.recorded_at, 1, 10)
    return {
        "with_deadline": has_deadline,
        "with_criteria": has_criteria,
        "vague": is_vague,
        "checkable": and_(has_deadline, has_criteria, ~is_vague),
        "undecidable": decision.outcome.in_([Outcome.VOID.value, Outcome.AMBIGUOUS.value]),
        "decided": decision.outcome.is_not(None),
        "in_numbers": or_(
            and_(p.probability.is_not(None), p.probability_table.is_(None)),
            p.estimate_form.not_in([EstimateForm.POINT.value, EstimateForm.PICK.value]),
        ),
        "in_words": and_(p.probability.is_not(None), p.probability_table.is_not(None)),
        "conditional": p.conditional,
        "in_time": and_(counted, ~stand.late),
        "late": and_(counted, stand.late),
        "flips_at_earliest": and_(span, decision.resolved_on > q.deadline_earliest),
        "came_true_with_span": span,
        "recorded_afterwards": and_(decision.outcome.is_not(None), recorded_on > cast(decision.resolved_on, String)),
        "by_hand": and_(p.file_id.is_(None), p.extractor.is_(None)),
        "drafted": and_(p.file_id.is_(None), p.extractor.is_not(None)),
        "from_files": p.file_id.is_not(None),
    }
