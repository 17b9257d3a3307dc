from datetime import date

import pytest

from ledger.extraction.claims import Claim
from ledger.extraction.criteria import criteria
from ledger.extraction.extractor import statements
from ledger.extraction.leaning import untold
from ledger.extraction.vagueness import vagueness
from ledger.terms import StatementKind

WEDNESDAY = date(2024, 3, 6)


def drafted(text: str) -> list[str]:
    return [s.claim for s in statements(text, WEDNESDAY, threshold=0.0)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The union said it would strike on Friday.", "The union will strike on 8 March 2024."),
        (
            '"We will close the mine next year," Nordbank said.',
            "Nordbank will close the mine by 31 December 2025.",
        ),
        ("Rates are expected to fall by June.", "Rates will fall by 30 June 2024."),
        (
            "Rates are not expected to fall this month.",
            "Rates will not fall between 1 March 2024 and 31 March 2024.",
        ),
        ("The council plans to build 400 flats by 2030.", "The council will build 400 flats by 2030."),
        (
            "The mayor vowed to rebuild the market within a year.",
            "The mayor will rebuild the market by 6 March 2025.",
        ),
        ("Nordbank expects inflation to fall next year.", "Inflation will fall by 31 December 2025."),
        ("Analysts predict a fall in sales next year.", "There will be a fall in sales by 31 December 2025."),
        (
            "The bridge, which will open in May, is long.",
            "The bridge will open between 1 May 2024 and 31 May 2024.",
        ),
        ("The plant won't reopen.", "The plant will not reopen."),
        ("It is likely that the strike will end on Friday.", "The strike will end on 8 March 2024."),
        ('He does not "expect the bank to cut rates", he said.', "The bank will not cut rates."),
        ("The minister intends to promote trade.", "The minister will promote trade."),
        (
            "The second stage is slated for completion in April.",
            "The second stage will be completed between 1 April 2024 and 30 April 2024.",
        ),
        ("The talks begin next week.", "The talks will begin between 11 March 2024 and 17 March 2024."),
        ("The union voiced concern that the plant could close.", "The plant will close."),
        ('"If we win we will close our mine," Nordbank said.', "If Nordbank wins Nordbank will close Nordbank's mine."),
        ("The repair will take two weeks from today.", "The repair will take two weeks (until 20 March 2024)."),
        ("The trial is expected to last several days.", "The trial will last several days."),
    ],
)
def test_a_claim_stands_alone(text: str, claim: str) -> None:
    found = drafted(text)
    assert [words.replace("between 1 January 2025 and", "by") for words in found] == [claim]


def test_he_in_direct_speech_is_somebody_else_than_who_speaks() -> None:
    text = 'Police look for Max Poe. "If we close every road so that he cannot leave, we will find him," Jane Roe said.'
    (claim,) = drafted(text)
    assert claim == "If Jane Roe closes every road so that Max Poe cannot leave, Jane Roe will find him."


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Max Poe pledged that everyone involved would act wisely.", "Everyone involved will act wisely."),
        ("The conventional wisdom is that Max Poe will win the vote.", "Max Poe will win the vote."),
        (
            '"The price is low. I know this is going to work," Jane Roe said.',
            "The price is low, and this will work.",
        ),
        ("The union has recently vowed to stay in the country.", "The union will stay in the country."),
    ],
)
def test_what_somebody_holds_is_no_part_of_the_claim(text: str, claim: str) -> None:
    assert drafted(text)[-1] == claim


def test_this_is_told_by_the_words_before_it() -> None:
    (claim,) = drafted("The council closed two schools. This will save money.")
    assert claim == "The council closed two schools, and this will save money."


def test_she_is_nobody_with_a_name_of_men() -> None:
    ferry = "The old ferry rusts in the harbour. Mikhail Poe expects that she will be released in May."
    assert drafted(ferry)[-1].startswith("She ")
    island = "Storms have cut off the northern island, but Mikhail Poe expects that she will be reached in May."
    assert drafted(island)[-1].startswith("The northern island will be reached ")
    assert drafted("Angela Poe expects that she will be released in May.") == [
        "Angela Poe will be released between 1 May 2024 and 31 May 2024."
    ]


def test_what_is_only_held_possible_is_no_forecast_that_an_outcome_refutes() -> None:
    said = "Storm Ada could reach the coast by Friday, the weather office said."
    reasons = [
        statements(said.replace("could", verb), date(2024, 5, 6))[0].vague for verb in ("could", "will", "is likely to")
    ]
    assert reasons == ["says only that it could happen, which no outcome refutes", None, None]


def test_a_pronoun_of_nobody_known_makes_a_claim_too_vague() -> None:
    (statement,) = statements("She will resign on Friday.", WEDNESDAY, threshold=0.0)
    assert statement.vague == 'does not say whom or what it is about ("she")'


@pytest.mark.parametrize("words", ["Trust will be very important.", "The law will benefit families."])
def test_a_claim_with_no_measure_is_too_vague(words: str) -> None:
    assert vagueness(Claim(words, None)) is not None


@pytest.mark.parametrize(
    "words", ["Leeds Help Co will open a mine.", "Sales will fall by 3 per cent.", "The mayor will resign."]
)
def test_a_claim_that_can_be_observed_is_not_vague(words: str) -> None:
    assert vagueness(Claim(words, None)) is None


def drafted_criteria(words: str, kind: StatementKind = StatementKind.PREDICTION, day: date | None = WEDNESDAY) -> str:
    return criteria(Claim(words, None), kind, None, day, None)


def test_criteria_name_evidence_and_day_and_do_not_repeat_the_claim() -> None:
    text = drafted_criteria("The plant will close.")
    assert "operator or owner" in text
    assert "6 March 2024" in text
    assert "plant" not in text


def test_a_denial_is_true_when_the_day_ends_without_the_event() -> None:
    assert "False as soon as the opposite" in drafted_criteria("The plant will not close.")


def test_a_schedule_that_is_put_off_is_false() -> None:
    assert "put off" in drafted_criteria("The trial will begin.", StatementKind.SCHEDULE)


def test_without_a_day_the_criteria_ask_for_one() -> None:
    assert "set one" in drafted_criteria("The plant will close.", day=None)


def test_a_promise_is_not_kept_by_announcing_it() -> None:
    assert "announcement alone" in drafted_criteria("Nordbank will cut jobs.", StatementKind.COMMITMENT)


def test_a_figure_says_when_it_is_met() -> None:
    assert "reaches 3 per cent" in drafted_criteria("Sales will fall by 3 per cent.")


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The old bridge has cracks. It will close on Friday.", "The old bridge will close on 8 March 2024."),
        ("Nordbank lost money. Its shares will fall.", "Nordbank's shares will fall."),
        ("Three schools have no heating. They will close on Friday.", "The three schools will close on 8 March 2024."),
        (
            "The farmers blocked the road. The mayor will meet them on Friday.",
            "The mayor will meet the farmers on 8 March 2024.",
        ),
        (
            "The bank will reopen its office in May.",
            "The bank will reopen its office between 1 May 2024 and 31 May 2024.",
        ),
        (
            "If it wins, the party will raise taxes by June.",
            "If it wins, the party will raise taxes by 30 June 2024.",
        ),
        (
            "Nordbank sold its credit card division. This division will move to Leeds in May.",
            "The credit card division will move to Leeds between 1 May 2024 and 31 May 2024.",
        ),
        (
            "Ann Roe spoke on Monday. Max Poe's lawyers expect him to be freed by June.",
            "Max Poe will be freed by 30 June 2024.",
        ),
        ('"It\'s Leeds that will host the fair," he said.', "Leeds will host the fair."),
    ],
)
def test_a_pronoun_gives_way_to_what_it_stands_for(text: str, claim: str) -> None:
    assert drafted(text)[-1] == claim


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "On Monday, Nordbank announced its intent to close the mine by June.",
            "Nordbank will close the mine by 30 June 2024.",
        ),
        ("One house is empty, with another twelve expected to follow.", "Another twelve will follow."),
        ("Russia denied it plans to leave the pact.", "Russia will not leave the pact."),
        ("The army appears to be about to leave the town.", "The army will leave the town."),
        ("The mayor has announced plans this week to close four schools.", "The mayor will close four schools"),
        ("Charges are unlikely after the crash.", "There will be charges after the crash."),
    ],
)
def test_a_claim_is_worded_as_what_will_be(text: str, claim: str) -> None:
    assert any(words.startswith(claim.rstrip(".")) for words in drafted(text)), drafted(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            'Max Poe was caught on Monday. "He\'s held by police and will be tried," Jane Roe said.',
            "Max Poe will be tried.",
        ),
        (
            "While the research could prove useful, it is likely to come under fire.",
            "The research will come under fire.",
        ),
        ("The move was criticised by the Green Party, who say that it will harm fish.", "The move will harm fish."),
        (
            "Al Nour came second. A party spokesman claimed they would not harm anybody.",
            "The party will not harm anybody.",
        ),
        (
            "To celebrate, all six stations will broadcast a concert.",
            "To celebrate, all six stations will broadcast a concert.",
        ),
        (
            "A wall of water hit the tent. It will be alleged that the guide fled.",
            "It will be alleged that the guide fled.",
        ),
        (
            "The Commission warned that output will remain weak for longer than expected and will not grow in May.",
            "Output will not grow between 1 May 2024 and 31 May 2024.",
        ),
        (
            "The officers are trained. Jane Roe won't reveal when they will arrive.",
            "Jane Roe will not reveal when the officers will arrive.",
        ),
    ],
)
def test_a_pronoun_is_not_taken_for_who_only_speaks(text: str, claim: str) -> None:
    assert claim in drafted(text)


def test_a_pronoun_that_would_own_itself_is_left_and_named() -> None:
    text = (
        '"Companies sold the products of this technology in a market where their products will be hated," Max Poe said.'
    )
    (statement,) = statements(text, WEDNESDAY, threshold=0.0)
    assert "products' products" not in statement.claim


def test_a_condition_does_not_deny_the_claim() -> None:
    said = Claim("Nordbank will sue if Norlake will not pay.", None)
    assert "The opposite" not in criteria(said, StatementKind.PREDICTION, None, None, None)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("A cut in rates is widely expected tomorrow.", "There will be a cut in rates on 7 March 2024."),
        ("Huge crowds are expected in Leeds.", "There will be huge crowds in Leeds."),
        ("If the crown looks set to fall, banks will sell.", "If the crown looks set to fall, banks will sell."),
        ("The only bridge that will open is the new one.", "The only bridge that will open is the new one."),
        ("The company intends to work through agents.", "The company will work through agents."),
        ("The old road is inevitable.", "The old road will come about."),
        ("Heavy crowding is to be expected.", "There will be heavy crowding."),
        ("The board's options are to close the mill or wait.", "The board's options are to close the mill or wait."),
        ("The price of the complex plan to build a port rose.", "The price of the complex plan to build a port rose."),
        (
            "Nordbank spent 30 million crowns in 2023 and will spend 40 million crowns in 2024.",
            "Nordbank will spend 40 million crowns in 2024.",
        ),
        ("They said the ban, which Max Poe says will hurt farmers, is wrong.", "The ban will hurt farmers."),
        ("Yesterday's vote, which should come in later today, was long.", "The vote will come in on 6 March 2024."),
        (
            "The bank said following the sale, it will open two mills.",
            "Following the sale, the bank will open two mills.",
        ),
        (
            '"The plan will help our country to build 40 mills," Max Poe said.',
            "The plan will help the country to build 40 mills.",
        ),
    ],
)
def test_a_claim_is_whole_and_somebodys_own(text: str, claim: str) -> None:
    assert claim in drafted(text)


@pytest.mark.parametrize(
    ("claim", "word"),
    [
        ("If that happens, the bank will close.", "that"),
        ("Only this will help.", "this"),
        ("The bank will in fact do so.", "so"),
        ("The bank will do it then.", "then"),
        ("The storm will reach us.", "us"),
        ("Until then, the mill will be shut.", "then"),
        ("Both will recover.", "both"),
        ("Both mills will recover.", None),
        ("The great lift it will get from the storm.", "it"),
        ("The bank, as it will tell, fell.", None),
        ("The fair will follow these lines.", "these"),
        ("Even so, the bank will.", "will"),
        ("The bank will have its free will.", None),
        ("If sales fall, this will close the mill.", None),
        ("The Rev. Max I. Poe will speak.", None),
        ("He will open the mill.", "he"),
        ("The bank will close this branch.", None),
        ("If prices fall, the bank will do so.", None),
        ("Sales fell, and this will close the mill.", None),
        ("The U.S. will open the mill that it built.", None),
    ],
)
def test_a_word_that_only_the_article_explains_is_named(claim: str, word: str | None) -> None:
    assert untold(claim) == word


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "Nordbank sold its mill, which will lead to a fall in sales.",
            "Nordbank sold its mill, and this will lead to a fall in sales.",
        ),
        ("Nordbank built a mill, which will open in Leeds.", "A mill will open in Leeds."),
        (
            "The town met in a manner that would mean the end of the mill.",
            "The town met in a manner, and this will mean the end of the mill.",
        ),
        ("The rules are a part of the Clean Mill Act which will be voted on.", "The Clean Mill Act will be voted on."),
        ("The mill is old. It will take until May 2025 to repair it.", "It will take until May 2025 to repair it."),
        ("The mill is old. It will take a charge in May 2025.", "The mill will take a charge in May 2025."),
        ("It is the council's intention to build a mill.", "The council will build a mill."),
        ("Owners of mills met. Max Poe said they would sell.", "Owners of mills will sell."),
        (
            "Should the town ban mills, the owner will be forced to sell.",
            "Should the town ban mills, the owner will be forced to sell.",
        ),
        (
            "By the time he meets Mr. Poe, the premier will have seen the mill.",
            "By the time he meets Mr. Poe, the premier will have seen the mill.",
        ),
        ('"[We] will take [it] to Leeds," Max Poe said.', "Max Poe will take it to Leeds."),
        ("This old part of the market is expected to grow.", "The old part of the market will grow."),
        (
            '"Sales will grow," Max Poe, head of Nordbank, Leeds, predicted at a fair.',
            "Sales will grow.",
        ),
        ("Since the town was likely to cut taxes.", "The town will cut taxes."),
    ],
)
def test_a_claim_names_what_acts(text: str, claim: str) -> None:
    assert claim in drafted(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The deal aims to cut costs and - best of all - ensure that people will earn more.", "People will earn more."),
        ("Buyers have been expecting that the mill will close.", "The mill will close."),
        ("Max Poe will meet Jane Roe, who's expected to sell the mill.", "Jane Roe will sell the mill."),
        (
            "They spoke of the visit of Max Poe to Norway, which will take place soon.",
            "The visit of Max Poe to Norway will take place soon.",
        ),
        (
            "The mother and daughter, who will be buried in Leeds, died.",
            "The mother and daughter will be buried in Leeds.",
        ),
        (
            "After damage to its crop, Norland will sow more wheat.",
            "After damage to its crop, Norland will sow more wheat.",
        ),
        ("Poe owns a mill but isn't likely to sell.", "Poe owns a mill but will sell."),
        ("The plan calls for dividing the park.", "The plan will include dividing the park."),
        (
            "Analysts predict a fall in sales from a move to close the mill.",
            "There will be a fall in sales from a move to close the mill.",
        ),
        (
            "As lands like Norland and Sudland grow wealthier, their demand for steel will rise.",
            "As lands like Norland and Sudland grow wealthier, their demand for steel will rise.",
        ),
        ("The outlook The Leeds meeting will bring rivals together.", "The Leeds meeting will bring rivals together."),
        (
            "Despite this shortfall there is unlikely to be any change in prices.",
            "Despite the shortfall there will be some change in prices.",
        ),
        ("The fair will follow these lines.", "The fair will follow these lines."),
        (
            'Max Poe met Ann Doe. "It hurts," he said, vowing to raise 4 million by 2026.',
            "Max Poe will raise 4 million by 2026.",
        ),
        ("June would be the likeliest time.", "June 2024 will be the likeliest time."),
        ("The trial has been adjourned to Friday.", "The trial will stay adjourned to 8 March 2024."),
        ("There is some hope among owners that the mill will open.", "The mill will open."),
        (
            "The pig on the farm is old. Norwood Beef, a unit of Norwood, said it planned to close the farm.",
            "Norwood Beef will close the farm.",
        ),
        (
            "The old rule is harsh, Max Poe said, and would still close the mill.",
            "The old rule will still close the mill.",
        ),
        (
            "A poet may point out that the troubles of the mill began with the flood and consequently will never end.",
            "The troubles of the mill will never end.",
        ),
        ("The club did not intend to sell the mill.", "The club will not sell the mill."),
        ("Prices fell but perhaps would rise later.", "Prices will rise later."),
        ("The club is banking that the mill will close.", "The mill will close."),
        (
            "Nordbank will pay should Norwood fail to sell the mill.",
            "Nordbank will pay should Norwood fail to sell the mill.",
        ),
        (
            "They spoke of Nordbank, which is shut but plans to open a mill in Leeds.",
            "Nordbank will open a mill in Leeds.",
        ),
        (
            'They had an influence on people who "stole one or several cars and are likely to steal another."',
            "People who stole one or several cars will steal another.",
        ),
        (
            "The leaders of Norland agreed today to begin talks tomorrow.",
            "The leaders of Norland will begin talks on 7 March 2024.",
        ),
        ("Mill owner Max Poe of Norland said on Monday that the fair will be held.", "The fair will be held."),
        (
            "Norland will limit foreign borrowing, which would come from banks.",
            "Foreign borrowing will come from banks.",
        ),
        ("Norland may agree to the tax, which will take effect.", "The tax will take effect."),
        ("Of the total, the mill will sell half.", "Of the total, the mill will sell half."),
    ],
)
def test_a_claim_reads_as_a_sentence(text: str, claim: str) -> None:
    assert claim in drafted(text)
