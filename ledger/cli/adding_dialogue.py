"""What `ledger add` asks at a terminal: the parts that are missing, and whether a near miss is meant.

Every question is asked outside a transaction: the ledger is read, let go, and then the person is asked.
"""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date
from typing import TYPE_CHECKING, TypeVar

from ledger.cli import prompts
from ledger.cli.articles_in import named_article
from ledger.cli.asking_names import looked_up, settled_name
from ledger.cli.listing import with_unit
from ledger.cli.options import typed_date, typed_likelihood
from ledger.cli.output import paragraph, tell
from ledger.cli.session import Session
from ledger.cli.wording import counted, deadline_as_read, deadline_as_said_and_read, estimate_as_read, one_line
from ledger.errors import NotFoundError
from ledger.terms import AnswerKind, QuestionType

if TYPE_CHECKING:
    from sqlalchemy import Connection

    from ledger.recording.catalogue import NewArticle
    from ledger.recording.predictions import NewPrediction
    from ledger.terms import Deadline, Estimate

T = TypeVar("T")

INTRODUCTION = "One prediction, step by step. Enter skips what is optional; Ctrl-C stops, and nothing is recorded."


@dataclass(frozen=True, slots=True)
class ArticleFacts:
    """What is known of the article that a prediction stands in.

    Attributes:
        outlet: who published it, and so who speaks where nobody is named.
        published: the day it was published, and so the day something was said where no other is named.
        text: its words, where they are at hand.
        known: whether the ledger has it.
    """

    outlet: str | None = None
    published: date | None = None
    text: str | None = None
    known: bool = False


def completed_prediction(current: Session, new: "NewPrediction", table: str) -> "NewPrediction":
    """The prediction with everything that had to be asked.

    Args:
        current: the session.
        new: what the command line says.
        table: the table that reads words of likelihood.

    Raises:
        typer.Abort: where the person stops.
        LedgerError: where the command line says something that cannot be recorded.
    """
    looked_up(current, lambda connection: None, None)  # before anything is typed: is there a ledger to write to?
    whole = new.claim is None and new.question is None
    if whole:
        tell(paragraph(INTRODUCTION))
        new = replace(new, claim=prompts.ask("Claim, worded so that it can be checked", _text("the claim")))
        new = _with_kind(new)
        new = _with_article(current, new)
    facts = _article_facts(current, new.article)
    if whole and new.quote is None:
        new = replace(new, quote=prompts.ask_optional("Quote, to the letter (optional)", _quote_in(facts.text)))
    new = _with_source(current, new, facts, whole)
    if whole and new.made is None:
        new = replace(new, made=_asked_day(current, facts))
    new = _with_deadline(current, new, new.made or facts.published or current.today)
    if new.question is None and new.criteria is None:
        label = "Criteria, how to tell whether it came true (optional)"
        new = replace(new, criteria=prompts.ask_optional(label, _text("the criteria")))
    new = _with_estimate(current, new, new.made or facts.published or current.today)
    return _with_probability_and_tags(new, table) if whole else new


def _with_kind(new: "NewPrediction") -> "NewPrediction":
    """Ask what answers the question, and in which unit or with which options."""
    if new.type is None:
        label = "Type of answer, binary for yes or no (binary/numeric/date/choice)"
        typed = prompts.ask_choice(label, list(QuestionType), QuestionType.BINARY)
        new = replace(new, type=QuestionType(typed))
    if new.type is QuestionType.NUMERIC and new.unit is None:
        new = replace(new, unit=prompts.ask_optional('Unit, such as "%" or USD (optional)', _text("the unit")))
    if new.type is QuestionType.CHOICE and not new.options:
        label = "Options, with semicolons between them (Enter to take those of the estimate)"
        options = prompts.ask_optional(label, lambda typed: _options(typed))
        new = replace(new, options=options or ())
    return new


def _options(typed: str) -> tuple[str, ...]:
    from ledger.recording.estimates import answer_kind

    named = [name for name in typed.split(";") if name.strip()]
    return answer_kind(QuestionType.CHOICE, options=named).options


def _with_estimate(current: Session, new: "NewPrediction", made: date) -> "NewPrediction":
    """Ask what the source expects, where that is not yes or no, and show how it was read."""
    from ledger.extraction.scales import EXAMPLES
    from ledger.recording.estimates import answer_kind, stated_estimate
    from ledger.store.questions import require_question

    if new.question is None:
        kind = answer_kind(new.type or QuestionType.BINARY, new.unit, new.options)
    else:
        number = new.question
        kind = looked_up(current, lambda connection: require_question(connection, number).kind, AnswerKind())
    if kind.is_binary or new.estimate is not None:
        return new

    def read(typed: str) -> "tuple[str, Estimate | None]":
        return typed, stated_estimate(typed, kind, made)[1]

    tell(paragraph(f"What does the source expect? Such as {EXAMPLES[kind.type]}."))
    typed, estimate = prompts.ask("Estimate", read)
    if estimate is not None:
        prompts.tell_below(f"Read as: {estimate_as_read(estimate, kind.unit)}")
    return replace(new, estimate=typed)


def _with_article(current: Session, new: "NewPrediction") -> "NewPrediction":
    """Ask for the article and, where it is new, for what nobody can read off it."""
    if new.article is not None:
        return new

    def named(typed: str) -> "tuple[int | NewArticle, ArticleFacts]":
        article = named_article(typed, fetch=False)
        return article, _article_facts(current, article)

    answer = prompts.ask_optional("Article, a file, an address or an id such as a3 (optional)", named)
    if answer is None:
        return new
    article, facts = answer
    if facts.known or isinstance(article, int):
        return replace(new, article=article)
    new_source = new.new_source
    if article.outlet is None:
        label = "Outlet of the article (optional)"
        outlet = prompts.ask_optional(label, lambda typed: settled_name(current, typed, new.new_source))
        article = replace(article, outlet=outlet and outlet[0])
        new_source = new_source or bool(outlet and outlet[1])
    if article.published is None:
        label = "Published on (optional)"
        published = prompts.ask_optional(label, lambda typed: _past_day(current, typed, "the day of publication,"))
        article = replace(article, published=published)
    return replace(new, article=article, new_source=new_source)


def _with_source(current: Session, new: "NewPrediction", facts: ArticleFacts, whole: bool) -> "NewPrediction":
    """Settle who says so, and who relayed it: ask where nobody is named, and where a name is nearly known."""
    settled = None
    if new.source is not None:
        settled = settled_name(current, new.source, new.new_source)
    elif facts.outlet is None:
        settled = prompts.ask("Source, who says so", lambda typed: settled_name(current, typed, new.new_source))
    elif whole:
        label = f"Source, who says so (Enter for {facts.outlet} in its own voice)"
        settled = prompts.ask_optional(label, lambda typed: settled_name(current, typed, new.new_source))
    via = None if new.via is None else settled_name(current, new.via, new.new_source)
    is_new = any(name is not None and name[1] for name in (settled, via))
    return replace(new, source=settled and settled[0], via=via and via[0], new_source=new.new_source or is_new)


def _asked_day(current: Session, facts: ArticleFacts) -> date:
    default = facts.published or current.today
    return prompts.ask(
        "Said on", lambda typed: _past_day(current, typed, "the day it was said,"), default=default.isoformat()
    )


def _with_deadline(current: Session, new: "NewPrediction", made: date) -> "NewPrediction":
    """Ask for the deadline, show how it was read, and offer the question that asks the same."""
    from ledger.recording.predictions import deadline_from_words

    if new.question is not None:
        return new
    if new.due is not None:
        return _with_known_question(current, new, deadline_from_words(new.due, made, events=current.events))

    def read(typed: str) -> "tuple[str, Deadline]":
        return typed, deadline_from_words(typed, made, events=current.events)

    due, deadline = prompts.ask('Deadline, a date, words, or "none"', read)
    prompts.tell_below(f"Read as: {deadline_as_read(deadline)}")
    return _with_known_question(current, replace(new, due=due), deadline)


def _with_known_question(current: Session, new: "NewPrediction", deadline: "Deadline") -> "NewPrediction":
    """Offer the undecided question that asks nearly the same by the same day."""
    from ledger.store.questions import similar_question

    claim, kind = new.claim or "", AnswerKind(new.type or QuestionType.BINARY, new.unit)
    found = looked_up(current, lambda connection: similar_question(connection, claim, deadline.latest, kind=kind), None)
    if found is None:
        return new
    tell(f"q{found.id} asks the same: {with_unit(one_line(found.claim), found.kind.unit)}")
    prompts.tell_below(f"Deadline: {deadline_as_said_and_read(found.deadline)}")
    prompts.tell_below(f"Criteria: {one_line(found.criteria) if found.criteria else 'none recorded'}")
    prompts.tell_below(f"Answered by {counted(found.predictions, 'prediction')} so far.")
    if not prompts.agrees("Answer that one?"):
        return new
    return replace(new, question=found.id, due=None, criteria=None, type=None, unit=None, options=())


def _with_probability_and_tags(new: "NewPrediction", table: str) -> "NewPrediction":
    from ledger.recording.texts import unique_names

    if new.likelihood is None and new.estimate is None:
        label = "Probability, such as 0.7, 70% or likely (optional)"
        new = replace(new, likelihood=prompts.ask_optional(label, lambda typed: typed_likelihood(typed, table)))
    if not new.tags:
        label = "Tags, with commas between them (optional)"
        tags = prompts.ask_optional(
            label, lambda typed: unique_names([tag for tag in typed.split(",") if tag.strip()], "a tag")
        )
        new = replace(new, tags=tuple(tags or ()))
    return new


def _article_facts(current: Session, article: "int | NewArticle | None") -> ArticleFacts:
    """What is known of an article.

    Raises:
        NotFoundError: where the ledger has none of this id.
    """
    from ledger.store.articles import require_article
    from ledger.store.texts import article_text, known_article

    if article is None:
        return ArticleFacts()

    def facts(connection: "Connection") -> ArticleFacts | None:
        number = article if isinstance(article, int) else None
        if not isinstance(article, int):
            number = known_article(connection, url=article.url, sha256=_hash(article), text=article.text)
        if number is None:
            return None
        view = require_article(connection, number)
        return ArticleFacts(view.outlet, view.published, article_text(connection, number), known=True)

    found = looked_up(current, facts, None)
    if found is not None:
        return found
    if isinstance(article, int):
        raise NotFoundError(f"there is no article a{article}: the ledger is still to be made")
    return ArticleFacts(article.outlet, article.published, article.text)


def _hash(article: "NewArticle") -> str | None:
    import hashlib

    return None if article.text is None else hashlib.sha256(article.text.encode()).hexdigest()


def _text(what: str) -> Callable[[str], str]:
    from ledger.recording.texts import required_text

    return lambda typed: required_text(typed, what)


def _quote_in(text: str | None) -> Callable[[str], str]:
    from ledger.recording.forms import quote_data

    def read(typed: str) -> str:
        quote_data(typed, text)
        return typed

    return read


def _past_day(current: Session, typed: str, what: str) -> date:
    from ledger.lifecycle import require_past

    day = typed_date(typed, "the answer", current.today)
    assert day is not None
    require_past(day, current.today, what)
    return day
