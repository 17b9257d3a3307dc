"""The office that an article gives beside a name."""

from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words
from ledger.extraction.names import party
from ledger.extraction.people import same_name
from ledger.extraction.role_words import describes, office_before

OWNER = expression(r"(?:\b[Tt]he )?(?:[A-Z][\w.&-]* )*[A-Z][\w.&-]*['’]s $")
"""Before a name: "Nordbank's Jane Doe"."""
TITLE_COMMA = expression(r"[a-z]{2,}, $")
"""Between an office and the name: "the Prime Minister, John Howard"."""
CLOSED = expression(r"[,;.:)\"]|$| (?:that|who) ")
"""Behind a name that stands behind its office and a comma."""
OPENED = expression(r"(?:^|[,;:\"—–])\s*$")
"""Before an office that opens a clause or stands between commas."""
BEHIND = expression(
    r"(?:'s)?(?:, (?:aged )?\d{1,3})?"
    r"(, (?:an? |the |who is )?(?:[^,;.\"()]|\.(?=\w|, | [a-z\d])|(?<=\b[A-Z])\.(?= [A-Z])){4,100})"
    r"(?=[,.;]| told| said|$)"
)
"""What stands between commas behind a name; a full stop inside a sentence belongs to a short form."""
LONGEST_BEFORE = 90


def role_at(document: Document, at: int, name: str) -> str | None:
    """What stands beside `name` at offset `at`: "Prime Minister NAME", "NAME, an analyst at X,"; None without."""
    plain = document.plain
    sentence = document.sentences[document.sentence_at(at)]
    end = at + len(name)
    apposed = BEHIND.match(plain[end : sentence.end])
    behind = apposed[1] if apposed is not None and describes(apposed[1].removeprefix(", ")) else ""
    before = _title(
        plain[max(sentence.start, at - LONGEST_BEFORE) : at],
        plain[end : sentence.end],
        bool(behind) and not behind.startswith(", who"),
    )
    whole = party(before + name + behind, 0) if before or behind else None
    return whole.role if whole is not None and same_name(whole.name, name) else None


def _title(before: str, behind: str, is_described: bool) -> str:
    """The office that ends `before`, or the owner of whoever is named there; empty without.

    Args:
        before: The sentence up to a name.
        behind: The sentence behind it.
        is_described: Whether a description stands behind the name.
    """
    if TITLE_COMMA.search(before) is not None:
        office = office_before(before[:-2])
        if office is None or is_described:
            return ""
        opening = before[: -2 - len(office)]
        says = opening.split()[-1:] and opening.split()[-1] in words("speech", "says")
        is_apposed = OPENED.search(opening) or says or CLOSED.match(behind)
        return f"{office} " if is_apposed else ""
    office = office_before(before) if before.endswith(" ") else None
    if office is not None:
        return f"{office} "
    owner = OWNER.search(before)
    return owner.group() if owner is not None else ""
