"""Who says a sentence that ends with its source: "…, Jane Roe, its head, said."."""

from ledger.extraction.clause_verbs import has_verb
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.finished_clauses import ASIDE
from ledger.extraction.lexicon import words
from ledger.extraction.people import CAPITAL, has_role, is_role
from ledger.extraction.speaking import PAPER_BY

DAY = r"(?:\w+day|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)\w*\.? \d{1,2})"
ENDS = expression(
    r"(?P<verb>\w+)"
    r"(?: (?:reuters|reporters|journalists|analysts|investors|an? (?:news|press) conference)"
    rf"|(?:(?<=told)|(?<=tell)|(?<=tells)) (?!that\b)(?:the )?[\w-]+(?: (?!(?:to|that|not|he|she|it|they)\b)[\w-]+)?)?"
    rf"(?: (?:(?:on )?{DAY}|in an? [^.,;]{{3,40}}|yesterday|today|late \w+))?"
    r"(?:[.\"]*\s*$|, (?:adding|saying|noting|meaning|citing)\b)"
)
"""A verb of speech with nothing of what it tells behind it."""
PART = expression(r", |\" ")
CLAUSE = expression(
    r"\b(?:[a-z]{3,}[a-z]s to|sees|remains?|[a-z]+n't|(?:leaves|begins|starts|opens|arrives|flies|returns) "
    r"(?:on|in|at|for|from|next|today|tomorrow))\b"
)
"""Verbs of a clause that are none for `has_verb`: "plans to", "leaves on Monday"."""
BEGINS = expression(r"(?:the|its|his|her|their|an?|some|many|most|one|he|she|it|they|we|i)\b|<")
FULL_NAME = expression(
    rf"{CAPITAL}(?: \(\w+\))?(?: {CAPITAL}){{1,3}}(?: (?:of|from) (?:the )?{CAPITAL}(?: {CAPITAL}){{0,2}})?"
)
HEAD_END = expression(r" (?:\(|(?:of|at|for|with|from|in|to|representing|covering|attending|visiting|based) )")
DESCRIBED = expression(r" (?:close|familiar|briefed|involved|involving|polled|who|with|at|in|for|of|from|here)\b")
"""Behind the head of a group: "sources close to the talks", "people who met them"."""
CAPITALISED = expression(r"\b[A-Z][\w'’-]*")
"""A name, which may look like a verb: "May", "Will"."""
WHO = expression(r" who .*$")
LONGEST = 12
"""Words of a source."""


def closing_source(document: Document, start: int, at: int) -> tuple[int, int] | None:
    """Where the source stands before the verb at `at`, where this verb ends the sentence that begins at `start`.

    None where no clause stands before the source, which then is the subject of the sentence.
    """
    sentence = document.sentences[document.sentence_at(at)]
    closes = ENDS.match(document.lower[at : sentence.end])
    if closes is None or closes["verb"] not in words("speech", "says", "forecasts"):
        return None
    end = start + len(ASIDE.sub("", document.plain[start:at].rstrip(" ,")))
    places = [start, *(comma.end() for comma in PART.finditer(document.plain, start, end))]
    parts = [PART.split(document.plain[place:end], maxsplit=1)[0].rstrip(" ,") for place in places]
    if len(parts) < 2:
        return None
    first = _first(parts, document.plain[end:at].lstrip().startswith(","))
    source = document.lower[places[first] : end]
    before = document.lower[start : places[first]]
    is_clause = has_verb(before) or CLAUSE.search(before)
    if not (is_clause and _can_speak(parts[-1] if first == len(parts) - 1 else parts[first])):
        return None
    asserts = has_verb(WHO.sub("", CAPITALISED.sub("", document.plain[places[first] : end]).lower()))
    return None if asserts or '"' in source or len(source.split()) > LONGEST + 6 else (places[first], at)


def _first(parts: list[str], is_apposed: bool) -> int:
    """Which of the parts between commas begins the source: a name before its role, or a role before its name."""
    last = len(parts) - 1
    before = parts[last - 1]
    is_paper = PAPER_BY.match(before) is not None
    if (is_paper or (last > 1 and FULL_NAME.fullmatch(before))) and _is_description(parts[last]):
        return last - 1
    is_described = is_apposed and BEGINS.match(before) is not None and has_role(before) and not has_verb(before)
    return last - 1 if last > 1 and is_described and FULL_NAME.fullmatch(parts[last]) else last


def _is_description(part: str) -> bool:
    """Whether a part tells what somebody is: "senior economist with the bank"."""
    head = HEAD_END.split(part, maxsplit=1)[0].split()
    return bool(head) and is_role(head[-1])


def _can_speak(part: str) -> bool:
    """Whether a part can name a source: "government officials", "bank vice-president Jane Roe"."""
    tokens = part.split()
    if not tokens or len(tokens) > LONGEST or tokens[0].lower() in words("names", "openers"):
        return False
    if BEGINS.match(part.lower()):
        return True
    speakers = words("names", "groups", "organisations") | {"people"}
    head = DESCRIBED.split(part, maxsplit=1)[0].split()[-1:]
    last = tokens[-1].strip('>."')
    return last[:1].isupper() or any(is_role(word) or word in speakers for word in (last, *head))
