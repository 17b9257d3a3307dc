"""What is said around a claim and is no part of it."""

from datetime import date

import pytest

from ledger.extraction.extractor import statements

WEDNESDAY = date(2024, 3, 6)


def drafted(text: str) -> list[str]:
    return [s.claim for s in statements(text, WEDNESDAY, threshold=0.0)]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "If it isn't, and the rival continues to grow, Nordbank will fall behind.",
            "If the rival continues to grow, Nordbank will fall behind.",
        ),
        (
            "\"I don't think they'll raise rents in May,\" Poe said of the owners of Nordbank.",
            "They will not raise rents between 1 May 2024 and 31 May 2024.",
        ),
        (
            "The report found that the council is not committed to building the road.",
            "The council will not be building the road.",
        ),
        ("Shares fell amid fears the flood will hamper exports.", "The flood will hamper exports."),
        ("Residents are worried that the river will rise.", "The river will rise."),
        ("Business and lawThe court will rule on Friday.", "The court will rule on 8 March 2024."),
        ("Talks are said to resume in May.", "Talks will resume between 1 May 2024 and 31 May 2024."),
        ("The fair is planned for May 2025.", "The fair will take place in May 2025."),
        ("The union pledged on Monday to end the strike by June.", "The union will end the strike by 30 June 2024."),
    ],
)
def test_what_only_stands_around_a_claim_is_left_out(text: str, claim: str) -> None:
    assert claim in drafted(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Warming could trigger what Max Poe called dramatic migration.", "Warming will trigger dramatic migration."),
        ("Even if people ask, the party, according to Poe will go on.", "Even if people ask, the party will go on."),
        (
            '"If people ask for the files, I\'m sure we will open the office," Max Poe said.',
            "If people ask for the files, Max Poe will open the office.",
        ),
        (
            '"We\'re looking at heavy snow in Leeds on Friday, which is going to close roads," Max Poe said.',
            "There will be heavy snow in Leeds on 8 March 2024, which will close roads.",
        ),
        (
            "A spokesman rejected claims that 90 people are to be moved to Leeds in May saying there is room for more.",
            "90 people will not be moved to Leeds between 1 May 2024 and 31 May 2024.",
        ),
        ("A spectacular start is expected to the race.", "There will be a spectacular start to the race."),
        (
            "Jane Roe will become coach after Max Poe decided to end his contract.",
            "Jane Roe will become coach after Max Poe decided to end his contract.",
        ),
        ("It is unlikely that the ship will ever sail again.", "The ship will sail again."),
        (
            "Coach Max Poe expects a better match from his side.",
            "There will be a better match from Coach Max Poe's side.",
        ),
        ("Nordbank anticipates savings of $90 million.", "Nordbank will have savings of $90 million."),
        ("Named the Peace Force, it will be based in Leeds.", "The Peace Force will be based in Leeds."),
        (
            "Police caught ten men after the mayor pledged to close the bars.",
            "The mayor will close the bars.",
        ),
        (
            "There are indications from Moscow that the treaty will be signed.",
            "The treaty will be signed.",
        ),
        (
            "Max Poe warned how the flood could ruin the harvest by the end of the year.",
            "The flood will ruin the harvest by 31 December 2024.",
        ),
    ],
)
def test_the_words_of_somebody_who_tells_of_it_are_no_part_of_a_claim(text: str, claim: str) -> None:
    assert claim in drafted(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("The star is expected to receive an award there.", "The star will receive an award."),
        ("The comments matter because the leader is set to visit Leeds.", "The leader will visit Leeds."),
        (
            "The union holds talks under the act signed on Tuesday and will strike in May.",
            "The union will strike between 1 May 2024 and 31 May 2024.",
        ),
        (
            "The owner of a resort is expecting hundreds of people to join his concert.",
            "Hundreds of people will join the owner of a resort's concert.",
        ),
        (
            "The south was won. It is just a matter of time before rates will fall.",
            "Rates will fall.",
        ),
        ("The party said it should be safe for refugees to return.", "It will be safe for refugees to return."),
        (
            "The paper challenges the assumption old people will need care.",
            "Old people will not need care.",
        ),
        (
            "Ten men have been paid and it is expected another eight will be paid in May.",
            "Another eight will be paid between 1 May 2024 and 31 May 2024.",
        ),
        ("Norway is unhappy with Finland's plans to build a dam.", "Finland will build a dam."),
        ("The vote was lost over the owner's bold plans to build a dam.", "The owner will build a dam."),
        (
            '"We are expecting up to a 30 percent rise in fares," Max Poe said.',
            "There will be up to a 30 percent rise in fares.",
        ),
        ("As of now, the storm is expected to turn.", "On 6 March 2024, the storm will turn."),
        (
            '"Lunchtime I think will be a good time to count the votes," Max Poe said.',
            "Lunchtime will be a good time to count the votes.",
        ),
        ("The match was over, with the two sons not expected to play again.", "The two sons will not play again."),
        ("After announcing that the deputy would take the chair.", "The deputy will take the chair."),
        (
            "The party said the office, which will open on Friday will be led by Max Poe.",
            "The office will open on 8 March 2024.",
        ),
    ],
)
def test_what_does_not_belong_to_a_claim_is_cut(text: str, claim: str) -> None:
    assert claim in drafted(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("Ann Doe told a news conference sales would fall.", "Sales will fall."),
        ("Ann Doe forecast that sales would fall.", "Sales will fall."),
        ("Sales will fall, Ann Doe, head of the bank, said.", "Sales will fall."),
        ("Sales will fall in Lyon, France, Ann Doe said.", "Sales will fall in Lyon, France."),
        ("Nordbank has no plans to open a branch.", "Nordbank will not open a branch."),
        (
            "Bonds will end on the second Friday of the month.",
            "Bonds will end on the second Friday of the month.",
        ),
        ("Norland will ask the U.S. About its tariffs.", "Norland will ask the U.S. about its tariffs."),
        (
            '"We will export 100 cars," an official from Nordmotor said.',
            "Nordmotor will export 100 cars.",
        ),
        ("The ferry will run again, analysts have said.", "The ferry will run again."),
        (
            "Norway won agreement from the Danish government that no sailor will be held in Aarhus.",
            "No sailor will be held in Aarhus.",
        ),
        ("It has been agreed that the two towns will share the pool.", "The two towns will share the pool."),
        (
            "The probe left its orbit at dawn. At 22:30 Wren began to brake, where it will hurtle towards the moon.",
            "Wren will hurtle towards the moon.",
        ),
    ],
)
def test_what_newswires_leave_around_a_claim_is_taken_away(text: str, claim: str) -> None:
    assert drafted(text) == [claim]


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ('"I don\'t think prices will fall," Max Poe said.', "Prices will not fall."),
        ("He did not believe the bank would close the mill.", "The bank will not close the mill."),
        ("Max Poe believes the bank would close the mill.", "The bank will close the mill."),
        (
            "Fears that the bank would close the mill were unfounded, Nordbank said.",
            "The bank will not close the mill.",
        ),
        ("In Leeds, it appears the rain may stop.", "In Leeds, the rain will stop."),
        (
            "According to a report in the Leeds Post the council will close the mill.",
            "The council will close the mill.",
        ),
        ("The town said value added tax will rise.", "Value added tax will rise."),
        ("Travellers were told it was highly likely the line would close.", "The line will close."),
        ('"We are likely to see a fall in sales," Max Poe said.', "There will be a fall in sales."),
        (
            '"It takes two to talk, and the union will strike," Max Poe said.',
            "It takes two to talk, and the union will strike.",
        ),
    ],
)
def test_a_frame_is_cut_and_its_denial_kept(text: str, claim: str) -> None:
    assert claim in drafted(text)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        ("There is no question that the target will be reached.", "The target will be reached."),
        ("He called it unlikely that the union would strike.", "The union will strike."),
        ("Everyone in town expects that the mill will close.", "The mill will close."),
        ("Max Poe is calm about this and says the mill will close.", "The mill will close."),
        (
            "If Nordbank proves that it will act, that will be a good year.",
            "If Nordbank proves that it will act, that will be a good year.",
        ),
        (
            "If approved, the fund said a fee of 40 crowns would be charged.",
            "If approved, a fee of 40 crowns will be charged.",
        ),
        ('"We will close the mill," she said.', "We will close the mill."),
        (
            "Rates will fall this year if exports should falter.",
            "Rates will fall by 31 December 2024 if exports should falter.",
        ),
        ("The mill will go less far than some would like.", "The mill will go less far than some would like."),
        ("Some would lose their jobs.", "Some will lose their jobs."),
        ("Prices would rise if the bank agreed to lend.", "Prices will rise if the bank agreed to lend."),
        ("The bank has no intention of closing the mill.", "The bank will not be closing the mill."),
        ("Nobody expected the bank to fail.", "The bank will not fail."),
        ("The wheat area is expected lower.", "The wheat area will be lower."),
        ("The mill is likely once again to close.", "The mill will once again close."),
        ("His sudden move on Friday angered Leeds.", "His sudden move on 8 March 2024 angered Leeds."),
        ("Max Poe had ambitious plans to rebuild the mill.", "Max Poe will rebuild the mill."),
        (
            "The council released a report on the Labour plan to close the mill.",
            "The council released a report on the Labour plan to close the mill.",
        ),
        ("The U.S. May close the mill.", "The U.S. will close the mill."),
    ],
)
def test_a_claim_is_told_as_it_was_meant(text: str, claim: str) -> None:
    assert claim in [found.replace("between 1 January 2024 and", "by") for found in drafted(text)]
