from pathlib import Path

import pytest
from conftest import Run
from statements import INAUGURATION, record, revise

PAGE = """\
Prediction 2: did not come true
  The Kursk issue is resolved

  Source       Mikhail Zvinchuk, blogger
  Words        quoted in the source's own words
  Made         2024-11-16
  Due          2025-01-19
  Probability  none stated
  Question     q2
  Criteria     Russia holds the whole region.
  Tags         Kursk, war
  Article      a1: Kursk
               EADaily, 2024-11-16

Quote
    Moscow will not start any negotiations until it expels all Ukrainian
    soldiers from Kursk, he said. "I believe that in any case,
  > the Kursk issue will be resolved before Trump's inauguration
    ," the blogger said. In the coming days the territory held by Ukraine will
    be further reduced, said the analyst.

Decision
  Outcome   q2 did not come true, on 2025-01-19
  Evidence  https://example.org/map
  Note      It was not.
  Decided   2025-03-01

Others on q2
  ID  Source            Made        Stance  Prob.  Status
  --  ----------------  ----------  ------  -----  ------
   3  Black Bird Group  2024-11-16  denies    30%  true

History
  #3  2025-03-01  prediction 2 by Mikhail Zvinchuk, new question q2: The Kursk
      issue is resolved
  #7  2025-03-01  q2 decided: false on 2025-01-19 (It was not.)

  Recorded  as event 3 of the journal, 2025-03-01T12:00:00Z
"""


@pytest.fixture(autouse=True)
def _recorded(run: Run, tmp_path: Path) -> None:
    record(run, tmp_path)


def test_a_page_tells_everything_at_eighty_columns(run: Run) -> None:
    run("resolve", "2", "false", "--evidence", "https://example.org/map", "--note", "It was not.")
    assert run("show", "2").stdout == PAGE


def test_json_has_the_keys_of_a_list_and_the_rest(run: Run) -> None:
    run("resolve", "2", "false", "--note", "It was not.")
    page = run("show", "2", "-f", "json").json["predictions"][0]
    listed = run("list", "--limit", "2", "-f", "json").json["predictions"][1]
    assert {key: page[key] for key in listed} == listed
    assert page["quote"] == INAUGURATION
    assert page["quote_before"].endswith('"I believe that in any case, ')
    assert page["article_details"]["outlet"] == "EADaily"
    assert [each["outcome"] for each in page["resolutions"]] == ["false"]
    assert [each["id"] for each in page["others"]] == [3]
    assert [(each["seq"], each["type"]) for each in page["history"]] == [
        (3, "prediction.recorded"),
        (7, "question.resolved"),
    ]
    assert page["origin"] is None


def test_a_denial_says_what_it_denies_and_that_it_came_true(run: Run) -> None:
    run("resolve", "q2", "false", "--note", "It was not.")
    shown = run("show", "3").stdout
    assert shown.startswith("Prediction 3: came true\n")
    assert "denies q2: The Kursk issue is resolved" in shown
    assert '30%, stated as "70%"; the number is about q2, the words are about its denial' in " ".join(shown.split())
    assert "the denial came true" in shown


def test_words_are_shown_with_the_table_that_read_them(run: Run) -> None:
    shown = run("show", "1").stdout
    assert '67.5%, read from "likely" by the table icd203 (55% to 80%)' in shown
    assert 'no date; as said: "until Kursk is free"' in shown
    assert "by way of EADaily" in shown


def test_several_pages_and_questions_stand_in_the_order_asked(run: Run) -> None:
    shown = run("show", "q2", "5", "4").stdout
    assert shown.index("Question q2") < shown.index("Prediction 5: open, 9 days left") < shown.index("Prediction 4")
    assert "Prediction 4: overdue, 98 days over" in shown
    objects = run("show", "q2", "5", "-f", "json").json
    assert [each["id"] for each in objects["questions"]] == ["q2"]
    assert [each["id"] for each in objects["predictions"]] == [5]


def test_a_superseded_decision_stays_in_sight(run: Run) -> None:
    run("resolve", "q2", "true", "--on", "2025-01-10", "--note", "So it was said.")
    run("resolve", "q2", "false", "--note", "It was not.", "--reason", "A better map.", "--supersede")
    shown = run("show", "2").stdout
    assert shown.index("It was not.") < shown.index("Earlier decision, set aside") < shown.index("So it was said.")
    assert "decided again, setting the earlier decision aside: false" in shown


def test_an_amendment_shows_both_texts_and_whether_it_counts(run: Run, path: Path) -> None:
    from datetime import date

    from conftest import NOW

    from ledger.db import open_ledger
    from ledger.recording.changes import amend_question
    from ledger.recording.writer import Circumstances, recording

    with recording(open_ledger(path), Circumstances(lambda: NOW, date(2025, 3, 1), "desk")) as writer:
        amend_question(writer, 2, criteria="Russia holds most of it.", reason="clearer")
    shown = " ".join(run("show", "2").stdout.split())
    assert (
        '2025-03-01 by desk q2 amended: clearer criteria "Russia holds the whole region." became "Russia holds most'
        ' of it." (came too late: kept, not counted)'
    ) in shown
    assert "Criteria Russia holds the whole region." in shown


def test_probabilities_over_time_say_which_counts(run: Run, path: Path) -> None:
    revise(path, 5, "40%")
    revise(path, 5, "60%")
    shown = run("show", "5").stdout
    assert "Probability over time" in shown
    assert "60%; things changed (this one counts)" in shown
    stated = run("show", "5", "-f", "json").json["predictions"][0]["probabilities"]
    assert [each["probability"] for each in stated] == [0.4, 0.6]


def test_a_quote_stays_when_its_article_is_forgotten(run: Run) -> None:
    run("article", "forget", "a1", "--yes")
    shown = run("show", "2").stdout
    assert f"  > {INAUGURATION}\n" in shown
    assert "its text was forgotten on purpose" in shown
    assert "blogger said" not in shown


def test_rows_of_field_and_value_for_every_other_format(run: Run) -> None:
    assert "2,claim,The Kursk issue is resolved\n" in run("show", "2", "-f", "csv").stdout
    assert "| claim" in run("show", "2", "-f", "markdown").stdout


def test_what_is_no_id_or_is_not_there(run: Run) -> None:
    assert "there is no prediction 99; `ledger list` shows all" in run("show", "99", expect=3).stderr
    assert "there is no question q99" in run("show", "q99", expect=3).stderr
    assert '"a1" is no id' in run("show", "a1", expect=5).stderr
    assert run("show", "1", "99", expect=3).stdout == ""
