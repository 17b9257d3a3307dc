import json
from pathlib import Path

import pytest
from conftest import Run
from statements import record

from ledger.cli.events import SUMMARIES, event_summary
from ledger.journal import ROWS_IMPORTED, Event
from ledger.projection import HANDLERS, changes


@pytest.fixture(autouse=True)
def _recorded(run: Run, tmp_path: Path) -> None:
    record(run, tmp_path)


def test_every_type_of_event_has_words() -> None:
    assert set(SUMMARIES) == {*HANDLERS, *changes.HANDLERS, ROWS_IMPORTED}


WORDS = {
    "prediction 3 retracted, recorded by mistake: typed twice": (
        "prediction.retracted",
        {"prediction": 3, "reason": "typed twice"},
    ),
    "prediction 3 taken back by its source on 2025-01-01": (
        "prediction.withdrawn",
        {"prediction": 3, "on": "2025-01-01"},
    ),
    "prediction 3 revised by its source to 40% on 2025-01-01": (
        "prediction.revised",
        {"prediction": 3, "made": "2025-01-01", "probability": {"point": "0.4"}},
    ),
    "prediction 3 moved to q2, which it denies": (
        "prediction.moved",
        {"prediction": 3, "question": 2, "stance": "denies"},
    ),
    'prediction 3 amended: tags (nothing) became "war"': (
        "prediction.amended",
        {"prediction": 3, "changes": {"tags": {"before": [], "after": ["war"]}}, "late": []},
    ),
    'q2 amended: claim "A" became "B" (came too late: kept, not counted)': (
        "question.amended",
        {"question": 2, "changes": {"claim": {"before": "A", "after": "B"}}, "late": ["claim"]},
    ),
    "q2 decided: partly to 50% on 2025-01-01 (half)": (
        "question.resolved",
        {"question": 2, "outcome": "partly", "fraction": "0.5", "resolved_on": "2025-01-01", "note": "half"},
    ),
    "rows 2 to 4 of a file: predictions 3 to 5, 1 question decided": (
        "rows.imported",
        {
            "predictions": [{"prediction": n + 1, "origin": {"row": n}} for n in (2, 3, 4)],
            "resolutions": [{"resolution": 1, "origin": {"row": 4}}],
        },
    ),
    "q2 rated a second time, blind: void (not met)": (
        "question.rated",
        {"question": 2, "outcome": "void", "rated_on": "2025-01-01", "note": "not met"},
    ),
    "q4 merged into q2": ("question.merged", {"question": 2, "merged": 4}),
    "q2 linked as wider than q4": ("question.linked", {"question": 2, "other": 4, "relation": "wider"}),
    "source EADaily recorded": ("source.recorded", {"source": {"id": 1, "name": "EADaily"}}),
    "EADaily renamed to EAD": ("source.renamed", {"source": 1, "name": "EAD"}),
    "EADaily is also found as EAD": ("source.aliased", {"source": 1, "name": "EAD"}),
    "EADaily described: outlet, of X": ("source.described", {"source": 1, "kind": "outlet", "affiliation": "X"}),
    "Reporter merged into EADaily": ("source.merged", {"source": 1, "merged": 2}),
    "article a1 recorded: Kursk": ("article.recorded", {"article": {"id": 1, "title": "Kursk"}}),
    'article a1 amended: outlet (nothing) became "EADaily"': (
        "article.amended",
        {"article": 1, "changes": {"outlet": {"before": None, "after": {"id": 1}}}},
    ),
    "text of article a1 forgotten": ("article.forgotten", {"article": 1, "sha256": "ab"}),
    "file f.csv imported as csv": ("file.imported", {"file": 1, "name": "f.csv", "format": "csv"}),
}


@pytest.mark.parametrize("words", WORDS)
def test_events_in_words(words: str) -> None:
    event_type, data = WORDS[words]
    body = {"v": 1, "ledger": "x", "seq": 1, "prev": "", "type": event_type, "recorded_at": "", "actor": ""}
    event = Event(1, "", json.dumps({**body, "data": data}), "")
    assert event_summary(event, {1: "EADaily", 2: "Reporter"}) == words


def test_the_newest_stands_last(run: Run) -> None:
    lines = run("log").stdout.splitlines()
    assert lines[0] == "Event  Recorded (UTC)    What"
    assert lines[-2].startswith("    6  2025-03-01 12:00  prediction 5 by Donald Trump, new question q4")
    assert [each["seq"] for each in run("log", "--limit", "2", "-f", "json").json["events"]] == [5, 6]


def test_json_gives_the_bodies_with_their_hashes(run: Run) -> None:
    events = run("log", "-f", "json").json["events"]
    assert [each["seq"] for each in events] == [1, 2, 3, 4, 5, 6]
    assert [each["prev"] for each in events[1:]] == [each["hash"] for each in events[:-1]]
    assert events[2]["data"]["question"]["claim"] == "The Kursk issue is resolved"


def test_an_id_narrows_it_to_what_concerns_it(run: Run) -> None:
    run("resolve", "q2", "false", "--note", "It was not.")
    run("question", "link", "q2", "q1", "--as", "narrower")
    run("question", "move", "5", "q1")
    run("source", "alias", "Mikhail Zvinchuk", "Rybar")

    def seqs(*item: str) -> list[int]:
        return [each["seq"] for each in run("log", *item, "-f", "json").json["events"]]

    assert seqs("2") == [3, 7, 8]
    assert seqs("3") == [3, 4, 7, 8]
    assert seqs("q2") == [3, 4, 7, 8]
    assert seqs("q1") == [2, 6, 8, 9]
    assert seqs("q4") == [6]
    assert seqs("5") == [2, 6, 8, 9]
    assert seqs("q2", "--limit", "1") == [8]
    run("log", "9", expect=3)
    run("log", "q9", expect=3)


def test_who_recorded_is_shown_where_somebody_said_so(run: Run) -> None:
    run("--actor", "desk", "resolve", "q2", "false", "--note", "It was not.")
    assert "2025-03-01 12:00  desk  q2 decided: false on 2025-01-19" in run("log").stdout


def test_csv_has_the_hash(run: Run) -> None:
    assert run("log", "-f", "csv").stdout.splitlines()[0] == "seq,recorded_at,actor,type,summary,hash"
