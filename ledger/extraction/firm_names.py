"""Names of firms, which end with what the law calls them: "Nordbank and Sons Ltd"."""

from ledger.extraction.expressions import expression

LEGAL = r"(?:[Ii]nc|Incorp|[Cc]orp|Corporation|Co|Cos|Company|[Ll]td|[Pp]lc|PLC|AG|SA|NV|GmbH|Group|Holdings)"
FIRM = expression(
    r"(?<![\w'’.-])(?!(?:In|On|At|For|The|But|And)\b)"
    rf"(?:(?!{LEGAL}\b)[A-Z][\w&'’.-]* (?:and |(?:(?<=Bank )|(?<=Banks ))of )?){{1,7}}"
    rf"(?:{LEGAL}\b)(?: {LEGAL}\b)*",
    needs="Inc|inc|Co|corp|Ltd|ltd|Plc|plc|PLC|AG|SA|NV|GmbH|Group|Holdings",
)
"""A firm's name up to what its law calls it."""
NAMED_AFTER_OWNERS = ("Moody's", "Poor's", "Lloyd's", "Macy's", "Sotheby's", "Christie's", "McDonald's", "Sainsbury's")
"""Firms that bear a name in the possessive."""
FIRM_WORD = expression(r"[A-Z][\w'’-]+")


def firms(plain: str, title: int = 0) -> dict[str, tuple[int, str]]:
    """The firms of a text, behind its title, by the words of their names, each where it is first named in full.

    >>> firms("Norris Bros Inc closed.")
    {'Norris': (0, 'Norris Bros Inc'), 'Bros': (0, 'Norris Bros Inc')}
    """
    found: dict[str, tuple[int, str]] = {}
    for firm in FIRM.finditer(plain, title):
        *before, name = firm.group().split(" and ") if firm.group().count(" and ") > 1 else [firm.group()]
        if name in ("Co", "Co Inc", "Co Ltd"):  # of "Norris and Elton and Co" only the last two are surely one
            name = f"{before[-1]} and {name}"
        for word in FIRM_WORD.findall(name.rsplit(" ", 1)[0]):
            found.setdefault(word, (firm.end() - len(name), name))
    return found


def is_firm(name: str) -> bool:
    """Whether a whole name is a firm's.

    >>> is_firm("Norris and Elton Corp"), is_firm("Norris and Elton"), is_firm("Norris Corp and Elton Inc")
    (True, False, False)
    """
    return FIRM.fullmatch(name.strip("<>")) is not None
