"""Recording the statements of a file, without one object of the models for each."""

from collections.abc import Callable
from dataclasses import dataclass

from ledger.extraction.scales import decimal_text
from ledger.journal import ROWS_IMPORTED
from ledger.models import article, prediction, question, resolution, source
from ledger.models.details import imported_file
from ledger.naming import name_key
from ledger.recording.estimates import answer_data, estimate_data, kind_data
from ledger.recording.forms import deadline_data, likelihood_data
from ledger.recording.import_estimates import answer_of
from ledger.recording.import_plan import Plan, PlannedQuestion
from ledger.recording.statements import Statement
from ledger.recording.writer import Data, Writer, filled
from ledger.store import known
from ledger.terms import AnswerKind, Likelihood, SourceKind, Stance

ROWS_AT_A_TIME = 100
"""Rows that one event holds."""


@dataclass(frozen=True, slots=True)
class ImportedFile:
    """A file, as the record names it.

    Attributes:
        name: without the folders it lies in.
        sha256: of its bytes.
        format: the format it was read as.
        mapping: canonical JSON of what each field was read from.
    """

    name: str
    sha256: str
    format: str
    mapping: str


def record_import(writer: Writer, plan: Plan, file: ImportedFile, advance: Callable[[int], object]) -> None:
    """Record what a plan adds: the file, each new statement, and a decision on each newly decided question.

    One event holds many rows: a row is no act of its own, and an event for each would be most of the work.

    Args:
        writer: the open transaction, in which the plan was made.
        plan: a plan without problems.
        file: where the statements come from.
        advance: called with the number of statements or decisions just recorded.
    """
    new, decided = plan.statements, plan.decided
    if not new and not decided:
        return
    rows = _Rows(writer, plan, file)
    for start in range(0, len(new), ROWS_AT_A_TIME):
        some = new[start : start + ROWS_AT_A_TIME]
        rows.record("predictions", [rows.prediction_data(statement, asked) for statement, asked in some])
        advance(len(some))
    for start in range(0, len(decided), ROWS_AT_A_TIME):
        taken = decided[start : start + ROWS_AT_A_TIME]
        rows.record("resolutions", [rows.resolution_data(asked) for asked in taken])
        advance(len(taken))


_YES_OR_NO = kind_data(AnswerKind())


class _Rows:
    """The rows of one file on their way into the journal: knows the ids that earlier rows were given."""

    def __init__(self, writer: Writer, plan: Plan, file: ImportedFile) -> None:
        self._writer = writer
        self._file = file
        self._file_id = writer.new_id(imported_file)
        self._sources = dict(plan.sources)
        self._named: dict[str, str] = {}
        self._probabilities: dict[tuple[str, bool], Data] = {}  # one table reads all wordings of a file
        urls = {statement.url for statement, _ in plan.statements if statement.url is not None}
        self._articles: dict[str | int, int] = {}
        self._articles.update(known.articles_by_url(writer.connection, sorted(urls)))
        for outlet, bare in known.articles_by_outlet(writer.connection).items():
            self._articles[outlet] = bare
        self._questions: dict[int, int] = {}
        writer.record(
            "file.imported",
            {
                "file": self._file_id,
                "name": file.name,
                "sha256": file.sha256,
                "format": file.format,
                "mapping": file.mapping,
            },
        )

    def record(self, member: str, data: list[Data]) -> None:
        self._writer.record(ROWS_IMPORTED, {"file": self._file_id, member: data})

    def prediction_data(self, statement: Statement, asked: PlannedQuestion) -> Data:
        known = {
            "prediction": self._writer.new_id(prediction),
            "source": self._source(statement.source),
            "question": self._question(statement, asked),
            "made": statement.made.isoformat(),
            "origin": {"file": self._file_id, "row": statement.line, "key": statement.key},
        }
        said = {
            "article": self._article(statement),
            "claim": None if statement.claim == asked.claim else statement.claim,
            "quote": statement.quote and {"text": statement.quote},
            "attribution": statement.attribution and statement.attribution.value,
            "kind": statement.kind and statement.kind.value,
            "stance": Stance.DENIES.value if statement.denies else None,
            "probability": self._probability(statement.likelihood, statement.denies),
            "estimate": None if asked.read is None else estimate_data(asked.read.estimates[statement.line]),
            "role": statement.role,
            "tags": list(statement.tags),
        }
        return known | filled(said)

    def resolution_data(self, asked: PlannedQuestion) -> Data:
        row, today = asked.deciding, self._writer.today
        resolved_on = asked.resolved_on(today)
        assert row is not None
        assert row.outcome is not None
        assert resolved_on is not None
        answer = None if asked.read is None else answer_of(asked.read, row)
        grounds = row.note or (None if row.evidence else f"{self._file.name}, line {row.line}")
        return filled(
            {
                "resolution": self._writer.new_id(resolution),
                "question": asked.known.id if asked.known else self._questions[id(asked)],
                "outcome": row.outcome.value,
                "answer": None if answer is None else answer_data(answer),
                "fraction": row.fraction and decimal_text(row.fraction),
                "resolved_on": resolved_on.isoformat(),
                "decided_on": today.isoformat(),
                "note": grounds,
                "evidence": list(row.evidence),
                "origin": {"file": self._file_id, "row": row.line},
            },
        )

    def _question(self, statement: Statement, asked: PlannedQuestion) -> Data:
        if asked.known is not None:
            return {"id": asked.known.id}
        if id(asked) in self._questions:
            return {"id": self._questions[id(asked)]}
        self._questions[id(asked)] = self._writer.new_id(question)
        kind = _YES_OR_NO if asked.read is None else kind_data(asked.read.kind)
        new: Data = {"id": self._questions[id(asked)], **kind, "claim": asked.claim}
        if statement.question is not None:
            new["key"] = statement.question
        if asked.criteria is not None:
            new["criteria"] = asked.criteria
        if deadline := deadline_data(asked.deadline):
            new["deadline"] = deadline
        return new

    def _source(self, name: str, kind: SourceKind | None = None) -> Data:
        key = self._key(name)
        if key in self._sources:
            return {"id": self._sources[key]}
        self._sources[key] = self._writer.new_id(source)
        new = {"id": self._sources[key], "name": name, "key": key}
        return new if kind is None else {**new, "kind": kind.value}

    def _article(self, statement: Statement) -> Data | None:
        """The article at an address; without an address the one of which only the outlet is known."""
        place: str | int | None = statement.url
        if place is None and statement.outlet is not None:
            place = self._sources.get(self._key(statement.outlet), 0)
        if place is None:
            return None
        if place in self._articles:
            return {"id": self._articles[place]}
        new: Data = {"id": self._writer.new_id(article)}
        if statement.url is not None:
            new["url"] = statement.url
        if statement.outlet is not None:
            new["outlet"] = self._source(statement.outlet, SourceKind.OUTLET)
            place = place or int(new["outlet"]["id"])
        self._articles[place] = new["id"]
        return new

    def _probability(self, likelihood: Likelihood | None, denied: bool) -> Data | None:
        if likelihood is None:
            return None
        known = self._probabilities.get((likelihood.wording, denied))
        return known or self._probabilities.setdefault(
            (likelihood.wording, denied), likelihood_data(likelihood, denied=denied) or {}
        )

    def _key(self, name: str) -> str:
        return self._named.get(name) or self._named.setdefault(name, name_key(name))
