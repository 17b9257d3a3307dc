"""What a page says of its article in ``<meta>`` elements: Open Graph, and the tags of other conventions."""

from collections.abc import Iterable, Mapping, Sequence

from ledger.intake.dates import written_date
from ledger.intake.names import in_natural_order, listed_names
from ledger.intake.page import Facts, Origin, as_facts
from ledger.intake.whitespace import one_line

OPEN_GRAPH = {
    "title": ("og:title",),
    "outlet": ("og:site_name",),
    "author": ("article:author", "og:article:author"),
    "published": ("article:published_time", "og:article:published_time", "og:published_time"),
    "url": ("og:url",),
}
"""Open Graph properties by field, the best first (ogp.me)."""

META = {
    "title": (
        "parsely-title",
        "sailthru.title",
        "citation_title",
        "dc.title",
        "dcterms.title",
        "twitter:title",
        "headline",
    ),
    "outlet": (
        "citation_journal_title",
        "dc.publisher",
        "dcterms.publisher",
        "publisher",
        "application-name",
        "apple-mobile-web-app-title",
    ),
    "author": (
        "parsely-author",
        "sailthru.author",
        "byl",
        "citation_author",
        "dc.creator",
        "dcterms.creator",
        "author",
        "authors",
        "byline",
        "dcsext.author",
    ),
    "published": (
        "parsely-pub-date",
        "sailthru.date",
        "citation_publication_date",
        "citation_online_date",
        "citation_date",
        "dc.date.issued",
        "dcterms.issued",
        "dc.date.created",
        "dcterms.created",
        "dc.date",
        "dcterms.date",
        "datepublished",
        "pubdate",
        "publishdate",
        "publish-date",
        "publish_date",
        "publication_date",
        "article.published",
        "cxenseparse:recs:publishtime",
        "iso-8601-publish-date",
        "date",
    ),
    "url": ("parsely-link", "citation_public_url", "citation_fulltext_html_url", "dc.identifier", "twitter:url"),
}
"""Names of other tags by field, the best first: Parse.ly, Sailthru, Highwire, Dublin Core, microdata, older."""

_CATALOGUE_NAMES = frozenset({"citation_author"})

Tags = Sequence[tuple[str, str]]
"""Name (or property, or itemprop) and content of the elements, in the page's order."""


def meta_facts(tags: Tags) -> tuple[Facts, Facts]:
    """What Open Graph says, and what the other tags say.

    >>> graph, other = meta_facts([("OG:title", "A title"), ("DC.date.issued", "2024-11-16")])
    >>> graph["title"].value, other["published"].value
    ('A title', '2024-11-16')
    """
    contents: dict[str, list[str]] = {}
    for name, content in tags:
        contents.setdefault(name.strip().lower(), []).append(content)
    return (
        as_facts({field: _value(field, names, contents) for field, names in OPEN_GRAPH.items()}, Origin.OPEN_GRAPH),
        as_facts({field: _value(field, names, contents) for field, names in META.items()}, Origin.META),
    )


def is_behind_paywall(tags: Tags) -> bool:
    """Whether the page says that only subscribers may read it."""
    tiers = {content.strip().lower() for name, content in tags if name.strip().lower() == "article:content_tier"}
    return bool(tiers & {"locked", "metered"})


def _value(field: str, names: Iterable[str], contents: Mapping[str, list[str]]) -> str | None:
    for name in names:
        given = contents.get(name, [])
        if field == "published":
            found = next((day.isoformat() for text in given if (day := written_date(text))), None)
        elif field == "author":
            found = listed_names(in_natural_order(text) if name in _CATALOGUE_NAMES else text for text in given)
        elif field == "url":
            found = next(
                (text.strip() for text in given if text.strip().lower().startswith(("http://", "https://"))), None
            )
        else:
            found = next((line for text in given if (line := one_line(text))), None)
        if found:
            return found
    return None
