"""The tables of a ledger: what the journal says, in a form that can be queried.

Every table but `Identity` and `Blob` is a projection: it is filled from the journal's events, in the same
transaction, and can be emptied and filled again. Rows are written by `projection` only.

To declare a table takes longer than most queries on it, so a command declares those that it reads. Here are the tables
of every list and every record; `texts` has the articles' words, `history` what a page tells beside all that, `details`
what only some predictions have, `every` what the journal fills, in its order.
"""

from datetime import date

from sqlalchemy import Index
from sqlmodel import Field

from ledger.models.record import Record, one_of, share, table_of
from ledger.terms import Attribution, EstimateForm, Outcome, QuestionType, SourceKind, Stance, StatementKind

IN_ORDER = (
    *("source", "source_name", "article", "question", "question_option", "question_link", "imported_file"),
    *("prediction", "skipped_passage", "tag", "revision", "estimate_part"),
    *("resolution", "rating", "evidence", "amendment"),
)
"""Names of the tables that replaying the journal fills, in an order in which foreign keys hold."""


class Identity(Record, table=True):
    """The one row that names this ledger."""

    __tablename__ = "identity"

    ledger: str = Field(primary_key=True)


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


class Evidence(Record, table=True):
    """A page or document that a resolution rests on."""

    __tablename__ = "evidence"

    resolution_id: int = Field(primary_key=True, foreign_key="resolution.id")
    position: int = Field(primary_key=True)
    url: str


identity = table_of(Identity)
source = table_of(Source)
source_name = table_of(SourceName)
article = table_of(Article)
question = table_of(Question)
prediction = table_of(Prediction)
tag = table_of(Tag)
revision = table_of(Revision)
resolution = table_of(Resolution)
evidence = table_of(Evidence)
