"""Restates a statement so that it stands alone: subject filled in, frame removed, dates made explicit."""

import re
from dataclasses import dataclass
from datetime import date

from ledger.extraction import deadline as deadlines
from ledger.extraction.attribution import Attributor
from ledger.extraction.candidates import Candidate
from ledger.extraction.document import Document
from ledger.extraction.lexicon import words

MONTHS = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"]
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
PRONOUN_SUBJECT = re.compile(
    r"^(he|she|it|they|i|we|you)\b(?!')|^(he|she|it|they|i|we|you)(?='(?:ll|re|s|m|ve)\b)", re.IGNORECASE
)
CONTRACTION = re.compile(r"^'(ll|re|s|m|ve)\b")
RELATIVE_PRONOUN = re.compile(r"^(?:and |but )?(?:which|who|that)\b ?", re.IGNORECASE)
DEMONSTRATIVE = re.compile(
    r"^(this|that|these|those|such)\b(?= (?:will|would|is|are|was|may|might|could|should|can|expected|means?|the|\w+ly)\b)",
    re.IGNORECASE,
)
POSSESSIVE = re.compile(r"\b(his|her|their|its|my|our)\b", re.IGNORECASE)
OPENING = re.compile(
    r"^(?:(?:and|but|so|or|that|also|then|therefore|however|meanwhile|moreover|furthermore|instead|still|yet|now|"
    r"in addition|as a result|for example|of course|in any case|in turn|despite this|even so|certainly|basically|"
    r"hopefully|apparently|eventually)\b,? ?)+",
    re.IGNORECASE,
)
SPEAKER_MARK = re.compile(r"^[A-Z]{1,3}: ")
FRAMING = re.compile(
    r"^(?:it (?:is|was|seems|looks|appears|remains|'s) (?:also |now |still |very |highly |quite |increasingly )?"
    r"(?:likely|unlikely|clear|certain|possible|probable|expected|thought|believed|feared|hoped|inevitable|obvious|estimated|reported|understood)"
    r"|there (?:is|are|'s|were|was) (?:an? |some |no |little |growing |widespread |unofficial |also |already )*"
    r"(?:reports?|fears?|concerns?|speculation|hopes?|signs?|rumou?rs?|expectations?|doubt|indications?|claims?)"
    r"|(?:i|we) (?:also |still |really |strongly |do )?(?:believe|think|expect|am sure|are sure|am confident|are confident|know|suspect|fear|hope|guess)"
    r"|(?:i|we)(?:'m| am|'re| are) (?:\w+ )?(?:estimating|expecting|confident|hoping|hopeful|predicting|assuming|sure|certain))"
    r"(?: that)? (?=.{0,80}\b(?:will|would|is|are|may|might|could|can)\b)",
    re.IGNORECASE,
)
EXPLETIVE = re.compile(
    r"^it (?:is|was|will|would|may|might|could|seems?|appears?|'s)(?: not| also| still)?(?: be| take| mean)? (?:too |very |more |quite |even |so )?"
    r"(?:likely|unlikely|possible|impossible|hard|harder|difficult|easy|easier|clear|important|necessary|early|inevitable|acceptable|"
    r"expected|better|good|bad|time|up to|several|some|a (?:while|couple|few|long)|\d+|years|months|weeks|days)\b|^there (?:will|would|is|are|may|might|could|has|have)\b",
    re.IGNORECASE,
)
EXPECTED_THING = re.compile(
    r"^(.{3,90}?) (?:is|are|was|were) (?:also |still |now |widely )?(not |no longer )?expected\b(?! to\b)",
    re.IGNORECASE,
)
BE = r"(?:is|are|was|were|am|'s|'re|'m|be|been|being)"
ADVERBS = r"(?:(?:also|still|now|currently|widely|reportedly|soon|eventually|already|even|then|only|all|both|\w+ly) )?"
REWORDINGS = tuple(
    (re.compile(pattern, re.IGNORECASE), replacement)
    for pattern, replacement in (
        (r"\bcan't\b", "cannot"),
        (r"\b(?:won't|wouldn't|shan't)\b", "will not"),
        (r"'ll\b", " will"),
        (
            rf" ?\b(?:is|are|was|were|am|'s|'re|'m|isn't|aren't) not {ADVERBS}(?:going|expected|set|due|likely|scheduled|planning) to\b",
            " will not",
        ),
        (
            rf" ?\b(?:isn't|aren't|wasn't) {ADVERBS}(?:going|expected|set|due|likely|scheduled) to\b",
            " will not",
        ),
        (
            rf" ?{BE} {ADVERBS}(?:more |most |very |highly )?(?:going|expected|set|due|likely|unlikely|scheduled|forecast|predicted|projected|anticipated|"
            rf"tipped|poised|bound|about|planned|slated|certain|sure|on course|on track|planning|preparing|intending|ready|prepared) {ADVERBS}to\b",
            " will",
        ),
        (rf" ?\b(?:is|are|was|were) {ADVERBS}to (?=be |[a-z]+)", " will "),
        (
            r"\b(?:has |have |had )?(?:vowed|pledged|promised|agreed|decided|committed|promises|vows|pledges|agrees|resolved|volunteered) to\b",
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
    r"\b(?:plans?|intends?|planned|intended|prepares?|(?:is |are |was |were |'s |'re )?(?:planning|intending|preparing|gearing up)) to\b",
    re.IGNORECASE,
)
EXPECTS = re.compile(
    r"^.{0,60}?\b(?:expect|anticipat|predict|forecast|foresee)(?:s|ed|ing|e|es)? (?:that )?(.+)$",
    re.IGNORECASE,
)
TO_VERB = re.compile(r"^((?:[\w$£€%.,'-]+ ){1,12}?)to (?=[a-z]+)")
FINITE = re.compile(r"\b(?:will|would|is|are|was|were|has|have|may|might|could|can|should|must)\b")
NOUN_PHRASE = re.compile(
    r"((?:(?:the|an?|its|his|their|these|this|our|her|\d[\d,.]*) )?(?:[\w'’.-]+ (?:of (?:the )?)?){0,4}[\w'’.-]+)$",
    re.IGNORECASE,
)
PHRASE_END = re.compile(
    r".*\b(?:is|are|was|were|has|have|had|will|would|in|on|at|to|by|for|with|from|into|and|or|but|that|against|as|[a-z]{3,}ed|[a-z]{4,}ing) ",
    re.IGNORECASE,
)
LONGEST_SUBJECT = 14
CONTEXT = 140


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
    text = _without_frames(document, candidate, attributor)
    text = _dated(document, candidate, text, published)
    text = text.replace('"', "").strip(" ,;:-—–'")
    for framing in (SPEAKER_MARK, OPENING, FRAMING, OPENING):
        text = framing.sub("", text)
    text, unresolved = _with_subject(document, candidate, attributor, text)
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
    found = deadlines.find_deadlines(text, published)
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


def _with_subject(
    document: Document, candidate: Candidate, attributor: Attributor, text: str
) -> tuple[str, str | None]:
    """`text` with a noun in the place of the pronoun that is its subject."""
    if EXPLETIVE.match(text):
        return text, None
    pronoun = PRONOUN_SUBJECT.match(text)
    relative = RELATIVE_PRONOUN.match(text)
    demonstrative = DEMONSTRATIVE.match(text)
    if pronoun is not None:
        word = (pronoun[1] or pronoun[2]).lower()
        if word in ("it", "they") and document.quotation_at(candidate.clause.cue.start) is not None:
            return _in_context(document, candidate, text), None
        name = _referent(document, candidate, attributor, word)
        if name is None:
            return _in_context(document, candidate, text), word if word != "it" else None
        rest = CONTRACTION.sub(
            lambda m: {"ll": " will", "re": " is", "s": " is", "m": " is", "ve": " has"}[m[1]],
            text[pronoun.end() :],
        )
        if word in ("i", "we", "you"):
            rest = re.sub(r"^ (am|are)\b", " is", re.sub(r"^ (have)\b", " has", rest))
        return _possessives(f"{name}{rest}", word, name), None
    if relative is not None and relative.group().strip():
        antecedent = _noun_before(document, candidate)
        if antecedent:
            return f"{antecedent} {text[relative.end() :]}", None
        return _in_context(document, candidate, text), None
    if demonstrative is not None:
        return _in_context(document, candidate, text), None
    if _lacks_subject(text):
        subject = _clause_subject(document, candidate, attributor)
        return (f"{subject} {text}", None) if subject else (text, "no subject")
    possessive = POSSESSIVE.search(text[: candidate.clause.cue.start - candidate.clause.start])
    if possessive is not None:
        word = {"his": "he", "her": "she", "their": "they", "its": "it", "my": "i", "our": "we"}[
            possessive[1].lower()
        ]
        owner = _referent(document, candidate, attributor, word)
        if owner is not None and owner not in text:
            return f"{text[: possessive.start()]}{owner}'s{text[possessive.end() :]}", None
    return text, None


def _referent(document: Document, candidate: Candidate, attributor: Attributor, pronoun: str) -> str | None:
    """Whom the subject pronoun of a claim stands for."""
    voice = candidate.voice
    if pronoun in ("i", "we", "you"):
        return voice.speaker if pronoun != "you" else None
    foretold = voice.frame is not None and voice.frame.verb in words("speech", "forecasts")
    if pronoun in ("he", "she") and foretold and voice.is_person:
        return None
    if (
        pronoun in ("he", "she")
        and voice.is_person
        and voice.frame is not None
        and document.quotation_at(candidate.clause.cue.start) is None
    ):
        return voice.speaker
    if (
        pronoun in ("it", "they")
        and voice.speaker is not None
        and not voice.is_person
        and document.quotation_at(candidate.clause.cue.start) is None
    ):
        return voice.speaker
    if pronoun == "they" and voice.is_person and voice.role is not None:
        return None
    found = attributor.antecedent(pronoun, candidate.clause.start)
    if found is not None and (pronoun in ("he", "she") or found.sort != "person"):
        return found.name
    return (
        _subject_of(document, document.sentence_at(candidate.clause.cue.start) - 1)
        if pronoun in ("it", "they")
        else None
    )


def _subject_of(document: Document, index: int) -> str | None:
    """The noun phrase that opens sentence `index`."""
    if index < 0:
        return None
    sentence = document.sentences[index]
    text = OPENING.sub("", document.plain[sentence.start : sentence.end].strip('"'))
    verb = FINITE.search(text)
    head = text[: verb.start()].strip(" ,") if verb else ""
    if (
        not head
        or '"' in head
        or PRONOUN_SUBJECT.match(head)
        or not head[0].isupper()
        or len(head.split()) > LONGEST_SUBJECT
        or "," in head
    ):
        return None
    return head


def _clause_subject(document: Document, candidate: Candidate, attributor: Attributor) -> str | None:
    """The subject of a clause that shares it with the clause before: "It opened in May and will close"."""
    index = document.sentence_at(candidate.clause.cue.start)
    sentence = document.sentences[index]
    cue = candidate.clause.cue.cue
    if cue.speaker == "subject" and candidate.voice.speaker is not None:
        return candidate.voice.speaker
    if document.plain[sentence.start : candidate.clause.start].rstrip().endswith((" who", " which", " that")):
        return _noun_before(document, candidate)
    start = max(
        (f.end for f in attributor.frames(index) if f.end <= candidate.clause.start and not f.inverted),
        default=sentence.start,
    )
    text = OPENING.sub("", document.plain[start : candidate.clause.start].strip('" ,'))
    verb = FINITE.search(text) or re.search(r"\b[a-z]{3,}(?:ed|es|s)\b", text)
    head = text[: verb.start()].strip(" ,") if verb else ""
    pronoun = PRONOUN_SUBJECT.match(head)
    if pronoun is not None:
        return _referent(document, candidate, attributor, (pronoun[1] or pronoun[2]).lower())
    if head and len(head.split()) <= LONGEST_SUBJECT:
        return head
    return candidate.voice.speaker


def _noun_before(document: Document, candidate: Candidate) -> str | None:
    """The noun phrase that stands before a relative pronoun."""
    sentence = document.sentences[document.sentence_at(candidate.clause.cue.start)]
    before = re.sub(
        r",?\s*(?:who|which|that|and|but)?\s*$",
        "",
        document.plain[sentence.start : candidate.clause.start].rstrip(" ,"),
    )
    tail = PHRASE_END.sub("", before.rsplit(",", 1)[-1].rsplit('"', 1)[-1])
    found = NOUN_PHRASE.search(tail.strip())
    return found[1] if found and not PRONOUN_SUBJECT.fullmatch(found[1]) else None


def _in_context(document: Document, candidate: Candidate, text: str) -> str:
    """`text` with the words before it in brackets, where nothing shorter tells what "this" is."""
    sentence = document.sentences[document.sentence_at(candidate.clause.cue.start)]
    before = document.plain[sentence.start : candidate.clause.start].strip(' ,;"')
    if len(before.split()) < 4:
        index = document.sentence_at(sentence.start) - 1
        if index < 0:
            return text
        previous = document.sentences[index]
        before = document.plain[previous.start : previous.end]
    before = re.sub(r",? (?:which|who|that|and|but)$", "", before.replace('"', "").strip(" ,.;"))
    if len(before) > CONTEXT:
        before = before[:CONTEXT].rsplit(" ", 1)[0] + " …"
    first, _, rest = text.partition(" ")
    return f"{first} [{before}] {rest}"


def _lacks_subject(text: str) -> bool:
    return (
        re.match(
            r"(?:will|would|won't|shall|is|are|was|were|may|might|could|should|to|plans?|planned|intends?|vowed|pledged|promised|promises|agreed|"
            r"refuse[sd]?|expects?|has|have|not|likely|expected|set|scheduled|due|going)\b",
            text,
            re.IGNORECASE,
        )
        is not None
    )


def _possessives(text: str, pronoun: str, name: str) -> str:
    """First-person words of a speech in the third person."""
    if pronoun not in ("i", "we"):
        return text
    text = re.sub(r"\b(?:my|our)\b", f"{name}'s", text, count=1)
    return re.sub(r"\b(?:me|us)\b", name, text, count=1)


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
        subject = (
            thing[1][0].lower() + thing[1][1:]
            if re.match(r"(?:An?|The|No|More|Some) ", thing[1])
            else thing[1]
        )
        return f"There will {'not ' if thing[2] else ''}be {subject}{text[thing.end() :]}"
    if candidate.clause.cue.cue.id == "plans-to":
        text = PLANS.sub("will", text, count=1)
    for pattern, replacement in REWORDINGS:
        text = pattern.sub(replacement, text)
    return text
