"""The tables of a ledger: what the journal says, in a form that can be queried.

Every table here but `Blob` and `Identity` is a projection: it is filled from the journal's events, in the same
transaction, and can be emptied and filled again. Rows are written by `projection` only.
"""

from datetime import date
from typing import cast

from sqlalchemy import CheckConstraint, Index, Table
from sqlmodel import Field, SQLModel
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


class Identity(Record, table=True):
    """The one row that names this ledger."""

    __tablename__ = "identity"

    ledger: str = Field(primary_key=True)


class Blob(Record, table=True):
    """A kept article text, by the hash of its bytes."""

    __tablename__ = "blob"

    sha256: str = Field(primary_key=True)
    bytes: bytes


class Source(Record, table=True):
    """Who makes statements: a person, an organisation, an outlet, a group, a model."""

    __tablename__ = "source"
    __table_args__ = (one_of("kind", SourceKind),)

    id: int = Field(primary_key=True)
    name: str
    kind: str | None = None
    affiliation: str | None = None
    merged_into: int | None = Field(default=None, foreign_key="source.id")


class SourceName(Record, table=True):
    """A name under which a source is found: its own name and its aliases, by their folded form."""

    __tablename__ = "source_name"

    source_id: int = Field(primary_key=True, foreign_key="source.id")
    key: str = Field(primary_key=True, index=True)
    name: str


class Article(Record, table=True):
    """A published text; its words lie in `Blob` under `sha256`."""

    __tablename__ = "article"

    id: int = Field(primary_key=True)
    url: str | None = Field(default=None, index=True)
    title: str | None = None
    outlet_id: int | None = Field(default=None, foreign_key="source.id")
    author: str | None = None
    published: date | None = None
    retrieved: str | None = None
    sha256: str | None = Field(default=None, index=True)
    forgotten: bool = False


class Question(Record, table=True):
    """What has to be decided. The columns hold the version that counts; later wordings are in `Amendment`.

    Claim and criteria are drafts while they stand as a program worded them; `vague` says why such a claim cannot be
    decided as worded.
    """

    __tablename__ = "question"
    __table_args__ = (one_of("kind", QuestionType),)

    id: int = Field(primary_key=True)
    key: str | None = Field(default=None, index=True)
    kind: str = QuestionType.BINARY.value
    unit: str | None = None
    claim: str
    criteria: str | None = None
    deadline_text: str | None = None
    deadline_earliest: date | None = None
    deadline_latest: date | None = Field(default=None, index=True)
    deadline_rule: str | None = None
    deadline_from: date | None = None
    claim_is_draft: bool = False
    criteria_is_draft: bool = False
    vague: str | None = None
    merged_into: int | None = Field(default=None, foreign_key="question.id")


class QuestionOption(Record, table=True):
    """One of the answers that a choice has."""

    __tablename__ = "question_option"

    question_id: int = Field(primary_key=True, foreign_key="question.id")
    position: int = Field(primary_key=True)
    name: str


class QuestionLink(Record, table=True):
    """How one question relates to another."""

    __tablename__ = "question_link"

    question_id: int = Field(primary_key=True, foreign_key="question.id")
    other_id: int = Field(primary_key=True, foreign_key="question.id")
    relation: str = Field(primary_key=True)


class ImportedFile(Record, table=True):
    """A file that predictions were imported from."""

    __tablename__ = "imported_file"

    id: int = Field(primary_key=True)
    name: str
    sha256: str
    format: str
    mapping: str


class Prediction(Record, table=True):
    """One source's statement on one question; `claim` is its own wording where that differs from the question's."""

    __tablename__ = "prediction"
    __table_args__ = (
        one_of("attribution", Attribution),
        one_of("kind", StatementKind),
        one_of("stance", Stance),
        one_of("estimate_form", EstimateForm),
        share("probability"),
        share("probability_low"),
        share("probability_high"),
        Index("prediction_by_source", "source_id", "question_id"),
    )

    id: int = Field(primary_key=True)
    question_id: int = Field(foreign_key="question.id", index=True)
    source_id: int = Field(foreign_key="source.id")
    via_id: int | None = Field(default=None, foreign_key="source.id")
    article_id: int | None = Field(default=None, foreign_key="article.id", index=True)
    claim: str | None = None
    role: str | None = None
    quote: str | None = None
    quote_start: int | None = None
    quote_end: int | None = None
    attribution: str | None = None
    kind: str = StatementKind.PREDICTION.value
    conditional: bool = False
    made: date
    stance: str = Stance.AFFIRMS.value
    probability: float | None = None
    probability_low: float | None = None
    probability_high: float | None = None
    probability_wording: str | None = None
    probability_table: str | None = None
    estimate: str | None = None
    estimate_form: str | None = None
    withdrawn_on: date | None = None
    withdrawn_reason: str | None = None
    retracted: bool = False
    retracted_reason: str | None = None
    file_id: int | None = Field(default=None, foreign_key="imported_file.id")
    file_row: int | None = None
    file_key: str | None = None
    extractor: str | None = None
    recorded_at: str
    seq: int


class SkippedPassage(Record, table=True):
    """A passage of an article that a person looked at and did not take for a statement worth recording."""

    __tablename__ = "skipped_passage"

    seq: int = Field(primary_key=True)
    article_id: int = Field(foreign_key="article.id", index=True)
    quote: str
    quote_start: int | None = None
    quote_end: int | None = None
    extractor: str | None = None


class Tag(Record, table=True):
    """A subject that a prediction is filed under."""

    __tablename__ = "tag"

    prediction_id: int = Field(primary_key=True, foreign_key="prediction.id")
    name: str = Field(primary_key=True, index=True)


class Revision(Record, table=True):
    """A later probability or estimate of the same prediction, stated by its source."""

    __tablename__ = "revision"
    __table_args__ = (share("probability"), one_of("estimate_form", EstimateForm))

    seq: int = Field(primary_key=True)
    prediction_id: int = Field(foreign_key="prediction.id", index=True)
    made: date
    probability: float | None = None
    probability_low: float | None = None
    probability_high: float | None = None
    probability_wording: str | None = None
    probability_table: str | None = None
    estimate: str | None = None
    estimate_form: str | None = None
    reason: str | None = None


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


class Resolution(Record, table=True):
    """A decision on a question. A later one supersedes it; nothing is erased."""

    __tablename__ = "resolution"
    __table_args__ = (one_of("outcome", Outcome), share("fraction"))

    id: int = Field(primary_key=True)
    question_id: int = Field(foreign_key="question.id", index=True)
    outcome: str
    fraction: float | None = None
    answer: str | None = None
    answer_number: float | None = None
    answer_is_later: bool | None = None
    resolved_on: date
    decided_on: date
    early: bool = False
    reason: str | None = None
    note: str | None = None
    decided_by: str | None = None
    superseded_by: int | None = Field(default=None, foreign_key="resolution.id")
    recorded_at: str
    seq: int


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


class Evidence(Record, table=True):
    """A page or document that a resolution rests on."""

    __tablename__ = "evidence"

    resolution_id: int = Field(primary_key=True, foreign_key="resolution.id")
    position: int = Field(primary_key=True)
    url: str


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


def table_of(model: type[SQLModel]) -> Table:
    """The table behind a model, for queries and bulk rows."""
    return cast(Table, model.__table__)  # type: ignore[attr-defined]  # SQLModel sets it at run time


identity = table_of(Identity)
blob = table_of(Blob)
source = table_of(Source)
source_name = table_of(SourceName)
article = table_of(Article)
question = table_of(Question)
question_option = table_of(QuestionOption)
question_link = table_of(QuestionLink)
imported_file = table_of(ImportedFile)
prediction = table_of(Prediction)
skipped_passage = table_of(SkippedPassage)
tag = table_of(Tag)
revision = table_of(Revision)
estimate_part = table_of(EstimatePart)
resolution = table_of(Resolution)
rating = table_of(Rating)
evidence = table_of(Evidence)
amendment = table_of(Amendment)

PROJECTED: tuple[Table, ...] = (
    source,
    source_name,
    article,
    question,
    question_option,
    question_link,
    imported_file,
    prediction,
    skipped_passage,
    tag,
    revision,
    estimate_part,
    resolution,
    rating,
    evidence,
    amendment,
)
"""Tables that replaying the journal fills, in an order in which foreign keys hold."""
