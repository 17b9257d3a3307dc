"""Deadlines from words: what the guide to statements says, what readers expect, and what no text may do."""

import time
from datetime import date, timedelta

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledger.errors import BadInputError
from ledger.extraction.dates.events import read_events
from ledger.extraction.dates.grammar import known_words
from ledger.extraction.dates.word_letters import TIME_WORDS
from ledger.extraction.deadline import FoundDeadline, best_deadline, find_deadlines, read_deadline

SATURDAY = date(2024, 11, 16)

# Words as a reader of Saturday, 16 November 2024 takes them: earliest and latest day, "-" for none.
READINGS = """
before Trump's inauguration                | 2024-11-16 2025-01-19
before Trump’s inauguration                | 2024-11-16 2025-01-19
in the coming weeks or months              | 2024-11-16 2025-05-16
in the coming days                         | 2024-11-16 2024-11-23
in the next few hours                      | 2024-11-16 2024-11-23
in the next few weeks                      | 2024-11-16 2024-12-16
over the coming months                     | 2024-11-16 2025-05-16
in the coming years                        | 2024-11-16 2029-11-16
this week                                  | 2024-11-11 2024-11-17
this month                                 | 2024-11-01 2024-11-30
this year                                  | 2024-01-01 2024-12-31
by 2030                                    | 2024-11-16 2030-12-31
in 2030                                    | 2030-01-01 2030-12-31
by March                                   | 2024-11-16 2025-03-31
in the third quarter                       | 2025-07-01 2025-09-30
by the end of March                        | 2024-11-16 2025-03-31
early 2026                                 | 2026-01-01 2026-04-30
mid-2026                                   | 2026-05-01 2026-08-31
late 2026                                  | 2026-09-01 2026-12-31
next week                                  | 2024-11-18 2024-11-24
next month                                 | 2024-12-01 2024-12-31
next year                                  | 2025-01-01 2025-12-31
in the next year                           | 2024-11-17 2025-11-16
on Saturday                                | 2024-11-16 2024-11-16
on Friday                                  | 2024-11-22 2024-11-22
coming Saturday                            | 2024-11-23 2024-11-23
next Friday                                | 2024-11-22 2024-11-22
next Saturday                              | 2024-11-23 2024-11-23
from 4 September to 12 September           | 2025-09-04 2025-09-12
from 2025 to 2027                          | 2025-01-01 2027-12-31
within two weeks                           | 2024-11-16 2024-11-30
in two weeks                               | 2024-11-30 2024-11-30
tomorrow                                   | 2024-11-17 2024-11-17
tonight                                    | 2024-11-16 2024-11-16
by the end of the decade                   | 2024-11-16 2029-12-31
in the 2030s                               | 2030-01-01 2039-12-31
over the next century                      | 2024-11-17 2124-11-16
today and tomorrow                         | 2024-11-17 2024-11-17
2025-03-01                                 | 2025-03-01 2025-03-01
3/4/2025                                   | 2025-03-04 2025-03-04
13/4/2025                                  | 2025-04-13 2025-04-13
the twenty-ninth of May                    | 2025-05-29 2025-05-29
the 21st                                   | 2024-11-21 2024-11-21
no later than June 30                      | 2024-11-16 2025-06-30
before 2027                                | 2024-11-16 2026-12-31
after March 5, 2025                        | 2025-03-06 -
in 2003                                    | 2003-01-01 2003-12-31
by 2003                                    | 2003-01-01 2003-12-31
three to six months                        | 2024-11-16 2025-05-16
in three to six months                     | 2025-02-16 2025-05-16
for five-years                             | 2024-11-16 2029-11-16
by Tuesday night                           | 2024-11-16 2024-11-19
until 20:00 BST (1900 UTC) today           | 2024-11-16 2024-11-16
by fiscal year 2026                        | 2024-11-16 2026-09-30
before Easter                              | 2024-11-16 2025-04-19
before the year is out                     | 2024-11-16 2024-12-31
until the World Cup                        | 2024-11-16 2026-06-11
on 29 February                             | 2028-02-29 2028-02-29
by the end of 2199                         | 2024-11-16 2199-12-31
over the next quarter century              | 2024-11-17 2049-11-16
in 2½ years                                | 2027-05-16 2027-05-16
in 2 1/2 years                             | 2027-05-16 2027-05-16
in 2030-35                                 | 2030-01-01 2035-12-31
by 31-Dec-25                               | 2024-11-16 2025-12-31
on December 3 or 4                         | 2024-12-03 2024-12-04
late this year or early next               | 2024-09-01 2025-04-30
this summer or next                        | 2025-06-01 2026-08-31
in the summer or autumn                    | 2025-06-01 2025-11-30
by this time tomorrow                      | 2024-11-16 2024-11-17
early in the next decade                   | 2030-01-01 2033-04-30
before 5 p.m. Friday                       | 2024-11-16 2024-11-22
before Friday morning                      | 2024-11-16 2024-11-21
before Friday evening                      | 2024-11-16 2024-11-22
before midnight tonight                    | 2024-11-16 2024-11-16
in the first weeks of the new year         | 2025-01-01 2025-04-30
before a Dec. 20 deadline                  | 2024-11-16 2024-12-19
before his Jan. 20 inauguration            | 2024-11-16 2025-01-19
before Inauguration Day, Jan. 20           | 2024-11-16 2025-01-19
by the German election in February         | 2024-11-16 2025-02-23
before the 2028 presidential election      | 2024-11-16 2028-11-06
before the next US presidential election   | 2024-11-16 2028-11-06
before the next presidential election      | - -
in FY2025-26                               | 2025-10-01 2026-09-30
in the UK's 2025-26 financial year         | 2025-04-01 2026-03-31
in India in FY 2026                        | 2025-04-01 2026-03-31
in its fiscal second quarter               | 2025-01-01 2025-03-31
in the 2025-2026 school year               | 2025-09-01 2026-08-31
by the start of the school year            | 2024-11-16 2025-09-01
in March at the earliest                   | 2025-03-01 -
in 2026 or later                           | 2026-01-01 -
past the end of the year                   | 2025-01-01 -
in early November                          | 2025-11-01 2025-11-10
in the first half of November              | 2025-11-01 2025-11-15
before November                            | 2024-11-16 2025-10-31
before Saturday                            | 2024-11-16 2024-11-22
from Monday to Friday                      | 2024-11-18 2024-11-22
from late March to early April 2026        | 2026-03-21 2026-04-10
by the start of November                   | 2024-11-16 2025-11-01
by the beginning of the year               | 2024-11-16 2025-01-01
in the '90s                                | 1990-01-01 1999-12-31
in CY25                                    | 2025-01-01 2025-12-31
as early as March                          | 2025-03-01 2025-03-31
as early as Friday                         | 2024-11-22 2024-11-22
before the end of Ramadan                  | 2024-11-16 2025-03-29
by Passover                                | 2024-11-16 2025-04-12
before Diwali                              | 2024-11-16 2025-10-19
by the August bank holiday                 | 2024-11-16 2025-08-25
within days of the talks                   | - -
open 24/7                                  | - -
until Kursk is free                        | - -
when the war ends                          | - -
in the future                              | - -
soon                                       | - -
one day                                    | - -
by 31 February                             | - -
on February 30, 2025                       | - -
in 99999 years                             | - -
in 1000000000 days                         | - -
before the year 1                          | - -
banana                                     | - -
"""


@pytest.mark.parametrize("row", READINGS.strip().splitlines(), ids=lambda row: row.split("|")[0].strip())
def test_words_are_read_as_a_reader_takes_them(row: str) -> None:
    words, _, days = row.partition("|")
    expected = [None if day == "-" else date.fromisoformat(day) for day in days.split()]
    read = read_deadline(words.strip(), SATURDAY)
    assert [read.earliest, read.latest] == expected, read.rule
    assert (read.text, read.counted_from) == (words.strip(), SATURDAY)
    assert (read.rule is None) == (expected == [None, None])


@pytest.mark.parametrize(
    "sentence",
    [
        "They may march on, and second to none, in the sun.",
        "Prices fall and others spring up; a fall of the house.",
        "They won 3-2, lost 4:1 and drew 12-12.",
        "Call (206) 555-1212 or +86 138-2010-2015.",
        "Version 2.0.1 costs $2030, up 2025 percent.",
        "Some 2025 people and 2030 soldiers met 3 of 4 men.",
        "The first of them led after the first round, 2/3 against 1/3.",
        "It was the first time in years, the man of the hour.",
        "The 21st such raid, the 3rd in line, for the 1st time.",
        "It was the largest fall in fifteen years and the first strike in 20 years.",
        "They put in 100-hour weeks.",
        "N y o r i s, n hours, i years, o weeks.",
        "A temple of the 10th century BC fell in 247 BC.",
        "The Sunday Times and Saturday Night Live spoke to Bloody Sunday relatives.",
        "Flight 2025, Resolution 1701 and Project 2025; Vision 2030 and the Equality Act 2010.",
        "Costs were cut by 2/3, and the bill fell by 2000 votes.",
        "An august body of women of today, open 24/7 and every Friday.",
        "The September 11 memorial is for children born today.",
        "It needs up to 2030 workers.",
        "They have not met in weeks, the first talks in months.",
        "",
        " \n\t ",
        "soon",
    ],
)
def test_words_that_are_no_dates_are_left_alone(sentence: str) -> None:
    assert find_deadlines(sentence, SATURDAY) == []


def test_superlative_with_a_verb_of_its_own_looks_ahead() -> None:
    for sentence in (
        "The largest plant will close in two years.",
        "The first plant is to open in two years.",
    ):
        assert [one.phrase for one in find_deadlines(sentence, SATURDAY)] == ["in two years"]


def test_phrases_are_found_to_the_letter_and_in_order() -> None:
    text = "Talks began on Monday,\nand “by the end of\nMarch” — or in Q3 2025 — they end."
    found = find_deadlines(text, SATURDAY)
    assert [one.phrase for one in found] == ["on Monday", "by the end of\nMarch", "in Q3 2025"]
    assert all(text[one.start : one.end] == one.phrase for one in found)


def test_phrase_ends_before_the_word_that_shows_its_meaning() -> None:
    assert [one.phrase for one in find_deadlines("It ends before the 2027 vote.", SATURDAY)] == ["before the 2027"]


def test_full_stop_of_a_month_ends_a_sentence_before_a_capital() -> None:
    found = find_deadlines("It closes in Aug. In 2026 it opens, on Feb. 3.", SATURDAY)
    assert [one.phrase for one in found] == ["in Aug", "In 2026", "on Feb. 3"]


def test_offsets_hold_where_lower_case_is_longer_than_the_text() -> None:
    text = "İİİ opens on 3 March 2025."
    assert [one.phrase for one in find_deadlines(text, SATURDAY)] == ["on 3 March 2025"]


def test_of_several_phrases_the_last_to_end_counts() -> None:
    best = best_deadline("on February 22, followed by the election on February 29", date(2020, 2, 13))
    assert best is not None
    assert best.latest == date(2020, 2, 29)


def test_events_of_the_user_are_read_beside_the_shipped_ones() -> None:
    events = read_events('[[event]]\nnames = ["the harvest fair"]\ndays = ["2025-09-06/2025-09-07"]')
    assert read_deadline("before the harvest fair", SATURDAY, events).latest == date(2025, 9, 5)
    assert read_deadline("before the harvest fair", SATURDAY).latest is None
    assert read_deadline("before Christmas", SATURDAY, events).latest == date(2024, 12, 24)


def test_events_are_known_by_parts_of_their_names_beside_next_or_a_year() -> None:
    events = read_events('[[event]]\nnames = ["the harbour festival"]\ndays = ["2025-09-06/2025-09-07"]')
    for words in ("before the next harbour festival", "before the 2025 harbour festival"):
        assert read_deadline(words, SATURDAY, events).latest == date(2025, 9, 5), words
    assert read_deadline("before a harbour festival", SATURDAY, events).latest is None
    assert read_deadline("before the 2024 harbour festival", SATURDAY, events).latest != date(2025, 9, 5)


@pytest.mark.parametrize(
    ("sentence", "phrase", "latest"),
    [
        ("Profits will rise in FY2026.", "in FY2026", date(2026, 9, 30)),
        ("Profits will rise in 1Q25.", "in 1Q25", date(2025, 3, 31)),
        ("Profits will rise by the mid-2030s.", "by the mid-2030s", date(2036, 8, 31)),
        ("She will retire in the late twenties.", "in the late twenties", date(2029, 12, 31)),
        ("The vote was postponed to March.", "to March", date(2025, 3, 31)),
        ("The mill will close before the owner's Jan. 20 return.", "before the owner's Jan. 20", date(2025, 1, 19)),
        ("Talks will resume in weeks.", "in weeks", date(2024, 12, 16)),
        ("Sales will rise in the December quarter.", "in the December quarter", date(2024, 12, 31)),
        ("Sales will rise in the first 2026 quarter.", "in the first 2026 quarter", date(2026, 3, 31)),
        ("Sales will fall in fiscal years 2026-28.", "in fiscal years 2026-28", date(2028, 9, 30)),
    ],
)
def test_forms_of_daily_news_are_read_inside_a_sentence(sentence: str, phrase: str, latest: date) -> None:
    assert [(one.phrase, one.latest) for one in find_deadlines(sentence, SATURDAY)] == [(phrase, latest)]


@pytest.mark.parametrize(
    "sentence",
    [
        "She is in her late twenties.",
        "He wrote to May and spoke of her.",
        "The quarter-final will be in the second half.",
        "He got two years, and a week went by.",
    ],
)
def test_ages_names_and_games_are_no_days(sentence: str) -> None:
    assert find_deadlines(sentence, SATURDAY) == []


def test_a_sentence_of_two_years_and_a_weekday_is_not_a_count_of_days() -> None:
    found = find_deadlines("He was jailed for two years Friday.", SATURDAY)
    assert date(2026, 11, 27) not in [one.latest for one in found]


def test_event_that_is_over_is_no_deadline() -> None:
    assert read_deadline("before the Brexit referendum", SATURDAY).latest is None


@pytest.mark.parametrize(
    ("source", "message"),
    [
        ("[[event]", "not a table in TOML"),
        ("event = 3", r"write each event under its own \[\[event\]\]"),
        ('[[event]]\ndays = ["2025-01-01"]', "event 1: names"),
        ('[[event]]\nnames = ["x"]\ndays = []', "event 1: days"),
        ('[[event]]\nnames = ["x"]\ndays = ["soon"]', "“soon” is neither"),
        ('[[event]]\nnames = ["x"]\ndays = ["2025-02-01/2025-01-01"]', "ends before it begins"),
        (f'[[event]]\nnames = ["{"x" * 999}"]\ndays = ["2025-02-01"]', "at most"),
    ],
)
def test_table_of_events_that_cannot_be_read_is_refused_with_the_place(source: str, message: str) -> None:
    with pytest.raises(BadInputError, match=message):
        read_events(source, "mine.toml")


FIGURES = "0 3 21 29 30 31 99 100 1999 2025 9999 999999999 1/2 3/4/25 2/29 1/1/1 12:30 3.5 1st 22nd 31st '87 $3 5%"
NAMES = [
    "Trump takes office",
    "the Olympics",
    "2026 World Cup",
    "Christmas",
    "Easter",
    "I",
    "N",
    "Mon.",
    "Feb.",
    "’s",
    "\n",
]
WORDS = sorted(known_words() | TIME_WORDS) + FIGURES.split() + NAMES
PHRASES = st.lists(st.sampled_from(WORDS), max_size=16).map(" ".join)
DAYS = st.one_of(st.dates(), st.sampled_from([date.min, date.max]))


def _holds(text: str, found: list[FoundDeadline]) -> None:
    end = 0
    for one in found:
        assert end <= one.start < one.end
        assert text[one.start : one.end] == one.phrase
        assert one.earliest or one.latest
        assert one.earliest is None or one.latest is None or one.earliest <= one.latest
        end = one.end


@given(st.text(), DAYS)
def test_any_text_is_read_without_an_error(text: str, counted_from: date) -> None:
    _holds(text, find_deadlines(text, counted_from))
    assert read_deadline(text, counted_from).text == text


@settings(max_examples=500)
@given(PHRASES, DAYS)
def test_any_row_of_words_about_time_is_read_without_an_error(text: str, counted_from: date) -> None:
    _holds(text, find_deadlines(text, counted_from))
    assert read_deadline(text, counted_from).text == text


@pytest.mark.parametrize("counted_from", [date.min, date.max])
@pytest.mark.parametrize("row", READINGS.strip().splitlines(), ids=lambda row: row.split("|")[0].strip())
def test_ends_of_the_calendar_are_no_error(row: str, counted_from: date) -> None:
    read_deadline(row.partition("|")[0], counted_from)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)), st.integers(1, 400))
def test_days_from_now_and_days_ago_mirror_each_other(day: date, count: int) -> None:
    assert read_deadline(f"in {count} days", day).latest == day + timedelta(days=count)
    assert read_deadline(f"{count} days ago", day).latest == day - timedelta(days=count)


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_date_written_out_is_read_back(day: date) -> None:
    for form in ("%Y-%m-%d", "%d %B %Y", "%B %d, %Y", "%A, %d %B %Y", "%d %b %Y", "%m/%d/%Y", "%d.%m.%Y"):
        read = read_deadline(day.strftime(form), SATURDAY)
        assert (read.earliest, read.latest) == (day, day), form


@given(st.dates(date(1900, 1, 1), date(2100, 1, 1)))
def test_day_without_a_year_is_the_next_one_today_included(day: date) -> None:
    read = read_deadline(day.strftime("on %B %d"), day)
    assert read.latest == day
    assert read_deadline(day.strftime("on %A"), day).latest == day


@pytest.mark.parametrize(
    "piece",
    ["by the ", "1", "1 ", "1/", "1,", " ", "\n", "march ", "2025 ", "in the next 5 ", "from monday to ",
     "5 days and ", "christmas ", "twenty ", "end of the ", "$1", "at 8:00 pm utc ( 8:00 utc ) ", "until "],
)  # fmt: skip
def test_time_grows_with_the_length_of_hostile_text_only(piece: str) -> None:
    def seconds(size: int) -> float:
        text = piece * (size // len(piece))
        start = time.process_time()
        find_deadlines(text, SATURDAY)
        return time.process_time() - start

    seconds(1_000)
    # Four times the text in less than the sixteen times of quadratic growth; of three tries, as a machine may pause.
    assert any(seconds(80_000) < 10 * seconds(20_000) + 0.5 for _ in range(3))
