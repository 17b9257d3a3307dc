"""Who says something without a verb of speech: presents a plan, denies a claim, has made a promise."""

from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.frame import Frame
from ledger.extraction.frame_subjects import subject
from ledger.extraction.source_ends import head_end

PRESENTED = expression(
    r"\b(?:unveil(?:s|ed)|outlin(?:es|ed)|present(?:s|ed)|publish(?:es|ed)|launch(?:es|ed)|releas(?:es|ed)|"
    r"tabl(?:es|ed)|(?:laid|lays|sets?) out) (?:[\w'’-]+ ){0,4}"
    r"(?:plans?|proposals?|polic(?:y|ies)|strateg(?:y|ies)|blueprint|programmes?|programs?|measures|packages?)\b"
)
DENIED = expression(
    r"\b(?:dismiss(?:es|ed)|reject(?:s|ed)|den(?:ies|ied)|refut(?:es|ed)|discount(?:s|ed)|play(?:s|ed) down) "
    r"(?:the |any )?(?:[\w-]+ ){0,2}(?:claims?|suggestions?|reports?|speculation|rumou?rs?|fears?|accusations?|"
    r"allegations?|warnings?|idea|notion) (?:that )?[^.;\"]*$"
)
MADE_BY = expression(
    r"\b(?:promises?|pledges?|vows?|threats?|warnings?|assurances?|commitments?|undertakings?|predictions?) "
    r"(?:from|by) (?P<name>(?=(?:[\w'’-]+ ){0,5}?[A-Z])[\w'’. -]{3,70}?) (?:to|that|not)\b"
)
ESTIMATED = expression(
    r"\b(?:sees?|saw|puts?|gives?|gave|assign(?:s|ed)|rais(?:es|ed)|lower(?:s|ed)|lift(?:s|ed)|cuts?|pric(?:es?|ed) in|"
    r"trim(?:s|med)) (?:(?:an?|the|its|their|his|her|only|just|little|no) )*(?:[\w.%-]+ ){0,3}?"
    r"(?:chances?|probability|odds|likelihood)\b",
    needs="chance|probability|odds|likelihood",
)
"""Who sets a figure: "traders see an 80% chance", "the bank raised the probability"."""
PROMISED = expression(
    r"\b(?P<name>(?:[Hh]is|[Hh]er|[Ii]ts|[Tt]heir)|(?:(?:[Tt]he )?(?:[A-Z][\w.-]* ){0,3}[\w.-]+)(?:['’]s|(?<=s)['’])) "
    r"(?:(?!own\b)[\w-]+ ){0,2}?(?:promises?|pledges?|vows?) (?:not |never )?to\b",
    needs="promise|pledge|vow",
)
"""Whose promise it is: "the plan leaves out his promise to build"."""
BELIEFS = (
    r"(?:[a-z]+ )?(?:estimates?|beliefs?|conviction|view|opinion|predictions?|forecasts?|assertions?|contention|"
    r"statements?|warnings?|pledges?|promises?|assurances?|claims?|insistence|expectations?|assessment)"
)
OWNER = r"(?:(?:[Tt]he|[Aa]n?) (?:[a-z-]+ )?)?(?:[A-Z][\w.-]* ){0,3}[\w.-]+"
BY = r"[\w'’.-]+(?: (?!and\b|or\b|but\b)[\w'’.-]+){0,6}?"
HELD = expression(
    rf"\b(?P<name>{OWNER})(?:['’]s|(?<=s)['’]) {BELIEFS} that "
    rf"|\b{BELIEFS} (?:from|by) (?P<by>{BY})(?:, which [^,;\"]{{3,120}},)? that "
    rf"|\b(?:his|her|its|their) {BELIEFS} that "
)
"""Whose belief it is: "the market's conviction that", "statements by other members that", "his estimate that"."""
LONGEST_HELD = 160
"""Characters behind "that" within which a claim is held."""
END = expression(r"[\";]|, (?:but|while|although|though|whereas)\b")
REACH = 12
"""Characters behind the beginning of a cue within which the plan that it names may stand."""


def act(document: Document, at: int) -> Frame | None:
    """The act in the sentence of a cue at `at` that tells who says it, as a frame with whoever acts."""
    sentence = document.sentences[document.sentence_at(at)]
    start = sentence.start
    made = MADE_BY.search(document.plain, start, sentence.end)
    if made is not None and made.start() <= at <= made.end() + REACH:
        return Frame(made.start(), made.end(), "promised", *made.span("name"), True)
    own = next(
        (each for each in PROMISED.finditer(document.plain, start, sentence.end) if each.end() + REACH >= at), None
    )
    if own is not None and own.start() <= at:
        return Frame(own.start(), own.end(), "promised", *own.span("name"), True)
    estimated = ESTIMATED.search(document.lower, start, sentence.end)
    if estimated is not None and estimated.start() <= at + REACH and document.quotation_at(estimated.start()) is None:
        place = subject(document, start, estimated.start(), [])
        return Frame(estimated.start(), estimated.end(), "estimated", *place, False) if place else None
    found = DENIED.search(document.lower, start, at) or PRESENTED.search(document.lower, start, at + REACH)
    if found is None or document.quotation_at(found.start()) is not None:
        return None
    place = subject(document, start, found.start(), [])
    return Frame(found.start(), found.end(), found.group().split(None, 1)[0], *place, False) if place else None


def holding(document: Document, begin: int, at: int) -> Frame | None:
    """Whoever is told between `begin` and `at` to hold what the words at `at` claim, as a frame."""
    if document.plain.find(" that ", begin, at) < 0:
        return None
    held = next(iter(reversed(list(HELD.finditer(document.plain, begin, at)))), None)
    if held is None or at - held.end() > LONGEST_HELD or END.search(document.plain, held.end(), at):
        return None
    group = next((group for group in ("name", "by") if held[group]), None)
    place = held.span(group) if group is not None else (begin, head_end(document, begin, held.start()))
    return Frame(held.start(), held.end(), "believed", *place, False)
