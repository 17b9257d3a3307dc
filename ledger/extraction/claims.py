"""Restates a statement so that it stands alone: subject filled in, frame removed, dates made explicit."""

import re
from dataclasses import dataclass, replace
from datetime import date

from ledger.extraction.attribution import Attributor
from ledger.extraction.candidates import Candidate, time_phrases
from ledger.extraction.document import Document
from ledger.extraction.subjects import FINITE, OPENING, with_subject

MONTHS = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
]
RELATIVE = re.compile(
    r"\b(?:today|tonight|tomorrow|yesterday|next|this|coming|last|ago|within|following|later|"
    r"(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:hours?|days?|weeks?|months?|years?))\b",
    re.IGNORECASE,
)
BY = re.compile(
    r"^(?:by|before|within|no later|in the (?:coming|next)|over the|during the (?:coming|next)|ahead of)\b",
    re.IGNORECASE,
)
UNTIL = re.compile(r"^(?:until|till|through|to|for)\b", re.IGNORECASE)
SPEAKER_MARK = re.compile(r"^[A-Z]{1,3}: ")
FRAMING = re.compile(
    r"^(?:it (?:is|was|seems|looks|appears|remains|'s) (?:also |now |still |very |highly |"
    r"quite |increasingly )?"
    r"(?:likely|unlikely|clear|certain|possible|probable|expected|thought|believed|feared|"
    r"hoped|inevitable|obvious|estimated|reported|understood)"
    r"|there (?:is|are|'s|were|was) (?:an? |some |no |little |growing |widespread |"
    r"unofficial |also |already )*"
    r"(?:reports?|fears?|concerns?|speculation|hopes?|signs?|rumou?rs?|expectations?|doubt|"
    r"indications?|claims?)"
    r"|(?:i|we) (?:also |still |really |strongly |do )?(?:believe|think|expect|am sure|"
    r"are sure|am confident|are confident|know|suspect|fear|hope|guess)"
    r"|(?:i|we)(?:'m| am|'re| are) (?:\w+ )?(?:estimating|expecting|confident|hoping|hopeful|"
    r"predicting|assuming|sure|certain))"
    r"(?: that)? (?=.{0,80}\b(?:will|would|is|are|may|might|could|can)\b)",
    re.IGNORECASE,
)
EXPECTED_THING = re.compile(
    r"^(.{3,90}?) (?:is|are|was|were) (?:also |still |now |widely )?(not |no longer )?expected\b(?! to\b)",
    re.IGNORECASE,
)
BE = r"(?:is|are|was|were|am|'s|'re|'m|be|been|being)"
ADVERBS = r"(?:(?:also|still|now|currently|widely|soon|already|even|then|only|all|both|\w+ly) )?"
REWORDINGS = tuple(
    (re.compile(pattern, re.IGNORECASE), replacement)
    for pattern, replacement in (
        (r"\bcan't\b", "cannot"),
        (r"\b(?:won't|wouldn't|shan't)\b", "will not"),
        (r"'ll\b", " will"),
        (
            rf" ?\b(?:is|are|was|were|am|'s|'re|'m|isn't|aren't) not {ADVERBS}(?:going|expected|set|"
            rf"due|likely|scheduled|planning) to\b",
            " will not",
        ),
        (
            rf" ?\b(?:isn't|aren't|wasn't) {ADVERBS}(?:going|expected|set|due|likely|scheduled) to\b",
            " will not",
        ),
        (
            rf" ?{BE} {ADVERBS}(?:more |most |very |highly )?(?:going|expected|set|due|likely|unlikely|"
            rf"scheduled|forecast|predicted|projected|anticipated|"
            rf"tipped|poised|bound|about|planned|slated|certain|sure|on course|on track|planning|"
            rf"preparing|intending|ready|prepared) {ADVERBS}to\b",
            " will",
        ),
        (rf" ?\b(?:is|are|was|were) {ADVERBS}to (?=be |[a-z]+)", " will "),
        (
            r"\b(?:has |have |had )?(?:vowed|pledged|promised|agreed|decided|committed|promises|vows|"
            r"pledges|agrees|resolved|volunteered) to\b",
            "will",
        ),
        (r"\b(?:has |have |had )?(?:vowed|pledged|promised) (?:never to|not to)\b", "will never"),
        (r"\b(?:has |have )?(?:refuse[sd]?|refusing) to\b", "will not"),
        (r"\b(?:has|have) no (?:plans?|intentions?) (?:to|of)\b", "will not"),
        (r"\bthreaten(?:s|ed|ing)? to\b", "will"),
        (r"\bwould\b", "will"),
        (r"\b(?:may|might|could|should)(?: well| soon| also| possibly)?\b(?= [a-z])", "will"),
        (r"\bwill (?:likely|probably|most likely|possibly)\b", "will"),
        (r"\bwill will\b", "will"),
    )
)
PLANS = re.compile(
    r"(?<!\ba )(?<!the )(?<!its )(?<!his )(?<!her )(?<!their )(?<!new )(?<!real )\b(?:plans?|"
    r"intends?|planned|intended|prepares?|(?:is |are |was |were |'s |"
    r"'re )?(?:planning|intending|preparing|gearing up)) to\b",
    re.IGNORECASE,
)
EXPECTS = re.compile(
    r"^.{0,60}?\b(?:expect|anticipat|predict|forecast|foresee)(?:s|ed|ing|e|es)? (?:that )?(.+)$",
    re.IGNORECASE,
)
TO_VERB = re.compile(r"^((?:[\w$£€%.,'-]+ ){1,12}?)to (?=[a-z]+)")


@dataclass(frozen=True, slots=True)
class Claim:
    """A drafted claim.

    Attributes:
        text: The claim as a sentence.
        unresolved: The pronoun that stands for nobody known, or None.
    """

    text: str
    unresolved: str | None


def claim(document: Document, candidate: Candidate, attributor: Attributor, published: date | None) -> Claim:
    """Drafts the claim of `candidate`."""
    candidate = replace(candidate, clause=replace(candidate.clause, start=candidate.clause.own_start))
    text = _without_frames(document, candidate, attributor)
    text = _dated(document, candidate, text, published)
    text = text.replace('"', "").strip(" ,;:-—–'")
    for framing in (SPEAKER_MARK, OPENING, FRAMING, OPENING):
        text = framing.sub("", text)
    text, unresolved = with_subject(document, candidate, attributor, text)
    text = _reworded(candidate, text)
    text = re.sub(r"\s+([,.;:])", r"\1", re.sub(r"\s+", " ", text)).strip(" ,;:-—–")
    if not text:
        text = document.text[candidate.clause.start : candidate.clause.end]
    return Claim(text[:1].upper() + text[1:] + ("" if text.endswith((".", "!", "?")) else "."), unresolved)


def day(value: date) -> str:
    """A date in words that no reader can take for another.

    >>> day(date(2024, 11, 16))
    '16 November 2024'
    """
    return f"{value.day} {MONTHS[value.month - 1]} {value.year}"


def _without_frames(document: Document, candidate: Candidate, attributor: Attributor) -> str:
    """The quote without "he said" inside it."""
    start, end = candidate.clause.start, candidate.clause.end
    pieces, at = [], start
    for frame in attributor.frames(document.sentence_at(candidate.clause.cue.start)):
        first, last = (
            min(frame.start, frame.subject_start),
            max(frame.end, frame.subject_end if frame.inverted else frame.end),
        )
        inside = start < first and last < end and document.plain[:first].rstrip()[-1:] in (",", '"')
        if inside and not (frame.start <= candidate.clause.cue.start < frame.end) and first >= at:
            pieces.append(document.plain[at:first].rstrip(' ,"'))
            at = last
    pieces.append(document.plain[at:end])
    return " ".join(piece.strip(' ,"') if i else piece for i, piece in enumerate(pieces))


def _dated(document: Document, candidate: Candidate, text: str, published: date | None) -> str:
    """`text` with explicit days in the place of relative ones."""
    if published is None:
        return text
    found = time_phrases(text, published)
    bound = candidate.time.latest if candidate.time else None
    named = False
    for phrase in sorted(found, key=lambda one: one.start, reverse=True):
        if phrase.latest is None:
            continue
        named = named or phrase.latest == bound
        if RELATIVE.search(phrase.phrase) or not re.search(r"\d{4}", phrase.phrase):
            explicit, behind = _explicit(phrase.phrase, phrase.earliest, phrase.latest), text[phrase.end :]
            if behind.startswith(("'s ", "' ")):
                explicit, behind = f"the {day(phrase.latest)}", behind[behind.index(" ") :]
            elif text[: phrase.start].endswith(" into "):
                explicit = f"{phrase.phrase} {phrase.latest.year}"
            elif re.search(r"\b(?:an?|the) $", text[: phrase.start], re.IGNORECASE):
                explicit = day(phrase.latest)
            text = text[: phrase.start] + explicit + behind
    if bound is not None and not named:
        text = f"{text.rstrip(' .,')} by {day(bound)}"
    return text


def _explicit(phrase: str, earliest: date | None, latest: date) -> str:
    if UNTIL.match(phrase):
        return f"until {day(latest)}"
    if phrase.lower().startswith(("from ", "starting ")) and earliest is not None and " to " not in phrase:
        return f"from {day(earliest)} to {day(latest)}" if earliest != latest else f"from {day(latest)}"
    if BY.match(phrase) or earliest is None:
        return f"by {day(latest)}"
    if earliest == latest:
        return f"on {day(latest)}"
    return f"between {day(earliest)} and {day(latest)}"


def _reworded(candidate: Candidate, text: str) -> str:
    """The cue as a plain "will", which a question can be asked about."""
    if candidate.clause.cue.cue.id in ("expects", "expected-that"):
        expected = EXPECTS.match(text)
        if expected is not None:
            inner = expected[1]
            infinitive = TO_VERB.match(inner)
            if infinitive is not None and not FINITE.search(infinitive[1]):
                return f"{infinitive[1]}will {inner[infinitive.end() :]}"
            if inner.lower().startswith("to "):
                return f"{candidate.voice.speaker or text.split()[0]} will {inner[3:]}"
            if not FINITE.search(inner):
                return f"There will be {inner}"
            text = inner
    thing = EXPECTED_THING.match(text)
    if thing is not None:
        subject = thing[1][0].lower() + thing[1][1:] if re.match(r"(?:An?|The|No|More|Some) ", thing[1]) else thing[1]
        return f"There will {'not ' if thing[2] else ''}be {subject}{text[thing.end() :]}"
    if candidate.clause.cue.cue.id == "plans-to":
        text = PLANS.sub("will", text, count=1)
    for pattern, replacement in REWORDINGS:
        text = pattern.sub(replacement, text)
    return text
