"""Whether a statement foretells, promises or names a fixed event."""

from datetime import date

import pytest

from ledger.extraction.extractor import statements
from ledger.extraction.kinds import kind_weights, likeliest_kind
from ledger.terms import StatementKind

FOR_SCHEDULES: dict[StatementKind, dict[str, float]] = {
    StatementKind.PREDICTION: {},
    StatementKind.COMMITMENT: {"days=open": 0.1},
    StatementKind.SCHEDULE: {"bias": 5.0},
}


@pytest.mark.parametrize(
    ("text", "kind"),
    [
        ("The harbour board will close the old pier, its chairman said.", "commitment"),
        ("The harbour board will lose the old pier, its chairman said.", "prediction"),
        ("We will not sell the ferry, the mayor said.", "commitment"),
        ("The council plans to build a school in Holm.", "commitment"),
        ("The storm will weaken as it moves north, forecasters said.", "prediction"),
        ("The home side is likely to lose its best players.", "prediction"),
        ("Oil prices will rise next year, the bank said.", "prediction"),
        ("The trial begins on Monday.", "schedule"),
        ("The election will be held on 3 June.", "schedule"),
    ],
)
def test_the_kind_is_what_the_words_say(text: str, kind: str) -> None:
    assert [each.kind for each in statements(text, date(2024, 5, 6), threshold=0.0)] == [kind]


def test_a_measure_is_foretold_whatever_its_words_weigh() -> None:
    signs = ["by-rule=prediction", "days=day"]
    assert likeliest_kind(signs, FOR_SCHEDULES) is StatementKind.SCHEDULE
    assert likeliest_kind([*signs, "measure"], FOR_SCHEDULES) is StatementKind.PREDICTION


def test_an_event_is_fixed_only_where_its_day_is_told_or_its_cue_says_so() -> None:
    assert likeliest_kind(["by-rule=prediction", "days=open"], FOR_SCHEDULES) is StatementKind.COMMITMENT
    assert likeliest_kind(["by-rule=prediction", "days=week"], FOR_SCHEDULES) is StatementKind.SCHEDULE
    assert likeliest_kind(["by-rule=schedule", "days=open"], FOR_SCHEDULES) is StatementKind.SCHEDULE


def test_every_kind_has_weights() -> None:
    assert set(kind_weights()) == set(StatementKind)
    assert all(table for table in kind_weights().values())


@pytest.mark.parametrize(
    ("text", "strength"),
    [
        ("Rates probably won't fall, Ann Lee said.", "likely"),
        ("Rates probably will fall, Ann Lee said.", "likely"),
        ("Rates won't fall, Ann Lee said.", "firm"),
        ("What was probably a spy will be tried, Ann Lee said.", "firm"),
        ("Experts fear that the dam will burst.", "possible"),
        ("The union has not ruled out that it will strike.", "possible"),
        ("The union has ruled out that it will strike.", "firm"),
        ("Experts fear the dam will burst.", "possible"),
        ("Experts say that the dam will burst.", "firm"),
        ("Experts say that the fear of floods will spread.", "firm"),
    ],
)
def test_the_strength_is_what_the_words_say(text: str, strength: str) -> None:
    assert [each.strength for each in statements(text, date(2024, 5, 6), threshold=0.0)] == [strength]
