"""Meta elements of several conventions."""

import pytest

from ledger.intake.meta_tags import is_behind_paywall, meta_facts
from ledger.intake.page import Origin, first_facts


@pytest.mark.parametrize(
    ("name", "content", "field", "value"),
    [
        ("parsely-title", "A title", "title", "A title"),
        ("twitter:title", " A\ttitle ", "title", "A title"),
        ("parsely-author", "Jane Roe", "author", "Jane Roe"),
        ("byl", "By Jane Roe", "author", "Jane Roe"),
        ("citation_author", "Roe, Jane", "author", "Jane Roe"),
        ("DC.creator", "Jane Roe", "author", "Jane Roe"),
        ("parsely-pub-date", "2024-11-16T23:00:00-05:00", "published", "2024-11-16"),
        ("citation_publication_date", "2024/11/16", "published", "2024-11-16"),
        ("DC.date.issued", "20241116", "published", "2024-11-16"),
        ("pubdate", "November 16, 2024", "published", "2024-11-16"),
        ("datePublished", "16 Nov 2024", "published", "2024-11-16"),
        ("citation_journal_title", "The Journal", "outlet", "The Journal"),
        ("DC.publisher", "The Press", "outlet", "The Press"),
        ("parsely-link", "https://example.org/a", "url", "https://example.org/a"),
    ],
)
def test_a_tag_gives_its_field(name: str, content: str, field: str, value: str) -> None:
    _, other = meta_facts([(name, content)])
    assert {field: (fact.value, fact.origin) for field, fact in other.items()} == {field: (value, Origin.META)}


@pytest.mark.parametrize(
    ("name", "content"),
    [
        ("article:author", "https://social.example/jane"),
        ("author", "@jane"),
        ("author", "admin"),
        ("date", "11/12/2024"),
        ("pubdate", "today"),
        ("twitter:url", "javascript:alert(1)"),
        ("viewport", "width=device-width"),
        ("og:title", "  "),
    ],
)
def test_what_is_no_name_date_or_address_gives_nothing(name: str, content: str) -> None:
    assert meta_facts([(name, content)]) == ({}, {})


def test_open_graph_is_believed_before_the_others_and_each_convention_in_its_order() -> None:
    graph, other = meta_facts([("author", "Old"), ("parsely-author", "New"), ("og:title", "T"), ("dc.title", "U")])
    facts = first_facts([graph, other])
    assert (facts["title"].value, facts["author"].value) == ("T", "New")


def test_several_authors_are_listed() -> None:
    _, other = meta_facts([("citation_author", "Roe, Jane"), ("citation_author", "Roe, Richard")])
    assert other["author"].value == "Jane Roe, Richard Roe"


def test_content_tiers() -> None:
    assert is_behind_paywall([("article:content_tier", "Locked")])
    assert not is_behind_paywall([("article:content_tier", "free")])
