"""The article of an HTML page: what the page says of it, and its text. Runs in the parsing process only."""

import re
from collections.abc import Iterator
from datetime import date
from urllib.parse import urlsplit

import lxml.html
import trafilatura
from lxml import etree

from ledger.errors import BadInputError
from ledger.intake.barriers import require_article
from ledger.intake.dates import is_only_in_figures
from ledger.intake.json_ld import JsonLd, read_json_ld
from ledger.intake.meta_tags import is_behind_paywall, meta_facts
from ledger.intake.names import listed_names
from ledger.intake.page import Fact, Facts, Origin, Page, as_facts, first_facts
from ledger.intake.whitespace import normal_text, one_line

FULLER = 1.25
"""The text in JSON-LD is taken where it is this many times as long as what the page shows: the rest is hidden.

It is taken as well where it is the same word for word, for its paragraphs.
"""

_BLOCKS = frozenset({"p", "head", "quote", "list", "item", "table", "row", "cell", "div", "code"})
_LINE_BREAK = "lb"
_LINK = "ref"
_SPACE = re.compile(r"\s+")
_TITLE_END = re.compile(r"\s+[|–—·•»-]\s+")
_TRAFILATURA_DATES = {"extensive_search": False, "original_date": True}


def html_page(content: bytes, url: str | None) -> Page:
    """The article of a page.

    Args:
        content: the page in UTF-8.
        url: where it was fetched from, None for a saved page.

    Raises:
        BadInputError: where it holds none, or only its opening.
    """
    tree = _tree(content)
    tags = list(_tags(tree))
    canonical = _canonical(tree, url)
    said = read_json_ld(
        [script.text_content() for script in tree.xpath("//script[@type]") if _is_json_ld(script)], canonical
    )
    graph, meta = meta_facts(tags)
    facts = first_facts([said.facts, graph, meta, _shown_facts(tree, graph, said)])
    _set_address(facts, canonical, url)
    body = _without_title(_body(tree), facts)
    text = said.body if len(said.body) > FULLER * len(body) or said.body.split() == body.split() else body
    require_article(
        text,
        is_free=False if is_behind_paywall(tags) and said.is_free is None else said.is_free,
        is_given=len(said.body) >= len(text),
        words=said.words,
        shown="" if text else normal_text(tree.text_content()),
        lines=_lines(tree),
    )
    return Page(text, first_facts([facts, _trafilatura_facts(tree, facts)]))


def _tree(content: bytes) -> lxml.html.HtmlElement:
    try:
        return lxml.html.document_fromstring(content, parser=lxml.html.HTMLParser(encoding="utf-8"))
    except (etree.ParserError, etree.XMLSyntaxError) as error:
        raise BadInputError("has no text: the page is empty") from error


def _lines(tree: lxml.html.HtmlElement) -> Iterator[str]:
    """What the page shows in its innermost blocks, one by one."""
    for block in tree.xpath(
        "//body//*[self::p or self::li or self::button or self::h1 or self::h2 or self::h3 or self::h4"
        " or self::span or self::strong or self::div[not(.//div or .//p)]]"
    ):
        yield one_line(block.text_content())


def _is_json_ld(script: lxml.html.HtmlElement) -> bool:
    return "ld+json" in str(script.get("type")).lower()


def _tags(tree: lxml.html.HtmlElement) -> Iterator[tuple[str, str]]:
    for element in tree.iter("meta"):
        name = element.get("property") or element.get("name") or element.get("itemprop")
        content = element.get("content")
        if name and content:
            yield name, content
    for element in tree.xpath("//time[@itemprop='datePublished' or @pubdate][@datetime]"):
        yield "datePublished", element.get("datetime", "")


def _canonical(tree: lxml.html.HtmlElement, url: str | None) -> str | None:
    """The address that the page calls its own.

    A fetched page may name another one only on its own site, so that no page passes for one of another outlet; one
    without a path is a mistake of the site.
    """
    links = [str(link.get("href", "")).strip() for link in tree.xpath("//link[@rel='canonical']")]
    links += [str(tag.get("content", "")).strip() for tag in tree.xpath("//meta[@property='og:url']")]
    for link in links:
        if _is_page_address(link) and (url is None or _site(link) == _site(url)):
            return link
    return url


def _is_page_address(link: str) -> bool:
    try:
        parts = urlsplit(link)
    except ValueError:
        return False
    return parts.scheme in ("http", "https") and bool(parts.hostname) and bool(parts.path.strip("/") or parts.query)


def _site(url: str) -> list[str]:
    """The last labels of the host, which pages of one site share."""
    labels = (urlsplit(url).hostname or "").split(".")
    short_second = len(labels) > 2 and len(labels[-1]) == 2 and len(labels[-2]) <= 3  # as in example.co.uk
    return labels[-3:] if short_second else labels[-2:]


def _set_address(facts: dict[str, Fact], canonical: str | None, url: str | None) -> None:
    """Put the page's own address over what other tags say."""
    if canonical is not None:
        facts["url"] = Fact(canonical, Origin.ADDRESS if canonical == url else Origin.PAGE)


def _shown_facts(tree: lxml.html.HtmlElement, graph: Facts, said: JsonLd) -> Facts:
    """The title that the page shows: its only heading of the first rank, else that of the window."""
    headings = [one_line(heading.text_content()) for heading in tree.iter("h1")]
    title = headings[0] if len(headings) == 1 else ""
    if not title:
        title = one_line(tree.findtext(".//title") or "")
        outlet = (said.facts.get("outlet") or graph.get("outlet") or Fact("", Origin.PAGE)).value
        parts = _TITLE_END.split(title)
        if len(parts) > 1 and parts[-1].casefold() == outlet.casefold():
            title = title[: title.rindex(parts[-1])].rstrip(" |–—·•»-")
    return as_facts({"title": title}, Origin.PAGE)


def _body(tree: lxml.html.HtmlElement) -> str:
    """The text of the article as trafilatura finds it: paragraphs, headings, items, quotes, cells."""
    found = trafilatura.bare_extraction(tree, include_comments=False, include_links=True, with_metadata=False)
    if found is None or isinstance(found, dict) or found.body is None:
        return ""
    return normal_text("".join(_pieces(found.body)))


def _pieces(element: etree._Element) -> Iterator[str]:
    """The text under an element, blocks set off by blank lines; a block that is a link and nothing else is left out."""
    is_block = element.tag in _BLOCKS
    if is_block and _is_navigation(element):
        return
    if is_block:
        yield "\n\n"
    yield "\n" if element.tag == _LINE_BREAK else _SPACE.sub(" ", element.text or "")
    for child in element:
        yield from _pieces(child)
        yield _SPACE.sub(" ", child.tail or "")
    if is_block:
        yield "\n\n"


def _is_navigation(block: etree._Element) -> bool:
    """Whether all the words of a block are links: a menu, or another article."""
    linked = sum(len(" ".join(link.itertext()).split()) for link in block.iter(_LINK))
    return 0 < linked == len(" ".join(block.itertext()).split())


def _without_title(body: str, facts: Facts) -> str:
    """The text without the title at its head, which is kept beside it."""
    first, _, rest = body.partition("\n\n")
    is_title = "title" in facts and rest and first.casefold() == facts["title"].value.casefold()
    return rest if is_title else body


def _trafilatura_facts(tree: lxml.html.HtmlElement, facts: Facts) -> Facts:
    """What trafilatura makes of the visible page, asked only where the page's own data leave something open."""
    if all(name in facts for name in ("title", "author", "published")):
        return {}
    found = trafilatura.extract_metadata(tree, date_config=_TRAFILATURA_DATES, extensive=False)
    values = {
        "title": one_line(found.title or ""),
        "author": listed_names((found.author or "").split(";")),
        "published": None if found.date and _is_ambiguous(found.date, tree) else found.date,
    }
    return as_facts(values, Origin.TRAFILATURA)


def _is_ambiguous(day: str, tree: lxml.html.HtmlElement) -> bool:
    """Whether the page gives a day of publication in figures only that can be read as another day."""
    return is_only_in_figures(date.fromisoformat(day[:10]), etree.tostring(tree, encoding="unicode"))
