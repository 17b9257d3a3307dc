"""What a sentence says of how likely something is becomes a probability, and the claim tells the thing itself."""

import re
from datetime import date
from decimal import Decimal

import pytest
from needed_words import stands_in_all

from ledger.extraction.chances import LEAD, Chance, chances, denied, without_chance
from ledger.extraction.extractor import statements
from ledger.extraction.statement import Statement

PUBLISHED = date(2026, 3, 10)


def only(text: str) -> Statement:
    found = statements(text, PUBLISHED, 0.0)
    assert len(found) == 1
    return found[0]


@pytest.mark.parametrize("entry", [each for each in chances() if each.needs], ids=lambda entry: entry.said)
def test_what_words_of_likelihood_need_stands_in_all_that_they_find(entry: Chance) -> None:
    assert stands_in_all(entry.pattern, re.IGNORECASE, tuple(entry.needs.split("|")))


@pytest.mark.parametrize("entry", chances(), ids=lambda entry: entry.said)
def test_each_entry_does_what_its_example_says(entry: Chance) -> None:
    pattern = re.compile(entry.pattern, re.IGNORECASE)
    told = pattern.sub(entry.words, entry.said, count=1)
    assert (denied(told) if entry.denies else told) == entry.claim
    assert pattern.search(entry.silent) is None


def test_only_words_before_a_claim_deny_it() -> None:
    assert all(entry.pattern.startswith(LEAD) for entry in chances() if entry.denies)


@pytest.mark.parametrize(
    ("text", "claim", "point"),
    [
        ("Rates are likely to fall, Ann Lee said.", "Rates will fall.", "0.675"),
        ("There is a 60% chance the bank cuts rates, Ann Lee said.", "The bank will cut rates.", "0.6"),
        ("There's maybe a one in four chance the mill closes, Ann Lee said.", "The mill will close.", "0.25"),
        ("Rates are unlikely to fall, Ann Lee said.", "Rates will fall.", "0.325"),
        ("Rates are not likely to fall, Ann Lee said.", "Rates will fall.", "0.325"),
        ("Rates aren't likely to fall, Ann Lee said.", "Rates will fall.", "0.325"),
        ("Rates are not very likely to fall, Ann Lee said.", "Rates will fall.", "0.325"),
        ("Rates are hardly likely to fall, Ann Lee said.", "Rates will fall.", "0.325"),
        ("Rates are no longer likely to fall, Ann Lee said.", "Rates will fall.", "0.325"),
        ("Rates do not look likely to fall, Ann Lee said.", "Rates will fall.", "0.325"),
        ("Rates will not likely fall, Ann Lee said.", "Rates will fall.", "0.325"),
        ("Rates will not be likely to fall, Ann Lee said.", "Rates will fall.", "0.325"),
        ("There is hardly any chance that rates will fall, Ann Lee said.", "Rates will fall.", "0.03"),
        ("Rates are highly unlikely to fall, Ann Lee said.", "Rates will fall.", "0.125"),
        ("It is not likely that rates will fall, Ann Lee said.", "Rates will fall.", "0.325"),
        ("It does not look likely that rates will fall, Ann Lee said.", "Rates will fall.", "0.325"),
        ("The bank does not think it likely that rates will fall.", "Rates will fall.", "0.325"),
        ("The bank does not believe that rates are likely to fall.", "Rates will fall.", "0.325"),
        ("Nobody thinks it likely that rates will fall, Ann Lee said.", "Rates will fall.", "0.325"),
        ("The bank considers it unlikely that rates will fall.", "Rates will fall.", "0.325"),
        ("The bank thinks it likely that rates will fall.", "Rates will fall.", "0.675"),
        ("Rates are likely not to fall, Ann Lee said.", "Rates will not fall.", "0.675"),
        ("Rates are unlikely not to fall, Ann Lee said.", "Rates will not fall.", "0.325"),
        ("Rates are almost certain not to fall, Ann Lee said.", "Rates will not fall.", "0.97"),
        ("It is likely that rates will not fall, Ann Lee said.", "Rates will not fall.", "0.675"),
        ("Rates will probably not fall, Ann Lee said.", "Rates will not fall.", "0.675"),
        ("Rates probably won't fall, Ann Lee said.", "Rates will not fall.", "0.675"),
        ("No party is likely to win, Ann Lee said.", "No party will win.", "0.675"),
        ("Rates are 70% likely to fall, Ann Lee said.", "Rates will fall.", "0.7"),
        ("It is more likely than not that rates will fall, Ann Lee said.", "Rates will fall.", "0.675"),
        ("It is 50-50 that the sides will reach a deal, Ann Lee said.", "The sides will reach a deal.", "0.5"),
        ("There is a 60% chance that rates will fall, Ann Lee said.", "Rates will fall.", "0.6"),
        ("There is a 60-70% chance that rates will fall, Ann Lee said.", "Rates will fall.", "0.65"),
        ("There was a 70 % chance that the bill would pass, Ann Lee said.", "The bill will pass.", "0.7"),
        ("There is a one in three chance that rates will fall, Ann Lee said.", "Rates will fall.", "0.3333"),
        ("There is a 60% chance that rates will not fall, Ann Lee said.", "Rates will not fall.", "0.6"),
        ("There is little chance that rates will fall, Ann Lee said.", "Rates will fall.", "0.125"),
        ("The odds that the bill will pass are slim, Ann Lee said.", "The bill will pass.", "0.125"),
        ("The chances are remote that the bill will pass, Ann Lee said.", "The bill will pass.", "0.03"),
        ("The chance that the dam will burst is put at 5 per cent, Ann Lee said.", "The dam will burst.", "0.05"),
        ("The bank puts the odds of a recession in 2027 at 40 percent.", "There will be a recession in 2027.", "0.4"),
        ("There is about a 1-in-4 chance of a cut in 2027.", "There will be a cut in 2027.", "0.25"),
        ("The bill has a 70 percent chance of passing, Ann Lee said.", "The bill will succeed in passing.", "0.7"),
    ],
)
def test_the_probability_is_of_the_claim(text: str, claim: str, point: str) -> None:
    found = only(text)
    assert (found.claim, found.probability) == (claim, Decimal(point))


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("There is no chance that rates will fall, Ann Lee said.", "Rates will not fall."),
        ("There is no chance of a deal in 2027, Ann Lee said.", "There will be no deal in 2027."),
        ("The bill has no chance of passing, Ann Lee said.", "The bill will not succeed in passing."),
        ("There is no longer any chance that rates will fall, Ann Lee said.", "Rates will not fall."),
        ("Without a deal there is no chance that rates will fall.", "Without a deal rates will not fall."),
        ("The union cannot rule out that rates will fall.", "Rates will fall."),
        (
            "I don't believe that the bank, which is old, will fail, Ann Lee said.",
            "The bank, which is old, will not fail.",
        ),
        ("The bank will go if the bill is unlikely to pass.", "The bank will go if the bill is unlikely to pass."),
        (
            "The bank will go if the bill is not likely to pass.",
            "The bank will go if the bill is not likely to pass.",
        ),
        (
            "If the bill is not likely to pass, the bank will go, Ann Lee said.",
            "If the bill is not likely to pass, the bank will go.",
        ),
        ("There is a real possibility that rates will fall, Ann Lee said.", "Rates will fall."),
        ("There is no doubt that rates will fall, Ann Lee said.", "Rates will fall."),
        ("There is no doubt that rates will not fall, Ann Lee said.", "Rates will not fall."),
        ("The bank doubts that rates will fall.", "Rates will not fall."),
        ("The bank does not doubt that rates will fall.", "Rates will fall."),
        ("The bank has no doubt that rates will fall.", "Rates will fall."),
        ("It is doubtful that rates will fall, Ann Lee said.", "Rates will not fall."),
        ("There are no signs that the war will end, Ann Lee said.", "The war will not end."),
        ("There are signs that the war will end, Ann Lee said.", "The war will end."),
        ("Few analysts think that rates will fall.", "Rates will not fall."),
        ("A few analysts think that rates will fall.", "Rates will fall."),
        ("The bank no longer believes that rates will fall.", "Rates will not fall."),
        ("The bank is not convinced that rates will fall.", "Rates will not fall."),
        ("It is not expected that rates will fall, Ann Lee said.", "Rates will not fall."),
        ("It is impossible that any rates will fall, Ann Lee said.", "No rates will fall."),
        ("The minister ruled out that the plant will close.", "The plant will not close."),
        ("The minister ruled out a cut in rates.", "There will not be a cut in rates."),
    ],
)
def test_what_is_denied_stays_denied(text: str, claim: str) -> None:
    found = only(text)
    assert (found.claim, found.probability) == (claim, None)


def test_a_quote_holds_the_words_that_deny_it() -> None:
    assert (
        only("Prices rose, but the bank doubts that rates will fall.").quote == "the bank doubts that rates will fall"
    )
    assert only("The bank says that rates will fall.").quote == "rates will fall"


@pytest.mark.parametrize(
    "text",
    [
        "It is not certain that rates will fall, Ann Lee said.",
        "It is by no means certain that rates will fall, Ann Lee said.",
        "The bank is not sure that rates will fall.",
    ],
)
def test_what_is_left_open_is_no_claim(text: str) -> None:
    found = only(text)
    assert found.vague is not None
    assert found.vague.startswith("leaves open whether it will happen")


@pytest.mark.parametrize(
    "text",
    ["The strike is certain to end", "Rates will fall", "Rates are not unlikely to fall", "The odds and ends will go"],
)
def test_other_words_stay(text: str) -> None:
    assert without_chance(text) == text
