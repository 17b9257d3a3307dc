from datetime import date

import pytest

from ledger.extraction.document import document
from ledger.extraction.extractor import statements
from ledger.extraction.first_mentions import first_mention

WEDNESDAY = date(2024, 3, 6)


@pytest.mark.parametrize(
    ("text", "claim"),
    [
        (
            "The Clean Air Bill passed the house. Critics say the bill will harm farmers.",
            "The Clean Air Bill will harm farmers.",
        ),
        (
            "Governor Poe discussed a federal purchase of the Thomson Centre. The purchase would bring money.",
            "The federal purchase of the Thomson Centre will bring money.",
        ),
        ("Tropical Storm Doe grew. The storm is expected to reach Leeds.", "Tropical Storm Doe will reach Leeds."),
        ("Hurricane Doe grew. The storm is expected to reach Leeds.", "Hurricane Doe will reach Leeds."),
        (
            "Nordbank said it lost money. Chief executive Jane Roe said the company will close four branches.",
            "Nordbank will close four branches.",
        ),
        (
            "The Clean Air Bill passed. The mayor will sign the bill before he leaves.",
            "The mayor will sign the Clean Air Bill before he leaves.",
        ),
        (
            "More than 300 students from 26 schools have met. The students will collect data.",
            "The 300 students from 26 schools will collect data.",
        ),
    ],
)
def test_a_bare_mention_gives_way_to_the_fuller_one(text: str, claim: str) -> None:
    assert [s.claim for s in statements(text, WEDNESDAY, threshold=0.0)][-1] == claim


@pytest.mark.parametrize(
    ("text", "noun"),
    [
        ("A stone bridge fell. The old rail bridge stands. The bridge", "bridge"),
        ("The new bridge collapsed. The bridge", "bridge"),
        ("The Museum of Bridge and Tunnel opened. The bridge", "bridge"),
        ("The last day was long. The day", "day"),
    ],
)
def test_nothing_is_filled_in_where_several_or_none_may_be_meant(text: str, noun: str) -> None:
    assert first_mention(document(text), noun, text.rindex("The ")) is None


def test_a_deal_stands_behind_the_clause_that_tells_of_it() -> None:
    text = "Nordbank agreed on Tuesday to sell its card arm to Sudbank. The deal will cost 400 jobs."
    claim = [s.claim for s in statements(text, WEDNESDAY, threshold=0.0)][-1]
    assert claim == (
        "Nordbank agreed on 5 March 2024 to sell its card arm to Sudbank, and the deal will cost 400 jobs."
    )


def test_a_headline_has_capitals_for_every_word_and_gives_no_name() -> None:
    told = document("Council Plans Rescue Steel Industry. The union met. The industry will shrink.")
    named = document("The Rescue Steel Council met. The council will meet.")
    assert first_mention(told, "industry", len(told.plain) - 25) is None
    assert first_mention(named, "council", len(named.plain) - 10) == "the Rescue Steel Council"
