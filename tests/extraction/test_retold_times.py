"""Days told where the act of a claim is told again, and claims that come before or belong to an event told before."""

import pytest
from claim_deadlines import deadline

from ledger.extraction.retold_times import acts


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        (
            "Hull and York will sign an accord on ferries. The accord will be signed in June, he said.",
            "will sign",
            "2024-06-30",
        ),
        (
            "Hull is to ask the court for help. The mayor said the request will be submitted before May 20.",
            "is to ask",
            "2024-05-19",
        ),
        (
            "The guild will walk to Hull in a march for tea. Its slogan is old. The march will take place on May 18.",
            "will walk",
            "2024-05-18",
        ),
        ("The town will join the two cards. This work will be completed by Friday.", "will join", "2024-05-10"),
        ("The line will buy the mill. The acquisition will be completed this month.", "will buy", "2024-05-31"),
        (
            "Hull rowers to meet York and Leith rowers on May 9\n\nHULL, May 6. /PRESS/. The rowers of Hull will meet "
            "those of York and Leith to agree on a course.",
            "will meet",
            "2024-05-09",
        ),
    ],
)
def test_the_day_of_an_act_told_again_counts(text: str, words: str, expected: str) -> None:
    assert deadline(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("Hull and York will sign an accord on ferries. The mill will be sold in June, he said.", "will sign"),
        ("The guild plans to hold a rally for tea. The last rally will be made a film in June.", "hold a rally"),
        ("The guild plans to hold a rally. The rally will be led by a singer who left in June.", "hold a rally"),
        ("Hull and York will sign an accord. The accord was signed by the mayors on Monday.", "will sign"),
        (
            "Cards will still be sold. The town will join the two. This work will be completed by Friday.",
            "still be sold",
        ),
        ("Mill guild fears for tea on May 9\n\nThe rowers of Hull will meet those of York.", "will meet"),
    ],
)
def test_the_day_of_another_does_not(text: str, words: str) -> None:
    assert deadline(text, words) is None


def test_each_act_has_nouns() -> None:
    assert all(nouns for _, nouns in acts())


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ("The visit of the duke to Hull is set for June. The two will speak during the visit.", "speak", "2024-06-30"),
        (
            "The Hull Games will be held on May 20 to 24. He will row at the Hull Summer Boat Games.",
            "row",
            "2024-05-24",
        ),
        (
            "A ceremony for the crews, who came on Sunday, will be held in Hull on Friday. The ceremony will be short.",
            "be short",
            "2024-05-10",
        ),
        ("The visit to Hull will be on May 9. She will sing during her stay in Hull.", "will sing", "2024-05-09"),
        ("The vote is on June 3. The mayor will speak in Hull ahead of the vote.", "will speak", "2024-06-02"),
        ("The vote is on June 3. The mayor will speak before the court.", "will speak", None),
        ("The mayor met the press center of the games, it said on Monday. He will row at the games.", "row", None),
        ("Talks are set for June. She was cheerful and would be so during talks today.", "would be", "2024-05-06"),
        ("The match in Hull is tomorrow. He said the game would be hard.", "would be hard", "2024-05-07"),
        (
            "The meeting, set for Friday, is short. The meeting, which is in Hull, will be open.",
            "be open",
            "2024-05-10",
        ),
        ("Friday's voting will be slow. No candidate is expected to win at once.", "No candidate", "2024-05-10"),
    ],
)
def test_the_day_of_an_event_told_before(text: str, words: str, expected: str | None) -> None:
    assert deadline(text, words) == expected


@pytest.mark.parametrize(
    ("text", "words", "expected"),
    [
        ('"In June I will visit Hull. We will have a chance to discuss tea," he said.', "discuss", "2024-06-30"),
        ("The two will meet in Hull on May 9. The ferry will also be discussed.", "be discussed", "2024-05-09"),
        ("By 2027, the mill hopes to sell tea. It will also help rowers.", "will also help", "2027-12-31"),
        ("By 2027, the mill hopes to sell tea. It will help rowers.", "will help", None),
        ("By 2027, the mill hopes to sell tea. Besides, it will also help rowers.", "will also help", None),
        ("By Sunday, the mill had sold tea. It will also help rowers.", "will also help", None),
    ],
)
def test_what_goes_on_or_adds_to_the_sentence_before(text: str, words: str, expected: str | None) -> None:
    assert deadline(text, words) == expected
