"""The kept texts of articles, and which known article a text or an address is of."""

from collections.abc import Iterator

from sqlalchemy import Connection, func, select

from ledger.models import article
from ledger.models.texts import blob
from ledger.store.articles import require_article


def article_text(connection: Connection, article_id: int) -> str | None:
    """The kept text to the letter; None where none was kept, or it was forgotten."""
    kept = select(blob.c.bytes).join(article, article.c.sha256 == blob.c.sha256).where(article.c.id == article_id)
    found = connection.execute(kept).scalar()
    return None if found is None else bytes(found).decode()


def kept_texts(connection: Connection) -> Iterator[tuple[str, bytes]]:
    """The hash and the bytes of every kept text, one at a time."""
    rows = select(blob.c.sha256, blob.c.bytes).order_by(blob.c.sha256).execution_options(yield_per=1)
    for row in connection.execute(rows):
        yield row.sha256, bytes(row.bytes)


def known_article(
    connection: Connection, *, url: str | None, sha256: str | None, text: str | None = None
) -> int | None:
    """The id of the article that is known already: by its text's hash, its address, or a near-identical text.

    Args:
        connection: to the ledger.
        url: its address; spellings of one address are one (`likeness.addresses`). With another text than the one kept
            it is the same article only where most of the shorter text stands in the longer.
        sha256: the hash of its text.
        text: its text; left out, near-identical ones are not looked for.
    """
    found = None
    if sha256 is not None:
        same = select(article.c.id).where(article.c.sha256 == sha256).order_by(article.c.id).limit(1)
        found = connection.execute(same).scalar()
    if found is None and url is not None:
        found = next((number for number in _with_address(connection, url) if _goes_on(connection, number, text)), None)
    if found is None and text is not None:
        found = _same_text(connection, text)
    return None if found is None else int(found)


def _with_address(connection: Connection, url: str) -> list[int]:
    """The articles recorded under an address, in any spelling of it."""
    from ledger.likeness.addresses import address_key, telling_part

    key = address_key(url)
    holding = article.c.url.contains(telling_part(url), autoescape=True)
    spelled = connection.execute(select(article.c.id, article.c.url).where(holding).order_by(article.c.id))
    return [int(number) for number, other in spelled if address_key(other) == key]


def _goes_on(connection: Connection, article_id: int, text: str | None) -> bool:
    """Whether a text from an article's address is that article, corrected or updated, and not the next one there.

    One that was recorded without a text is another: its text could not be kept any more.
    """
    from ledger.likeness.texts import is_version

    if text is None:
        return True
    known = article_text(connection, article_id)
    return require_article(connection, article_id).forgotten if known is None else is_version(text, known)


def _same_text(connection: Connection, text: str) -> int | None:
    """The article with a near-identical text; only texts of about the same length that hold its long words are read."""
    from ledger.likeness.texts import LENGTHS, holds_most, is_same_text, telling_words

    size, words = len(text.encode()), telling_words(text)
    of_like_length = (
        select(article.c.id, blob.c.bytes)
        .join(blob, blob.c.sha256 == article.c.sha256)
        .where(func.length(blob.c.bytes).between(int(size * LENGTHS), int(size / LENGTHS)))
        .order_by(article.c.id)
    )
    for number, content in connection.execute(of_like_length):
        other = bytes(content).decode()
        if holds_most(other, words) and is_same_text(text, other):
            return int(number)
    return None
