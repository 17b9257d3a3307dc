"""Periods for which figures are told: that of the sentence before, and the year beside a noun, "1988 sales"."""

from dataclasses import replace
from datetime import date, timedelta

from ledger.extraction.clauses import Clause
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.fiscal_years import quarter_days
from ledger.extraction.idle_times import bound
from ledger.extraction.time_phrases import TimePhrase, dated_between, time_phrases

YEAR = expression(
    r"(?<![\w.,/$-])(?<!\d, )(?<!than )(?<!from )(?<!as )(?<!over )(?<!fiscal )(?:19|20)\d\d"
    r"(?= (?!first|second|third|fourth|last|(?:and|or|to|in|on|at|of|by|for|from|with|as|but|is|are|was|were|"
    r"will|would|when|while|after|before|because|compared|than|it|he|she|they)\b)[a-z])|(?<=\binto )(?:19|20)\d\d\b",
    needs="19|20",
)
"""A year that says which a thing is, "1988 sales", or up to which it lasts: "into 1988"."""
OWN_YEAR = expression(r"\b(?:its|his|her|their|the) (?:19|20)\d\d (?!levels?\b|totals?\b|figures?\b|peak\b|record\b)")
"""In a claim about a thing of a year of its own, not of one that it is compared with."""
OWNED = expression(r"\b(?:its|his|her|their) $")
QUARTER = expression(
    r"\b(?:(?P<year>(?:19|20)\d\d)(?:'s)? )?(?<!the )(?P<which>first|second|third|fourth)[- ]"
    r"(?P<part>quarter|half)(?= (?!ended\b|ending\b|of\b|to\b|in\b|and\b)[a-z])",
    needs="quarter|half",
)
"""A quarter that says which a thing is: "first quarter results", "1988 fourth-quarter sales"."""
YEARLESS = frozenset(["month", "weak-month", "worded-quarter"])
JUST_OVER = 300
"""Days ahead: a month or a quarter read as one further off than that is rather the one just over."""
TOLD = expression(
    r"\b(?:rose|fell|grew|was|were|had|dropped|increased|decreased|declined|jumped|climbed|slipped|gained|hit)\b"
)
AHEAD = expression(r"\b(?:next|coming|\d{4})\b")
"""What tells that a month meant is another: "next March"."""
FIGURES = expression(
    r"\b(?:loss(?:es)?|profits?|earnings|earned|sales|revenues?|income|figures?|rates?|deficit|surplus|gdp|gnp|output|exports|"
    r"imports|inflation|unemployment|prices|growth|starts|orders|results|spending|per share)\b"
)
COMPARED = expression(
    r"\b(?:compared (?:with|to)|versus|(?<!more )(?<!less )(?<!fewer )than|(?:up|down) from) [^,;]{0,80}$"
)
"""Before the period of another figure than the one told for what is to come."""
TARGETS = expression(r"\b(?:targets|forecasts?|projections?|outlook|estimates)\b")
STAYS = expression(r"\b(?:continue|continues|continuing|remain|remains|maintain|stick|stay)\b|\bover a period of\b")
"""In a claim that things stay as they are, or for how long, whatever is told of a period before."""
YEARS_AHEAD = 5
FIGURE = expression(
    r"(?:\d[\d,.]*|\b(?:one|two|three|four|five|six|seven|eight|nine|ten)\b)"
    r"(?: (?:hundred|thousand|million|billion|trillion|mln|bln|pct|percent|percentage|cts|cents|dlrs|dollars|yen|won|"
    r"marks|francs|stg|pounds|tonnes|barrels)\b(?!-)|%)"
)
FORETELLS = expression(
    r"\b(?:will|would|must|expects?|expected|forecasts?|sees|projects?|projected|estimates?|estimated|predicts?|"
    r"predicted|plans?|planned|budgeted|targets?)\b"
)
HOLDERS = expression(
    r"\b\d[\d.,]* ?(?:percent|per cent|pct|%) (?:of [a-z]+ )?(?:say|think|believe|expect|said|believed) $"
)
LONGEST_HOLDER = 40
"""Characters before a claim in which the share of those stands who make it."""
PAST = expression(r"\b(?:after|since|from|ended)\b")
BACK = 2
"""Sentences before a figure in which its period may be told."""
LAST_MONTHS_OF_QUARTERS = (3, 6, 9, 12)


def year_of_thing(document: Document, clause: Clause, published: date | None) -> TimePhrase | None:
    """The year that a noun of the claim has: "1988 sales will be lower"; not "will raise its 1988 dividend"."""
    years = _years(document, clause.own_start, clause.end, published) if published is not None else []
    return next((year for year in years if not OWNED.search(document.lower, year.start - 6, year.start)), None)


def quarter_of_thing(document: Document, clause: Clause, published: date | None) -> TimePhrase | None:
    """The quarter that a noun of the claim has: "fourth-quarter sales will be lower"."""
    words = QUARTER.search(document.lower, clause.own_start, clause.end) if published is not None else None
    if words is None or published is None:
        return None
    year = f" {words['year']}" if words["year"] else ""
    found = time_phrases(
        f"in the {words['which']} {words['part']}{f' of{year}' if year else ''}", published, document.events
    )
    quarter = next((each for each in found if each.earliest is not None and each.latest is not None), None)
    if quarter is None or quarter.earliest is None or quarter.latest is None:
        return None
    told = quarter_days(document.lower, f"the {words['which']} {words['part']}", quarter.rule or "", published)
    first, last = told or (quarter.earliest, quarter.latest)
    if not year and (last - published).days > JUST_OVER:
        first, last = _year_before(first), _year_before(last)
    return TimePhrase(*words.span(), first, last, quarter.rule)


def period_just_over(document: Document, clause: Clause, phrase: TimePhrase, published: date | None) -> TimePhrase:
    """`phrase` as the month or quarter just over where figures are expected for it: "a rate of two pct in February"."""
    if published is None or phrase.earliest is None or phrase.latest is None or phrase.rule not in YEARLESS:
        return phrase
    told = TOLD.search(document.lower, clause.cue.end, max(clause.cue.end, phrase.start)) is not None
    expected = not told and FIGURES.search(document.lower, clause.own_start, clause.end) is not None
    if not expected or (phrase.latest - published).days <= JUST_OVER:
        return phrase
    if AHEAD.search(document.lower, phrase.start, phrase.end) is not None:
        return phrase
    return replace(phrase, earliest=_year_before(phrase.earliest), latest=_year_before(phrase.latest))


def _year_before(day: date) -> date:
    following = day + timedelta(days=1)
    if following.day == 1:
        return following.replace(year=following.year - 1) - timedelta(days=1)
    return day.replace(year=day.year - 1)


def _years(document: Document, start: int, end: int, published: date) -> list[TimePhrase]:
    return [
        TimePhrase(*found.span(), date(int(found.group()), 1, 1), date(int(found.group()), 12, 31), "year")
        for found in YEAR.finditer(document.lower, start, end)
        if published.year <= int(found.group()) <= published.year + YEARS_AHEAD
    ]


def shared_period(document: Document, index: int, clause: Clause, published: date | None) -> TimePhrase | None:
    """The period of the figures told just before, which a claim with a figure and no time of its own shares."""
    if published is None or FIGURE.search(document.lower, _whole_start(document, clause), clause.end) is None:
        return None
    if any(pattern.search(document.lower, clause.own_start, clause.end) for pattern in (STAYS, OWN_YEAR)):
        return None
    end = clause.own_start
    for number in range(index, max(-1, index - BACK - 1), -1):
        start = document.sentences[number].start
        figures = any(each.search(document.lower, start, end) for each in (FIGURE, FIGURES, TARGETS))
        told = figures and FORETELLS.search(document.lower, start, end)
        periods = [
            phrase
            for phrase in dated_between(document, start, end, published)
            if _is_period(phrase, published)
            and bound(document, phrase, clause, published) is not None
            and COMPARED.search(document.lower, start, phrase.start) is None
        ]
        periods = periods or _years(document, start, end, published)
        if told and periods:
            return periods[0]
        end = start
    return None


def _whole_start(document: Document, clause: Clause) -> int:
    """Where a clause begins with who holds it: "while 77 percent expect they will"."""
    holders = HOLDERS.search(document.lower, max(0, clause.own_start - LONGEST_HOLDER), clause.own_start)
    return holders.start() if holders is not None else clause.own_start


def _is_period(phrase: TimePhrase, published: date) -> bool:
    """Whether a phrase names a period of reckoning that is not over: a quarter, a year."""
    if phrase.earliest is None or phrase.latest is None or phrase.latest < published or PAST.search(phrase.rule or ""):
        return False
    if "day" in (phrase.rule or ""):
        return False
    following = phrase.latest + timedelta(days=1)
    return following.day == 1 and phrase.latest.month in LAST_MONTHS_OF_QUARTERS
