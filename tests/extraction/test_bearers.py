"""Whom descriptions stand for; names are those of characters in old novels."""

import pytest

from ledger.extraction.attribution import Attributor
from ledger.extraction.document import document


def speaker(text: str, passage: str = "ents ") -> str | None:
    return Attributor(document(text)).voice(text.rindex(passage)).speaker


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("NordTel said it bought Vesta Co. The company said rents will rise.", "NordTel"),
        ("Norris Vesta said it filed with Hull Exchange. The company said rents will rise.", "Norris Vesta"),
        ("Emma Woodhouse said wages fell. Shares in Nordbank fell. The company said rents will rise.", "Nordbank"),
        ("Norris and Elton Corp said it sold houses. The company said rents will rise.", "Norris and Elton Corp"),
        ("Norris Brokers Inc said it sold houses. The investment dealer said rents will rise.", "Norris Brokers Inc"),
        ("Norris Grows At Elton Airline\n\nNordair Inc said it sold houses. The airline said rents will rise.",
         "Nordair Inc"),
        ("Norris Bertram Inc sold houses. Norris Bertram is changing. It said rents will rise.", "Norris Bertram Inc"),
        ("Norris Grows At Elton Co\n\nElton House Inc sold houses. Elton House said rents will rise.",
         "Elton House Inc"),
        ("General Houses Corp sold flats. Wages fell, they say. The company said rents will rise.",
         "General Houses Corp"),
        ("Emma Woodhouse said wages fell. The spokesman for Nordbank said rents will rise.",
         "The spokesman for Nordbank"),
        ("Elton corp sold its Lines unit to Vesta. Elton said rents will rise.", "Elton corp"),
        ("Shares of Norris fell after the snack maker cut its goals, saying rents will rise.", "the snack maker"),
        ("Prices fell after Norris cut its goals. The company said rents will rise.", "Norris"),
        ("The Norris Line sold ships. The company said rents will rise.", "Norris Line"),
        ("The Norris Line sold ships. Traders at Vesta said wages fell. It said rents will rise.", "The Norris Line"),
        ("Leith Herring Exchange fell. Prices are low, LHEX said. The rents will rise, LHEX said.",
         "Leith Herring Exchange"),
    ],
)  # fmt: skip
def test_the_firm_of_a_description_or_of_a_short_name(text: str, expected: str) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mayor Elton spoke at Hull. Wages fell. The mayor said rents will rise.", "Mayor Elton"),
        ("Frank Churchill said wages fell. The harbour office chief said rents will rise.", "Frank Churchill"),
        ("A senior port official left. Frank Churchill, a tenant, spoke. The port official said rents will rise.",
         "A senior port official"),
        ("One foreign banker left. Bank director Frank Churchill spoke. The banker said rents will rise.",
         "One foreign banker"),
        ("Port officials spoke. Wages fell, finance office officials said. Rents will rise, the officials said.",
         "finance office officials"),
        ("The rents will rise, a leading banker said. Frank Churchill, head of Nordbank, told a forum wages fell.",
         "Frank Churchill"),
        ("Wages fell. Houses are dear. The rents will rise, a leading banker said. Frank Churchill, a tenant, said so.",
         "a leading banker"),
        ("Wages fell. Houses are dear. The rents will rise, says a well known banker. Emma Woodhouse, a tenant, said "
         "so.", "Emma Woodhouse"),
        ("Wages fell. Houses are old. A leading biologist says rents will rise. Professor Frank Churchill, who heads "
         "the Biology Office, says more.",
         "Frank Churchill"),
        ("Port officials left, the Treasury said. Wages fell, Treasury officials said. Officials said rents will rise.",
         "Treasury officials"),
        ("President Emma Woodhouse met Frank Churchill, president of the Miners' Union. The president said rents will "
         "rise.", "Emma Woodhouse"),
        ("President Emma Woodhouse left. Vice President Frank Churchill stayed. The president said rents will rise.",
         "Emma Woodhouse"),
        ("Former President Emma Woodhouse met President Frank Churchill. The president said rents will rise.",
         "Frank Churchill"),
        ("Nordbank said in its review that wages fell. The report said rents will rise.", "Nordbank"),
    ],
)  # fmt: skip
def test_who_bears_an_office(text: str, expected: str) -> None:
    assert speaker(text) == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("The mayor of Hull, Emma Woodhouse, met tenants. The mayor has told police of it. She said rents will rise.",
         "Emma Woodhouse"),
        ("Frank Churchill said wages fell. Prices fell at Donwell Abbey, too. He said rents will rise.",
         "Frank Churchill"),
        ("Emma Woodhouse spoke. Elton told tenants so. Although Elton gave no details, he said rents will rise.",
         "Elton"),
    ],
)  # fmt: skip
def test_a_pronoun_behind_a_description_or_a_place(text: str, expected: str) -> None:
    assert speaker(text) == expected
