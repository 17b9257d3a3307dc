import tomllib
from datetime import date
from importlib.resources import files

import pytest

from ledger.extraction.candidates import candidates
from ledger.extraction.document import document
from ledger.extraction.features import is_vetoed
from ledger.extraction.ranking import score, weights
from ledger.extraction.signs import signs


def test_a_score_is_a_probability_and_grows_with_what_speaks_for_it() -> None:
    best, worst = max(weights(), key=weights().__getitem__), min(weights(), key=weights().__getitem__)
    assert 0 < score([worst]) < score([]) < score([best]) < 1


def shown(text: str) -> set[str]:
    return {feature for each in candidates(document(text), None) for feature in each.features}


def test_the_weights_name_features_that_exist() -> None:
    known = {sign.id for sign in signs()}
    for name in weights():
        assert (
            name in known
            or "=" in name
            or "&" in name
            or name.split(":")[0] in {"subject", "predicate", "opening", "rest", "told"}
            or name.startswith("year-")
            or name in {"bias", "quoted", "deadline", "past-date", "further-cue", "no-subject", "short"}
        )


EXAMPLES = [
    entry
    for entry in tomllib.loads((files("ledger.extraction") / "data" / "signs.toml").read_text("utf-8"))["sign"]
    if "fires" in entry
]


@pytest.mark.parametrize("entry", EXAMPLES, ids=lambda entry: entry["id"])
def test_a_sign_shows_in_its_example_and_not_in_its_counterexample(entry: dict[str, str]) -> None:
    assert entry["id"] in shown(entry["fires"])
    assert entry["id"] not in shown(entry["silent"])


def test_ids_of_signs_are_unique() -> None:
    ids = [sign.id for sign in signs()]
    assert len(ids) == len(set(ids))


@pytest.mark.parametrize(
    "text",
    [
        "Will the plant close?",
        "The union hopes the plant will stay open.",
        "He does not know whether the plant will close.",
        "Nobody said when the plant will close.",
    ],
)
def test_questions_hopes_and_unreal_pasts_are_vetoed(text: str) -> None:
    found = list(candidates(document(text), None))
    assert found
    assert all(is_vetoed(candidate.features) and candidate.score == 0 for candidate in found)


@pytest.mark.parametrize(
    "text",
    [
        "The unit, which the owner wants to keep, will be smaller.",
        "Patients who still wish to visit the office will be able to do so.",
        "The shop asked for money, but it will stay open.",
        "The envoy is expected to back the idea, first proposed by Doe.",
    ],
)
def test_a_demand_beside_the_claim_is_no_veto(text: str) -> None:
    assert not any(is_vetoed(candidate.features) for candidate in candidates(document(text), None))


@pytest.mark.parametrize(
    "text",
    [
        "The unions want higher wages, and hope that the budget will help.",
        "The unions demanded that the plant will stay open.",
    ],
)
def test_a_demand_of_the_claim_itself_is_a_veto(text: str) -> None:
    assert all(is_vetoed(candidate.features) for candidate in candidates(document(text), None))


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ('Doe said it would be "unfair" to hold a vote.', "opinion"),
        ("Mayors are hopeful the old ferry will run.", "hoped-for"),
        ("Farmers want assurances that the dam will hold.", "guaranteed"),
        ("Savers cannot assume that they will gain.", "unthinkable"),
        ("Whatever honours Doe will receive, she stays.", "which-subject"),
        ("Asked whether the heads of all three northern delegations will stay, he smiled.", "whether-long"),
        ("In 2015 the firm said the mill would close.", "year-past-sentence"),
        ("The firm said the mill would close in 2029.", "year-ahead-sentence"),
    ],
)
def test_a_sign_is_seen(text: str, sign: str) -> None:
    found = list(candidates(document(text), date(2025, 3, 3)))
    assert any(sign in candidate.features for candidate in found)


@pytest.mark.parametrize(
    ("text", "sign"),
    [
        ("Doe said it would be sold in May.", "opinion"),
        ("Mayors hope to win; the old ferry will run.", "hoped-for"),
        ("The dam will hold, the board said.", "guaranteed"),
        ("Savers say that they will gain.", "unthinkable"),
        ("The ships will sail, Doe told the union.", "which-subject"),
        ("Whether or not it rains, the boats will sail.", "whether-long"),
        ("In 2025 the firm said the mill would close.", "year-past-sentence"),
        ("The firm said the mill would close in 2025.", "year-ahead-sentence"),
    ],
)
def test_a_sign_is_not_seen_where_it_does_not_stand(text: str, sign: str) -> None:
    found = list(candidates(document(text), date(2025, 3, 3)))
    assert found
    assert not any(sign in candidate.features for candidate in found)
