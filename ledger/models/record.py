"""What all tables share: their base, and the constraints that several of them have."""

from typing import cast

from sqlalchemy import CheckConstraint, Table
from sqlmodel import SQLModel
from sqlmodel._compat import SQLModelConfig

from ledger.terms import Attribution, EstimateForm, Outcome, QuestionType, SourceKind, Stance, StatementKind

Words = type[Outcome | Stance | Attribution | StatementKind | SourceKind | QuestionType | EstimateForm]


def one_of(column: str, words: Words) -> CheckConstraint:
    """A constraint that holds `column` to the words of an enumeration."""
    listed = ", ".join(f"'{word.value}'" for word in words)
    return CheckConstraint(f"{column} IN ({listed})", name=f"{column}_known")


def share(column: str) -> CheckConstraint:
    """A constraint that holds `column` to the range of a probability."""
    return CheckConstraint(f"{column} BETWEEN 0 AND 1", name=f"{column}_in_range")


class Record(SQLModel):
    """Base of the tables."""

    # Start-up: rows are checked before they are written and by the tables' own constraints, never by these validators.
    model_config = SQLModelConfig(defer_build=True)


def table_of(model: type[SQLModel]) -> Table:
    """The table behind a model, for queries and bulk rows."""
    return cast(Table, model.__table__)  # type: ignore[attr-defined]  # SQLModel sets it at run time
