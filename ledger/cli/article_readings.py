"""Articles with the statements that were found in them, one at a time: what extract shows, takes up and reviews."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from typing import TYPE_CHECKING

from ledger.cli import prompts
from ledger.cli.options import typed_past_date
from ledger.cli.session import Session, is_terminal
from ledger.errors import BadInputError, UsageError

if TYPE_CHECKING:
    from ledger.extraction.model_answer import Dropped
    from ledger.extraction.statement import Statement
    from ledger.intake.articles import Given, Intake
    from ledger.recording.catalogue import NewArticle

SHIFT = timedelta(days=500)
"""Words that mean the same day counted from so much earlier or later do not count from the day they were said."""

MOST_CHARACTERS = 1_000_000
"""Of a text in which statements are sought: a book has fewer, and they take some ten seconds to read."""


@dataclass(frozen=True, slots=True)
class Known:
    """An article that the ledger has already.

    Attributes:
        id: its number.
        outlet: who published it, as recorded.
        published: the day of publication, as recorded.
        text: its kept text; None where none was kept, or it was forgotten.
    """

    id: int
    outlet: str | None
    published: date | None
    text: str | None


@dataclass(frozen=True, slots=True)
class Reading:
    """An article and what was found in it.

    Attributes:
        name: as the person named it.
        read: the article; its text is the kept one where the ledger has it.
        known: what the ledger has of it; None where it is new, or nobody looked.
        other_version: the ledger's text is another version of the one that was named.
        published: the day of publication.
        statements: with offsets in `read.text`.
        dropped: what a model answered and the article does not bear out.
    """

    name: str
    read: "Intake"
    known: Known | None
    other_version: bool
    published: date | None
    statements: "list[Statement]"
    dropped: "list[Dropped]"

    @property
    def article(self) -> "int | NewArticle":
        """The article as it is recorded: its number where it is known."""
        from ledger.cli.articles_in import new_article

        if self.known is not None:
            return self.known.id
        return replace(new_article(self.read), published=self.published)

    @property
    def outlet(self) -> str | None:
        """Who published it, and so who speaks where nobody is named."""
        return self.read.outlet if self.known is None else self.known.outlet

    def by_outlet(self, outlet: str) -> "Reading":
        """The same article, published by this outlet."""
        return replace(self, read=replace(self.read, outlet=outlet))


def reading(
    current: Session,
    name: str,
    read: "Intake",
    given: "Given",
    above: float | None,
    *,
    record: bool,
    model: str | None = None,
    before_asking: Callable[[], None] = lambda: None,
) -> Reading:
    """Find the statements of an article; ask for its date where it is needed and a person is there.

    Args:
        current: the session.
        name: a file, an address, or ``-``.
        read: the article, as it was read from there.
        given: what the person says of the article.
        above: the score from which a statement counts; that of the extractor where left out.
        record: its statements are to be recorded, so look whether the ledger knows it.
        model: the language model that finds them; the rules where left out.
        before_asking: clears the terminal's line for a question.

    Raises:
        UsageError: where it does not say when it was published, that is needed, and nobody can be asked.
        StorageError: where the model gives no answer.
        BadInputError: where its answer is not what was asked for, or the text is too long.
    """
    known = _known(current, read) if record else None
    other_version = known is not None and known.text not in (None, read.text)
    if known is not None and known.text is not None and other_version:
        head = read.text[: read.body_start]
        read = replace(read, text=known.text, body_start=len(head) if known.text.startswith(head) else 0)
    if len(read.text) > MOST_CHARACTERS:
        raise BadInputError(
            f"{name}: has more than {MOST_CHARACTERS:,} characters, which no article has: give its parts"
        )
    published = given.published or (known and known.published) or read.published
    find = _by_rules(current, read) if model is None else _by_model(current, read, model)
    found, dropped = find(published or current.today, above)
    if published is None and (record or _counts_from_publication(current, found)):
        before_asking()
        published = _asked_day(current, name)
        found, dropped = find(published, above)
    return Reading(name, read, known, other_version, published, found, dropped)


def _known(current: Session, read: "Intake") -> Known | None:
    if current.is_missing:
        return None
    import hashlib

    from ledger.store.articles import require_article
    from ledger.store.texts import article_text, known_article

    sha256 = hashlib.sha256(read.text.encode()).hexdigest()
    with current.reading() as connection:
        number = known_article(connection, url=read.url, sha256=sha256, text=read.text)
        if number is None:
            return None
        view = require_article(connection, number)
        return Known(number, view.outlet, view.published, article_text(connection, number))


Find = Callable[[date, float | None], "tuple[list[Statement], list[Dropped]]"]
"""Finds the statements of an article, given its day of publication and the score that they need."""


def _by_rules(current: Session, read: "Intake") -> Find:
    from ledger.extraction.extractor import THRESHOLD, statements

    body, events = read.text[read.body_start :], current.events

    def find(published: date, above: float | None) -> "tuple[list[Statement], list[Dropped]]":
        threshold = THRESHOLD if above is None else min(above, THRESHOLD)
        return _placed(read, statements(body, published, threshold, events), above), []

    return find


def _by_model(current: Session, read: "Intake", model: str) -> Find:
    """Asks the model once; its answer is read for whatever day of publication."""
    from ledger.extraction.model_answer import model_prompt, read_answer
    from ledger.intake.language_model import model_answer

    body, events = read.text[read.body_start :], current.events
    answer = model_answer(model, model_prompt(), body)

    def find(published: date, above: float | None) -> "tuple[list[Statement], list[Dropped]]":
        found = read_answer(body, answer, model, published, events)
        return _placed(read, found.statements, above), found.dropped

    return find


def _placed(read: "Intake", found: "list[Statement]", above: float | None) -> "list[Statement]":
    """The statements with at least a score that are the article's, with offsets in the whole text."""
    from ledger.intake.walls import Walls

    start, walls = read.body_start, Walls(read.text if found else "")
    return [
        replace(each, start=each.start + start, end=each.end + start)
        for each in found
        if (above is None or each.score >= above) and not walls.hold(each.start + start)
    ]


def _counts_from_publication(current: Session, found: "list[Statement]") -> bool:
    """Whether a deadline would be another one, had it been said on another day."""
    from ledger.extraction.deadline import read_deadline

    return any(
        read_deadline(each.deadline_text or "", day, current.events).latest != each.deadline
        for each in found
        if each.deadline is not None
        for day in (current.today - SHIFT, current.today + SHIFT)
    )


def _asked_day(current: Session, name: str) -> date:
    """The day of publication, from the person at the terminal.

    Raises:
        UsageError: where there is none.
    """
    if not is_terminal():
        raise UsageError(f"{name}: does not say when it was published, the day that all counts from: --published DATE")
    return prompts.ask(f"{name}: published on", _past_day(current))


def _past_day(current: Session) -> Callable[[str], date]:
    def read(typed: str) -> date:
        day = typed_past_date(typed, "the day of publication,", current.today)
        assert day is not None
        return day

    return read
