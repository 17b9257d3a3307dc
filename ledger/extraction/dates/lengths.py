"""Lengths of time: "two weeks", "a year and a half", "3 to 6 months", and the vague ones, "a few days"."""

from ledger.extraction.dates.rule import Example, Match, Rule
from ledger.extraction.dates.span import NOTHING, Length

_FIXED = {"couple of": 2, "dozen": 12}
_ROUND = (100, 1000)
_FIRST_YEAR = 1000
_ORDER = ("minute", "hour", "day", "week", "month", "quarter", "year")


def _length(count: float, unit: str, most: float | None = None) -> Length:
    return Length(((count, unit),), ((count if most is None else most, unit),))


def _counted(match: Match) -> Length | None:
    """Not "the March 2026 quarter"."""
    number, unit = match.number("number"), match.word("unit")
    return None if unit == "quarter" and number >= _FIRST_YEAR else _length(number, unit)


def _counted_many(match: Match) -> Length:
    return _length(match.number("number"), match.word("many"))


def _counted_one(match: Match) -> Length:
    return _length(match.number("number"), match.word("one"))


def _decimal(match: Match) -> Length | None:
    count = match.value("decimal")
    return _length(count, match.word("unit")) if isinstance(count, float) else None


def _from_to(match: Match) -> Length | None:
    least, most = match.number("number"), match.number("number2")
    return _length(least, match.word("unit"), most) if least <= most else None


def _two_units(match: Match) -> Length:
    least, most = match.length("length"), match.length("length2")
    return Length(least.shortest, most.longest)


def _sum(match: Match) -> Length | None:
    """Only from greater to smaller units: "2 years 1 month", not "two days, a week"."""
    one, two = match.length("length"), match.length("length2")
    if one.shortest != one.longest or two.shortest != two.longest:
        return None
    units = [
        "minute",
        "hour",
        "business day",
        "day",
        "week",
        "fortnight",
        "month",
        "quarter",
        "year",
        "decade",
    ]
    last, following = one.shortest[-1][1], two.shortest[0][1]
    if last not in units or following not in units or units.index(last) <= units.index(following):
        return None
    return Length(one.shortest + two.shortest, one.longest + two.longest)


def _greater_unit(match: Match) -> str | None:
    one, two = match.word("many"), match.word("many2")
    return max(one, two, key=_ORDER.index) if one in _ORDER and two in _ORDER and one != two else None


def _greater_vague(match: Match) -> str | None:
    one, two = match.word("vague"), match.word("vague2")
    return max(one, two, key=_ORDER.index) if one in _ORDER and two in _ORDER else None


_ABOUT = (
    "at_least|about|around|nearly|almost|roughly|approximately|another|some|up_to|as_many_as|a_further|just|only"
    "|maybe|perhaps|possibly|as_little_as|as_few_as|no_more_than|under|at_most"
)

RULES = (
    Rule("length-count",
         "<number> -? more|full|calendar|consecutive|long|straight? <unit> !-_~|old|olds|<many>", _counted,
         Example("The deal ends in two weeks.", "2024-11-30", "2024-11-30"), "The two parties met.", "L"),
    Rule("length-stretch", "^next|coming|following|last|past|previous <number> - <one> period|stretch", _counted_one,
         Example("It falls over the next six-month period.", "2024-11-17", "2025-05-16"), "A six-month pause.", "L"),
    Rule("length-of-thing", "the|a|this|its|their? next|coming|following|new|current <number> - <one> +~",
         lambda _: NOTHING,
         Example("The next five-year plan begins in May.", "2025-05-01", "2025-05-31"),
         "In the next five-year period.", "L"),
    Rule("length-one", "a|an|one -|full|whole|single? <one>", lambda m: _length(1, m.word("one")),
         Example("The vote is in a week.", "2024-11-23", "2024-11-23"), "A weekly paper said so.", "L"),
    Rule("length-half", "half a|an|-? <one>", lambda m: _length(0.5, m.word("one")),
         Example("The plant closes in half a year.", "2025-05-16", "2025-05-16"), "Half of it burnt.", "L"),
    Rule("length-quarter", "a|one quarter of a|an <one>|century", lambda m: _length(0.25, m.word("one") or "century"),
         Example("The bridge opens in a quarter of a century.", "2049-11-16", "2049-11-16"),
         "A quarter of a million.", "L"),
    Rule("length-quarter-century", "a|another? <fixed:quarter_century|quarter_-_century>",
         lambda m: _length(25, "year"),
         Example("The bridge opens in a quarter-century.", "2049-11-16", "2049-11-16"), "In a quarter.", "L"),
    Rule("length-another", "another <one>", lambda m: _length(1, m.word("one")),
         Example("The deal holds for another year.", "2024-11-16", "2025-11-16"), "For another man.", "L"),
    Rule("length-hundred", "a <number> <many>",
         lambda m: _counted_many(m) if m.number("number") in _ROUND else None,
         Example("The bridge opens in a hundred years.", "2124-11-16", "2124-11-16"), "In a thousand homes.", "L"),
    Rule("length-one-and-a-half", "a|an|one -? <one> -? and -? a -? half", lambda m: _length(1.5, m.word("one")),
         Example("The bridge opens in a year and a half.", "2026-05-16", "2026-05-16"), "A year and a day.",
         "L"),
    Rule("length-and-a-half", "<number> -? and -? a -? half -? <many>",
         lambda m: _length(m.number("number") + 0.5, m.word("many")),
         Example("The bridge opens in two and a half years.", "2027-05-16", "2027-05-16"),
         "Two and a half men.", "L"),
    Rule("length-decimal", "<decimal> -? <unit>", _decimal,
         Example("The bridge opens in 1.5 years.", "2026-05-16", "2026-05-16"), "It costs 1.5 a piece.", "L"),
    Rule("length-couple", "a|the? <fixed:couple_of|dozen> more? <many>",
         lambda m: _length(_FIXED[m.word("fixed")], m.word("many")),
         Example("The vote is in a couple of weeks.", "2024-11-30", "2024-11-30"), "The couple of the week.",
         "L"),
    Rule("length-from-to", "between|from? <number> -? to|or|-|and -? <number2> -? <unit>", _from_to,
         Example("The repair is done in 3 to 6 months.", "2025-02-16", "2025-05-16"), "They won 3 to 2.",
         "L"),
    Rule("length-two-or-three", "<number=wordednumber> -? <number2=wordednumber> -? <unit>", _from_to,
         Example("The repair is done in two-three weeks.", "2024-11-30", "2024-12-07"), "In two, three men fled.",
         "L"),
    Rule("length-or-so-many", "<number> or so -? <many>", _counted_many,
         Example("The repair is done in five or so years.", "2029-11-16", "2029-11-16"), "Five or so men fled.", "L"),
    Rule("length-two-units", "<length> to|or <length2>", _two_units,
         Example("The repair is done in six months to one year.", "2025-05-16", "2025-11-16"), "Six to one.",
         "L"),
    Rule("length-or-two", "a|an <one> or|to <number>",
         lambda m: _length(1, m.word("one"), m.number("number")),
         Example("The repair is done in a year or two.", "2025-11-16", "2026-11-16"), "A year or twofold.",
         "L"),
    Rule("length-or-so", "<length> or so", lambda m: m.length(),
         Example("The repair is done in a year or so.", "2025-11-16", "2025-11-16"), "A year or sole.", "L"),
    Rule("length-sum", "<length> ,|and? <length2>", _sum,
         Example("The repair is done in 1 year and 2 months.", "2026-01-16", "2026-01-16"),
         "It took an hour.", "L"),
    Rule("length-about", f"{_ABOUT} <length>", lambda m: m.length(),
         Example("It stays open for at least two weeks.", "2024-11-16", "2024-11-30"), "At least two died.",
         "L"),
    Rule("length-few",
         "a|the|some|only|just? very? few|several|some|a_number_of|a_handful_of|a_matter_of more|"
         "short? <many>", lambda m: m.word("many"),
         Example("The talks resume in a few days.", "2024-11-16", "2024-11-23"), "A few of them left.", "X"),
    Rule("length-or", "the? <many> or|and|to|,_if_not|if_not|or_even <many2>", _greater_unit,
         Example("The talks resume in the coming weeks or months.", "2024-11-16", "2025-05-16"),
         "Weeks of war.", "X"),
    Rule("length-rather", "<many> ,|and? rather_than|not <many2>",
         lambda m: m.word("many") if m.word("many2") in _ORDER else None,
         Example("The talks resume within weeks rather than months.", "2024-11-16", "2024-12-16"),
         "Days rather than nights.", "X"),
    Rule("length-few-or", "a|the? few|several <many> or|and|to|or_even <many2>", _greater_unit,
         Example("The talks resume in a few weeks or months.", "2024-11-16", "2025-05-16"),
         "A few weeks passed.", "X"),
    Rule("length-few-or-few", "<vague> or|and|to <vague2>", _greater_vague,
         Example("It ends in a few days or a few weeks.", "2024-11-16", "2024-12-16"), "A few days passed.",
         "X"),
)  # fmt: skip
