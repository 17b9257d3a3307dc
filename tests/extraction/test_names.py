"""Names in these tests are those of characters in old novels."""

import pytest

from ledger.extraction.names import party
from ledger.extraction.people import is_person, people, people_before, same_name


@pytest.mark.parametrize(
    ("segment", "name", "role"),
    [
        ("party spokesperson Elizabeth Bennet", "Elizabeth Bennet", "party spokesperson"),
        ("Elizabeth Bennet, head of the harbour office,", "Elizabeth Bennet", "head of the harbour office"),
        ("The head of the delegation, Haroun al-Rashid,", "Haroun al-Rashid", "The head of the delegation"),
        ("On Tuesday, Prime Minister Elizabeth Bennet", "Elizabeth Bennet", "Prime Minister"),
        (
            "ambassador to the United Nations Elizabeth Bennet",
            "Elizabeth Bennet",
            "ambassador to the United Nations",
        ),
        ("Elizabeth Bennet of Nordbank", "Elizabeth Bennet", "of Nordbank"),
        ("Nordbank's Elizabeth Bennet", "Elizabeth Bennet", "of Nordbank"),
        ("Mr. Darcy", "Mr. Darcy", None),
        ("The Ministry of Defence (MoD)", "The Ministry of Defence (MoD)", None),
        ("officials from the harbour office", "officials from the harbour office", None),
        ("The bank itself", "The bank", None),
        ("Announcing the plan, Mayor Elizabeth Bennet", "Elizabeth Bennet", "Mayor"),
    ],
)
def test_a_party_is_read_with_its_role(segment: str, name: str, role: str | None) -> None:
    found = party(segment)
    assert found is not None
    assert (found.name, found.role) == (name, role)


@pytest.mark.parametrize(
    ("segment", "sort"),
    [
        ("he", "pronoun"),
        ("analysts", "group"),
        ("the analyst", "description"),
        ("Elizabeth Bennet", "person"),
        ("Harbour Council", "organisation"),
        ("Nordbank and Suedbank", "group"),
    ],
)
def test_a_party_has_a_sort(segment: str, sort: str) -> None:
    found = party(segment)
    assert found is not None
    assert found.sort == sort


@pytest.mark.parametrize("segment", ["", ",", "and", "regardless of the outcome"])
def test_words_that_name_nobody_give_no_party(segment: str) -> None:
    assert party(segment) is None


def test_the_offset_of_a_party_is_that_of_its_name() -> None:
    segment = "On Tuesday, Prime Minister Elizabeth Bennet"
    found = party(segment, 100)
    assert found is not None
    assert segment[found.at - 100 :] == "Elizabeth Bennet"


def test_names_of_people_leave_titles_and_organisations_out() -> None:
    text = "Senior forecaster Tom Sawyer met Foreign Minister Anna Karenina at the Harbour Council."
    assert [name for _, name in people(text)] == ["Tom Sawyer", "Anna Karenina"]


def test_people_before_a_place_are_those_of_the_text_up_to_it() -> None:
    text = "Tom Sawyer Junior met Anna Karenina. The Harbour Council's Huck Finn He left, the Baltic Emma Woodhouse."
    ends = [place for place in range(len(text) + 1) if not text[place : place + 1].isalpha() or text[place - 1] == " "]
    for end in ends:
        assert people_before(text, end) == people(text[:end])


@pytest.mark.parametrize(
    ("one", "other"),
    [("Bennet", "Elizabeth Bennet"), ("Ms Bennet", "Elizabeth Bennet"), ("Zhivago", "Lara Antipova-Zhivago")],
)
def test_a_short_name_stands_for_the_full_one(one: str, other: str) -> None:
    assert same_name(one, other)


def test_two_people_of_one_family_are_not_one() -> None:
    assert not same_name("Jane Bennet", "Elizabeth Bennet")


@pytest.mark.parametrize("name", ["The Harbour Post", "Moscow", "Harbour Council", "NATO", "Monday"])
def test_organisations_and_places_are_no_people(name: str) -> None:
    assert not is_person(name)
