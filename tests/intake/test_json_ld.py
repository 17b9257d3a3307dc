"""JSON-LD in the forms that pages have it in."""

import json
from typing import Any

import pytest

from ledger.intake.json_ld import JsonLd, read_json_ld


def read(*values: Any, address: str | None = None) -> JsonLd:
    return read_json_ld([value if isinstance(value, str) else json.dumps(value) for value in values], address)


def values(said: JsonLd) -> dict[str, str]:
    return {name: fact.value for name, fact in said.facts.items()}


def article(**members: Any) -> dict[str, Any]:
    return {"@type": "NewsArticle", "headline": "H", **members}


@pytest.mark.parametrize(
    ("author", "name"),
    [
        ("Jane Roe", "Jane Roe"),
        ({"@type": "Person", "name": "Jane Roe"}, "Jane Roe"),
        ([{"name": "Jane Roe"}, {"name": "Richard Roe"}, {"name": "Jane Roe"}], "Jane Roe, Richard Roe"),
        ({"name": ["Jane Roe", "Richard Roe"]}, "Jane Roe, Richard Roe"),
        ("By Jane Roe", "Jane Roe"),
        ("https://example.org/people/jane", None),
        ([], None),
        ({"name": None}, None),
        (7, None),
    ],
)
def test_authors(author: Any, name: str | None) -> None:
    assert values(read(article(author=author))).get("author") == name


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2024-11-16", "2024-11-16"),
        ("2024-11-16T23:59:59-11:00", "2024-11-16"),
        ("2024-11-16T00:00:00.000+14:00", "2024-11-16"),
        ("2024-11-16 10:00", "2024-11-16"),
        ("Sat, 16 Nov 2024 10:00:00 GMT", "2024-11-16"),
        ({"@type": "Date", "@value": "2024-11-16"}, "2024-11-16"),
        (["2024-11-16"], "2024-11-16"),
        ("16/11/2024", None),
        ("2024-13-45", None),
        ("", None),
        (1731715200, None),
    ],
)
def test_dates_are_taken_as_written(written: Any, day: str | None) -> None:
    assert values(read(article(datePublished=written))).get("published") == day


@pytest.mark.parametrize(
    "kind",
    [
        "NewsArticle",
        "ReportageNewsArticle",
        "OpinionNewsArticle",
        "BlogPosting",
        ["Thing", "Article"],
        "schema:NewsArticle",
    ],
)
def test_types_of_articles(kind: Any) -> None:
    assert values(read({"@type": kind, "headline": "H"})) == {"title": "H"}


def test_another_type_is_no_article() -> None:
    assert values(read({"@type": "Product", "name": "H", "datePublished": "2024-01-01"})) == {}
    assert values(read({"@type": "WebPage", "name": "H", "datePublished": "2024-01-01"})) == {"published": "2024-01-01"}


def test_the_article_with_the_pages_address_is_taken() -> None:
    related = article(headline="Related", url="https://example.org/b", articleBody="long " * 50)
    own = article(headline="Own", mainEntityOfPage={"@id": "https://example.org/a"})
    assert values(read([related, own], address="https://example.org/a"))["title"] == "Own"
    assert values(read([related, own]))["title"] == "Related"


def test_an_article_within_a_page_is_found_and_one_in_a_list_of_others_is_not() -> None:
    assert values(read({"@type": "WebPage", "mainEntity": article()}))["title"] == "H"
    assert values(read({"@type": "WebPage", "hasPart": [article()]})) == {}


@pytest.mark.parametrize("block", ["", "{", "[" * 100_000, "null", "3", '"text"', "<!-- -->", "{'single': 'quotes'}"])
def test_blocks_that_are_no_json_are_left_out(block: str) -> None:
    assert values(read(block, article())) == {"title": "H"}


@pytest.mark.parametrize(
    "block", ["<!-- {} -->", "//<![CDATA[\n{}\n//]]>", "/* <![CDATA[ */ {}", "{};", '{"a": "line\nend"}']
)
def test_old_wrappings_of_json_are_taken_off(block: str) -> None:
    inner = json.dumps(article())
    whole = (
        block.replace("{}", inner) if "{}" in block else '{"@type": "NewsArticle", "headline": "H", "x": "line\nend"}'
    )
    assert values(read(whole))["title"] == "H"


def test_markup_in_the_text_becomes_paragraphs_and_other_angle_brackets_stay() -> None:
    said = read(article(articleBody="<p>One <b>bold</b> word.</p><p>If a < b &amp; c > d.</p>Line<br/>end"))
    assert said.body == "One bold word.\n\nIf a < b & c > d.\n\nLine\nend"


@pytest.mark.parametrize(
    ("members", "is_free"),
    [
        ({}, None),
        ({"isAccessibleForFree": False}, False),
        ({"isAccessibleForFree": "False"}, False),
        ({"isAccessibleForFree": "http://schema.org/True"}, True),
        ({"isAccessibleForFree": True, "hasPart": [{"isAccessibleForFree": "false"}]}, False),
    ],
)
def test_whether_all_may_read_it(members: dict[str, Any], is_free: bool | None) -> None:
    assert read(article(**members)).is_free is is_free


def test_references_that_lead_in_a_circle_end() -> None:
    said = read({"@graph": [article(author={"@id": "#a"}), {"@id": "#a", "name": {"@id": "#a"}}]})
    assert values(said) == {"title": "H"}
