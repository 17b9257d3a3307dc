"""What an event says of answers that are not yes or no, as rows."""

from ledger.models.details import estimate_part, question_option
from ledger.projection.rows import Data, Rows, number_in


def take_options(rows: Rows, question_id: int, names: list[str]) -> None:
    """Take the options of a choice into their table."""
    for position, name in enumerate(names, start=1):
        rows.insert(question_option, question_id=question_id, position=position, name=name)


def take_estimate(rows: Rows, prediction_id: int, seq: int, stated: Data) -> dict[str, object]:
    """Take the parts of an estimate into their table; its columns in the row that holds it."""
    for position, part in enumerate(stated["parts"], start=1):
        rows.insert(
            estimate_part,
            prediction_id=prediction_id,
            seq=seq,
            position=position,
            label=part["label"],
            relation=part.get("relation"),
            number=number_in(part),
            level=None if "level" not in part else float(part["level"]),
        )
    return {"estimate": stated["text"], "estimate_form": stated["form"]}
