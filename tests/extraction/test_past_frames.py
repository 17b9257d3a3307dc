"""What is no claim of the day: names are those of characters in old novels."""

from datetime import date

import pytest

from ledger.extraction.extractor import statements

PUBLISHED = date(2024, 5, 8)


def quotes(text: str) -> list[str]:
    return [each.quote for each in statements(text, PUBLISHED)]


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 the then government said that it would build 300,000 homes.",
        "The minister said in 2019 that the line would open within five years.",
        "Ten years ago bakers predicted that the bank would fail within months.",
        '"We will build 300,000 homes," said Emma Woodhouse in 2019.',
        "I used to think that cooler heads would prevail.",
        "Tenants once believed that the pier would never close.",
        "Its clerks had predicted in August that the town would fall within weeks.",
        "Nordbank on Thursday cut its profit forecast for the year.",
        "More on this story will follow shortly.",
        "We will bring you more on this story as we get it.",
        "This page will be updated.",
    ],
)
def test_what_is_no_claim_of_the_day(text: str) -> None:
    assert quotes(text) == []


@pytest.mark.parametrize(
    "text",
    [
        "In 2019 the government said that it would build 300,000 homes by 2030.",
        "The minister said on Monday that the line would open within five years.",
        "Bakers predicted two days ago that the bank would fail within months.",
        '"We will build 300,000 homes," said Emma Woodhouse on Monday.',
        "The minister, elected in 2019, said that rents would rise.",
        "The minister said that the mill, built in 2019, would close.",
        "In 2019 the pier burnt down, and the council said that it would be built again next year.",
        "The minister said sales fell in 2019 and that they would rise next year.",
        "At once the minister said the bridge would close.",
        "Clerks had said last week that the bridge would open on Friday.",
        "Nordbank raised its forecast for inflation next year to 3%.",
        "More details of the plan will follow next week, the minister said.",
        "Further reports will be published in June.",
    ],
)
def test_what_is_one(text: str) -> None:
    assert len(quotes(text)) == 1


@pytest.mark.parametrize(
    ("source", "count"),
    [
        ("Mayor Emma Woodhouse", 1),
        ("the mayor, Emma Woodhouse,", 1),
        ("the former mayor, Emma Woodhouse,", 2),
        ("Emma Woodhouse, a bishop,", 2),
    ],
)
def test_a_headline_may_call_a_speaker_by_the_office_alone(source: str, count: int) -> None:
    text = f"Mayor vows to open bridge by May\n\nThe bridge will open by the end of May, {source} said on Tuesday."
    assert len(quotes(text)) == count
