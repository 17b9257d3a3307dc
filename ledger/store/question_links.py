"""How questions are linked, and which were merged into one."""

from sqlalchemy import Connection, or_, select

from ledger.models import question
from ledger.models.history import question_link

CONVERSE_RELATION = {"related": "related", "opposite": "opposite", "narrower": "wider", "wider": "narrower"}
"""How questions can be linked, and what each relation is called from the other side."""


def question_links(connection: Connection, question_id: int) -> list[tuple[str, int]]:
    """Relation and id of each question that this one, or one merged into it, is linked to, from either side."""
    link, group = question_link.c, merged_group(connection, question_id)
    rows = connection.execute(
        select(question_link)
        .where(or_(link.question_id.in_(group), link.other_id.in_(group)))
        .order_by(link.question_id, link.other_id, link.relation)
    )
    return [
        (row.relation, row.other_id) if row.question_id in group else (CONVERSE_RELATION[row.relation], row.question_id)
        for row in rows
        if not {row.question_id, row.other_id} <= group
    ]


def merged_group(connection: Connection, question_id: int) -> set[int]:
    """The question and every one that was merged into it, directly or through another."""
    group, fresh = {question_id}, {question_id}
    while fresh:
        inside = select(question.c.id).where(question.c.merged_into.in_(fresh))
        fresh = set(connection.execute(inside).scalars()) - group
        group |= fresh
    return group
