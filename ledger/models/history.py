"""Tables behind the page of a prediction: links, later changes, and what was decided without being scored."""

from datetime import date

from sqlmodel import Field

from ledger.models.record import Record, one_of, table_of
from ledger.terms import Outcome


class QuestionLink(Record, table=True):
    """How one question relates to another."""

    __tablename__ = "question_link"

    question_id: int = Field(primary_key=True, foreign_key="question.id")
    other_id: int = Field(primary_key=True, foreign_key="question.id")
    relation: str = Field(primary_key=True)


class SkippedPassage(Record, table=True):
    """A passage of an article that a person looked at and did not take for a statement worth recording."""

    __tablename__ = "skipped_passage"

    seq: int = Field(primary_key=True)
    article_id: int = Field(foreign_key="article.id", index=True)
    quote: str
    quote_start: int | None = None
    quote_end: int | None = None
    extractor: str | None = None


class Rating(Record, table=True):
    """A second decision on a decided question, made without seeing the first or who made the statements."""

    __tablename__ = "rating"
    __table_args__ = (one_of("outcome", Outcome),)

    seq: int = Field(primary_key=True)
    question_id: int = Field(foreign_key="question.id", index=True)
    outcome: str
    answer: str | None = None
    rater: str
    rated_on: date
    note: str | None = None


class Amendment(Record, table=True):
    """A change of the wording or the facts of a record; a late one is kept and shown, but does not count."""

    __tablename__ = "amendment"

    seq: int = Field(primary_key=True)
    field: str = Field(primary_key=True)
    question_id: int | None = Field(default=None, foreign_key="question.id", index=True)
    prediction_id: int | None = Field(default=None, foreign_key="prediction.id", index=True)
    before: str | None = None
    after: str | None = None
    amended_on: date
    late: bool
    reason: str | None = None


question_link = table_of(QuestionLink)
skipped_passage = table_of(SkippedPassage)
rating = table_of(Rating)
amendment = table_of(Amendment)
