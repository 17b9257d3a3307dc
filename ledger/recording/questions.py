"""Questions: joined, linked."""

from ledger.errors import BadInputError, RefusedError
from ledger.journal import Event
from ledger.recording.estimates import require_agreement
from ledger.recording.writer import Writer
from ledger.store.decisions import resolution_in_force
from ledger.store.question_links import CONVERSE_RELATION, question_links
from ledger.store.questions import require_question


def merge_questions(writer: Writer, kept_id: int, merged_id: int) -> Event:
    """Make two questions that ask the same into one; the predictions of the second then answer the first.

    Raises:
        RefusedError: where they are one already, are due at different times, are answered in other ways, or the
            second was decided.
    """
    kept, merged = require_question(writer.connection, kept_id), require_question(writer.connection, merged_id)
    if kept.id == merged.id:
        raise RefusedError(f"q{kept_id} and q{merged_id} are one question already")
    if kept.deadline.latest != merged.deadline.latest:
        raise RefusedError(
            f"q{kept.id} is due {kept.deadline.latest}, q{merged.id} {merged.deadline.latest}: they are two questions;"
            " `ledger question link` relates them"
        )
    require_agreement(merged.kind, kept.kind, f"q{kept.id}")
    require_agreement(kept.kind, merged.kind, f"q{merged.id}")
    if resolution_in_force(writer.connection, merged.id) is not None:
        raise RefusedError(f"q{merged.id} was decided: name it first, so that its decision stays")
    return writer.record("question.merged", {"question": kept.id, "merged": merged.id})


def link_questions(writer: Writer, question_id: int, other_id: int, relation: str) -> Event:
    """Say how one question relates to another: related, opposite, narrower, wider.

    Raises:
        BadInputError: for another relation.
        RefusedError: where they are one question, or linked so already.
    """
    if relation not in CONVERSE_RELATION:
        raise BadInputError(f'"{relation}" is no relation; one of: {", ".join(CONVERSE_RELATION)}')
    one, other = require_question(writer.connection, question_id), require_question(writer.connection, other_id)
    if one.id == other.id:
        raise RefusedError(f"q{question_id} and q{other_id} are one question")
    if (relation, other.id) in question_links(writer.connection, one.id):
        raise RefusedError(f"q{one.id} and q{other.id} are linked so already")
    return writer.record("question.linked", {"question": one.id, "other": other.id, "relation": relation})
