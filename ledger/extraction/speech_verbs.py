"""Which words are verbs of speech where they stand: "states" may be a noun, "expected" only compares."""

import re

from ledger.extraction.expressions import expression
from ledger.extraction.finished_clauses import CLOSES
from ledger.extraction.firm_names import NAMED_AFTER_OWNERS
from ledger.extraction.lexicon import words
from ledger.extraction.people import has_role

PLURAL_HEAD = expression(
    r"(?:^|[,\"] ?)(?:[A-Z][a-z]*|[Tt]he|[Ss]ome|[Mm]any|[Tt]wo|[Tt]hree|[Ss]everal)? ?(?:[a-z]*s|[Pp]eople) "
    r"(?:of|in|at|from|for|led by|familiar with|close to|[a-z]+ed (?:by|on|in|at|to|from)) [^,;\"]{2,40}$"
)
PLURAL_VERB = expression(r"\b(?:are|were|have|do)\b")
WHICH_NAME = expression(r"\bwhich (?:the )?[A-Z][\w'-]+(?: [A-Z][\w'-]+)*$")
PLACE_BEFORE = expression(r"\W*(?:[Oo]n|[Ii]n|[Aa]t|[Ff]or) (?:the|an?|its|their|his|her) (?:[\w'-]+ ?){1,3}$")
AMOUNT_BEHIND = expression(
    r" (?:about |up to |another |a further |more than |nearly |almost )?[$€£]?\d[^,;.]* (?:to|in|at|since) "
)
"""Behind "added" where something grows: "it has added 10 percent to the cost"."""
OWNER_BEFORE = expression(r"[a-z](?:['’]s|s['’])$")
"""Before a noun: "analysts' forecasts", "the bank's estimate"."""
NOUN_BEHIND = expression(r" (?:of|due|worth|maturing|issued|filed|made)\b")
OF_OBJECT = expression(r"[a-z] (?:that|which) (?:[\w'-]+ ){1,3}(?:had|has|have)$")
"""Before a verb that only tells more of a noun: "the men that Doe had requested,"."""
PROJECTS_BEHIND = expression(
    r"(?:[.,;]| (?:in|at|on|with|for|by|and|or|across|to|from|such|like|under|that (?:will|would|are|were)))(?!\w)"
)
"""Behind "projects" where it is a noun."""
FINITE_BEHIND = expression(
    r" (?:(?:(?:on|last|this|earlier|late|early) )*(?:\w+day|week|month|year)(?: \w+(?:ing|noon|ght))? )?"
    r"(?:is|are|was|were|will|would|has|have|had) "
)
"""Behind a participle that tells more of a noun: "the offers announced on Monday are high"."""
SAID_BEHIND = expression(r" (?:said|says?|suggest(?:ed)?|claim(?:ed)?|indicated?|show(?:ed)?|predict(?:ed)?) ")
"""Behind the plural noun that says it: "media reports said"."""
UNREDUCED = frozenset(["said", "reported", "thought", "believed"])
REDUCED = expression(
    r" (?:from|over|for|by|during|between|next|later|at|in (?=about|early|late|mid|\d)|soon\b|today\b|tomorrow\b|"
    r"tonight\b|(?:on )?(?:mon|tues|wednes|thurs|fri|satur|sun)day\b|"
    r"this (?:week|month|year|spring|summer|autumn|fall|winter)\b) ?"
    r"(?![^.;\"]{0,80}\bthat\b)"
)
"""Behind a participle that tells more of a noun: "with rain expected over the weekend"."""
COMPARED = expression(r"\b(?:than (?:[\w'-]+ ){0,3}|as (?:\w+ly )?)$")
"""Before a verb that only compares: "lower than analysts expected", "as widely expected"."""
PROPOSING = frozenset(
    ["suggested", "proposed", "recommended", "demanded", "requested", "announced", "agreed", "promised"]
)
"""Participles that tell by whom a thing was brought up: "sanctions suggested by the bank will"."""
ORDERED = expression(r"\W*(?:[Ff]irst|[Ss]econd|[Tt]hird|[Nn]ext|[Tt]hen|[Ff]inally|[Ll]ast|[Aa]lso|[Ss]o|[Pp]lease),")
"""Before a verb that asks readers to do something."""
SHORT_SUBJECT = expression(r"[A-Z]\w+(?: \w+)?")
TOLD_BEHIND = expression(r", (?:[\w.'-]+ ){1,4}(?:said|says|added|told)\b")
ONE_ISSUER = expression(r"\b[Aa]n? [A-Z][\w'’-]*$")
STATES = expression(r" that\b| [\"“]|[,:]")
"""Before "report" as a noun, "a Reuters report"; behind "state" as a verb."""
TWO_NAMES = expression(r"[A-Z][\w'-]* and [A-Z][\w'-]*$")
NAME_ENDS = expression(r"[A-Z][\w'’-]+ (?:[A-Z]\. )?[A-Z][\w'’-]+$")
"""Before the office of a speaker: "Jane Doe, economist at Nordbank, predicted"."""
SEVERAL = frozenset(["some", "many", "several", "few"])
"""Who may speak alone: "some caution that"."""
PREPOSITIONS = frozenset(["in", "of", "from", "by", "with", "for", "at", "about", "after", "despite"])
CONJUNCTIONS = frozenset(["if", "as", "when", "while", "although", "though", "until", "unless", "once", "than"])
IN_ITS_OUTLOOK = expression(r", in (?:its|a|the) [^,]*,$")
ACRONYM = expression(r"[A-Z]{2,6}")
OUTLOOK = expression(r" (?:that|an?|the|growth|inflation|[\w-]+ (?:growth|inflation)|losses|profits?|\d[\d.,]*)\b")
"""Behind "forecast" where it is a verb: "the central bank forecast that", "the ministry forecast growth"."""
PASSIVE = expression(
    r"\b(?:is|are|was|were|be|been|being|(?:(?<=\bit)|(?<=he)|(?<=that)|(?<=what)|(?<=there))'s|'re)"
    r"(?: \w+)?(?: \w+ly)?$",
    re.IGNORECASE,
)
NOUN_PHRASE_BEFORE = expression(
    r"\b(?:[Aa]n?|[Tt]he|[Ii]ts|[Tt]heir|[Hh]is|[Hh]er|to|of|from|for|by) (?:[\w'-]+ ){0,2}$"
)
MODAL_BEHIND = expression(r" (?:will|would|may|might|could|can|is|are|was|were)\b")
COUNTED = expression(
    r"\b(?:some|any|many|several|all|these|those|other|no|few|most|more|its|their|his|her|our|two|three|four|five) "
    r"(?:[\w'-]+ ){0,2}$",
    re.IGNORECASE,
)
"""Before a plural noun: "some defence projects"."""
PLURAL_BEFORE = expression(r"\b(?:[Tt]he|[Tt]heir|[Ii]ts|[a-z]+ed) [a-z]+[b-hj-rtv-z]s$")
"""Before a verb in the singular, which then is a noun: "the stocks reports"."""
ATTRIBUTIVE = expression(r"(?:['’]s|\b[Tt]he|[Aa]n?|[Ii]ts|[Hh]is|[Hh]er|[Tt]heir) [a-z]+ly$")
ANNOUNCED = expression(
    r" (?:by |in |(?:on \w+day|last \w+|yesterday|today|earlier|this \w+)(?!:| (?:that|it|he|she|they|its|the|an?)\b))"
)
"""Behind a participle that tells of what stands before it: "the tariffs, announced on Friday by"."""
FORETELLS = expression(
    r" (?:that|the|an?|its|his|her|their|there|it|he|she|they|this|these|no|more|another|"
    r"(?!to )(?:[\w'-]+ ){1,5}(?:will|would))\b"
)
"""Behind a verb whose subject an apposition parts from it: "Doe, its head, predicted the"."""
BESIDE = expression(r"\bwith (?:the |an? |more |further |no |some |most )?[a-z]+(?: and [a-z]+)?(?: [a-z]+s)?$")
"""Before a participle: "with heavy rain expected", which no one expects by name."""
NOT_DONE = expression(r"\b(?:do|does|did) not$")
INSIDE = expression(r"\b(?:in|of|for|into|by|with|on) (?!(?:the|an?|its|his|her|their|this|that)\b)(?:[a-z-]+ ){1,3}$")
"""Before a plural noun in a phrase: "in additional notes"."""
SOURCE_CLOSES = expression(
    r", (?:(?:the|its|an?) (?:[\w'-]+ ){0,3}[\w'-]+|[A-Z][\w'-]*(?: (?:of (?:the )?|and )?[A-Z][\w'-]*){0,4})$"
)
"""Before a verb that closes a sentence: ", the union forecast", ", Bank of Hull forecast"."""


def is_no_speech(lower: str, verb: str, stop: int, before: str, last: str) -> bool:
    """Whether a verb of speech is a noun, a passive or part of a description.

    Args:
        lower: The text in lower case.
        verb: The verb in lower case.
        stop: Offset behind it.
        before: The words of its sentence before it.
        last: The last of these.
    """
    plain_last = last.lower()
    if _only_names(lower, verb, stop, before) or _is_noun(verb, before, plain_last, lower.startswith(" that ", stop)):
        return True
    if verb == "forecast" and plain_last in ("have", "has", "had", "he", "she", "it", "they"):
        return False
    is_object = plain_last in words("attribution", "attributive") | PREPOSITIONS
    if not is_object and SOURCE_CLOSES.search(before) and CLOSES.match(lower, stop - len(verb)):
        return False
    if _is_foretold(lower, verb, stop, before, last):
        return False
    if verb in words("attribution", "to-forms") and _is_done(lower, verb, stop, before, last):
        return True
    if WHICH_NAME.search(before):
        return False
    if verb in words("attribution", "noun-forms") and (
        last.lower().endswith("ed")
        or plain_last in ("made", "makes", "amid", "dismisses", "rejects")
        or MODAL_BEHIND.match(lower, stop)
    ):
        return True
    if verb.endswith("s") and verb != "says" and COUNTED.search(before + " "):
        return True
    if verb.endswith("s") and PLACE_BEFORE.match(before):
        return True
    if (verb == "notes" or verb in words("attribution", "noun-forms")) and INSIDE.search(before + " "):
        return True
    if verb == "forecast" and lower[stop : stop + 5] in (" over", " for ", " in t"):
        return True
    if plain_last in words("attribution", "be", "attributive") | {"to"}:
        return True
    described = plain_last in words("attribution", "noun-before") and last.islower()
    if plain_last in SEVERAL and lower.startswith(" that ", stop):
        return False
    if verb == "expect" and NOT_DONE.search(before):
        return False
    if described and verb not in words("attribution", "never-noun") and not verb.endswith("ed"):
        return True
    return verb in words("attribution", "base-forms") and not _is_plural(before, last)


def _is_done(lower: str, verb: str, stop: int, before: str, last: str) -> bool:
    """Whether what looks like a past form tells what is done to something: "rates forecast by the bank"."""
    apposed = not FORETELLS.match(lower, stop) and _is_apposed(before, verb)
    names = last[:1].isupper() or last.lower() in words("names", "groups") or before.endswith(",")
    reduced = verb not in UNREDUCED and not names and REDUCED.match(lower, stop) is not None
    return PASSIVE.search(before) is not None or apposed or reduced or lower[stop : stop + 4] == " to "


def _is_apposed(before: str, verb: str) -> bool:
    """Whether a participle tells more of what stands before its comma, which is nobody with an office."""
    if not before.endswith(",") or verb in ("said", "reported"):
        return False
    name, *described = before[before.rfind('"') + 1 :].rstrip(",").split(", ")
    return not (described and NAME_ENDS.search(name) and has_role(described[0]))


def _only_names(lower: str, verb: str, stop: int, before: str) -> bool:
    """Whether a verb only compares or names: "than expected", "accused of", "a Reuters report", "value added"."""
    if (lower.startswith(",", stop) and OF_OBJECT.search(before)) or (
        verb.endswith("ed") and FINITE_BEHIND.match(lower, stop)
    ):
        return True
    if verb.endswith("s") and SAID_BEHIND.match(lower, stop):
        return True
    if verb in PROPOSING and lower.startswith(" by ", stop):
        return True
    if COMPARED.search(before.lower() + " ") and verb in words("speech", "forecasts") | {"announced", "reported"}:
        return True
    if (verb == "accused" and lower.startswith(" of ", stop)) or (verb == "called" and before.endswith(",")):
        return True
    if verb in PROPOSING and OWNER_BEFORE.search(before) and not before.endswith(NAMED_AFTER_OWNERS):
        return True
    if verb == "projects" and PROJECTS_BEHIND.match(lower, stop):
        return True
    is_noun_too = verb in words("attribution", "noun-forms", "base-forms")
    if is_noun_too and (NOUN_BEHIND.match(lower, stop) or OWNER_BEFORE.search(before)):
        return True
    if verb in ("report", "forecast", "estimate", "request", "demand") and ONE_ISSUER.search(before):
        return True
    if (verb == "think" and lower.startswith(" tank", stop)) or (
        verb in ("added", "adds") and (before.lower().endswith("value") or AMOUNT_BEHIND.match(lower, stop))
    ):
        return True
    if verb in ("announced", "disclosed", "revealed") and before.endswith(",") and ANNOUNCED.match(lower, stop):
        return True
    if verb in words("attribution", "noun-forms") and before.rsplit(" ", 1)[-1].lower() in words("names", "peoples"):
        return True  # "Turkish calls for sanctions"
    if verb in words("attribution", "base-forms") and ORDERED.fullmatch(before):
        return True  # "First, expect a rise"
    if verb.endswith("s") and verb != "says" and SHORT_SUBJECT.fullmatch(before) and TOLD_BEHIND.match(lower, stop):
        return True  # "Faster answers, the company said, will"
    if before.lower().endswith((" newly", " member")):
        return True  # "the newly confirmed minister", "because member states"
    return verb in ("state", "states") and not STATES.match(lower, stop)


def _is_noun(verb: str, before: str, last: str, that: bool) -> bool:
    """Whether no active verb can stand here: "said comments by", "the recently announced sale", "not disclosed"."""
    if verb.endswith("s") and verb != "says":
        disagrees = verb in words("attribution", "noun-forms") and PLURAL_BEFORE.search(before) is not None
        spoken = last in words("speech", "says") and NOUN_PHRASE_BEFORE.search(before[: -len(last)]) is None
        return spoken or last in PREPOSITIONS | CONJUNCTIONS or disagrees
    if verb in ("expected", "forecast", "predicted", "anticipated") and BESIDE.search(before):
        return True
    if not verb.endswith("ed"):
        return False
    if PASSIVE.search(before) and not that:
        return True
    return last in PREPOSITIONS | CONJUNCTIONS or (last.endswith("ly") and ATTRIBUTIVE.search(before) is not None)


def _is_foretold(lower: str, verb: str, stop: int, before: str, last: str) -> bool:
    """Whether "forecast" is what an organisation did: "the central bank forecast that"."""
    issuers = words("names", "organisations", "companies")
    named = (
        last.lower() in issuers
        or ACRONYM.fullmatch(last) is not None
        or TWO_NAMES.search(before) is not None
        or IN_ITS_OUTLOOK.search(before) is not None
    )
    return verb == "forecast" and named and OUTLOOK.match(lower, stop) is not None


def _is_plural(before: str, last: str) -> bool:
    """Whether a base form such as "state" or "report" can be the verb of what stands before it."""
    if last.lower() in words("attribution", "plurals") or last.endswith("s"):
        return True
    if (
        PLURAL_HEAD.search(before)
        or TWO_NAMES.search(before)
        or (last.lower() in ("and", "but") and PLURAL_VERB.search(before))
    ):
        return True
    return last[:1].isupper() and NOUN_PHRASE_BEFORE.search(before[: -len(last)]) is None
