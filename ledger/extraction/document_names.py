"""The names in one document: who is named where, in full and in short."""

from dataclasses import dataclass

from ledger.extraction.document import Document
from ledger.extraction.full_names import FullNames
from ledger.extraction.headings import title_end
from ledger.extraction.mentions import Mentions
from ledger.extraction.short_names import ShortNames


@dataclass(frozen=True, slots=True)
class DocumentNames:
    """The names in one document.

    Attributes:
        title: Where its title ends.
        mentions: The people whom it names.
        full: Their fullest names.
        short: Its short names of organisations.
    """

    title: int
    mentions: Mentions
    full: FullNames
    short: ShortNames


def document_names(document: Document) -> DocumentNames:
    """The names in `document`, each kind found when first asked for."""
    title = title_end(document.text)
    mentions = Mentions(document.plain, title)
    return DocumentNames(title, mentions, FullNames(document, mentions), ShortNames(document.plain, mentions, title))
