from pathlib import Path

import pytest
from conftest import Run
from statements import record


@pytest.fixture(autouse=True)
def _recorded(run: Run, tmp_path: Path) -> None:
    record(run, tmp_path)


def source(run: Run, name: str) -> dict[str, object]:
    found: dict[str, object] = run("source", "show", name, "-f", "json").json["source"]
    return found


def test_a_list_has_every_source_once(run: Run) -> None:
    objects = run("source", "list", "-f", "json").json["sources"]
    assert [each["name"] for each in objects][:2] == ["EADaily", "Konstantin Remchukov"]
    assert (objects[0]["kind"], objects[0]["articles"], objects[0]["predictions"]) == ("outlet", 1, 0)
    assert run("source", "list").stdout.startswith("Name ")
    assert run("source", "list", "-f", "csv").stdout.startswith("name,kind,affiliation,aliases,predictions,articles\n")


def test_a_source_is_shown_with_its_predictions(run: Run) -> None:
    shown = run("source", "show", "mikhail zvinchuk").stdout
    assert shown.startswith("Mikhail Zvinchuk\n")
    assert " 2  The Kursk issue is resolved" in shown


def test_a_new_name_keeps_the_old_one(run: Run) -> None:
    assert run("source", "rename", "Mikhail Zvinchuk", "Rybar").stdout == (
        '"Mikhail Zvinchuk" is shown as "Rybar" now, and found under both.\n'
    )
    run("source", "alias", "Rybar", "The Fisherman")
    assert source(run, "Mikhail Zvinchuk")["aliases"] == ["Mikhail Zvinchuk", "The Fisherman"]
    assert "is a name of this source already" in run("source", "alias", "Rybar", "rybar", expect=4).stderr
    assert "is the name of another source" in run("source", "alias", "Rybar", "EADaily", expect=4).stderr


def test_merging_asks_first_and_moves_everything(run: Run) -> None:
    answer = run("source", "merge", "Mikhail Zvinchuk", "Donald Trump", expect=2)
    assert answer.stderr == (
        'ledger: error: this would merge "Donald Trump" with its 1 prediction into "Mikhail Zvinchuk", which cannot be'
        " undone: add --yes to do it\n"
    )
    run("source", "merge", "Mikhail Zvinchuk", "Donald Trump", "--yes")
    assert source(run, "donald trump") | {"kind": None} == {
        "name": "Mikhail Zvinchuk", "kind": None, "affiliation": None, "aliases": ["Donald Trump"],
        "predictions": 2, "articles": 0,
    }  # fmt: skip
    assert "are one source already" in run("source", "merge", "Donald Trump", "Mikhail Zvinchuk", expect=4).stderr


def test_a_source_is_described(run: Run) -> None:
    run("source", "describe", "Pasi Paroinen", "--kind", "person", "--affiliation", "Black Bird Group")
    assert source(run, "Pasi Paroinen")["affiliation"] == "Black Bird Group"
    assert "Affiliation  Black Bird Group" in run("show", "4").stdout
    run("source", "describe", "Pasi Paroinen", expect=2)
    run("source", "describe", "Pasi Paroinen", "--kind", "robot", expect=2)


def test_a_source_is_taken_up_once(run: Run) -> None:
    run("source", "add", "Institute for the Study of War", "--kind", "organisation", "--affiliation", "Washington")
    assert source(run, "institute for the study of war")["affiliation"] == "Washington"
    assert "is the name of a known source" in run("source", "add", "EADaily", expect=4).stderr
    assert "add --new-source" in run("source", "add", "Mikhail Zvinchuck", expect=4).stderr
    run("source", "add", "Mikhail Zvinchuck", "--new-source")
    run("source", "add", " ", expect=5)


def test_unknown_names_are_not_found(run: Run) -> None:
    for verb in (["show"], ["rename", "x"], ["alias", "x"], ["merge", "EADaily"], ["describe", "--kind", "person"]):
        run("source", verb[0], "Nobody At All", *verb[1:], expect=3)
