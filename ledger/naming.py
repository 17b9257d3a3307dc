"""When two names mean one source, or two claims one question: folding, and near misses worth a question."""

import re
import unicodedata

SAME_CLAIM = 0.92
"""Share of letters that two claims have in common, from which on they may be one question."""

LONGEST_COMPARED = 600
"""Characters up to which claims are compared letter by letter: the work grows with the square."""

_PARTICLES = {"the", "mr", "mrs", "ms", "dr", "prof", "sir"}


def name_key(name: str) -> str:
    """The folded form under which a name is found: letter case, accents and spacing do not matter.

    >>> name_key("  Pasi  PAROINEN ") == name_key("pasi paroinen"), name_key("Zoë Ådal")
    (True, 'zoe adal')
    """
    decomposed = unicodedata.normalize("NFKD", name.replace("’", "'"))
    bare = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return " ".join(bare.casefold().split())


def is_near_miss(name: str, known: str) -> bool:
    """Whether two different names look like one source: a slip of the keys, initials, a part of the name.

    >>> is_near_miss("Konstantin Remchukow", "Konstantin Remchukov"), is_near_miss("Remchukov", "K. Remchukov")
    (True, True)
    >>> is_near_miss("Analyst 1", "Analyst 2"), is_near_miss("Jane Roe", "John Roe")
    (False, False)
    """
    ours, theirs = _words(name), _words(known)
    if not ours or not theirs:
        return False
    if ours == theirs:
        return True
    if len(ours) == len(theirs):
        return all(_is_one_word(a, b) for a, b in zip(ours, theirs, strict=True))
    shorter, longer = sorted((ours, theirs), key=len)
    return shorter[-1] == longer[-1] and _is_contained(shorter, longer)


def is_nearly_same_claim(claim: str, other: str) -> bool:
    """Whether two claims most likely ask the same: small slips and changes apart, and never another number.

    >>> is_nearly_same_claim("Kursk is retaken by Russia", "kursk is re-taken by Russia.")
    True
    >>> is_nearly_same_claim("The rate is cut in 2025", "The rate is cut in 2026")
    False
    >>> is_nearly_same_claim("The party wins in May", "The party does not win in May")
    False
    """
    ours, theirs = name_key(claim), name_key(other)
    if ours == theirs:
        return True
    if max(len(ours), len(theirs)) > LONGEST_COMPARED:
        return False
    if re.findall(r"\d+", ours) != re.findall(r"\d+", theirs) or _negations(ours) != _negations(theirs):
        return False
    from difflib import SequenceMatcher

    matcher = SequenceMatcher(None, ours, theirs, autojunk=False)
    return matcher.quick_ratio() >= SAME_CLAIM and matcher.ratio() >= SAME_CLAIM


def likely_lengths(claim: str) -> tuple[int, int]:
    """The shortest and the longest claim that can be nearly the same as this one, in characters."""
    ratio = SAME_CLAIM / (2 - SAME_CLAIM)
    return int(len(claim) * ratio) - 3, int(len(claim) / ratio) + 3


def _negations(claim: str) -> int:
    return len(re.findall(r"\b(?:no|not|never|nobody|none|without|fails?)\b|n't\b", claim))


def _words(name: str) -> list[str]:
    words = re.findall(r"\w+", name_key(name).replace("'", ""))
    return [word for word in words if word not in _PARTICLES] or words


def _is_contained(shorter: list[str], longer: list[str]) -> bool:
    """Whether every word of the shorter name stands in the longer one, in order, if only as an initial."""
    remaining = iter(longer)
    return all(any(_is_initial(word, other) or word == other for other in remaining) for word in shorter)


def _is_initial(a: str, b: str) -> bool:
    return a[0] == b[0] and min(len(a), len(b)) == 1


def _is_one_word(a: str, b: str) -> bool:
    """Whether two words differ by no more than a slip; numbers and short words must be equal."""
    if a == b or (_is_initial(a, b) and max(len(a), len(b)) > 1):
        return True
    if any(letter.isdigit() for letter in a + b):
        return False
    allowed = 2 if min(len(a), len(b)) >= 9 else 1 if min(len(a), len(b)) >= 5 else 0
    return abs(len(a) - len(b)) <= allowed and edit_distance(a, b) <= allowed


def edit_distance(a: str, b: str) -> int:
    """Insertions, deletions, substitutions and swaps of neighbours that turn one word into the other.

    >>> edit_distance("paroinen", "parionen"), edit_distance("kursk", "kirsk")
    (1, 1)
    """
    before: list[int] = []
    last = list(range(len(b) + 1))
    for i, letter in enumerate(a, start=1):
        row = [i]
        for j, other in enumerate(b, start=1):
            cost = min(last[j] + 1, row[j - 1] + 1, last[j - 1] + (letter != other))
            if i > 1 and j > 1 and letter == b[j - 2] and a[i - 2] == other:
                cost = min(cost, before[j - 2] + 1)
            row.append(cost)
        before, last = last, row
    return last[-1]
