"""That a quote is the whole clause of its claim and holds nothing else."""

from datetime import date

import pytest

from ledger.extraction.candidates import candidates
from ledger.extraction.document import document

WEDNESDAY = date(2024, 3, 6)


def quotes(text: str) -> list[str]:
    return [text[c.clause.start : c.clause.end] for c in candidates(document(text), WEDNESDAY)]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("He said the answer will be hard but didn't elaborate.", ["the answer will be hard"]),
        ("She said rents will rise and declined to say when.", ["rents will rise"]),
        (
            "Doe said the fleet will be sold but not the yard.",
            ["the fleet will be sold"],
        ),
        ("Most offices will face cuts, without giving details, Doe said.", ["Most offices will face cuts"]),
        (
            "The ferry will sail without giving notice.",
            ["The ferry will sail without giving notice"],
        ),
        (
            "The court stopped it, saying the rule would do harm and taking issue with its tone.",
            ["the rule would do harm"],
        ),
        (
            "Doe said the firm will go on making paper and taking orders.",
            ["the firm will go on making paper and taking orders"],
        ),
    ],
)
def test_what_else_a_speaker_did_is_no_part_of_the_claim(text: str, found: list[str]) -> None:
    assert quotes(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            '"We will soon know what they are charged with," Doe said.',
            ["We will soon know what they are charged with"],
        ),
        (
            "The port will be sold, and with it the yard will go.",
            ["The port will be sold"],
        ),
        (
            "We will meet delegates of the House and the Senate in Oslo and we are glad to see them.",
            ["We will meet delegates of the House and the Senate in Oslo"],
        ),
        ("We will meet the mayor and the town is glad of it.", ["We will meet the mayor"]),
        (
            "The mayor will not quit until the bridge is open and the new road is built.",
            ["The mayor will not quit until the bridge is open and the new road is built"],
        ),
        (
            "The mayor will quit in May and the new road is built.",
            ["The mayor will quit in May"],
        ),
        ("The firm will hold back, largely because it has debts.", ["The firm will hold back"]),
        ("The market will fall, partly because traders will be on leave.", ["The market will fall"]),
        ("The price will be determined according to demand.", ["The price will be determined according to demand"]),
        ("The price will be raised according to traders.", ["The price will be raised"]),
        (
            "It will be done openly and according to the law.",
            ["It will be done openly and according to the law"],
        ),
        (
            "It will be done, as it always is, in close touch with the town.",
            ["It will be done, as it always is, in close touch with the town"],
        ),
        ("It will be done, as it always is, the mayor said.", ["It will be done"]),
        (
            "It plans to sell ships, including Dawn, a ferry, and Dusk, an old tanker, over the next three years.",
            ["It plans to sell ships, including Dawn, a ferry, and Dusk, an old tanker, over the next three years"],
        ),
        (
            "Rates will rise in June, given that the bank wants time to look at prices.",
            ["Rates will rise in June"],
        ),
        ("With hosts expecting 2,000 guests, it seems many are keen.", ["With hosts expecting 2,000 guests"]),
        ("Prices will rise but said little.", ["Prices will rise"]),
        (
            "It will be a plan that pushes the town forward and rebuilds its port.",
            ["It will be a plan that pushes the town forward and rebuilds its port"],
        ),
        ("The plan will hurt the town and rebuilds its port.", ["The plan will hurt the town"]),
        (
            "Work will resume unless the men come out and say there is a fault.",
            ["Work will resume unless the men come out and say there is a fault"],
        ),
        ('"It will not be sold, there are many buyers," Doe said.', ["It will not be sold"]),
        ('Crowds chanted "we will not pay" and blamed the mayor.', ["we will not pay"]),
        ('They said the port "will close" and reopen soon.', ['the port "will close" and reopen soon']),
        ("They will be retrained as the union members want to stay.", ["They will be retrained"]),
    ],
)
def test_where_the_clause_of_a_claim_ends(text: str, found: list[str]) -> None:
    assert quotes(text)[: len(found)] == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "A bill offered by Jane Doe and John Roe would not pass.",
            ["A bill offered by Jane Doe and John Roe would not pass"],
        ),
        ("The bank failed and John Roe would not pay.", ["John Roe would not pay"]),
        (
            "A ban in the Oslo-based courts and the ports will hurt trade.",
            ["A ban in the Oslo-based courts and the ports will hurt trade"],
        ),
        ("A maker of cars broke ground for a plant that will build buses.", ["a plant that will build buses"]),
        (
            "Doe's budget, once agreed and sent to the House in May, is expected to set off a debate.",
            ["Doe's budget, once agreed and sent to the House in May, is expected to set off a debate"],
        ),
        (
            "The drug is expected in May, while zestrilo, a heart and lung drug, should be approved in June.",
            ["The drug is expected in May", "zestrilo, a heart and lung drug, should be approved in June"],
        ),
        (
            "Marking a raid that hurt them while being held by the army, kin plan to sue the head of the court.",
            ["Marking a raid that hurt them while being held by the army, kin plan to sue the head of the court"],
        ),
        (
            "The mayor told members of his Labour party he would name the day.",
            ["he would name the day"],
        ),
        ("The board said Tuesday night it will examine the fire.", ["it will examine the fire"]),
        ("OSLO - Norway is to sign an order, traders said.", ["Norway is to sign an order"]),
        ("NATO - is to sign an order.", ["NATO - is to sign an order"]),
        (
            "It is debating the trade accord (NFTA), which is scheduled for a vote.",
            ["It is debating the trade accord (NFTA), which is scheduled for a vote"],
        ),
        (
            '"I have said whenever it is proper, I will step aside," Doe said.',
            ["whenever it is proper, I will step aside"],
        ),
        (
            "Jane Doe, head of the Society for Trade Studies, warns that the rule will do harm.",
            ["the rule will do harm"],
        ),
        (
            "They signed a pact with Rox in January, which would double sales.",
            ["They signed a pact with Rox in January, which would double sales"],
        ),
        (
            "She told a gathering of the members who say they were hurt that it could take years.",
            ["it could take years"],
        ),
        (
            "So unless the two other towns agree to extend the talks, the town will leave in May.",
            ["unless the two other towns agree to extend the talks, the town will leave in May"],
        ),
        ("The mayor asked if it was true and said that in May, rents will rise.", ["in May, rents will rise"]),
        ('The town "will never give up" its port, Doe said.', ['The town "will never give up" its port']),
        (
            'Doe and Roe "are going to get farther apart," she said.',
            ['Doe and Roe "are going to get farther apart'],
        ),
        (
            'This practice, called "pick and roll," would save the town money.',
            ['This practice, called "pick and roll," would save the town money'],
        ),
        (
            "Rox Inc, in which both Cable Plc and Doe own stakes, is set to merge.",
            ["Rox Inc, in which both Cable Plc and Doe own stakes, is set to merge"],
        ),
        (
            "She said that while the plans could fuel growth and inflation, she would wait.",
            ["she would wait"],
        ),
        ("To ensure it, its boss is also making clear that things will change.", ["things will change"]),
        ("Trade is growing due to expectations sterling will remain stable.", ["sterling will remain stable"]),
        (
            "Output changed little, with officials expecting growth of 2 percent this year.",
            ["officials expecting growth of 2 percent this year"],
        ),
    ],
)
def test_where_the_clause_of_a_claim_begins(text: str, found: list[str]) -> None:
    assert quotes(text) == found


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            'Rulings will rest on "proof, due process and good reasons which will last."',
            ['Rulings will rest on "proof, due process and good reasons which will last'],
        ),
        (
            "The storm is set to bring heavy snow and strong winds that could make travel hard.",
            ["The storm is set to bring heavy snow and strong winds that could make travel hard"],
        ),
        (
            "The storm will bring snow and the man who will clear it is ill.",
            ["The storm will bring snow", "the man who will clear it is ill"],
        ),
        (
            "They are likely to reopen the Oslo and Bergen talks when they meet later this week.",
            ["They are likely to reopen the Oslo and Bergen talks when they meet later this week"],
        ),
        (
            '"If it passes, it will be by five votes," predicted Jane Doe, a lawyer from Oslo.',
            ["If it passes, it will be by five votes"],
        ),
        (
            "Analysts predicted a fall in rents and higher wages.",
            ["Analysts predicted a fall in rents and higher wages"],
        ),
        (
            "Measures that would punish partners such as Peru, Korea and Chile could lead to revenge.",
            ["Measures that would punish partners such as Peru, Korea and Chile could lead to revenge"],
        ),
        (
            "Half of that will be spent, and most of that will be saved.",
            ["Half of that will be spent", "most of that will be saved"],
        ),
        (
            "It should report growth due to increased trade and expectation of gains.",
            ["It should report growth due to increased trade and expectation of gains"],
        ),
        (
            '"There will be an outflow ... But it will be small," she said.',
            ["There will be an outflow", "it will be small"],
        ),
    ],
)
def test_what_is_one_claim_and_what_is_two(text: str, found: list[str]) -> None:
    assert quotes(text) == found
