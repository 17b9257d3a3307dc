"""The office that an article gives beside a name."""

from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.names import party
from ledger.extraction.people import has_role, same_name

TITLE_BOUNDARY = expression(
    r"[;:\",]|\b(?:and|but|that|with|by|while|when|after|told|said|says|met|as) "
    r"|\b(?:spoke|[a-z]{3,}ed) (?:yesterday |today )?(?:at|in|on|to|by|with|from|about) "
)
TITLE_COMMA = expression(r"([a-z]), $")
"""Between an office and the name: "the Prime Minister, John Howard"."""
OFFICE_BEFORE = expression(r"(?:[A-Z][\w'’-]* )+(?:[a-z-]+ ){0,2}$")
"""Right before a name."""
BEHIND = expression(r"(?:'s)?(, (?:an? |the |who is )?[^,;.\"()]{4,80})(?=[,.;]| told| said|$)")
LONGEST_BEFORE = 90


def role_at(document: Document, at: int, name: str) -> str | None:
    """What stands beside `name` at offset `at`: "Prime Minister NAME", "NAME, an analyst at X,"; None without."""
    plain = document.plain
    sentence = document.sentences[document.sentence_at(at)]
    before = TITLE_COMMA.sub(r"\1 ", plain[max(sentence.start, at - LONGEST_BEFORE) : at])
    cut = max((m.end() for m in TITLE_BOUNDARY.finditer(before)), default=0)
    behind = BEHIND.match(plain[at + len(name) : sentence.end])
    apposed = behind[1] if behind else ""
    whole = party(before[cut:] + name + apposed, 0)
    if whole is None or whole.sort == "pronoun":  # the words before are another clause's: "he met Mayor Jane Doe"
        office = OFFICE_BEFORE.search(before)
        titled = office is not None and has_role(office.group())
        whole = party(office.group() + name + apposed, 0) if office is not None and titled else None
    return whole.role if whole is not None and same_name(whole.name, name) else None
