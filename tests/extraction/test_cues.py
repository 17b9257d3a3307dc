import pytest

from ledger.extraction.cues import Cue, cues, matches
from ledger.extraction.document import document


def found(text: str) -> set[str]:
    return {match.cue.id for match in matches(document(text))}


@pytest.mark.parametrize("cue", cues(), ids=lambda cue: cue.id)
def test_each_cue_fires_on_its_example_and_is_silent_on_its_counterexample(cue: Cue) -> None:
    assert cue.id in found(cue.fires)
    assert cue.id not in found(cue.silent)


def test_ids_are_unique() -> None:
    ids = [cue.id for cue in cues()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize("cue", cues(), ids=lambda cue: cue.id)
def test_each_cue_names_a_known_kind_strength_and_speaker(cue: Cue) -> None:
    assert cue.kind in {"prediction", "commitment", "schedule"}
    assert cue.strength in {"firm", "likely", "possible"}
    assert cue.speaker in {"frame", "subject"}


def test_a_capital_inside_a_sentence_makes_a_name_of_will_and_may() -> None:
    assert found("The coach praised Will for his work.") == set()
    assert found("The vote in May split the party.") == set()


def test_curly_apostrophes_are_read_like_straight_ones() -> None:
    assert found("The plant won’t close.") == found("The plant won't close.") == {"will"}


def test_a_capital_behind_an_abbreviation_makes_no_name() -> None:
    assert found("The talks in the U.S. Will resume.") == {"will"}
    assert found("The talks with J. Will were short.") == set()


@pytest.mark.parametrize(
    ("cue", "fires", "silent"),
    [
        ("going-to", "The plan is not going to bring back jobs.", "He was going to the evening meal."),
        ("going-to", "They are just going to buy less.", "They are just going home."),
        ("headline-to", "Envoys to assess drought", "Envoys to a conference dine"),
        ("headline-to", "City to co-host fair", "City to the north"),
        ("should", "The merger should add to earnings.", "Should the merger fail, we leave."),
        (
            "estimates-figure",
            "The review estimates a 6.9 billion deficit for the current year.",
            "It estimates. In 1990",
        ),
        ("estimates-figure", "The bank revised its forecast up to 2 per cent.", "The bank forecasts. It revised it."),
        ("sees-at", "She sees 1.40 dollars for the current quarter.", "She sees 3 dogs."),
        ("sees-at", "He saw an early upturn in the second quarter.", "He saw an early train."),
        ("sees-at", "He foresaw having to close the yard.", "He saw the yard."),
        ("points-to", "The orders point to a further slowdown in spending.", "The signs point to a farm."),
        ("can-by", "We cannot finish the road by 2012.", "We cannot finish the road."),
        ("to-come", "There are hard times ahead.", "There are hard seats."),
        ("prepared-to", "Japan appears ready to compromise.", "Japan made ready meals to sell."),
        ("prepared-to", "We are pledged to using every peaceful means.", "The watch was pledged to a pawnshop."),
        ("prepared-to", "The firm is looking to sell its yard.", "The firm is looking to the sea."),
        ("prepared-to", 'She was "determined" to keep the yard.', "She determined to a day when it began."),
        ("plans-to", "They said the firm was not planning to sell.", "They said the firm had planned to sell."),
        ("agreed-to", 'They agreed in a call on Monday to "act together".', "They agreed in a call on the price."),
        ("about-to", "The country is close to testing a rocket.", "The yard is close to the sea."),
        ("held-likely", 'A second vote is "highly likely" after May.', 'The "likely" vote was lost.'),
        ("going-to", "They'r going to pay for it.", "Their going to sea was a loss."),
        ("forecast-to", "The debt was forecast to shrink.", "She had forecast to friends."),
        ("looks-for", "She does not look for a drastic change.", "She does not look for a key."),
        ("plan-calls-for", "The deal requires the firm to sell two mills.", "The cake requires eggs."),
        ("announced-act", "Both accepted the invitation of the mayor to join the tour.", "Both join the tour."),
        ("should-outcome", "Finding the money should not be difficult.", "The tax should not be a burden."),
        ("should-outcome", "The plan should have a good effect on the town.", "You should have a say."),
        ("could", "It could probably stay open.", "It could probably be a hoax."),
        ("future-time", "The demand is there for years to come.", "The demand was there for years."),
        ("future-time", "He sails to Norway next Sunday.", "He sailed to Norway on that Sunday."),
        ("future-time", "The price stays for the rest of the year.", "The price is for the rest of them."),
        ("future-time", "It is ready by mid-May.", "It is run by Midwestern farmers."),
        ("futurate", "The bid expires April 28.", "Housing starts in April were low."),
        ("futurate", "The club opens this afternoon.", "The vote on Sunday's ballot was close."),
        ("progressive", "She is giving a party this weekend.", "She is giving up."),
        ("takes-effect", "The cut is effective February 28.", "The cut is effective."),
        ("should-outcome", "It should be a record year for the mills.", "It should be a law."),
        ("should-outcome", "The strike should not affect the trains.", "We should not affect a bad accent."),
        ("progressive", "We are not stopping any time soon.", "We are not stopping the clock."),
        ("expectations-of", "There is a strong expectation that rates fall.", "It met every expectation."),
        ("held-likely", "Some dealers thought this unlikely.", "Some dealers told this unlikely tale."),
        ("was-doing", "Hamas informed them it was halting the attacks.", "The bus was halting."),
        ("set-to", "The fight appears to be heading towards a bloody end.", "They want to be heading for it."),
        ("can-expect", "They can count on heavy resistance.", "They can count the votes."),
        ("would", "The paper would have success abroad.", "The paper would have sold well abroad."),
        ("likely-to", "She is not likely ever to succeed.", "She is ever so likely."),
        ("odds", "They discussed the likelihood of an early election.", "They discussed the odds and ends."),
        ("no-plans", "There also is a plan there to issue bonds.", "There also is a plan there of the town."),
        ("faces", "The owners are faced with more of the same.", "The walls are faced with stone."),
    ],
)
def test_a_cue_fires_on_its_other_wordings_too(cue: str, fires: str, silent: str) -> None:
    assert cue in found(fires)
    assert cue not in found(silent)
