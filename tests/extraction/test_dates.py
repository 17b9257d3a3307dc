"""The tables of the grammar: every row reads its example as it says and leaves its other sentence alone."""

from datetime import date

import pytest

from ledger.extraction.dates.grammar import RULES
from ledger.extraction.dates.numerals import NUMERALS, Numeral, read_numeral
from ledger.extraction.dates.rule import EXAMPLES_COUNT_FROM, Rule
from ledger.extraction.deadline import find_deadlines, read_deadline


def _iso(day: date | None) -> str | None:
    return day.isoformat() if day else None


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.id}-{rule.makes}")
def test_rule_reads_its_example(rule: Rule) -> None:
    read = read_deadline(rule.fires.text, EXAMPLES_COUNT_FROM)
    assert (_iso(read.earliest), _iso(read.latest)) == (rule.fires.earliest, rule.fires.latest), read.rule


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: f"{rule.id}-{rule.makes}")
def test_rule_is_silent_where_its_words_mean_something_else(rule: Rule) -> None:
    found = find_deadlines(rule.silent, EXAMPLES_COUNT_FROM)
    assert rule.id not in {
        name for one in found for name in one.rule.replace(")", "(").replace(",", "(").split("(")
    }


@pytest.mark.parametrize("numeral", NUMERALS, ids=lambda numeral: numeral.id)
def test_numeral_reads_its_figures(numeral: Numeral) -> None:
    figures, first, last = numeral.fires
    read = read_numeral(figures, EXAMPLES_COUNT_FROM)
    assert read is not None
    assert (read[1].first.isoformat(), read[1].last.isoformat(), read[1].rule) == (first, last, numeral.id)
    silent = read_numeral(numeral.silent, EXAMPLES_COUNT_FROM)
    assert silent is None or silent[1].rule != numeral.id


def test_names_of_rules_are_given_once() -> None:
    names = [rule.id for rule in RULES]
    assert sorted(names) == sorted(set(names))
