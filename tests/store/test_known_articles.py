"""The same article again: by its text, its address, a near-identical text."""

import hashlib
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path

import pytest

from ledger.db import open_or_create_ledger
from ledger.recording.catalogue import NewArticle, forget_article, record_article
from ledger.recording.writer import Circumstances, Writer, recording

SENTENCES = [
    f"Sentence {chr(97 + n)}{chr(97 + n)} tells of another matter than the one before it does." for n in range(26)
]
TEXT = " ".join(SENTENCES)
URL = "https://example.org/2024/a-story?id=5"
FIRST = NewArticle(text=TEXT, url=URL, title="A title")

Write = Callable[[Callable[[Writer], object]], None]


@pytest.fixture
def write(path: Path) -> Write:
    """Something to write into a ledger that holds the first article as a1."""
    ledger = open_or_create_ledger(path, lambda: "test-ledger")
    circumstances = Circumstances(lambda: datetime(2025, 3, 1, tzinfo=UTC), date(2025, 3, 1), "")

    def call(act: Callable[[Writer], object]) -> None:
        with recording(ledger, circumstances) as writer:
            act(writer)

    call(lambda writer: record_article(writer, FIRST))
    return call


def taken(write: Write, new: NewArticle) -> tuple[int, bool]:
    answers: list[tuple[int, bool]] = []
    write(lambda writer: answers.append(record_article(writer, new)))
    return answers[0]


@pytest.mark.parametrize(
    "again",
    [
        FIRST,
        NewArticle(text=TEXT),
        NewArticle(text=TEXT.replace(". ", ".\n\n")),
        NewArticle(text=TEXT.replace("Sentence cc", "Passage cc"), url="https://other.example/reprint"),
        NewArticle(url="http://www.example.org/2024/a-story/?utm_source=mail&id=5#top"),
        NewArticle(url=URL, text=" ".join([*SENTENCES, *(f"And {n} more words of an update." for n in range(40))])),
    ],
)
def test_the_same_article_is_not_taken_twice(again: NewArticle, write: Write) -> None:
    assert taken(write, again) == (1, False)


@pytest.mark.parametrize(
    "other",
    [
        NewArticle(text=" ".join(reversed(TEXT.split()))),
        NewArticle(url="https://example.org/2024/a-story?id=6"),
        NewArticle(url="https://example.org/2024/a-story-of-another-kind"),
        # the daily page of an address: tomorrow's text is tomorrow's article
        NewArticle(url=URL, text="Tomorrow the page at this address says something else entirely, from end to end."),
    ],
)
def test_another_article_is_taken(other: NewArticle, write: Write) -> None:
    assert taken(write, other) == (2, True)


def test_percent_signs_and_underlines_in_addresses_stand_for_themselves(write: Write) -> None:
    for number, url in enumerate(("https://example.org/a_b%20c", "https://example.org/aXb%20c"), start=2):
        assert taken(write, NewArticle(url=url)) == (number, True)
    assert taken(write, NewArticle(url="http://example.org/a_b%20c/")) == (2, False)


def test_an_address_noted_without_a_text_does_not_swallow_a_text(write: Write) -> None:
    noted = NewArticle(url="https://example.org/noted")
    assert taken(write, noted) == (2, True)
    assert taken(write, replace(noted, text="A text that was found for it later on.")) == (3, True)
    assert taken(write, noted) == (2, False)


def test_a_forgotten_text_is_known_by_its_hash_and_stays_forgotten(write: Write) -> None:
    write(lambda writer: forget_article(writer, 1, "asked for"))
    assert taken(write, FIRST) == (1, False)
    sha256 = hashlib.sha256(TEXT.encode()).hexdigest()

    def no_text_is_kept(writer: Writer) -> None:
        statement = "select count(*) from blob where sha256 = ?"
        assert writer.connection.exec_driver_sql(statement, (sha256,)).scalar() == 0

    write(no_text_is_kept)
