"""Verbs that agree with a name which takes the place of "I", "we" or "they"."""

from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words

FORMS = {
    "am": "is",
    "are": "is",
    "'re": "is",
    "'m": "is",
    "'ve": "has",
    "'ll": "will",
    "'d": "would",
    "'s": "is",
    "aren't": "is not",
    "weren't": "was not",
    "haven't": "has not",
    "don't": "does not",
    "were": "was",
    "have": "has",
    "do": "does",
    "go": "goes",
}
"""Forms of the third person that no rule gives."""
PLURAL_FORMS = {
    "am": "are",
    "'re": "are",
    "'m": "are",
    "'ve": "have",
    "'ll": "will",
    "'d": "would",
}
VERB = expression(
    r"(?P<adverb>(?: (?:also|still|now|all|both|always|just|then|only|never|(?!(?:re|rep|app|supp)ly)[a-z]+ly))*)"
    r" ?(?P<verb>'?[a-z]+(?:'t)?)\b"
)
JOINED = expression(
    r"(?P<before>(?: (?!(?:to|will|would|who|which|that)\b)[\w'-]+){0,8}? and )(?P<verb>[a-z]+)"
    r"(?= (?:to|for|the|an?|in|on|not|it|him|them|more|our|my)\b)"
)
"""A second verb of the same subject: "drag their feet and fail to act"."""
HISSING, IN_Y = expression(r"(?:s|sh|ch|x|z)$"), expression(r"(?<=[b-df-hj-np-tv-z])y$")


def agreeing(rest: str, several: bool = False) -> str:
    """`rest`, the words behind a pronoun, as they stand behind one name, or behind the name of several.

    >>> agreeing(" expect to win"), agreeing("'re sure"), agreeing(" also rely and depend on it"), agreeing(" will go")
    (' expects to win', ' is sure', ' also relies and depends on it', ' will go')
    """
    found = VERB.match(rest)
    form = (PLURAL_FORMS.get if several else _third_person)(found["verb"]) if found is not None else None
    if found is None or form is None:
        return rest
    behind = rest[found.end() :]
    joined = JOINED.match(behind)
    is_alike = joined is not None and found["verb"] not in FORMS and not several
    second = _third_person(joined["verb"]) if joined is not None and is_alike else None
    if joined is not None and second is not None:
        behind = f"{joined['before']}{second}{behind[joined.end() :]}"
    return f"{found['adverb']} {form}{behind}"


def _third_person(verb: str) -> str | None:
    """The form of `verb` behind one name; None for what is no verb, or has that form already."""
    if verb in FORMS:
        return FORMS[verb]
    if verb not in words("agreement", "verbs"):
        return None
    if HISSING.search(verb) is not None:
        return f"{verb}es"
    return IN_Y.sub("ie", verb) + "s"
