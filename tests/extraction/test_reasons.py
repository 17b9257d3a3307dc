from ledger.extraction.dates.grammar import RULES
from ledger.extraction.dates.open_ended import OPEN_PHRASES
from ledger.extraction.dates.reasons import explained_rules, reasons

NAMED_BY_TABLES = {"event", "holiday"}


def test_every_rule_that_is_explained_exists() -> None:
    known = {rule.id for rule in RULES} | {phrase.id for phrase in OPEN_PHRASES} | NAMED_BY_TABLES
    assert explained_rules() <= known


def test_a_reason_is_given_once_and_from_the_outside_in() -> None:
    assert reasons("from March to May", "from-to(weak-month, weak-month)") == [
        "a month without a year is the running one or the next to come, and ends with its last day"
    ]
    assert [reason.split()[0] for reason in reasons("by mid-May", "by(mid(weak-month))")] == ["“by”,", "“mid”", "a"]
    assert reasons("on 5 March 2025", "day-month-year") == []
