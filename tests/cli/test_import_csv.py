"""Predictions out of a CSV file: every rule, as a user meets it."""

import csv
import io
import json
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from conftest import Answer, Run

from ledger.journal import Event

Load = Callable[..., Answer]
GOVERNORS = Path(__file__).resolve().parents[2] / "../shared/scoring/538_governors_2022.csv"


@pytest.fixture
def load(run: Run, tmp_path: Path) -> Load:
    """Import lines as a file; every column is mapped to the field of its name."""

    def call(
        *lines: str, options: tuple[str, ...] = (), expect: int = 0, end: str = "\n", name: str = "f.csv"
    ) -> Answer:
        file = tmp_path / name
        file.write_text(end.join(lines) + end, encoding="utf-8", newline="")
        maps = [f"--map={column}={column}" for column in lines[0].split(",")]
        return run("import", "csv", str(file), *maps, *options, expect=expect)

    return call


def table(run: Run) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(run("export", "csv").stdout)))


def column(run: Run, name: str) -> list[str]:
    return [row[name] for row in table(run)]


def journal(run: Run) -> list[dict[str, Any]]:
    """What each event says, one after another; what rows of a file say as an event each."""
    lines = [json.loads(line) for line in run("export", "jsonl").stdout.splitlines()]
    return [part.content for line in lines if "body" in line for part in Event(**line).parts()]


def test_a_row_is_recorded_with_where_it_came_from(run: Run, load: Load) -> None:
    load("claim,source,made,probability,outcome", "Rain,Ana,2025-01-01,70%,yes")
    imported, said, decided = journal(run)
    assert imported["type"] == "file.imported"
    facts = imported["data"]
    assert (facts["name"], facts["format"], len(facts["sha256"])) == ("f.csv", "csv", 64)
    assert json.loads(facts["mapping"])["claim"] == "{claim}"
    assert said["data"]["origin"]["file"] == 1
    assert said["data"]["origin"]["row"] == 2
    assert said["data"]["probability"] == {"point": "0.7", "low": "0.7", "high": "0.7", "wording": "70%"}
    assert decided["type"] == "question.resolved"
    assert decided["data"]["note"] == "f.csv, line 2"
    assert decided["data"]["origin"] == {"file": 1, "row": 2}


def test_templates_put_columns_into_words(run: Run, tmp_path: Path) -> None:
    (tmp_path / "f.csv").write_text("who,st\nEvers,WI\n,\n")
    words = ("--set", "claim={who} wins {{in}} {st}", "--set", "source=Model", "--set", "question={st} {who}")
    said = run("import", "csv", "f.csv", *words).stdout
    assert said == "Recorded 1 prediction by 1 source on 1 question, 0 questions decided.\n"
    assert table(run)[0]["claim"] == "Evers wins {in} WI"
    assert table(run)[0]["question"] == "WI Evers"


@pytest.mark.parametrize(
    ("options", "message"),
    [
        (["--map", "claim"], "has no ="),
        (["--map", "clam=c"], 'no field "clam"'),
        (["--map", "claim=c", "--set", "claim=x"], '"claim" is given twice'),
        (["--map", "claim=c"], "source cannot be missing"),
        (["--map", "claim=d", "--map", "source=s"], 'no column "d"; the columns are "c", "s"'),
        (["--set", "claim={d}", "--map", "source=s"], 'no column "d"'),
        (["--set", "claim={}", "--map", "source=s"], 'no column ""'),
        (["--set", "claim={c", "--map", "source=s"], "a brace too many"),
        (["--map", "claim=c", "--map", "source=s", "--delimiter", "x"], "--delimiter"),
    ],
)
def test_a_mapping_that_fits_nothing_is_a_usage_error(run: Run, path: Path, options: list[str], message: str) -> None:
    Path("f.csv").write_text("c,s\nRain,Ana\n")
    said = run("import", "csv", "f.csv", *options, expect=2).stderr
    assert message in said
    assert said.count("\n") == 1
    assert not path.exists()


@pytest.mark.parametrize(
    ("content", "message"),
    [
        (b"", "f.csv:1: the file is empty"),
        (b"\n\n", "f.csv:1: the file is empty"),
        ("claim,source\nRain,Ana\n".encode("utf-16"), "f.csv:1: is UTF-16"),
        (b"claim,source\nRain,Ana\nSn\0w,Ana\n", "f.csv:3: holds a NUL"),
        (b"claim,source\nRain,\xe9\n", "f.csv:2: is not UTF-8 text (byte 18)"),
        (b"claim,source,claim\nRain,Ana,x\n", 'f.csv:1: two columns are called "claim"'),
        (b'claim,source\nRain,Ana\n"Snow,Ana\n', "f.csv:3: is not a row"),
        (b'claim,source\n"Ra"in,Ana\n', "f.csv:2: is not a row"),
    ],
)
def test_a_file_that_is_no_csv_is_refused_in_one_line(run: Run, path: Path, content: bytes, message: str) -> None:
    Path("f.csv").write_bytes(content)
    said = run("import", "csv", "f.csv", "--map=claim=claim", "--map=source=source", expect=5).stderr
    assert message in said
    assert said.count("\n") == 1
    assert not path.exists()


@pytest.mark.parametrize(
    ("field", "text", "message"),
    [
        ("probability", "1.7", "probability: 1.7 does not lie between 0 and 1"),
        ("probability", "banana", "is not a likelihood"),
        ("probability", "-0.1", "is not a likelihood"),
        ("made", "yesterday", "is not a date"),
        ("made", "2025-03-02", "made: the day 2025-03-02 lies in the future"),
        ("resolved_on", "2025-02-30", "is not a date"),
        ("outcome", "maybe", 'outcome: "maybe" is no outcome'),
        ("outcome", "partly", "fraction: is missing"),
        ("fraction", "0.5", "fraction: is only for partly"),
        ("fraction", "x", "is no number between 0 and 1"),
        ("stance", "doubts", "is none of: affirms, denies"),
        ("kind", "hope", "is none of"),
        ("attribution", "hearsay", "is none of"),
        ("criteria", "x" * 20_001, "has 20,001 characters"),
        ("outlet", "x" * 301, "has 301 characters"),
        ("quote", "x" * 1_000_000, "has 1,000,000 characters"),
    ],
)
def test_a_bad_value_is_named_by_line_and_field(load: Load, path: Path, field: str, text: str, message: str) -> None:
    said = load(f"claim,source,{field}", "Rain,Ana,", f"Snow,Ana,{text}", expect=5).stderr
    assert "f.csv:3: " in said
    assert message in said
    assert "1 bad row, nothing was recorded" in said
    assert not path.exists()


def test_every_bad_row_is_named_up_to_fifty(load: Load) -> None:
    said = load("claim,source", *(f"Rain {n}," for n in range(60)), expect=5).stderr.splitlines()
    assert said[0] == "f.csv:2: source: is empty: who says so?"
    assert said[49] == "f.csv:51: source: is empty: who says so?"
    assert said[50] == "… and 10 more"
    assert "60 bad rows" in said[51]


def test_lines_are_counted_in_the_file_and_not_in_rows(load: Load) -> None:
    said = load("claim,source", '"Rain', 'and wind",Ana', "", "Snow,", ",,", "Hail,Ana,x", expect=5).stderr
    assert "f.csv:5: source: is empty" in said
    assert "f.csv:7: row: has 3 cells" in said
    assert "f.csv:6" not in said


def test_skipping_bad_rows_records_the_others_and_says_which(run: Run, load: Load) -> None:
    answer = load("claim,source,made", "Rain,Ana,", "Snow,,", "Hail,Ana,x", options=("--skip-bad",))
    assert "Recorded 1 prediction" in answer.stdout
    assert "2 rows, named above" in answer.stdout
    assert "f.csv:3: source" in answer.stderr
    assert "f.csv:4: made" in answer.stderr
    assert column(run, "claim") == ["Rain"]


def test_a_dry_run_reports_and_writes_nothing(run: Run, load: Load, path: Path) -> None:
    lines = ("claim,source", "Rain,Ana")
    assert load(*lines, options=("--dry-run",)).stdout.startswith("Would record 1 prediction by 1 source on 1 question")
    assert not path.exists()
    load(*lines)
    before = path.read_bytes()
    assert "Would record 1 prediction" in load(*lines, "Snow,Bo", options=("--dry-run",)).stdout
    load(*lines, "Snow,", options=("--dry-run",), expect=5)
    assert path.read_bytes() == before


def test_a_file_comes_twice_and_grows(run: Run, load: Load, path: Path) -> None:
    lines = ["claim,source,probability,outcome", "Rain,Ana,0.5,", "Snow,Ana,0.5,true"]
    load(*lines)
    before = path.read_bytes()
    assert "nothing was recorded" in load(*lines).stdout
    assert path.read_bytes() == before
    answer = load(*lines, "Hail,Ana,0.5,", options=("--format", "json")).json
    assert (answer["predictions"], answer["known"], answer["resolutions"]) == (1, 2, 0)
    assert column(run, "claim") == ["Rain", "Snow", "Hail"]


def test_rows_that_differ_in_any_field_are_statements_of_their_own(run: Run, load: Load) -> None:
    rows = ("k,Rain,Ana,0.5,a", "k,Rain,Ana,0.5,a", "k,Rain,Ana,0.50,a", "k,Rain,Ana,0.5,b")
    answer = load("question,claim,source,probability,role", *rows)
    assert "Recorded 3 predictions by 1 source on 1 question" in answer.stdout
    assert "Equal to an earlier row of the file: 1 row." in answer.stdout


def test_the_order_of_the_mapping_does_not_make_rows_new(run: Run) -> None:
    Path("f.csv").write_text("a,b,c\nRain,Ana,\n")
    run("import", "csv", "f.csv", "--map", "claim=a", "--map", "source=b")
    assert (
        "nothing was recorded"
        in run("import", "csv", "f.csv", "--map=tags=c", "--map=source=b", "--map=claim=a").stdout
    )


def test_rows_with_one_key_answer_one_question(run: Run, load: Load) -> None:
    load(
        "question,claim,source,deadline,criteria",
        "k,Rain,Ana,2025-06-01,By gauge",
        "k,,Bo,,",
        "k,It pours,Cy,2025-06-01,",
        ",Rain,Ana,2025-06-01,",
        ",Rain,Bo,2025-06-01,",
    )
    assert column(run, "question") == ["k", "k", "k", "q2", "q3"]
    assert column(run, "claim") == ["Rain", "Rain", "It pours", "Rain", "Rain"]
    assert column(run, "criteria") == ["By gauge"] * 3 + [""] * 2
    assert column(run, "deadline") == ["2025-06-01"] * 5


def test_a_question_without_a_claim_in_any_row_is_bad(load: Load) -> None:
    said = load("question,claim,source", "k,,Ana", "k,,Bo", expect=5).stderr
    assert "f.csv:2: claim: is empty" in said
    assert "f.csv:3: claim: is empty" in said


@pytest.mark.parametrize(
    ("field", "first", "second", "message"),
    [
        ("deadline", "2025-06-01", "2025-07-01", "2025-06-01 contradicts line 4: 2025-07-01"),
        ("deadline", "2025-06-01", "none", "2025-06-01 contradicts line 4: no date"),
        ("outcome", "yes", "0", "true contradicts line 4: false"),
        ("outcome", "void", "0", "void contradicts line 4: false"),
    ],
)
def test_rows_that_contradict_each_other_are_all_bad(
    run: Run, load: Load, field: str, first: str, second: str, message: str
) -> None:
    lines = (f"question,claim,source,{field}", f"k,Rain,Ana,{first}", "k,Rain,Bo,", f"k,Rain,Cy,{second}")
    said = load(*lines, expect=5).stderr
    assert f"f.csv:2: {field}: {message}" in said
    assert f"f.csv:4: {field}: " in said
    assert "f.csv:3" not in said
    load(*lines, options=("--skip-bad",))
    assert column(run, "source") == ["Bo"]
    assert column(run, "status") == ["open"]


def test_one_day_in_two_writings_is_no_contradiction(run: Run, load: Load) -> None:
    load(
        "question,claim,source,deadline",
        "k,Rain,Ana,2025-06-01",
        "k,Rain,Bo,2025-06-01T23:59:00-08:00",
        "k,,Cy,20250601",
    )
    assert column(run, "deadline") == ["2025-06-01"] * 3


def test_a_known_key_joins_the_question_with_the_same_claim(run: Run, load: Load) -> None:
    load("question,claim,source,deadline,outcome", "k,Rain,Ana,2025-02-01,yes")
    load("question,claim,source", "k,Rain,Bo", "k,,Cy", name="g.csv")
    assert column(run, "question") == ["k"] * 3
    assert column(run, "outcome") == ["true"] * 3
    said = load("question,claim,source", "k,Snow,Dee", name="h.csv", expect=5).stderr
    assert 'h.csv:2: question: "k" is q1 in the ledger, with another claim' in said


@pytest.mark.parametrize(
    ("row", "message"),
    [
        ("k,Rain,Bo,2025-02-02,", "deadline: 2025-02-02 contradicts q1 in the ledger: 2025-02-01"),
        ("k,Rain,Bo,none,", "deadline: no date contradicts q1 in the ledger: 2025-02-01"),
        ("k,Rain,Bo,,no", "outcome: false contradicts q1 in the ledger: true"),
    ],
)
def test_a_row_that_contradicts_the_ledger_is_bad(run: Run, load: Load, row: str, message: str) -> None:
    load("question,claim,source,deadline,outcome", "k,Rain,Ana,2025-02-01,yes")
    assert f"g.csv:2: {message}" in load("question,claim,source,deadline,outcome", row, name="g.csv", expect=5).stderr


def test_an_open_row_that_comes_back_decided_decides_its_question(run: Run, load: Load) -> None:
    header = "question,claim,source,deadline,outcome,note"
    load(header, "k,Rain,Ana,2025-02-01,,", ",Snow,Ana,2025-02-01,,")
    answer = load(header, "k,Rain,Ana,2025-02-01,yes,Gauge", ",Snow,Ana,2025-02-01,no,", name="g.csv")
    assert answer.stdout.startswith("Recorded 0 predictions by 0 sources on 0 questions, 2 questions decided.")
    assert column(run, "outcome") == ["true", "false"]
    assert column(run, "note") == ["Gauge", "g.csv, line 3"]
    again = load(header, "k,Rain,Ana,2025-02-01,yes,Gauge", ",Snow,Ana,2025-02-01,no,", name="g.csv")
    assert "nothing was recorded" in again.stdout
    assert "nothing was recorded" in load(header, "k,Rain,Ana,2025-02-01,,", ",Snow,Ana,2025-02-01,,").stdout
    other = load(header, "k,Rain,Ana,2025-02-01,no,", name="h.csv", expect=5).stderr
    assert "outcome: false contradicts q1 in the ledger: true" in other


def test_within_one_file_a_row_with_another_note_is_another_statement(run: Run, load: Load) -> None:
    rows = ("claim,source,outcome,note", "Rain,Ana,yes,a", "Rain,Ana,yes,b", "Rain,Ana,,")
    assert "Recorded 3 predictions by 1 source on 3 questions" in load(*rows).stdout
    assert "nothing was recorded" in load(*rows).stdout
    assert "Recorded 1 prediction " in load(*rows, "Rain,Ana,yes,c").stdout


def test_a_retracted_row_does_not_come_back(run: Run, load: Load, path: Path) -> None:
    from datetime import UTC, date, datetime

    from ledger.db import open_ledger
    from ledger.recording.writer import Circumstances, recording

    load("claim,source", "Rain,Ana")
    circumstances = Circumstances(lambda: datetime(2025, 3, 1, tzinfo=UTC), date(2025, 3, 1))
    with recording(open_ledger(path), circumstances) as writer:
        writer.record("prediction.retracted", {"prediction": 1, "reason": "Typed twice"})
    assert "nothing was recorded" in load("claim,source", "Rain,Ana").stdout


def test_sources_match_by_name_and_alias_and_never_nearly(run: Run, load: Load, path: Path) -> None:
    load("claim,source", "Rain,Ana Ruiz", "Snow,ANA  ruiz", "Hail,Anna Ruiz")
    assert column(run, "source") == ["Ana Ruiz", "Ana Ruiz", "Anna Ruiz"]


def test_a_name_that_fits_two_sources_is_a_bad_row(run: Run, load: Load, path: Path) -> None:
    from datetime import UTC, date, datetime

    from ledger.db import open_ledger
    from ledger.recording.writer import Circumstances, recording

    load("claim,source", "Rain,Ana Ruiz", "Rain,Ana Blum")
    circumstances = Circumstances(lambda: datetime(2025, 3, 1, tzinfo=UTC), date(2025, 3, 1))
    with recording(open_ledger(path), circumstances) as writer:
        for source in (1, 2):
            writer.record("source.aliased", {"source": source, "name": "Ana", "key": "ana"})
    said = load("claim,source,outlet", "Snow,Ana,", "Hail,Ana Blum,ana", name="g.csv", expect=5).stderr
    assert 'g.csv:2: source: "Ana" fits several sources' in said
    assert 'g.csv:3: outlet: "ana" fits several sources' in said


def test_outcomes_in_every_writing(run: Run, load: Load) -> None:
    words = ("True", "1", "YES", "false", "0", "No", "Void", "ambiguous", "")
    load("claim,source,outcome", *(f"Rain {n},Ana,{word}" for n, word in enumerate(words)))
    assert column(run, "outcome") == ["true"] * 3 + ["false"] * 3 + ["void", "ambiguous", ""]


def test_partly_takes_its_fraction(run: Run, load: Load) -> None:
    load("claim,source,outcome,fraction,evidence", "Rain,Ana,partly,.25,https://a.org/x;y; The gauge")
    row = table(run)[0]
    assert (row["outcome"], row["fraction"], row["evidence"]) == ("partly", "0.25", "https://a.org/x;y; The gauge")
    assert row["note"] == ""


def test_probabilities_are_kept_to_the_digit(run: Run, load: Load) -> None:
    words = ("0.7", ".00025", "70%", "1", "0", "2.5e-05", "0.12345678901234567", "likely", "none", "")
    load("claim,source,probability", *(f"Rain {n},Ana,{word}" for n, word in enumerate(words)))
    points = [event["data"].get("probability", {}).get("point") for event in journal(run)[1:]]
    assert points == ["0.7", "0.00025", "0.7", "1", "0", "0.000025", "0.12345678901234567", "0.675", None, None]
    likely = journal(run)[8]["data"]["probability"]
    assert (likely["low"], likely["high"], likely["table"]) == ("0.55", "0.8", "icd203")


def test_a_denial_states_its_own_probability(run: Run, load: Load) -> None:
    load("question,claim,source,stance,probability", "k,Rain,Ana,,0.9", "k,Rain,Bo,Denies,0.8")
    assert column(run, "probability") == ["0.9", "0.2"]
    assert column(run, "stated_probability") == ["0.9", "0.8"]


def test_the_day_made_is_today_where_empty_and_only_its_day_counts(run: Run, load: Load) -> None:
    load("claim,source,made", "Rain,Ana,", "Snow,Ana,2025-01-31T23:30:00-11:00", "Hail,Ana,20250131")
    assert column(run, "made") == ["2025-03-01", "2025-01-31", "2025-01-31"]


def test_deadlines_in_words_without_a_date_are_kept(run: Run, load: Load) -> None:
    load("claim,source,deadline", "Rain,Ana,until Kursk is free", "Snow,Ana,NONE", "Hail,Ana,")
    assert column(run, "deadline") == ["until Kursk is free", "none", "none"]


def test_late_statements_are_taken_counted_and_flagged(run: Run, load: Load) -> None:
    answer = load(
        "question,claim,source,made,deadline,outcome,resolved_on",
        ",Rain,Ana,2025-02-02,2025-02-01,no,2025-02-01",
        ",Snow,Ana,2025-02-01,2025-02-01,no,2025-02-01",
        "k,Hail,Ana,2025-01-20,2025-02-01,yes,2025-01-15",
        "k,Hail,Bo,2025-01-15,2025-02-01,yes,",
        options=("--format", "json"),
    ).json
    assert answer["late"] == 2
    assert column(run, "late") == ["true", "false", "true", "false"]


def test_an_outcome_without_a_day_counts_from_the_deadline_or_today(run: Run, load: Load) -> None:
    load("claim,source,made,deadline,outcome", "Rain,Ana,2025-01-01,2025-02-01,no", "Snow,Ana,2025-01-01,,yes")
    assert column(run, "resolved_on") == ["2025-02-01", "2025-03-01"]


def test_an_outcome_that_came_after_the_deadline_was_not_in_time(load: Load) -> None:
    header = "claim,source,made,deadline,outcome,resolved_on"
    said = load(header, "Rain,Ana,2025-01-01,2025-02-01,yes,2025-02-02", expect=5).stderr
    assert "f.csv:2: resolved_on: 2025-02-02 lies after the deadline 2025-02-01" in said


def test_a_file_decides_before_the_deadline_without_further_ado(run: Run, load: Load) -> None:
    load("claim,source,deadline,outcome", "Rain,Ana,2030-01-01,no")
    assert column(run, "outcome") == ["false"]


def test_articles_are_found_by_address_and_outlets_by_name(run: Run, load: Load) -> None:
    rows = ("Rain,Ana,https://a.org/1,The Gazette", "Snow,Ana,https://a.org/1,The Gazette", "Hail,Ana,,the gazette")
    load("claim,source,url,outlet", *rows)
    load("claim,source,url,outlet", "Wind,The Gazette,,The Gazette", "Fog,Bo,https://a.org/1,", name="g.csv")
    assert column(run, "outlet") == ["The Gazette"] * 5
    recorded = [event["data"].get("article") for event in journal(run) if event["type"] == "prediction.recorded"]
    assert [article["id"] for article in recorded] == [1, 1, 2, 2, 1]
    assert recorded[0]["outlet"]["kind"] == "outlet"


def test_texts_of_every_field_come_out_again(run: Run, load: Load) -> None:
    load(
        "claim,source,quote,role,attribution,kind,tags,criteria",
        'Rain,Ana,"“It will, ""surely"", rain”",a seer,Relayed,commitment,"sky; water, sky",By gauge',
    )
    row = table(run)[0]
    assert row["quote"] == '“It will, "surely", rain”'
    assert (row["role"], row["attribution"], row["kind"]) == ("a seer", "relayed", "commitment")
    assert (row["tags"], row["criteria"]) == ("sky; water", "By gauge")


@pytest.mark.parametrize("mark", ["", "\ufeff"])
@pytest.mark.parametrize("end", ["\n", "\r\n", "\r"])
@pytest.mark.parametrize("between", [",", ";", "\t"])
def test_dialects(run: Run, mark: str, end: str, between: str) -> None:
    lines = [["claim", "source", "note"], ["Rain, wind; or so", "Zoë", ""], ["Snow", "Ana", "x"]]
    text = end.join(between.join(f'"{cell}"' for cell in line) for line in lines)
    Path("f.csv").write_text(mark + text, encoding="utf-8", newline="")
    run("import", "csv", "f.csv", "--map", "claim=claim", "--map", "source=source")
    assert column(run, "claim") == ["Rain, wind; or so", "Snow"]
    assert column(run, "source") == ["Zoë", "Ana"]


def test_a_named_delimiter_counts(run: Run) -> None:
    Path("f.csv").write_text("claim;x,source\nRain;y,Ana\n")
    run("import", "csv", "f.csv", "--map", "claim=claim;x", "--map", "source=source", "--delimiter", ",")
    assert column(run, "claim") == ["Rain;y"]


def test_outside_text_is_shown_harmlessly(load: Load) -> None:
    said = load("claim,source,outcome", "Rain,Ana,\x1b[31mred", expect=5).stderr
    assert "\x1b" not in said
    assert "\\x1b" in said


def test_nothing_is_half_written_when_the_last_row_is_bad(run_process: Run, run: Run, path: Path) -> None:
    good = [f"k{n},Rain {n},Ana,0.5" for n in range(300)]
    maps = [f"--map={field}={field}" for field in ("question", "claim", "source", "probability")]
    file, header = Path("f.csv"), "question,claim,source,probability"
    file.write_text("\n".join([header, *good, "k,Rain,Ana,7"]))
    assert "f.csv:302: probability" in run_process("import", "csv", "f.csv", *maps, expect=5).stderr
    assert "f.csv:302: probability" in run_process("import", "csv", "f.csv", *maps, "--dry-run", expect=5).stderr
    assert not path.exists()
    file.write_text("\n".join([header, *good]))
    run_process("import", "csv", "f.csv", *maps)
    assert len(table(run)) == 300
    before = path.read_bytes()
    file.write_text("\n".join([header, *good, "new,Rain,Ana,0.1", "k0,Snow,Ana,x"]))
    run_process("import", "csv", "f.csv", *maps, expect=5)
    assert path.read_bytes() == before
    assert [found.name for found in path.parent.iterdir() if found.name not in {"ledger.db", "f.csv"}] == []


def test_one_event_holds_many_rows_and_each_row_is_found_in_it(
    run: Run, load: Load, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("ledger.recording.importing.ROWS_AT_A_TIME", 2)
    load("claim,source,outcome", "Rain,Ana,yes", "Snow,Bo,", "Hail,Cy,no")
    listed = json.loads(run("log", "--format", "json").stdout)["events"]
    assert [event["summary"] for event in listed] == [
        "file f.csv imported as csv",
        "rows 2 to 3 of a file: predictions 1 to 2",
        "row 4 of a file: prediction 3",
        "rows 2 to 4 of a file: 2 questions decided",
    ]
    told = json.loads(run("log", "3", "--format", "json").stdout)["events"]
    assert [(event["seq"], event["type"], event["summary"]) for event in told] == [
        (3, "prediction.recorded", "prediction 3 by Cy, new question q3, row 4 of a file: Hail"),
        (4, "question.resolved", "q3 decided: false on 2025-03-01 (f.csv, line 4)"),
    ]
    by_question = json.loads(run("log", "q2", "--format", "json").stdout)["events"]
    assert [(event["seq"], event["data"]["prediction"]) for event in by_question] == [(2, 2)]
    assert run("verify", "--full").exit_code == 0


def test_a_failure_while_recording_leaves_the_ledger_as_it_was(
    run: Run, load: Load, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    from ledger.errors import StorageError
    from ledger.recording.importing import _Rows

    def full(*_: object) -> None:
        raise StorageError("the disk is full")

    with monkeypatch.context() as patched:
        patched.setattr(_Rows, "resolution_data", full)
        load("claim,source,outcome", "Rain,Ana,yes", expect=6)
        assert not path.exists()
    load("claim,source", "Snow,Ana")
    before = path.read_bytes()
    monkeypatch.setattr(_Rows, "resolution_data", full)
    load("claim,source,outcome", "Rain,Ana,yes", expect=6)
    assert path.read_bytes() == before


def test_imported_tables_equal_their_replay(run: Run, load: Load, path: Path) -> None:
    from ledger import checks
    from ledger.db import open_ledger

    load("question,claim,source,outlet,tags,outcome,evidence", "k,Rain,Ana,Gazette,sky,yes,https://a.org", "k,,Bo,,,,")
    ledger = open_ledger(path)
    with ledger.reading() as connection:
        assert [*checks.check_chain(connection, ledger.id), *checks.check_tables(connection)] == []


def test_a_table_of_nothing_makes_no_ledger(load: Load, path: Path) -> None:
    assert "nothing was recorded" in load("claim,source").stdout
    assert not path.exists()


def test_the_governor_forecasts_of_2022(run: Run) -> None:
    if not GOVERNORS.exists():
        pytest.skip("the forecasts lie outside the repository and are not here")
    sets = {
        "question": "{state} {candidate}",
        "claim": "{candidate} wins the 2022 governor's race in {state}",
        "source": "FiveThirtyEight {forecast_type}",
    }
    maps = {"made": "forecast_date", "deadline": "election_date", "resolved_on": "election_date"}
    maps |= {"probability": "probwin", "outcome": "probwin_outcome"}
    options = [f"--set={field}={template}" for field, template in sets.items()]
    options += [f"--map={field}={name}" for field, name in maps.items()]
    answer = run("import", "csv", str(GOVERNORS), *options, "--format", "json", today="2026-01-01").json
    found = {name: answer[name] for name in ("predictions", "questions", "sources", "resolutions", "late")}
    assert found == {"predictions": 267, "questions": 89, "sources": 3, "resolutions": 89, "late": 0}
