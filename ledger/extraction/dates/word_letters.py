"""The letters of the words that tell times: the symbol and the value that each word of a date stands for.

What the letters mean is told in `rule.CLASSES`.
"""

from ledger.extraction.dates.rule import Value

_MONTH_NAMES = (
    "january february march april may june july august september october november december".split()  # noqa: SIM905
)
_DOUBTFUL = {"may": 5, "march": 3, "mar": 3}
_MONTHS = {name: number for number, name in enumerate(_MONTH_NAMES, 1) if name not in _DOUBTFUL}
_SHORT_MONTHS = {
    "jan": 1, "feb": 2, "apr": 4, "jun": 6, "jul": 7, "aug": 8, "sep": 9, "sept": 9, "oct": 10, "nov": 11,
    "dec": 12,
}  # fmt: skip
_WEEKDAY_NAMES = "monday tuesday wednesday thursday friday saturday sunday".split()  # noqa: SIM905
_WEEKDAYS = {name: number for number, name in enumerate(_WEEKDAY_NAMES)}
_SHORT_WEEKDAYS = {
    "mon": 0, "tue": 1, "tues": 1, "wed": 2, "weds": 2, "thu": 3, "thur": 3, "thurs": 3, "fri": 4, "sat": 5,
    "sun": 6,
}  # fmt: skip
UNITS = {
    unit: unit
    for unit in (
        "day week weekend fortnight month quarter half year decade century hour minute".split()  # noqa: SIM905
    )
}
PLURAL_UNITS = {f"{unit}s": unit for unit in UNITS if unit not in ("half", "century")} | {
    "centuries": "century", "seconds": "second", "yrs": "year", "mins": "minute", "hrs": "hour",
    "wks": "week",
}  # fmt: skip
_SEASONS = {"summer": 6, "autumn": 9, "winter": 12}
_DOUBTFUL_SEASONS = {"spring": 3, "fall": 9}
_NAMED_DECADES = {
    "twenties": 20, "thirties": 30, "forties": 40, "fifties": 50, "sixties": 60, "seventies": 70,
    "eighties": 80, "nineties": 90,
}  # fmt: skip
_DAYPARTS: dict[str, Value] = {part: part for part in "morning mornings afternoon evening night nighttime".split()}  # noqa: SIM905
_ZONES = dict.fromkeys("utc gmt bst est edt et pst pdt pt cst cdt cet cest msk ist aest aedt jst".split(), 0)  # noqa: SIM905

LETTERS: dict[str, tuple[str, Value]] = {
    word: (letter, value)
    for letter, table in (
        ("M", _MONTHS),
        ("C", _SHORT_MONTHS),
        ("A", _DOUBTFUL),
        ("E", _WEEKDAYS),
        ("G", _SHORT_WEEKDAYS),
        ("R", _SEASONS),
        ("r", _DOUBTFUL_SEASONS),
        ("J", _NAMED_DECADES),
        ("P", _DAYPARTS),
        ("B", _ZONES),
    )
    for word, value in table.items()
} | {word: (word, unit) for word, unit in (UNITS | PLURAL_UNITS).items()}
"""The symbol of each word and its value: a month's number, a weekday's from Monday on, a season's first month."""
TIME_WORDS = frozenset(word for word, (letter, _) in LETTERS.items() if letter not in ("P", "B", "half")) | frozenset(
    "today tomorrow tmrw tonight yesterday weekdays eoy eom fy fiscal yearend midyear".split()  # noqa: SIM905
)
"""Words of which a date has at least one, unless it is written in figures."""
ABBREVIATIONS = {*_SHORT_MONTHS, *_SHORT_WEEKDAYS, "mar"}
"""Words behind which a full stop ends no sentence."""
MAY_TOUCH_A_NUMBER = {
    *_MONTHS,
    *_SHORT_MONTHS,
    *_DOUBTFUL,
    *_WEEKDAYS,
    *_SHORT_WEEKDAYS,
    "fy",
    "cy",
    "mid",
    "early",
    "late",
}
"""What can stand beside a number without a space: "May2025", "mid-2025"."""
