"""Stated numbers and words of likelihood: each row of the tables reads its example, not the other."""

from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.errors import BadInputError
from ledger.extraction.likelihood import (
    LikelyWords,
    find_likelihood,
    likelihood_tables,
    read_likelihood,
)
from ledger.extraction.stated_numbers import STATED_FORMS, StatedForm

ENTRIES = [
    pytest.param(table, entry, id=f"{table}-{entry.words[0]}")
    for table, entries in likelihood_tables().items()
    for entry in entries
]


@pytest.mark.parametrize("form", STATED_FORMS, ids=lambda form: form.id)
def test_stated_form_reads_its_example_and_nothing_in_the_other(form: StatedForm) -> None:
    sentence, point = form.fires
    found = find_likelihood(sentence)
    assert found is not None
    assert (found.point, found.table) == (Decimal(point), None)
    assert found.wording in sentence
    silent = find_likelihood(form.silent)
    assert silent is None or silent.table is not None


@pytest.mark.parametrize(("table", "entry"), ENTRIES)
def test_words_are_read_alone_and_in_a_sentence_and_not_where_they_mean_something_else(
    table: str, entry: LikelyWords
) -> None:
    meaning = (entry.low, entry.point, entry.high)
    for word in entry.words:
        alone = read_likelihood(word.upper(), table)
        assert alone is not None
        assert (alone.low, alone.point, alone.high) == meaning
        assert alone.table == table
    found = find_likelihood(entry.fires, table)
    assert found is not None
    assert (found.low, found.point, found.high) == meaning
    assert found.wording in entry.fires
    silent = find_likelihood(entry.silent, table)
    assert silent is None or (silent.low, silent.point, silent.high) != meaning


@pytest.mark.parametrize(("table", "entry"), ENTRIES)
def test_ends_enclose_the_point(table: str, entry: LikelyWords) -> None:
    assert 0 < entry.low <= entry.point <= entry.high < 1


def test_points_of_icd203_are_the_middles_of_their_ranges() -> None:
    for entry in likelihood_tables()["icd203"]:
        assert entry.point == (entry.low + entry.high) / 2


@pytest.mark.parametrize(
    ("value", "point"),
    [
        ("0.7", "0.7"),
        (".7", "0.7"),
        ("0", "0"),
        ("1", "1"),
        ("70%", "0.7"),
        ("70 %", "0.7"),
        ("70 percent", "0.7"),
        ("100 per cent", "1"),
        ("0.5%", "0.005"),
        ("7 in 10", "0.7"),
        ("one in three", "0.3333"),
        ("2 out of 3", "0.6667"),
        ("odds of 4 to 1", "0.8"),
        ("odds of 4 to 1 for", "0.8"),
        ("odds of 4 to 1 against", "0.2"),
        ("4:1 against", "0.2"),
        ("fifty-fifty", "0.5"),
        ("0.99999", "0.99999"),
    ],
)
def test_stated_number_has_no_range(value: str, point: str) -> None:
    read = read_likelihood(value)
    assert read is not None
    assert read.low == read.point == read.high == Decimal(point)
    assert (read.wording, read.table) == (value, None)


def test_stated_range_keeps_its_ends() -> None:
    read = read_likelihood("60-70 %")
    assert read is not None
    assert (read.low, read.point, read.high) == (Decimal("0.6"), Decimal("0.65"), Decimal("0.7"))


@pytest.mark.parametrize("value", ["none", "None", "", "  "])
def test_no_likelihood_can_be_given(value: str) -> None:
    assert read_likelihood(value) is None


@pytest.mark.parametrize(
    "value",
    [
        "banana",
        "1.7",
        "-1",
        "nan",
        "inf",
        "70",
        "170%",
        "5 in 3",
        "1 in 0",
        "0 to 0",
        "1e-3",
        "0,7",
        "٣",
        "9" * 999,
    ],
)
def test_other_values_are_refused_and_the_message_says_what_is_taken(value: str) -> None:
    with pytest.raises(BadInputError) as refused:
        read_likelihood(value)
    for accepted in ("0.7", "70%", "7 in 10", "against", "almost certain"):
        assert accepted in str(refused.value)
    assert len(str(refused.value)) < 1200


def test_unknown_table_is_refused_with_the_names_of_the_others() -> None:
    with pytest.raises(BadInputError, match="icd203, survey"):
        find_likelihood("likely", "kent")


@pytest.mark.parametrize(
    ("sentence", "wording"),
    [
        ("There is a 70 % chance of rain", "70 % chance"),
        ("Analysts are 90% certain that it fails.", "90% certain"),
        ("He is likely to win, probably in May.", "likely"),
        ("He almost certainly will, with a 20 percent likelihood of defeat.", "20 percent likelihood"),
        ("The chances of success are 50-50.", "chances of success are 50-50"),
        ("The probability of a strike is 35 percent.", "probability of a strike is 35 percent"),
        ("She isn't likely to run.", "isn't likely"),
        ("Es ist very  likely.", "likely"),
    ],
)
def test_likelihood_is_found_to_the_letter(sentence: str, wording: str) -> None:
    found = find_likelihood(sentence)
    assert found is not None
    assert found.wording == wording


@pytest.mark.parametrize(
    "sentence",
    [
        "The government will fall.",
        "Prices rose 70 percent.",
        "A fall is more likely than before.",
        "They lost 4 to 1.",
        "The risk of war is 40 percent higher than last year.",
        "Likelihoods are hard.",
        "",
    ],
)
def test_flat_statement_has_no_likelihood(sentence: str) -> None:
    assert find_likelihood(sentence) is None


@given(st.text())
def test_any_text_is_searched_without_an_error(text: str) -> None:
    for table in likelihood_tables():
        found = find_likelihood(text, table)
        assert found is None or 0 <= found.low <= found.point <= found.high <= 1


@given(st.text())
def test_any_value_is_read_or_refused(text: str) -> None:
    try:
        read = read_likelihood(text)
    except BadInputError:
        return
    assert read is None or 0 <= read.low <= read.point <= read.high <= 1


@pytest.mark.parametrize(
    ("sentence", "wording", "low", "point", "high"),
    [
        ("There is less than a 10 per cent chance of rain.", "less than a 10 per cent chance", "0", "0.1", "0.1"),
        ("There is at least a 60 % chance of rain.", "at least a 60 % chance", "0.6", "0.6", "1"),
        ("A better than 60 percent chance.", "better than 60 percent chance", "0.6", "0.6", "1"),
        ("There is a 60 % chance of rain.", "60 % chance", "0.6", "0.6", "0.6"),
        (
            "The chances of a deal are put at no better than one in five.",
            "chances of a deal are put at no better than one in five",
            "0",
            "0.2",
            "0.2",
        ),
    ],
)
def test_a_bound_keeps_what_lies_behind_it(sentence: str, wording: str, low: str, point: str, high: str) -> None:
    found = find_likelihood(sentence)
    assert found is not None
    assert found.wording == wording
    assert (found.low, found.point, found.high) == (Decimal(low), Decimal(point), Decimal(high))


@pytest.mark.parametrize(
    ("sentence", "point"),
    [
        ("The chance that 1.5C will be passed by 2028 is put at 70 per cent.", "0.7"),
        ("The odds of a cut in June are 4 to 1 against.", "0.2"),
        ("The odds of a cut in June are 4 to 1.", "0.8"),
        ("It is 50-50 that they reach a deal.", "0.5"),
        ("There is a small chance – about 1 per cent – of a frost.", "0.01"),
        ("Rates are more likely than not to fall.", "0.675"),
        ("There is a better than even chance of rain.", "0.675"),
        ("There is little chance of rain.", "0.125"),
        ("The odds that it rains are slim.", "0.125"),
        ("No analyst thinks it likely that rates fall.", "0.325"),
        ("Rates don’t look likely to fall.", "0.325"),
    ],
)
def test_what_is_said_of_a_claim_is_read(sentence: str, point: str) -> None:
    found = find_likelihood(sentence)
    assert found is not None
    assert found.point == Decimal(point)


@pytest.mark.parametrize(
    "sentence",
    [
        "The likelihood that inflation is 3 percent is known.",
        "The chance that rates will fall to 3 percent is open.",
        "The possibility of a deal was discussed while inflation was 4 percent.",
        "She took her chance, 40 percent of voters said.",
        "The bill is no more likely than not to pass.",
        "There is no small chance of rain.",
        "The estate was split 50-50 that year.",
    ],
)
def test_other_figures_are_no_likelihood(sentence: str) -> None:
    assert find_likelihood(sentence) is None
