"""Whether the words before a pronoun name what it can stand for."""

from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words
from ledger.extraction.noun_phrases import head_of, is_certainly_human, is_human, is_plural, is_time, phrases
from ledger.extraction.people import people

SEVERAL_THINGS = r"\b(?!(?:is|was|has|does|this|its|his|us|as)\b)\w{2,}(?<!s)s\b|\b[A-Z]\w+ and [A-Z]"
MANY = expression(rf"{SEVERAL_THINGS}|\b(?:people|children|men|women)\b")
PLURAL = expression(
    rf"{SEVERAL_THINGS}|"
    r"\b(?:people|police|children|men|women|[Tt]hose|everyone|anyone|someone|everybody|anybody|each|person|family|team|"
    r"audience|"
    r"government|company|firm|group|party|band|club)\b"
)
"""What "they" can stand for inside a claim."""
NAMED_THING = expression(r"(?:[Tt]he )?[A-Z]\w+ (?!\w*(?:[^s]s|ing)\b)[a-z]+ (?:is|was|will|would|has|plans|expects)\b")
"""A thing with a name before what it is: "Lloyds bank is"."""
NAMED = expression(r"(?:[Tt]he )?[A-Z](?!he )")


def stands_for_one_in(before: str, pronoun: str) -> bool:
    """Whether `before`, what a claim says before `pronoun`, names something that it can stand for.

    >>> stands_for_one_in("The union will reopen", "it"), stands_for_one_in("Will reopen", "it")
    (True, False)
    """
    found = [phrase.text for phrase in phrases(before) if not is_time(phrase.text) and not phrase.text.endswith("ing")]
    if pronoun == "it" and NAMED_THING.match(before) is not None:
        return True
    if pronoun == "it":
        return any(not is_certainly_human(text) and (not is_plural(text) or len(text.split()) > 2) for text in found)
    if pronoun == "them":
        return any(is_plural(text) for text in found) or MANY.search(before) is not None
    if pronoun == "they":
        return PLURAL.search(before) is not None or any(
            is_plural(text) or (NAMED.match(text) is not None and not is_human(text)) for text in found
        )
    alone = [
        text
        for text in found
        if " " not in text and NAMED.match(text) and head_of(text) not in words("names", "places")
    ]
    return (
        bool(alone)
        or any(is_human(text) and not is_plural(text) for text in found)
        or any(True for _ in people(before))
    )
