"""What a page says of its article in JSON-LD (schema.org, in ``<script type="application/ld+json">``)."""

import html
import json
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Any

from ledger.intake.dates import written_date
from ledger.intake.names import listed_names
from ledger.intake.page import Fact, Origin, as_facts
from ledger.intake.whitespace import normal_text, one_line

ARTICLE_TYPES = frozenset(
    {
        "NewsArticle",
        "AnalysisNewsArticle",
        "AskPublicNewsArticle",
        "BackgroundNewsArticle",
        "OpinionNewsArticle",
        "ReportageNewsArticle",
        "ReviewNewsArticle",
        "Article",
        "AdvertiserContentArticle",
        "Report",
        "SatiricalArticle",
        "ScholarlyArticle",
        "TechArticle",
        "SocialMediaPosting",
        "BlogPosting",
        "LiveBlogPosting",
    }
)
"""schema.org's NewsArticle, Article and their subtypes."""

_PAGE_TYPES = frozenset({"WebPage", "ItemPage"})
_HOLDERS = ("@graph", "mainEntity", "mainEntityOfPage", "item")
_MARKUP = re.compile(
    r"<(/?)(p|br|div|li|ul|ol|h[1-6]|blockquote|a|b|i|em|strong|span|figure)\b[^<>]{0,500}>", re.IGNORECASE
)
_BREAKING = frozenset({"p", "br", "div", "li", "ul", "ol", "h1", "h2", "h3", "h4", "h5", "h6", "blockquote", "figure"})
_MOST_NODES = 5_000

Node = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class JsonLd:
    """What the JSON-LD of a page says.

    Attributes:
        facts: title, outlet, author, published, url, as far as they are given.
        body: the article's text, empty where it is not given.
        is_free: whether all may read it; None where nothing is said.
        words: how many words the article has; None where it is not said.
        is_article: whether the page says that it holds an article.
    """

    facts: Mapping[str, Fact] = field(default_factory=dict)
    body: str = ""
    is_free: bool | None = None
    words: int | None = None
    is_article: bool = False


def read_json_ld(blocks: Sequence[str], address: str | None = None) -> JsonLd:
    """What the blocks of a page say of its article.

    Of several articles the one that has the page's address is taken, else the one with most text, else the first;
    related ones in lists are not looked at. Blocks that are no JSON are left out.

    Args:
        blocks: the contents of the script elements, in the page's order.
        address: where the page says that it stands.
    """
    nodes = [node for block in blocks for node in _nodes(_json(block))]
    by_id = {node["@id"]: node for node in reversed(nodes) if isinstance(node.get("@id"), str) and len(node) > 1}
    articles = [node for node in nodes if _types(node) & ARTICLE_TYPES]
    if not articles:
        return _without_article([node for node in nodes if _types(node) & _PAGE_TYPES])
    article = max(articles, key=lambda node: (bool(address) and address in _addresses(node), len(_text(node))))
    values = {
        "title": one_line(_string(article.get("headline")) or _string(article.get("name"))),
        "outlet": one_line(_names(article.get("publisher"), by_id) or _names(article.get("sourceOrganization"), by_id)),
        "author": listed_names(_named(article.get("author") or article.get("creator"), by_id)),
        "published": _date(article),
        "url": next((url for url in _addresses(article) if re.match("https?://", url)), None),
    }
    return JsonLd(as_facts(values, Origin.JSON_LD), _text(article), _is_free(article), _word_count(article), True)


def _without_article(pages: Sequence[Node]) -> JsonLd:
    """A page that names no article may still say when it was published."""
    published = next((found for page in pages if (found := _date(page))), None)
    return JsonLd(as_facts({"published": published}, Origin.JSON_LD))


def _json(block: str) -> Any:
    """A block as JSON; None where it is none. Comments and CDATA around it are an old habit."""
    bare = re.sub(
        r"^\s*(?:<!--|//\s*<!\[CDATA\[|/\*\s*<!\[CDATA\[\s*\*/|<!\[CDATA\[)|(?://\s*)?(?:-->|\]\]>)\s*$", "", block
    )
    try:
        return json.loads(bare.strip().rstrip(";"), strict=False)
    except (ValueError, RecursionError):
        return None


def _nodes(value: Any) -> Iterator[Node]:
    """The objects that a block holds, with those of its graph and the main things of its pages."""
    waiting = [value]
    for _ in range(_MOST_NODES):
        if not waiting:
            return
        value = waiting.pop(0)
        if isinstance(value, list):
            waiting = value + waiting
        elif isinstance(value, dict):
            yield value
            waiting = [value[name] for name in _HOLDERS if isinstance(value.get(name), list | dict)] + waiting


def _types(node: Node) -> set[str]:
    named = node.get("@type")
    types = named if isinstance(named, list) else [named]
    return {re.split(r"[/:#]", name)[-1] for name in types if isinstance(name, str)}


def _named(value: Any, by_id: Mapping[str, Node]) -> list[str]:
    """The names of one or several people or organisations, given as text, as objects, or by reference."""
    if isinstance(value, list):
        return [name for member in value[:50] for name in _named(member, by_id)]
    if isinstance(value, dict):
        known = by_id.get(str(value.get("@id")), {})
        name = value.get("name") or known.get("name")
        return _named(name, by_id) if isinstance(name, str | list) else []
    return [value] if isinstance(value, str) else []


def _names(value: Any, by_id: Mapping[str, Node]) -> str:
    return next(iter(_named(value, by_id)), "")


def _string(value: Any) -> str:
    if isinstance(value, list):
        return next((_string(member) for member in value if _string(member)), "")
    if isinstance(value, dict):
        return _string(value.get("@value"))
    return html.unescape(value) if isinstance(value, str) else ""


def _date(node: Node) -> str | None:
    found = written_date(_string(node.get("datePublished"))) or written_date(_string(node.get("dateCreated")))
    return None if found is None else found.isoformat()


def _addresses(node: Node) -> list[str]:
    page = node.get("mainEntityOfPage")
    page = page.get("@id") or page.get("url") if isinstance(page, dict) else page
    return [value for value in (node.get("url"), page, node.get("@id")) if isinstance(value, str)]


def _text(node: Node) -> str:
    """The article's text, markup in it taken out."""

    def replaced(tag: re.Match[str]) -> str:
        if tag[2].lower() not in _BREAKING:
            return ""
        return "\n" if tag[2].lower() == "br" else "\n\n"

    return normal_text(html.unescape(_MARKUP.sub(replaced, _string(node.get("articleBody")))))


def _is_free(node: Node) -> bool | None:
    """Whether all may read the article; a part that is not free decides."""
    parts = node.get("hasPart")
    said = [member.get("isAccessibleForFree") for member in ([node, *_as_list(parts)]) if isinstance(member, dict)]
    known = [str(value).strip().lower().rpartition("/")[2] in ("true", "1") for value in said if value is not None]
    return all(known) if known else None


def _as_list(value: Any) -> list[Any]:
    return value if isinstance(value, list) else [value]


def _word_count(node: Node) -> int | None:
    said = str(node.get("wordCount", ""))
    return int(said) if re.fullmatch(r"[0-9]{1,7}", said) else None
