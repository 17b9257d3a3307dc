import csv
import io
from pathlib import Path

import pytest
from conftest import Run
from statements import record, revise

KEYS = [
    "id", "question", "claim", "source", "outlet", "made", "deadline_text", "deadline_earliest", "deadline",
    "probability", "status", "outcome", "criteria", "tags",
]  # fmt: skip


@pytest.fixture(autouse=True)
def _recorded(run: Run, tmp_path: Path) -> None:
    record(run, tmp_path)


def ids(run: Run, *options: str) -> list[int]:
    return [each["id"] for each in run("list", *options, "--format", "json").json["predictions"]]


def test_the_table_fits_eighty_columns_and_shows_every_status(run: Run) -> None:
    run("resolve", "2", "false", "--note", "It was not.")
    assert run("list").stdout.splitlines() == [
        "ID  Claim                           Source        Due         Prob.  Status",
        "--  ------------------------------  ------------  ----------  -----  -------",
        " 1  Talks begin only once Kursk is  Konstantin    no date     67.5%  open",
        "    free                            Remchukov",
        " 2  The Kursk issue is resolved     Mikhail       2025-01-19         false",
        "                                    Zvinchuk",
        " 3  denies: The Kursk issue is      Black Bird    2025-01-19    30%  true",
        "    resolved                        Group",
        " 4  Ukraine holds less of Kursk     Pasi          2024-11-23    90%  overdue",
        "                                    Paroinen",
        " 5  A promise is kept               Donald Trump  2025-03-10         open",
    ]


def test_the_promised_keys_stand_first_and_what_is_unknown_is_null(run: Run) -> None:
    first, *_, last = run("list", "-f", "json").json["predictions"]
    assert list(first)[: len(KEYS)] == KEYS
    assert (first["id"], first["question"], first["article"], first["outlet"]) == (1, "q1", "a1", "EADaily")
    assert (first["deadline_text"], first["deadline"]) == ("until Kursk is free", None)
    assert (first["probability"], first["probability_low"], first["probability_table"]) == (0.675, 0.55, "icd203")
    assert last["made"] == "2025-01-20"
    assert last["article"] is last["quote"] is last["probability"] is last["criteria"] is None


def test_csv_has_the_columns_of_json(run: Run) -> None:
    rows = list(csv.DictReader(io.StringIO(run("list", "-f", "csv").stdout)))
    objects = run("list", "-f", "json").json["predictions"]
    assert list(rows[0]) == list(objects[0])
    assert [row["claim"] for row in rows] == [each["claim"] for each in objects]
    assert rows[1]["tags"] == "Kursk; war"
    assert list(csv.reader(io.StringIO(run("list", "--tag", "none", "-f", "csv").stdout))) == [list(objects[0])]


@pytest.mark.parametrize(
    ("options", "expected"),
    [
        (["--source", "mikhail zvinchuk"], [2]),
        (["--source", "Pasi Paroinen", "--source", "Donald Trump"], [4, 5]),
        (["--outlet", "EADaily"], [1, 2, 4]),
        (["--status", "overdue"], [2, 3, 4]),
        (["--status", "open", "--status", "overdue", "--limit", "2"], [1, 2]),
        (["--tag", "Kursk"], [2]),
        (["--kind", "commitment"], [5]),
        (["--due-before", "2025-01-19"], [4]),
        (["--due-after", "2024-11-23"], [2, 3, 5]),
        (["--made-since", "2025-01-20"], [5]),
        (["--made-until", "2024-11-16"], [1, 2, 3, 4]),
        (["--question", "q2"], [2, 3]),
        (["--article", "a1"], [1, 2, 4]),
        (["--sort", "due"], [4, 2, 3, 5, 1]),
        (["--sort", "made", "--limit", "1"], [1]),
        (["--tag", "war", "--status", "open"], []),
    ],
)
def test_filters_narrow_the_list(run: Run, options: list[str], expected: list[int]) -> None:
    assert ids(run, *options) == expected


def test_a_source_is_found_under_its_alias(run: Run) -> None:
    run("source", "alias", "Mikhail Zvinchuk", "Rybar")
    assert ids(run, "--source", "rybar") == [2]


def test_what_is_not_there_is_told_with_the_nearest_name(run: Run) -> None:
    answer = run("list", "--source", "Mikhail Zvinchuck", expect=3)
    assert answer.stderr == (
        'ledger: error: no source is named "Mikhail Zvinchuck"; did you mean "Mikhail Zvinchuk"?\n'
    )
    assert 'did you mean "Konstantin Remchukov"?' in run("list", "--outlet", "Remchukow", expect=3).stderr
    run("list", "--question", "q9", expect=3)
    run("list", "--article", "a9", expect=3)
    run("list", "--due-before", "soon", expect=5)
    run("list", "--status", "done", expect=2)
    run("list", "--limit", "0", expect=2)


def test_an_empty_result_is_no_error(run: Run, path: Path) -> None:
    answer = run("list", "--tag", "nothing")
    assert answer.stdout.startswith("ID  Claim")
    assert answer.stderr == "no prediction meets all of these; `ledger list` shows every one\n"
    assert run("list", "--tag", "nothing", "-f", "json").json == {"predictions": []}


def test_a_missing_ledger_is_not_made(run: Run, path: Path) -> None:
    path.unlink()
    for verb in (["list"], ["due"], ["show", "1"], ["search", "x"], ["log"], ["source", "list"]):
        assert "there is no ledger here" in run(*verb, expect=3).stderr
    assert not path.exists()


def test_a_revised_probability_is_the_one_shown(run: Run, path: Path) -> None:
    revise(path, 5, "40%")
    found = run("list", "--source", "Donald Trump", "-f", "json").json["predictions"][0]
    assert (found["probability"], found["probability_wording"]) == (0.4, "40%")
    assert "40%" in run("list").stdout
