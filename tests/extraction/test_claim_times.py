"""Which of the time phrases around a claim bounds it."""

from datetime import date

import pytest
from claim_deadlines import deadline

from ledger.extraction.extractor import statements


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The council will open the harbour in May to cut emissions by 2030.", "will open", "2024-05-31"),
        ("The launch will take place on June 1, ahead of a July 28 hearing.", "will take", "2024-06-01"),
        ("The seats will be sold until Friday, for travel between June 9 and July 27.", "will be", "2024-05-10"),
        ("Polls will open on June 3, June 7 and June 11.", "will open", "2024-06-11"),
        ("The ferry will lose money this year and early next.", "will lose", "2025-04-30"),
        ("The ferry will lose money this year and next door nobody cares.", "will lose", "2024-12-31"),
        ("The firm will take a charge in the third quarter of 17.3 million.", "will take", "2024-09-30"),
        ("I do not think March will be as strong.", "will be", "2025-03-31"),
        ("The ferry will stop in Hull on Tuesday and in Leith on Thursday.", "will stop", "2024-05-09"),
        ("By 2026, the harbour will grow by a fifth from what it was in June.", "will grow", "2026-12-31"),
    ],
)
def test_of_several_phrases_the_one_that_bounds_the_claim_counts(text: str, words: str, expected: str) -> None:
    assert deadline(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The union pledged on Friday to close the harbour.", "to close"),
        ("On Friday, the letting firm announced its intent to close the harbour.", "its intent"),
        ("The unions have not ruled out that Christmas ferries will stop.", "will stop"),
        ("The June quarter is going to be strong.", "going to"),
        ("The rules, introduced today, will cut emissions.", "will cut"),
        ("The law will let the harbour hold ships for up to 48 hours.", "will let"),
        ("They will keep the harbour open for several hours.", "will keep"),
        ("Mrs May is in Hull. The price will be a matter for May's aides.", "will be a matter"),
        ("The town may lift the ban at an early date.", "may lift"),
        ("The mill would lose 20 million over a dozen years.", "would lose"),
    ],
)
def test_phrases_that_tell_when_something_was_said_or_describe_a_thing_bound_nothing(text: str, words: str) -> None:
    assert deadline(text, words) is None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The vote is set for June 3, when both towns will choose a mayor.", "will choose", "2024-06-03"),
        ("In 10 years time people will look back and everyone will know the truth.", "will know", "2034-05-06"),
        ("The mayor visits on June 3. A new ferry will sail on the same day.", "will sail", "2024-06-03"),
        (
            "The choir plays its last concert in Hull on June 3. Sixty guests will attend the concert.",
            "attend",
            "2024-06-03",
        ),
        ("The strike will begin on Thursday. It will involve all ferries.", "will involve", "2024-05-09"),
        ("The choir will sing in Hull today. The singers will start with a hymn.", "will start", "2024-05-06"),
        ("The choir will sing in Hull in June. The singers will start with a hymn.", "will start", None),
    ],
)
def test_a_phrase_beside_the_clause_counts_where_the_clause_leans_on_it(
    text: str, words: str, expected: str | None
) -> None:
    assert deadline(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("It will take several days before the harbour opens.", "will take", "2024-05-13"),
        ("It will be a couple of days before the harbour opens.", "will be", "2024-05-08"),
        ("The work is expected to take about an hour.", "to take", "2024-05-06"),
        ("The harbour will be clear by mid-morning.", "will be", "2024-05-06"),
        ("It is expected to rise slightly in the afternoon.", "to rise", "2024-05-06"),
        ('The mayor will be out in "a matter of months, if not weeks".', "will be", "2024-11-06"),
        ("A committee will meet in about four weeks to work on it.", "will meet", "2024-06-03"),
        ("The harbour will fall by the end of the evening.", "will fall", "2024-05-06"),
        ("The dispute will stay unresolved over the Christmas period.", "will stay", "2024-12-31"),
    ],
)
def test_lengths_and_hours_from_the_day_of_publication(text: str, words: str, expected: str) -> None:
    assert deadline(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The council announced plans in February to rebuild the harbour.", "plans"),
        ("The strike, which began on Friday, will end soon.", "will end"),
        ("The dean will sell the house, which he bought on Friday, to the choir.", "will sell"),
        ("It will be hard to prove, since the drug leaves the body within 48 hours.", "will be"),
        ("The thief will go free because the law expires on Friday.", "will go"),
        ("It will be his second visit to Hull within a year.", "will be"),
        ("Families are facing a bleak Christmas, and prices will rise.", "will rise"),
        ("The cars of tomorrow will be quiet.", "will be"),
        ("The fee will be frozen for six years.", "will be"),
        ("The party would not win even if it took every seat in the election. Elections are due in June.", "would not"),
    ],
)
def test_days_of_something_else_bound_no_claim(text: str, words: str) -> None:
    assert deadline(text, words) is None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The vote will be held on June 3 and the results will be known immediately.", "will be known", "2024-06-03"),
        ("A finding is not expected for 12 months.", "is not", "2025-05-06"),
        ("The work will last for the rest of the quarter, which ends on June 30.", "will last", "2024-06-30"),
        ("The march is on June 3. It is long. It is loud. A rally will start on the same day.", "will", "2024-06-03"),
    ],
)
def test_days_that_bound_a_claim_all_the_same(text: str, words: str, expected: str) -> None:
    assert deadline(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("Sales in Japan will rise to 90 million yen in 2024/25, the firm said.", "will rise", "2025-03-31"),
        ("The firm's year ends June 30. Sales will rise in fiscal 2025.", "will rise", "2025-06-30"),
        ("Sales will rise in 2024/25, the Sydney office said.", "will rise", "2025-06-30"),
        ("Sales in Japan will rise in the first half of 2025/26.", "will rise", "2025-09-30"),
        ("Sales in Japan will rise in the third quarter of 2025/26.", "will rise", "2025-12-31"),
        ("Sales in Japan will rise in the second half of fiscal 2025.", "will rise", "2026-03-31"),
        ("Sales will rise in the first 2025/26 half.", "will rise", "2025-12-31"),
        ("The wheat harvest in Japan will be smaller in 2024/25.", "will be", "2025-06-30"),
        ("The wheat harvest in Japan will be smaller in fiscal 2024.", "will be", "2025-03-31"),
        ("Sales will rise in the year ending March 31, 2025.", "will rise", "2025-03-31"),
        ("The ferry's 2025 budget will be lower.", "will be", "2025-12-31"),
        ("The work will go on well into 2025 because of the storm.", "will go", "2025-12-31"),
        ("Sales will rise to 90 million in 2025. Profits will fall to three million.", "will fall", "2025-12-31"),
        ("The towns will have 60 days to answer.", "will have", "2024-07-05"),
        ("The plan will be ready before the mayor leaves for Leeds on May 20.", "will be", "2024-05-19"),
        ("The plan will go before the harbour committee on May 20.", "will go", "2024-05-20"),
    ],
)
def test_periods_for_which_figures_are_told(text: str, words: str, expected: str) -> None:
    assert deadline(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor will resign after the town's fair in June.", "will resign"),
        ("If the board agrees this week, the rule will be dropped.", "will be"),
        ("The project approved on Friday will be costly.", "will be"),
        ("The auction will be on the second Friday of the month before.", "will be"),
        ("The mill would cost 40 million and could open in two years.", "would cost"),
        ("It will lift the duties it imposed on April 17.", "will lift"),
        ("The firm will raise its 2024 dividend.", "will raise"),
        ("The line will use the ships, due for delivery in 2024 and 2025, to sail to Hull.", "will use"),
        ("After the sale, which closes next month, the firm will have two mills.", "will have"),
    ],
)
def test_days_of_events_conditions_and_things_bound_no_claim(text: str, words: str) -> None:
    assert deadline(text, words) is None


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ('The mayor hopes for a new ferry by June. "I expect to sail on it then," she said.', "expect", "2024-06-30"),
        ('"It is late," she said. "In June fares will be lower but wages will rise."', "wages", "2024-06-30"),
        ("Fares will rise in June because of the storm, but will stay lower than ever.", "will stay", "2024-06-30"),
        ("The unions will meet on June 3. The meeting will be held in Hull.", "will be", "2024-06-03"),
        ("The mayor will be in Hull from June 3 to 5. She will meet the unions.", "will meet", "2024-06-05"),
        ("Ferries will carry two percent more in 2024 after losing one in 2023.", "will carry", "2024-12-31"),
        (
            "Although fares will add 0.7 percent this year, after losing one in 2023, wages will rise two percent.",
            "wages",
            "2024-12-31",
        ),
    ],
)
def test_what_was_told_just_before_bounds_the_claim_that_goes_on_with_it(text: str, words: str, expected: str) -> None:
    assert deadline(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("The mayor hopes for a new ferry by June. If so, then, she will sail on it.", "will sail"),
        ("Fares will rise in June, and will fall if the storm goes on.", "will fall"),
        ("The unions met on Friday. The meeting will be remembered.", "will be"),
        ("The mayor will be in Hull from June 3 to 5. She will sell the ferry.", "will sell"),
        ("Fares will add 0.7 percent this year. The firm will sell its 50 percent-owned ferry.", "will sell"),
    ],
)
def test_what_was_told_just_before_of_something_else_bounds_nothing(text: str, words: str) -> None:
    assert deadline(text, words) is None


def test_what_is_to_be_presented_on_a_day_is_due_then_whoever_tells_it() -> None:
    found = statements("The plan will be presented to the town on Friday, it was disclosed.", date(2024, 5, 6), 0.0)
    assert [s.deadline for s in found] == [date(2024, 5, 10)]


@pytest.mark.parametrize(("words", "time"), [("immediately", "immediately"), ("immediately following the play", None)])
def test_immediately_behind_something_else_is_no_time_of_its_own(words: str, time: str | None) -> None:
    found = statements(f"The mill will be sold {words}.", date(2024, 5, 6), 0.0)
    assert [s.deadline_text for s in found] == [time]


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The mayor will testify before the Senate Harbour Committee.", "will testify", None),
        ("The mayor will testify before the guild meets.", "will testify", "before the guild meets"),
        ("The cut will hurt at a time when fares are high.", "will hurt", None),
        ("The mill will make power upon completion.", "will make", "upon completion"),
        ("The sale is contingent upon approval and will be tried.", "will be tried", None),
        ("He will settle it on his return from Hull, he said.", "will settle", "on his return from Hull"),
        ("He will keep tea cheap during his four-year term.", "will keep", "during his four-year term"),
        ("They will buy tea within a week of the pact's start.", "will buy", "within a week of the pact's start"),
        ("The cut will end when fares are high.", "will end", "when fares are high"),
        ("Drivers will hear a bell, for example when they turn.", "will hear", None),
    ],
)
def test_words_that_tell_when_without_a_day(text: str, words: str, expected: str | None) -> None:
    found = statements(text, date(2024, 5, 6), threshold=0.0)
    assert next(each.deadline_text for each in found if words in each.quote) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("It will open in the last week of May.", "will open", "2024-05-31"),
        ("The clerk will seek no cuts for 2024 because fares rose.", "will seek", "2024-12-31"),
        ("The mill will boost output to a tonne within two years from 600 pounds.", "will boost", "2026-05-06"),
        ("The guild said the town this year plans to sell the mill.", "plans to sell", "2024-12-31"),
    ],
)
def test_phrases_that_end_where_the_next_clause_begins(text: str, words: str, expected: str) -> None:
    assert deadline(text, words) == expected
