"""Reads what a language model answers about an article: its answer is data, and every part of it is checked."""

import json
import re
from dataclasses import dataclass
from datetime import date
from importlib.resources import files
from typing import Any

from ledger.errors import BadInputError
from ledger.extraction.candidates import time_phrases
from ledger.extraction.claims import Claim
from ledger.extraction.criteria import criteria
from ledger.extraction.dates.events import DatedEvent
from ledger.extraction.deadline import FoundDeadline, best_deadline
from ledger.extraction.document import Document, document
from ledger.extraction.drafts import with_estimate
from ledger.extraction.expressions import expression
from ledger.extraction.extractor import statements
from ledger.extraction.likelihood import find_likelihood
from ledger.extraction.names import PRONOUNS
from ledger.extraction.statement import BY_MODEL, Statement
from ledger.extraction.vagueness import vagueness
from ledger.terms import Attribution, StatementKind

MOST_STATEMENTS = 500
LONGEST_QUOTE = 1_000
"""Characters; a whole article is no quote."""
LONGEST_CLAIM = 500
NEAR = 400
"""Characters before and behind a quote within which its time phrase stands."""
STRENGTHS = ("firm", "likely", "possible")
FENCE = expression(r"\A\s*```\w*\s*\n(.*?)\n?\s*```\s*\Z", re.DOTALL)
NAMES_AND_NUMBERS = expression(r"(?<![.!?] )(?<!^)\b[A-Z][^\W\d_]+|\d+(?:[.,]\d+)*")
REQUIRED: dict[str, tuple[type, ...]] = {
    "quote": (str,),
    "kind": (str,),
    "strength": (str,),
    "conditional": (bool,),
    "speaker": (str, type(None)),
    "speaker_role": (str, type(None)),
    "deadline_text": (str, type(None)),
    "claim": (str,),
}
"""The members that a statement has, and of which types."""


@dataclass(frozen=True, slots=True)
class Dropped:
    """A statement of the answer, or a part of one, that was not taken.

    Attributes:
        quote: What the answer gave as its quote; empty where it gave none.
        reason: Why it was not taken.
    """

    quote: str
    reason: str


@dataclass(frozen=True, slots=True)
class ModelReading:
    """What of a model's answer stands up to the article.

    Attributes:
        statements: In the order of the text.
        dropped: What does not, with the reason.
    """

    statements: list[Statement]
    dropped: list[Dropped]


class _DroppedError(Exception):
    """This statement of the answer is not taken; the message says why."""


def model_prompt() -> str:
    """What a model is asked to do with an article, which follows as the message."""
    return (files("ledger.extraction") / "data" / "model_prompt.txt").read_text(encoding="utf-8")


def read_answer(
    text: str, answer: str, model: str, published: date, events: tuple[DatedEvent, ...] = ()
) -> ModelReading:
    """The statements of an answer that the article bears out.

    A quote must stand in the article to the letter, a speaker and a time phrase too. Days are never the model's: the
    grammar reads them from the time phrase. Probabilities are read from the quote's words, criteria are drafted from
    the claim, and the score is that of the rules for the passage, 0 where they see no statement in it.

    Args:
        text: The article's text.
        answer: What the model wrote.
        model: Its name.
        published: The day of publication, from which deadlines count.
        events: Dated events of the user's own, beside the shipped ones.

    Raises:
        BadInputError: The answer as a whole is not the JSON that was asked for.
    """
    read = document(text, events)
    scores = [(each.start, each.end, each.score) for each in statements(text, published, 0.0, events)]
    taken: dict[int, Statement] = {}
    dropped: list[Dropped] = []
    for item in _items(answer):
        quote = item.get("quote") if isinstance(item, dict) else None
        shown = quote[:LONGEST_QUOTE] if isinstance(quote, str) else ""
        try:
            found = _statement(read, item, model, published, scores)
            if any(found.start < other.end and other.start < found.end for other in taken.values()):
                raise _DroppedError("its passage is part of another statement's")
        except _DroppedError as error:
            dropped.append(Dropped(shown, str(error)))
        else:
            taken[found.start] = with_estimate(found, published, events)
    return ModelReading([taken[start] for start in sorted(taken)], dropped)


def _items(answer: str) -> list[Any]:
    """The statements of an answer, unchecked."""
    fenced = FENCE.match(answer)
    try:
        whole = json.loads(fenced[1] if fenced else answer)
    except RecursionError as error:
        raise BadInputError("the model's answer is nested too deeply: ask again, or another model") from error
    except ValueError as error:
        raise BadInputError("the model's answer is not JSON, as was asked for: ask again, or another model") from error
    items = whole.get("statements") if isinstance(whole, dict) else None
    if not isinstance(items, list):
        raise BadInputError('the model\'s answer has no list "statements": ask again, or another model')
    if len(items) > MOST_STATEMENTS:
        raise BadInputError(f"the model's answer has {len(items):,} statements; an article has fewer: ask again")
    return items


def _statement(
    read: Document, item: object, model: str, published: date, scores: list[tuple[int, int, float]]
) -> Statement:
    said = _members(item)
    quote, start = said["quote"], _place(read.text, said["quote"])
    end = start + len(quote)
    speaker = _named(read, said["speaker"], "speaker")
    time = _deadline(read, said["deadline_text"], start, end, published)
    claim = _claim(read, said["claim"], quote, time)
    kind = StatementKind(said["kind"])
    likelihood = find_likelihood(quote)
    latest = time.latest if time else None
    condition = "as quoted" if said["conditional"] else None
    return Statement(
        quote=quote,
        start=start,
        end=end,
        kind=kind,
        strength=said["strength"],
        conditional=said["conditional"],
        attribution=_attribution(read, start, speaker),
        speaker=speaker,
        speaker_role=_named(read, said["speaker_role"], "description of the speaker"),
        claim=claim.text,
        criteria=criteria(claim, kind, condition, latest, said["deadline_text"], time.earliest if time else None),
        vague=vagueness(claim),
        deadline_text=said["deadline_text"],
        deadline_earliest=time.earliest if time else None,
        deadline=latest,
        deadline_rule=time.rule if time else None,
        probability=likelihood.point if likelihood else None,
        probability_low=likelihood.low if likelihood else None,
        probability_high=likelihood.high if likelihood else None,
        probability_from=likelihood.wording if likelihood else None,
        score=max((score for first, last, score in scores if first < end and start < last), default=0.0),
        rule=f"{BY_MODEL}{model}",
        condition=condition,
    )


def _members(item: object) -> dict[str, Any]:
    """A statement's members, each there and of its type; members that were not asked for are left out."""
    if not isinstance(item, dict):
        raise _DroppedError("it is no object")
    for name, types in REQUIRED.items():
        if name not in item:
            raise _DroppedError(f'it has no "{name}"')
        if not isinstance(item[name], types):
            raise _DroppedError(f'its "{name}" is of another type than was asked for')
    if item["kind"] not in list(StatementKind):
        raise _DroppedError('its "kind" is none of those that were asked for')
    if item["strength"] not in STRENGTHS:
        raise _DroppedError('its "strength" is none of those that were asked for')
    return {name: _or_none(item[name]) if name in _MAY_BE_EMPTY else item[name] for name in REQUIRED}


_MAY_BE_EMPTY = ("speaker", "speaker_role", "deadline_text")


def _or_none(words: str | None) -> str | None:
    return words if words is not None and words.strip() else None


def _place(text: str, quote: str) -> int:
    if len(quote.split()) < 2:
        raise _DroppedError("its quote is no passage")
    if len(quote) > LONGEST_QUOTE:
        raise _DroppedError(f"its quote has {len(quote):,} characters: no single statement")
    start = text.find(quote)
    if start < 0:
        raise _DroppedError("its quote does not stand in the article to the letter")
    return start


def _named(read: Document, name: str | None, what: str) -> str | None:
    """A name that stands in the article, whatever its spacing and its quotation marks."""
    if name is None:
        return None
    plain = document(" ".join(name.split())).plain
    if plain.lower() in PRONOUNS:
        raise _DroppedError(f"its {what} is a pronoun: {plain}")
    if not re.search(rf"(?<!\w){re.escape(plain)}(?!\w)", " ".join(read.plain.split())):
        raise _DroppedError(f"its {what} is not named in the article: {name[:80]}")
    return " ".join(name.split())


def _deadline(read: Document, phrase: str | None, start: int, end: int, published: date) -> FoundDeadline | None:
    """The days that a time phrase of the article names, as the grammar reads them."""
    if phrase is None:
        return None
    if read.text.find(phrase, max(0, start - NEAR), end + NEAR) < 0:
        raise _DroppedError(f"its time phrase does not stand beside its quote to the letter: {phrase[:80]}")
    found: list[FoundDeadline | None] = [*time_phrases(phrase, published, read.events)]
    found = found or [best_deadline(phrase, published, read.events)]
    dated = [each for each in found if each is not None and each.latest is not None]
    if not dated:
        return None
    last = max(dated, key=lambda each: each.latest or date.min)
    if last.latest is not None and last.latest < published:
        raise _DroppedError(f"its time was over on the day of publication: {phrase[:80]}")
    return last


def _claim(read: Document, words: str, quote: str, time: FoundDeadline | None) -> Claim:
    """The model's claim where it names nobody and no number that the article does not; else the quote's own words."""
    claim = " ".join(words.split())
    known = f"{read.plain} {time.earliest} {time.latest} {_days(time)}" if time else read.plain
    invented = [word for word in NAMES_AND_NUMBERS.findall(document(claim).plain) if word not in known]
    if not claim or len(claim) > LONGEST_CLAIM or invented:
        claim = " ".join(quote.split()).strip("\"“”' ,;")
    return Claim(claim[:1].upper() + claim[1:] + ("" if claim.endswith((".", "!", "?")) else "."), None)


def _days(time: FoundDeadline) -> str:
    return " ".join(f"{day:%B} {day.day} {day.year}" for day in (time.earliest, time.latest) if day is not None)


def _attribution(read: Document, start: int, speaker: str | None) -> Attribution:
    if speaker is None:
        return Attribution.OWN
    return Attribution.DIRECT if read.quotation_at(start) else Attribution.PARAPHRASE
