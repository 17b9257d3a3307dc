"""Who is meant by a pronoun, an office, a short name; names are those of characters in old novels."""

import pytest

from ledger.extraction.attribution import Attributor
from ledger.extraction.document import document
from ledger.extraction.names import party
from ledger.terms import Attribution


def speaker(text: str, passage: str = "ents ") -> str | None:
    return Attributor(document(text)).voice(text.rindex(passage)).speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Frank Churchill says wages fell. Firms such as Norris Leith Care joined. Flats are dear. Rents will rise, he "
         "says.", "Frank Churchill"),
        ("Frank Churchill said wages fell. According to Hartfield TV, he spoke to guests. He said rents will rise.",
         "Frank Churchill"),
        ("Frank Churchill said wages fell. After the St Oswald's parade in Hull, he said rents will rise.",
         "Frank Churchill"),
        ("Frank Churchill said wages fell. Anonymous NTU sources told a paper of it. He said rents will rise.",
         "Frank Churchill"),
        ("Tenants met Knightley Donwell. Wages fell. He said rents will rise.", "Knightley Donwell"),
        ("Emma Woodhouse said wages fell. Tadeo Weston, the envoy at the Hull embassy, left. He said rents will rise.",
         "Tadeo Weston"),
        ("Emma Woodhouse said wages fell. Guests heard Tadeo Westonby. He said rents will rise. Westonby blames banks.",
         "Tadeo Westonby"),
    ],
)  # fmt: skip
def test_he_is_somebody_of_whom_something_tells_that_it_is_a_person(text: str, expected: str) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Leith harbour chief says rents will rise\n\nHarbour Board president Frank Churchill said on Monday that "
         "wages fell.", "Frank Churchill"),
        ("Prominent Leith banker says rents will rise\n\nThe head of the Hull Trust, Frank Churchill, said wages fell.",
         "Prominent Leith banker"),
        ("Senior Swedish lawyer says rents will rise\n\nChairman of the Swedish Union Frank Churchill said wages fell.",
         "Frank Churchill"),
        ("Talks on flats\n\nRents will rise, a senior banker says. \"Wages fell,\" said Frank Churchill, head of the "
         "bank.", "Frank Churchill"),
        ("Talks on flats\n\nThe harbour officer in charge says rents will rise. Two have been shut. Superintendent "
         "Frank Churchill said so.", "Frank Churchill"),
        ("Talks on flats\n\nThe Taoiseach said rents will rise. Frank Churchill said wages fell.", "Frank Churchill"),
        ("Talks on flats\n\nThe tenant said rents will rise. Frank Churchill said wages fell.", "The tenant"),
        ("Rents will rise, a Housing Office spokesman said. Wages fell, spokesman Frank Churchill said.",
         "Frank Churchill"),
        ("Rents will rise, a Housing Office spokesman said. Wages fell, Nordbank spokesman Frank Churchill said.",
         "a Housing Office spokesman"),
        ("A letter came from Mayor Frank Churchill. He met Emma Woodhouse. The mayor said rents will rise.",
         "Frank Churchill"),
        ("We heard that he wants a letter from Mayor Frank Churchill at noon. The mayor said rents will rise.",
         "Frank Churchill"),
    ],
)  # fmt: skip
def test_whoever_bears_an_office(text: str, expected: str) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The World Housing Office met. WHO has previously warned that rents will rise.",
         "World Housing Office"),
        ("Emma Woodhouse, who has previously warned that rents will rise, left.", "Emma Woodhouse"),
        ("A panel to the government's Trade Planning Board (TPB) said rents will rise.",
         "A panel to the government's Trade Planning Board (TPB)"),
        ("Officials from the Trade Planning Board (TPB) said rents will rise.",
         "Officials from the Trade Planning Board (TPB)"),
        ("The Board of Trade (BOT) said rents will rise.", "Board of Trade"),
        ("Firms left. The Hull Union said wages fell. The town's governing body met. The governing body said "
         "rents will rise.", "The Hull Union"),
    ],
)  # fmt: skip
def test_bodies_by_short_names(text: str, expected: str) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Breaking with the town, Churchill said rents will rise.", "Churchill"),
        ("Boeing, Churchill and others spoke. Leading bankers, Churchill among them, said rents will rise.",
         "Leading bankers"),
        ("Churchill, who says he is against the \"sale\" of the town, has said rents will rise.", "Churchill"),
        ("Frank Churchill, head of the Trust, detailing the plan at talks attended by the Hull Party, said rents will "
         "rise.", "Frank Churchill"),
        ("The mayor left the hall when tenants said rents will rise.", "tenants"),
        ("The fair, which saw Norris & Elton announce that rents will rise, is over.", "Norris & Elton"),
        ("Wages fell. \"The rents will rise,\" said Churchill a few weeks ago.", "Churchill"),
        ("A group has agreed that rents will rise, Churchill said, but refused to say more.", "Churchill"),
        ("Tenants Against Forced Sales said rents will rise.", "Tenants Against Forced Sales"),
        ("Churchill said in an interview with Radio Leith adding that rents will rise.", "Churchill"),
        ("The union met, with Radio Leith adding that rents will rise.", "Radio Leith"),
        ("Another step Churchill said he will take is that rents will rise.", "Churchill"),
        ("The carmaker Norris said rents will rise.", "Norris"),
        ("Norris Laundry employs 105 people in Hull and the bank said rents will rise.", "Norris Laundry"),
        ("Sources close to Finance Minister Frank Churchill said rents will rise.",
         "Sources close to Finance Minister Frank Churchill"),
        ("Learn more Tenants fear that rents will rise.", "Tenants"),
        ("According to House Speaker Frank Churchill and council leader George Knightley, rents will rise.",
         "Frank Churchill and George Knightley"),
    ],
)  # fmt: skip
def test_where_the_subject_stands(text: str, expected: str) -> None:
    assert speaker(text) == expected


def test_an_office_over_several_things_is_no_second_person() -> None:
    found = party("Minister of Industry and Information Technology Frank Churchill")
    assert found is not None
    assert found.name == "Frank Churchill"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The Hull Health Executive said wages fell. Prices are high. The executive said rents will rise.",
         "The Hull Health Executive"),
        ("The Hull Care Network closed. Nordbank said wages fell. The network said rents will rise.", "Nordbank"),
        ("The Hull Care Network closed. Bankers said wages fell. The network said rents will rise.",
         "Hull Care Network"),
        ("Norris Corp said wages fell. The company said it bought flats. It pays Elton Corp. The company said rents "
         "will rise.", "Norris Corp"),
        ("Norris Corp met. Elton Corp will buy Norris Corp. The companies said rents will rise.",
         "Elton Corp and Norris Corp"),
        ("Norris Corp, Elton Corp and Vesta Corp met. The companies said rents will rise.", "The companies"),
        ("Norris Donwell, the ship company, is sorry. \"We feel for all.\" The company said rents will rise.",
         "Norris Donwell"),
        ("A spokeswoman for NBS said wages fell. Frank Churchill, a union official, met her. The NBS spokeswoman said "
         "rents will rise.", "A spokeswoman for NBS"),
        ("The city closed. City officials met. The city said rents will rise.", "The city"),
        ("George Knightley, an official with the emergency office, said wages fell. A port official left. The "
         "emergency official said rents will rise.", "George Knightley"),
    ],
)  # fmt: skip
def test_whoever_goes_on(text: str, expected: str) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The article published on HCNA is long. Thursday's article said rents will rise.", "HCNA"),
        ("Thursday's article said rents will rise.", "Thursday's article"),
        ("A government statement said rents will rise.", "the government"),
        ("The Hull Government met. A government statement said rents will rise.", "Hull Government"),
        ("They read the housing department's report. The report said rents will rise.", "the housing department"),
    ],
)  # fmt: skip
def test_whose_papers_they_are(text: str, expected: str) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Nordbank is confident that rents will rise, Frank Churchill told Reuters on Monday.", "Frank Churchill"),
        ("Nordbank said rents will rise, an official told reporters.", "Nordbank"),
        ("Frank Churchill said wages fell because member states \"will know that\". He said rents will rise.",
         "Frank Churchill"),
        ("Frank Churchill said the office of newly confirmed Mayor Emma Woodhouse thinks rents will rise.",
         "Frank Churchill"),
    ],
)  # fmt: skip
def test_who_vouches(text: str, expected: str) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Frank Churchill said wages fell. Flats are dear. Houses are old. Towns grow. Ships are slow. Cars are late. "
         "The Irish diplomat said rents will rise.", "Frank Churchill"),
        ("Frank Churchill said wages fell. Emma Woodhouse said flats are dear. Houses are old. Towns grow. Ships are "
         "slow. Trains are late. The Irish diplomat said rents will rise.", "the Irish diplomat"),
        ("First Minister Emma Woodhouse said wages fell. The prime minister said rents will rise.",
         "the prime minister"),
        ("A port official left for an hour during the harbour official's trip. The official said rents will rise.",
         "A port official"),
        ("Frank Churchill left. His lawyer said rents will rise.", "Frank Churchill's lawyer"),
        ("Rents will rise, his lawyer said.", "his lawyer"),
        ("One came - Jim Roe (@jimroe) March 16, 2017 The head of the office, Frank Churchill, said rents will "
         "rise.", "Frank Churchill"),
        ("President Weston left and his chief spokesman said rents will rise. Mayor Frank Churchill left.",
         "Weston's chief spokesman"),
        ("Theresa May left. Mrs May has repeatedly said that rents will rise.", "Theresa May"),
        ("Emma Woodhouse left. Ms Woodhouse - who is well - said rents will rise.", "Emma Woodhouse"),
        ("Emma Woodhouse, who has a house, earlier told guests rents will rise.", "Emma Woodhouse"),
        ("Emma Woodhouse said wages fell. Flats are dear for Mr Westonby. She said rents will rise.", "Emma Woodhouse"),
        ("Wages fell, said Leith Governor Frank Churchill on Hull Radio. \"The rents will rise.\"", "Frank Churchill"),
        ("Secretary of Health and Human Services Frank Churchill said rents will rise.", "Frank Churchill"),
    ],
)  # fmt: skip
def test_descriptions_of_somebody_who_spoke(text: str, expected: str) -> None:
    assert (speaker(text) or "").removeprefix("The ").removeprefix("the ") == expected.removeprefix("the ")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("First, expect a carve-out by which rents will rise.", None),
        ("Nordbank Corp is open. Faster answers, the company said, mean that rents will rise.", "Nordbank Corp"),
        ("Emma Woodhouse claims, however, that rents will rise.", "Emma Woodhouse"),
        ("No one expects that rents will rise, said Emma Woodhouse.", "Emma Woodhouse"),
        ("The Local Government Union met. In May the then government said rents will rise.", "the then government"),
        ("The Hull Institute said wages fell. Its analysts said rents will rise.", "The Hull Institute's analysts"),
        ("The World Housing Organization said wages fell. The UN agency said rents will rise.",
         "The World Housing Organization"),
        ("The ministry's spokesman said wages fell. The spokesman said rents will rise.", "The ministry's spokesman"),
        ("Mr Knightley spoke. Responding to Turkish calls for help, he said rents will rise.", "Mr Knightley"),
        ("Turkish officials met. Moody's said rents will rise.", "Moody's"),
        ("According to Knightley, Donwell's plans failed, adding that rents will rise.", "Knightley"),
        ("Ahead of the vote, Emma Woodhouse said rents will rise.", "Emma Woodhouse"),
        ("Brexit minister George Elvis spoke. Elvies said rents will rise.", "George Elvis"),
    ],
)  # fmt: skip
def test_what_is_a_source_and_whose(text: str, expected: str | None) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("\"He told me that rents will rise,\" said Emma Woodhouse, a former aide to Governor Frank Churchill.",
         ("Frank Churchill", Attribution.RELAYED)),
        ("\"He told me, 'The rents will rise,'\" said Emma Woodhouse, a former aide to Governor Churchill.",
         ("Churchill", Attribution.RELAYED)),
        ("Frank Churchill left. \"He promised that rents will rise,\" Emma Woodhouse said.",
         ("Frank Churchill", Attribution.RELAYED)),
        ("Frank Churchill left. Flats are dear. \"He promised that rents will rise,\" the Hull Agency said.",
         ("the Hull Agency", Attribution.DIRECT)),
        ("\"I promised that rents will rise,\" Emma Woodhouse said.", ("Emma Woodhouse", Attribution.DIRECT)),
    ],
)  # fmt: skip
def test_who_is_quoted_by_whoever_speaks(text: str, expected: tuple[str, Attribution]) -> None:
    voice = Attributor(document(text)).voice(text.rindex("ents "))
    assert (voice.speaker, voice.attribution) == expected
