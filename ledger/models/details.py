"""Tables in which only some predictions have rows: answers other than yes or no, and files they came from."""

from sqlmodel import Field

from ledger.models.record import Record, share, table_of


class QuestionOption(Record, table=True):
    """One of the answers that a choice has."""

    __tablename__ = "question_option"

    question_id: int = Field(primary_key=True, foreign_key="question.id")
    position: int = Field(primary_key=True)
    name: str


class EstimatePart(Record, table=True):
    """A number, day or option of an estimate. `seq` is that of the event in which the source first or last said it.

    A day is held as its number, counted from 1 January of the year 1 (`date.toordinal`).
    """

    __tablename__ = "estimate_part"
    __table_args__ = (share("level"),)

    prediction_id: int = Field(primary_key=True, foreign_key="prediction.id")
    seq: int = Field(primary_key=True)
    position: int = Field(primary_key=True)
    label: str
    relation: str | None = None
    number: float | None = None
    level: float | None = None


class ImportedFile(Record, table=True):
    """A file that predictions were imported from."""

    __tablename__ = "imported_file"

    id: int = Field(primary_key=True)
    name: str
    sha256: str
    format: str
    mapping: str


question_option = table_of(QuestionOption)
estimate_part = table_of(EstimatePart)
imported_file = table_of(ImportedFile)
