"""The whole way from a text to statements; the news items are made up, their speakers offices and bodies."""

import json
import time
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from ledger.extraction.cues import cues
from ledger.extraction.extractor import statements
from ledger.extraction.statement import Statement
from ledger.terms import Attribution, StatementKind

WEDNESDAY = date(2024, 3, 6)
SEEDS = Path(__file__).resolve().parents[2].parent / "shared" / "seeds"

HARBOUR = """\
Harbour to lose its last ferry

The last ferry across the northern sound will stop running in October, the harbour authority said on
Tuesday.

"We have looked for a buyer for two years and found none," its director said. "The crew will be
offered work on the southern route. I expect that most of them will accept."

The town council, which had hoped that the line would survive, called the decision a mistake. Its
deputy head said the council would sue if the authority did not reopen talks by the end of March.

In 1998 the ferry carried a million passengers. Should a bridge replace it? Nobody at the town hall
would comment.
"""
BANK = """\
The central bank kept its main rate at 4 per cent on Wednesday but said inflation was likely to fall
below its target by the summer. It forecast growth of 1.2 per cent this year.

Economists at Nordbank expect a first cut in June. "If wages do not pick up, rates could be a full
point lower by Christmas," the lender's chief economist said.

The bank's governor had said in January that prices would fall faster. Unions want the government to
raise benefits, and hope that the budget will help families. Under the law, the bank must publish
its minutes.
"""
COURT = """\
Prosecutors accused the former minister of taking bribes. The trial is due to begin on 8 April and
is expected to last six weeks. His lawyer told the court that he would plead not guilty.

The minister resigned last year after a newspaper reported that he had promised a contract to a
friend. He would later claim that he had been misled.
"""


def found(text: str) -> list[Statement]:
    return statements(text, WEDNESDAY)


def matching(text: str, words: str) -> Statement:
    hits = [s for s in found(text) if words in s.quote.replace("\n", " ")]
    assert len(hits) == 1, [s.quote for s in found(text)]
    return hits[0]


@pytest.mark.parametrize(
    ("text", "words", "speaker", "deadline"),
    [
        (HARBOUR, "ferry across the northern sound will stop", "the harbour authority", date(2024, 10, 31)),
        (HARBOUR, "crew will be offered work", "its director", None),
        (HARBOUR, "most of them will accept", "its director", None),
        (HARBOUR, "the council would sue", "Its deputy head", date(2024, 3, 31)),
        (BANK, "inflation was likely to fall", "The central bank", None),
        (BANK, "expect a first cut", "Economists at Nordbank", date(2024, 6, 30)),
        (COURT, "The trial is due to begin", None, date(2024, 4, 8)),
        (COURT, "expected to last six weeks", None, None),
        (COURT, "he would plead not guilty", "His lawyer", None),
    ],
)
def test_a_news_item_gives_its_statements(text: str, words: str, speaker: str | None, deadline: date | None) -> None:
    statement = matching(text, words)
    assert statement.speaker == speaker
    if deadline is not None:
        assert statement.deadline == deadline


@pytest.mark.parametrize(
    ("text", "words"),
    [
        (HARBOUR, "the line would survive"),
        (HARBOUR, "a bridge replace it"),
        (HARBOUR, "would comment"),
        (BANK, "the budget will help"),
        (BANK, "must publish"),
        (COURT, "promised a contract"),
        (COURT, "would later"),
    ],
)
def test_hopes_questions_laws_and_the_past_are_left_alone(text: str, words: str) -> None:
    assert not [s for s in found(text) if words in s.quote.replace("\n", " ")]


@pytest.mark.parametrize(
    "text",
    [
        "The team would have been pleased with a draw.",
        "Will the bank raise rates next week?",
        "He left his sister the house in his will.",
        "They wanted to know whether the plant would close.",
        "It's not clear how quickly the port will reopen.",
        "The union hopes that the plant will stay open.",
        "The ship would have sunk without the pumps.",
        "In 1912 the family would gather every Sunday.",
        "The storm was stronger than expected.",
    ],
)
def test_what_is_no_statement_gives_none(text: str) -> None:
    assert found(text) == []


def test_two_claims_in_one_sentence_are_two_statements() -> None:
    text = "The bank will cut 500 jobs by June, and the insurer will close its Leeds office next year."
    assert [s.deadline for s in found(text)] == [date(2024, 6, 30), date(2025, 12, 31)]


def test_a_list_under_one_verb_is_one_statement() -> None:
    assert len(found("The party promised to fight crime, boost spending and invest in railways.")) == 1


@pytest.mark.parametrize(
    "text",
    [
        "Sales of tractors will reach 460 million crowns. Sales of tractors will reach 695 million later.",
        "The quay, which is expected to cost 40 million crowns, will raise the tonnage of the port.",
    ],
)
def test_claims_of_other_figures_or_one_inside_the_other_are_two(text: str) -> None:
    assert len(found(text)) == 2


def test_the_same_claim_told_twice_by_one_speaker_is_one_statement_at_its_fullest() -> None:
    text = (
        "The airline will cut 200 pilot jobs, the company said on Monday. The market was weak. "
        "The airline will cut 200 pilot jobs at its northern base by December, the company said."
    )
    assert [s.deadline for s in found(text)] == [date(2024, 12, 31)]


def test_two_claims_in_much_the_same_words_are_two_statements() -> None:
    text = (
        "The city will open a swimming pool in the old harbour in May. The mayor spoke for an hour. "
        "The city will open a concert hall in the old harbour next year."
    )
    assert [s.deadline for s in found(text)] == [date(2024, 5, 31), date(2025, 12, 31)]


def test_the_same_claim_by_two_speakers_is_two_statements() -> None:
    text = "The plant will close in May, the union said. The plant will close in May, the mayor said."
    assert [s.speaker for s in found(text)] == ["the union", "the mayor"]


def test_a_promise_a_forecast_and_a_fixed_event_have_their_kinds() -> None:
    kinds = {
        "The mayor vowed to rebuild the market within a year.": StatementKind.COMMITMENT,
        "Analysts expect sales to fall next year.": StatementKind.PREDICTION,
        "The trial is due to begin on Monday.": StatementKind.SCHEDULE,
    }
    for text, kind in kinds.items():
        assert [s.kind for s in found(text)] == [kind]


def test_the_month_of_may_is_no_doubt() -> None:
    assert matching("The bridge will open between May and July 2025.", "bridge").strength == "firm"
    assert matching("The bridge will perhaps open in July 2025.", "bridge").strength == "possible"


def test_a_condition_is_marked_and_voids_the_criteria() -> None:
    (statement,) = found("If the talks fail, the miners will strike on Friday, the union said.")
    assert statement.conditional
    assert "Void if" in statement.criteria


def test_a_quote_keeps_its_attribution_and_a_paraphrase_too() -> None:
    assert matching(HARBOUR, "crew will be offered work").attribution is Attribution.DIRECT
    assert matching(HARBOUR, "the council would sue").attribution is Attribution.PARAPHRASE


def test_a_stated_probability_is_read() -> None:
    (statement,) = found("There is a 70 per cent chance of a recession next year, the bank's chief economist said.")
    assert str(statement.probability) == "0.7"


def test_without_a_publication_date_no_deadline_is_guessed() -> None:
    assert all(s.deadline is None for s in statements(HARBOUR, None))


def test_the_threshold_is_a_score() -> None:
    assert all(s.score >= 0.9 for s in statements(HARBOUR + BANK + COURT, WEDNESDAY, threshold=0.9))
    assert len(statements(HARBOUR, WEDNESDAY, threshold=0.0)) >= len(found(HARBOUR))


@pytest.mark.parametrize("text", [HARBOUR, BANK, COURT, HARBOUR.replace("\n", "\r\n"), HARBOUR.replace('"', "“")])
def test_every_quote_stands_in_the_text_at_its_offsets(text: str) -> None:
    for s in statements(text, WEDNESDAY, threshold=0.0):
        assert text[s.start : s.end] == s.quote
        assert s.quote.strip() == s.quote != ""


PIECES = [
    *" ".join(cue.fires for cue in cues()).split(),
    *"\"“”'’,.?!—()",
    "\n",
    "İ",
    "ẞ",
    "2030",
    "According to",
]
WORDS = st.lists(st.sampled_from(PIECES), max_size=60).map(" ".join)


@settings(max_examples=300, deadline=None)
@given(WORDS | st.text(max_size=200))
def test_no_text_raises_and_every_quote_is_to_the_letter(text: str) -> None:
    for s in statements(text, WEDNESDAY, threshold=0.0):
        assert text[s.start : s.end] == s.quote
        assert s.claim
        assert s.criteria
        assert 0 <= s.score <= 1


@pytest.mark.parametrize(
    "piece",
    [
        '"',
        "will ",
        "a",
        "said ",
        "He said that ",
        ", and ",
        "Name ",
        "The Ministry of ",
        "(",
        "by Friday ",
        '"will" said X. ',
        "\n",
        "— ",
        "who ",
    ],
)
def test_the_time_a_freak_text_takes_grows_with_its_length_only(piece: str) -> None:
    def seconds(length: int) -> float:
        begun = time.process_time()
        statements(piece * (length // len(piece)), WEDNESDAY)
        return time.process_time() - begun

    seconds(1_000)
    # Three times the text in less than the nine times of quadratic growth; of three tries, as a machine may pause.
    assert any(seconds(60_000) < 7 * max(seconds(20_000), 0.1) for _ in range(3))


def test_the_seed_article_gives_its_seven_statements() -> None:
    if not SEEDS.is_dir():
        pytest.skip(f"{SEEDS} is absent")
    text = next(SEEDS.glob("*.txt")).read_bytes().decode("utf-8")
    (gold,) = json.loads((SEEDS / "seed_gold.json").read_text(encoding="utf-8"))
    hits = statements(text, date.fromisoformat(gold["published"]))
    assert len(hits) == len(gold["statements"])
    for s, wanted in zip(hits, gold["statements"], strict=True):
        assert s.quote in wanted["quote"] or wanted["quote"] in s.quote
        assert s.speaker == wanted["speaker"]
        assert str(s.deadline) == str(wanted["deadline"])


@pytest.mark.parametrize(
    ("text", "conditions"),
    [
        ("He will be tried in May and, if convicted, he will be deported.", [None, "if convicted"]),
        ("The union will strike in May and, unless talks resume, the port will close.", [None, "unless talks resume"]),
        ("The mill will close in May, and if demand stays low, the yard will close.", [None, "if demand stays low"]),
        ("The union will strike if talks fail.", ["if talks fail"]),
        ("The union will strike and the port will close if talks fail.", ["if talks fail"] * 2),
        ("Should the talks in April fail, the union will strike.", ["Should the talks in April fail"]),
        ("Were prices to rise, the bank would raise rates.", ["Were prices to rise"]),
        ("The union will strike should the talks fail.", ["should the talks fail"]),
        ("The union should be patient, and it will win.", [None]),
        ("What should the union do, and when will the port close?", []),
    ],
)
def test_a_condition_holds_for_the_claim_it_stands_with(text: str, conditions: list[str | None]) -> None:
    found = statements(text, date(2026, 3, 10), 0.3)
    assert [each.condition for each in found] == conditions
    assert all(each.conditional is (each.condition is not None) for each in found)


def test_a_claim_ends_before_the_condition_of_the_next() -> None:
    found = statements("He will be tried in May and, if convicted, he will be deported.", date(2026, 3, 10))
    assert found[0].quote == "He will be tried in May"


def test_the_month_of_an_inverted_condition_is_no_deadline() -> None:
    found = statements("Should the talks in April fail, the union will strike by June.", date(2026, 3, 10), 0.0)
    assert [each.deadline for each in found] == [date(2026, 6, 30)]
    found = statements("Should the talks in April fail, the union will strike.", date(2026, 3, 10), 0.0)
    assert [each.deadline for each in found] == [None]
