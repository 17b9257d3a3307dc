from pathlib import Path

import pytest
from conftest import Run
from statements import record


@pytest.fixture(autouse=True)
def _recorded(run: Run, tmp_path: Path) -> None:
    record(run, tmp_path)


@pytest.mark.parametrize(
    ("words", "expected"),
    [
        (["promise"], [5]),
        (["PROMISE"], [5]),
        (["promises"], []),
        (["promis*"], [5]),
        (["kursk", "less"], [4]),
        (["less of kursk"], [4]),
        (["kursk less of"], []),
        (["whole region"], [3, 2]),
        (["further reduced"], [4, 1, 2]),
    ],
)
def test_words_are_found_in_claim_quote_criteria_and_article(run: Run, words: list[str], expected: list[int]) -> None:
    found = run("search", *words, "-f", "json").json["predictions"]
    assert sorted(each["id"] for each in found) == sorted(expected)
    assert not expected or found[0]["id"] == expected[0]


def test_the_limit_keeps_the_best(run: Run) -> None:
    every = [each["id"] for each in run("search", "kursk", "-f", "json").json["predictions"]]
    assert [each["id"] for each in run("search", "kursk", "--limit", "2", "-f", "json").json["predictions"]] == every[
        :2
    ]


def test_no_match_is_told_and_no_error(run: Run) -> None:
    answer = run("search", "zeppelin")
    assert answer.stdout.startswith("ID  Claim")
    assert "no prediction has all these words: zeppelin" in answer.stderr
    run("search", '"', "*", "AND")
    run("search", expect=2)
