import re
from datetime import date

import pytest

from ledger.extraction.claims import Claim
from ledger.extraction.criteria import criteria, event_of, kinds_of_event
from ledger.extraction.extractor import statements
from ledger.extraction.vagueness import vagueness
from ledger.terms import StatementKind


@pytest.mark.parametrize(
    ("claim", "kind"),
    [
        ("The shuttle will dock on Friday.", "space"),
        ("The party will win 40 seats.", "vote"),
        ("The minister will resign.", "office"),
        ("The club will play the final in Leeds.", "sport"),
        ("Police will arrest the driver.", "arrest"),
        ("The court will hear the appeal.", "court"),
        ("Nordbank will file for bankruptcy.", "bankruptcy"),
        ("The council will lift the sanctions.", "sanctions"),
        ("Parliament will pass the bill.", "law"),
        ("Rain will reach the coast.", "weather"),
        ("The outbreak will reach the capital.", "health"),
        ("The army will attack the town.", "military"),
        ("The two leaders will meet in Leeds.", "talks"),
        ("Drivers will go on strike action.", "labour"),
        ("Thousands will protest in Leeds.", "protest"),
        ("The firm will cut 400 jobs.", "jobs"),
        ("Sales will fall this quarter.", "shares"),
        ("Profits will fall this quarter.", "results"),
        ("Nordbank will earn 2.40 dollars a share.", "results"),
        ("Nordbank will not take a charge against earnings.", "results"),
        ("Nordbank will take a charge of about $700 million.", "results"),
        ("Nordbank will face a charge of fraud.", "arrest"),
        ("Norland will achieve the goals of the operation.", "any"),
        ("Doe will score two goals in Leeds.", "sport"),
        ("Norland will win the series.", "sport"),
        ("The series will be shown in May.", "broadcast"),
        ("The town will fall by 9 May 2025.", "any"),
        ("The town will fall to 400 people.", "change"),
        ("Rates will stay where they are.", "rates"),
        ("Crime rates will stay where they are.", "lasting"),
        ("The dollar will fall to 140 yen.", "currency"),
        ("The central bank will cut its discount rate.", "rates"),
        ("Coffee prices will hold above 90 cts.", "price"),
        ("Norland's wheat crop will be 9 million tonnes.", "output"),
        ("Norland will reschedule its debts.", "debt"),
        ("Gasoline stocks will rise next week.", "output"),
        ("Capital spending will fall to 90 million dollars.", "spending"),
        ("Options on coffee will begin trading in May.", "exchange"),
        ("Directors will approve the rules.", "approval"),
        ("Nordmine will put the smelter on stream in May.", "building"),
        ("Nordbank will make a tender offer.", "deal"),
        ("Inflation will reach 3 per cent.", "economy"),
        ("Nordbank will buy its rival.", "deal"),
        ("Trains will run to the coast: the timetable will change.", "transport"),
        ("The council will demolish the hotel.", "building"),
        ("The film will be shown in May.", "broadcast"),
        ("The browser will be available in May.", "product"),
        ("Villagers will be evacuated.", "emergency"),
        ("The state will fund the museum.", "funding"),
        ("The inquiry will be over in May.", "inquiry"),
        ("The funeral will be in Leeds.", "event"),
        ("The herd will double.", "change"),
        ("The bell will be painted.", "carried-out"),
        ("The mayor will keep silent.", "lasting"),
        ("The lake will be blue.", "state"),
        ("The mayor will sing.", "any"),
    ],
)
def test_the_words_about_the_verb_tell_the_kind_of_event(claim: str, kind: str) -> None:
    assert event_of(Claim(claim, None)).id == kind


def test_words_far_behind_the_verb_do_not_tell_it() -> None:
    far = "The people will find a precious source of insight and an inspiration in the effort to build a society."
    assert event_of(Claim(far, None)).id == "any"


def test_words_inside_other_words_do_not_tell_it() -> None:
    assert event_of(Claim("Rainbow Holdings will wait.", None)).id != "weather"
    assert event_of(Claim("Holmes A'Court will sing.", None)).id == "any"
    assert event_of(Claim("The primary dealers will wait.", None)).id != "vote"


def test_a_month_is_no_march() -> None:
    assert event_of(Claim("The herd will head north on 19 March 2030.", None)).id == "any"


def test_every_kind_says_what_has_happened_and_what_does_not_count() -> None:
    for kind in kinds_of_event():
        assert kind.evidence, kind.id
        assert kind.counts, kind.id
        assert re.search(r"not|no |final|against|shows|carried out|entered", kind.counts), kind.id


def test_a_list_can_come_about_in_part() -> None:
    listed = "Nordbank will sell its mine, its bank and its ships."
    assert "Partly true" in criteria(Claim(listed, None), StatementKind.PREDICTION, None, None, None)
    single = "The union, which has 17 members, will shrink between 1 May 2024 and 31 May 2024."
    assert "Partly true" not in criteria(Claim(single, None), StatementKind.PREDICTION, None, None, None)


@pytest.mark.parametrize(
    ("claim", "kind"),
    [
        ("Hurricane Doe will strike on 9 May 2025.", "weather"),
        ("The drivers will strike on 9 May 2025.", "labour"),
        ("Smoggy air will move into Leeds.", "weather"),
        ("India will take cues from its neighbours.", "any"),
        ("The repair will take three weeks.", "lasting"),
        ("The economy will show signs of recovery.", "economy"),
        ("The trial will take place in April 2026.", "court"),
        ("The fair will take place in April 2026.", "event"),
    ],
)
def test_criteria_fit_what_the_claim_is_about(claim: str, kind: str) -> None:
    assert event_of(Claim(claim, None)).id == kind


@pytest.mark.parametrize(
    ("claim", "reason"),
    [
        ("The bank closed the mill.", "does not say what will happen"),
        ("If the bill will be passed by the house.", "does not say what will happen"),
        ("The bank will close the mill next year.", 'counts from a day that it does not name ("next year")'),
        ("The bank will make the car of tomorrow.", None),
        ("If the bill is passed, the bank will close the mill.", None),
    ],
)
def test_a_claim_that_names_no_outcome_or_no_day_is_vague(claim: str, reason: str | None) -> None:
    assert vagueness(Claim(claim, None)) == reason


@pytest.mark.parametrize(
    ("text", "claim", "decided"),
    [
        (
            "The tunnel will not open until 2030, Ann Lee said.",
            "The tunnel will not open until 2030.",
            "False if the opposite happens before 1 January 2030; true if that time comes without it",
        ),
        (
            "The park will not reopen until July, Ann Lee said.",
            "The park will not reopen until July 2026.",
            "False if the opposite happens before 1 July 2026; true if that time comes without it",
        ),
        (
            "The park won't open until sometime in July, Ann Lee said.",
            "The park won't open until sometime in July.",
            "False if the opposite happens before 1 July 2026; true if that time comes without it",
        ),
        (
            "The park will stay shut until July, Ann Lee said.",
            "The park will stay shut until July 2026.",
            "True if it still holds when 1 July 2026 comes; false as soon as it ends before that.",
        ),
        (
            "The park will not open until the end of July, Ann Lee said.",
            "The park will not open until 31 July 2026.",
            "False if the opposite happens before 31 July 2026; true if that time comes without it",
        ),
        (
            "The park will stay shut for the next two weeks, Ann Lee said.",
            "The park will stay shut until 24 March 2026.",
            "True if it still holds when 24 March 2026 ends; false as soon as it ends before that.",
        ),
        (
            "The count will not begin until 4 p.m. on Friday, Ann Lee said.",
            "The count will not begin until 4 p.m. on 13 March 2026.",
            "False if the opposite happens before 4 p.m. on 13 March 2026; true if that time comes without it",
        ),
        (
            "The park will not open by July, Ann Lee said.",
            "The park will not open by 31 July 2026.",
            "False as soon as the opposite happens on or before 31 July 2026; true if that day ends without it.",
        ),
        (
            "The park will open by July, Ann Lee said.",
            "The park will open by 31 July 2026.",
            "True if that is so on or before 31 July 2026; false if that day ends without it.",
        ),
        (
            "There will be no deal by July, Ann Lee said.",
            "There will be no deal by 31 July 2026.",
            "False as soon as the opposite happens on or before 31 July 2026; true if that day ends without it.",
        ),
        (
            "There will be no more than two votes by July, Ann Lee said.",
            "There will be no more than two votes by 31 July 2026.",
            "True if that is so on or before 31 July 2026; false if that day ends without it.",
        ),
    ],
)
def test_until_bounds_the_time_before_the_day_that_it_names(text: str, claim: str, decided: str) -> None:
    found = statements(text, date(2026, 3, 10), 0.0)[0]
    assert found.claim == claim
    assert decided in found.criteria
