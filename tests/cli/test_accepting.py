"""`extract --accept`: statements become predictions, once, with where they come from."""

import json
from pathlib import Path

import pytest
from conftest import Answer, Run

SEED = Path(__file__).resolve().parents[2] / "seeds" / "000_8f39ec3155af1ad9.txt"
TEXT = SEED.read_text(encoding="utf-8")
FROM_SEED = ("--published", "2024-11-16", "--outlet", "EADaily")


def accept(run: Run, *more: str, article: str = str(SEED), expect: int = 0) -> Answer:
    return run("extract", article, *(FROM_SEED if article == str(SEED) else ()), "--accept", *more, expect=expect)


def predictions(run: Run) -> list[dict[str, object]]:
    found: list[dict[str, object]] = run("list", "-f", "json").json["predictions"]
    return found


@pytest.fixture
def write(tmp_path: Path) -> "Write":
    return Write(tmp_path)


class Write:
    """Writes articles."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def __call__(self, text: str, name: str = "a.txt") -> str:
        (self.folder / name).write_text(text, encoding="utf-8")
        return str(self.folder / name)


def test_all_statements_are_recorded_with_where_they_come_from(run: Run) -> None:
    done = accept(run, "-f", "json").json
    assert (done["article"]["id"], done["article"]["new"], done["article"]["outlet"]) == ("a1", True, "EADaily")
    assert [each["id"] for each in done["recorded"]] == [1, 2, 3, 4, 5, 6, 7]
    assert all(TEXT[each["start"] : each["end"]] == each["quote"] for each in done["recorded"])
    shown = run("show", "6", "-f", "json").json["predictions"][0]
    assert (shown["source"], shown["attribution"], shown["made"]) == ("Mikhail Zvinchuk", "direct", "2024-11-16")
    assert (shown["deadline_text"], shown["deadline"]) == ("before Trump's inauguration", "2025-01-19")
    assert (shown["deadline_rule"], shown["deadline_from"]) == ("before(event)", "2024-11-16")
    assert TEXT[shown["quote_start"] : shown["quote_end"]] == shown["quote"]
    assert shown["extractor"].startswith("rule will, extractor ")
    assert shown["article_details"]["sha256"]
    assert len(run("article", "list", "-f", "json").json["articles"]) == 1


def test_one_event_for_each_statement_and_the_first_brings_the_article(run: Run) -> None:
    accept(run)
    events = run("log", "-f", "json").json["events"]
    assert [event["type"] for event in events] == ["prediction.recorded"] * 7
    assert [len(event["data"]["article"]) > 1 for event in events] == [True] + [False] * 6
    run("verify", "--full")


def test_deadlines_are_kept_as_the_extractor_read_them(run: Run) -> None:
    shown = {each["quote"]: each for each in run("extract", str(SEED), *FROM_SEED, "-f", "json").json["statements"]}
    accept(run)
    for each in predictions(run):
        found = shown[str(each["quote"])]
        assert (each["deadline_text"], each["deadline"]) == (found["deadline_text"], found["deadline"])


def test_words_of_likelihood_keep_their_table(run: Run, write: Write) -> None:
    article = write("The river will probably flood the town next week, Jane Roe said.")
    accept(run, "--published", "2025-02-03", article=article)
    (found,) = predictions(run)
    assert (found["probability_wording"], found["probability_table"]) == ("probably", "icd203")
    assert found["deadline"] == "2025-02-16"


def test_claim_and_criteria_are_drafts_until_amended(run: Run) -> None:
    accept(run)
    assert all(each["drafts"] == ["claim", "criteria"] for each in predictions(run))
    assert "(draft)" in run("list").stdout
    assert "claim and criteria as a program worded it" in run("show", "6").stdout
    run("amend", "q6", "--claim", "Ukraine holds no ground in Kursk region by 19 January 2025")
    run("amend", "q6", "--criteria", str(predictions(run)[5]["criteria"]), "--reason", "read and found right")
    assert predictions(run)[5]["drafts"] == ["claim"], "a new wording after the deadline does not count"
    run("amend", "q4", "--claim", "Trump presses Moscow over Kursk")
    criteria = str(predictions(run)[3]["criteria"])
    run("amend", "q4", "--criteria", criteria)
    assert predictions(run)[3]["drafts"] == []
    assert "criteria confirmed, a draft no longer" in run("show", "q4").stdout
    run("amend", "q4", "--criteria", criteria, expect=4)


def test_what_is_too_vague_is_kept_and_marked_with_the_reason(run: Run, write: Write) -> None:
    article = write("Diplomacy will be an important tool in the talks, Jane Roe said.")
    accept(run, "--published", "2025-02-03", article=article)
    (found,) = predictions(run)
    assert found["vague"] == 'names nothing that can be observed or counted ("important")'
    assert "vague" in run("list").stdout
    assert "Too vague" in run("show", "1").stdout
    run("amend", "q1", "--claim", "A treaty is signed in 2026")
    assert predictions(run)[0]["vague"] is None


def test_the_same_article_again_doubles_nothing(run: Run, write: Write) -> None:
    accept(run)
    again = accept(run)
    assert again.stdout == ""
    assert again.stderr == "Recorded before and not again: predictions 1, 2, 3, 4, 5, 6, 7.\n"
    near = write(TEXT.replace("blogger said", "blogger said on air"))
    once_more = accept(run, "--outlet", "Another Daily", article=near)
    assert "another version, and its kept text was read" in once_more.stderr
    assert len(predictions(run)) == 7
    assert len(accept(run, "-f", "json").json["known"]) == 7


def test_what_was_recorded_by_hand_skipped_or_retracted_is_not_taken_up(run: Run) -> None:
    run("article", "add", str(SEED), *FROM_SEED)
    quote = "the Kursk issue will be resolved before Trump's inauguration"
    run("add", "Kursk is free", "--by", "Mikhail Zvinchuk", "--due", "none", "--article", "a1", "--quote", quote)
    run("retract", "1", "--mistake", "--reason", "typed in haste")
    answer = accept(run)
    assert len(predictions(run)) == 7
    assert answer.stderr.startswith("Retracted before and not taken up again: prediction 1.\n")


def test_only_those_above_a_score(run: Run) -> None:
    shown = run("extract", str(SEED), *FROM_SEED, "-f", "json").json["statements"]
    sure = sum(each["score"] >= 0.9 for each in shown)
    assert 0 < sure < len(shown) == 7
    assert len(accept(run, "--above", "0.9", "-f", "json").json["recorded"]) == sure
    assert len(accept(run, "-f", "json").json["recorded"]) == 7 - sure
    every = run("extract", str(SEED), *FROM_SEED, "--above", "0", "-f", "json").json["statements"]
    assert len(every) > 7
    assert "0.0<=x<=1.0" in run("extract", str(SEED), "--above", "70", expect=2).stderr


def test_an_article_of_nobody_is_refused_as_a_whole(run: Run, write: Write, path: Path) -> None:
    article = write("Konstantin Remchukov said the union will strike on Friday. The mayor will resign on Monday.")
    answer = accept(run, "--published", "2025-02-03", article=article, expect=2)
    assert answer.stderr == (
        f"ledger: error: {article}: says something in its own voice, and nobody is named as its outlet: --outlet\n"
    )
    assert not path.exists()
    run("add", "It rains", "--by", "Thee Gauge", "--due", "none")
    refused = accept(run, "--published", "2025-02-03", "--outlet", "The Gauge", article=article, expect=4)
    assert '"The Gauge" is new but looks like "Thee Gauge"' in refused.stderr
    assert len(predictions(run)) == 1
    accept(run, "--published", "2025-02-03", "--outlet", "The Gauge", "--new-source", article=article)
    assert [each["source"] for each in predictions(run)][1:] == ["Konstantin Remchukov", "The Gauge"]


def test_the_same_words_of_one_speaker_twice_are_one_statement(run: Run, write: Write) -> None:
    text = "The union will strike on Friday, Jane Roe said.\n\nCaption: The union will strike on Friday, Jane Roe said."
    accept(run, "--published", "2025-02-03", "--above", "0", article=write(text))
    quotes = [each["quote"] for each in predictions(run)]
    assert len(quotes) == len(set(quotes))


def test_names_of_one_speaker_in_one_article_are_one_source(run: Run, write: Write) -> None:
    text = "The Ministry of Defence (MoD) said it will close the base by May. The MoD said the airfield will stay open."
    accept(run, "--published", "2025-02-03", article=write(text))
    assert {each["source"] for each in predictions(run)} == {"Ministry of Defence"}


def test_the_same_story_elsewhere_is_offered_as_the_same_question(run: Run, write: Write) -> None:
    first = write("The union will strike at the port on Friday, its leader Jane Roe said.", "first.txt")
    second = write("Max Poe expects that the union will strike at the port of Oslo on Friday.", "second.txt")
    accept(run, "--published", "2025-02-03", article=first)
    answer = accept(run, "--published", "2025-02-04", article=second)
    assert "q2 asks nearly the same as q1" in answer.stderr
    assert "`ledger question merge q1 q2` makes them one." in answer.stderr


def test_a_denial_is_never_offered_as_the_same_question(run: Run, write: Write) -> None:
    text = "The tunnel will open by June 2027, Ann Lee said."
    accept(run, "--published", "2025-02-10", article=write(text, "first.txt"))
    denial = write("The tunnel will not open by June 2027, Carl Dow said.", "second.txt")
    answer = accept(run, "--published", "2025-02-10", article=denial)
    assert "q2 says the opposite of q1: The tunnel will open by June 2027." in answer.stderr
    assert "`ledger question move 2 q1 --opposite`" in answer.stderr
    assert "merge" not in answer.stderr
    run("question", "move", "2", "q1", "--opposite")
    both = run("list", "-f", "json").json["predictions"]
    assert [(each["question"], each["stance"]) for each in both] == [("q1", "affirms"), ("q1", "denies")]


def test_two_denials_are_the_same_question(run: Run, write: Write) -> None:
    text = "The tunnel will not open by June 2027, Ann Lee said."
    accept(run, "--published", "2025-02-10", article=write(text, "first.txt"))
    again = write("The tunnel will never open by June 2027, Carl Dow said.", "second.txt")
    answer = accept(run, "--published", "2025-02-10", article=again)
    assert "`ledger question merge q1 q2` makes them one." in answer.stderr


@pytest.mark.parametrize(
    ("text", "needed"),
    [
        ("The union will strike on Friday, Jane Roe said.", True),
        ("The plant will close by 31 December 2030, Jane Roe said.", False),
    ],
)
def test_the_date_is_refused_where_it_is_needed_and_nobody_can_be_asked(
    run: Run, write: Write, text: str, needed: bool, path: Path
) -> None:
    article = write(text)
    shown = run("extract", article, "-f", "json", expect=2 if needed else 0)
    assert ("--published" in shown.stderr) is needed
    if not needed:
        assert shown.json["article"]["published"] is None
        assert shown.json["statements"][0]["deadline"] == "2030-12-31"
    assert "--published" in accept(run, article=article, expect=2).stderr, "a statement is made on some day"
    assert not path.exists()
    assert "in the future" in run("extract", article, "--published", "2025-03-02", expect=5).stderr


def test_several_articles_go_on_past_one_that_cannot_be_read(run: Run, write: Write, tmp_path: Path) -> None:
    write("The union will strike on Friday, Jane Roe said.", "a.txt")
    write("", "b.txt")
    write("The mayor will resign on Monday, Max Poe said.", "c.txt")
    answer = run("extract", str(tmp_path), "--published", "2025-02-03", "--accept", expect=5)
    assert answer.stdout.splitlines() == [
        f"a1, {tmp_path}/a.txt: 1 prediction recorded", f"a2, {tmp_path}/c.txt: 1 prediction recorded",
    ]  # fmt: skip
    assert "b.txt: is empty" in answer.stderr
    assert "1 of 3 articles could not be dealt with." in answer.stderr
    again = run("extract", str(tmp_path), "--published", "2025-02-03", "--accept", "-f", "json", expect=5)
    assert [len(json.loads(line)["known"]) for line in again.stdout.splitlines()] == [1, 1]


def test_standard_input_is_named_so(run_process: Run) -> None:
    text = b"The union will strike on Friday, Jane Roe said.\n"
    refused = run_process("extract", "-", "--accept", input=text, expect=2)
    assert refused.stderr.startswith("ledger: error: standard input: does not say when it was published")
    again = [run_process("extract", "-", "--accept", "--published", "2025-02-24", input=text) for _ in range(2)][1]
    assert again.stderr == "Recorded before and not again: prediction 1.\n"


def test_nothing_found_records_nothing(run: Run, write: Write, path: Path) -> None:
    article = write("The council met on Monday. It was a long evening, and nobody spoke of the bridge at all.")
    answer = accept(run, "--published", "2025-02-03", article=article)
    assert "no forward-looking statement was found" in answer.stderr
    assert not path.exists()


def test_only_a_statement_whose_speaker_is_not_clear_is_left_out(run: Run, write: Write) -> None:
    run("add", "It rains", "--by", "analysts", "--due", "none")
    article = write(
        "The union will strike on Friday, Jane Roe said. Its analysts expect sales to fall by a tenth this year.\n\n"
        "The mayor will resign on Monday, Max Poe said."
    )
    command = ("--published", "2025-02-03", "--outlet", "The Gauge")
    answer = accept(run, *command, article=article, expect=4)
    assert [each["source"] for each in predictions(run)] == ["analysts", "Jane Roe", "Max Poe"]
    left_out, hint, *_ = answer.stderr.splitlines()
    assert left_out == (
        f'{article}: left out: "Its analysts expect sales to fall by a tenth this year":'
        ' "Its analysts" is new but looks like "analysts": use that name, or add --new-source if it is somebody else'
    )
    assert hint.startswith("1 statement left out: the same command takes it up with --new-source")
    again = accept(run, *command, "-f", "json", article=article, expect=4).json
    assert (len(again["recorded"]), len(again["known"])) == (0, 2)
    assert [(each["source"], each["start"]) for each in again["unclear"]] == [("Its analysts", 48)]
    accept(run, *command, "--new-source", article=article)
    assert [each["source"] for each in predictions(run)][3:] == ["Its analysts"]
    run("verify", "--full")


def test_a_surname_of_a_known_source_leaves_out_one_statement_of_several_articles(
    run: Run, write: Write, tmp_path: Path
) -> None:
    run("add", "It rains", "--by", "Friedrich Merz", "--due", "none")
    write("Merz said the tunnel will open on Friday. Jane Roe said the union will strike on Monday.", "a.txt")
    write("The mayor will resign on Monday, Max Poe said.", "b.txt")
    answer = run("extract", str(tmp_path), "--published", "2025-02-03", "--accept", expect=4)
    assert answer.stdout.splitlines() == [
        f"a1, {tmp_path}/a.txt: 1 prediction recorded, 1 left out", f"a2, {tmp_path}/b.txt: 1 prediction recorded",
    ]  # fmt: skip
    assert '"Merz" is new but looks like "Friedrich Merz"' in answer.stderr
    run("source", "alias", "Friedrich Merz", "Merz")
    run("extract", str(tmp_path), "--published", "2025-02-03", "--accept")
    assert [each["source"] for each in predictions(run)][3:] == ["Friedrich Merz"]
