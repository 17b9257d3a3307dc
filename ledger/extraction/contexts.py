"""The clause that tells what "this" is: the words before a claim, worded so that they can stand before it."""

import re

from ledger.extraction.antecedents import antecedent as likeliest
from ledger.extraction.candidates import Candidate
from ledger.extraction.document import Document
from ledger.extraction.expressions import expression
from ledger.extraction.lexicon import words
from ledger.extraction.noun_phrases import HEADING, is_certainly_human, subject_of
from ledger.terms import Attribution

PRONOUN_SUBJECT = expression(
    r"^(he|she|it|they|i|we|you)\b(?!')|^(he|she|it|they|i|we|you)(?='(?:ll|re|s|m|ve)\b)", re.IGNORECASE
)
OPENING = expression(
    r"^(?:(?:and|but|so|or|perhaps|maybe|consequently|subsequently|ultimately|"
    r"that(?! (?:will|would|may|might|could)\b|['’])|also|then|"
    r"therefore|however|meanwhile|moreover|furthermore|"
    r"instead|still|yet|now|"
    r"where|in addition|as a result|for example|of course|in any case|in turn|despite this(?=,)|even so|"
    r"certainly|basically|"
    r"hopefully|apparently|eventually)\b,? ?)+",
    re.IGNORECASE,
)
FRAME_LEFT = expression(
    r"^[A-Z][^,]{2,50}? (?:indicates?|shows?|suggests?|reports?) (?:that )?(?=[A-Z]|the )|"
    r"^[^,]{3,80}?(?:, [^,]{3,60},?)? (?:said|says|stated|added|warned|noted) (?:that |, )?"
    r"|(?:,| (?:and|but|though)){0,2} it is (?:\w+ly )?(?:agreed|expected|believed"
    r"|thought|likely|clear|said|hoped|feared)(?: that)?$"
    r"|(?:,| (?:and|but|though))? [\w' ]{2,40} (?:say|says|said)(?: that)?$|[ ,–—-]*\b(?:which"
    r"|who|that|and|but|although|though|while|whereas|because)$"
)
"""The speaker's frame at either end of a context."""
FRAME_BEHIND = expression(
    r",? (?:said|says|added|wrote|warned) (?:[A-Z]|the |an? |its |his |her ).*$"
    r"|, (?:[\w'-]+ ){1,7}told (?:reporters|journalists|(?:the )?[A-Z]\w+).*$",
    needs="said|says|added|wrote|warned|told",
)
"""The speaker behind a context, whatever is said of him."""
OPENED = expression(
    r"^(?:i|we) (?:also |still )?(?:think|believe|expect|know|hope) (?:that )?|^(?:although|though|while|whereas|"
    r"despite) .{5,90}, (?=the|these|this|[A-Z])",
    re.IGNORECASE,
)
SAYS_ITSELF = expression(
    r"((?:The |the )?[A-Z][^,.;\"]{2,90}?) (?:said|says|announced|stated) (?:that )?(?=(?:it|they)\b)"
)
"""Before the pronoun of a body that speaks of itself."""
ADDED = expression(r" (?:-|–|—) |, (?:which|who|where|while|although|as|after|with|saying|including|but|according)\b")
HELD = expression(
    r"(?:I|we) (?:\w+ly |also |still )?(?:know|think|believe|hope|feel|say|guess|expect|am sure|are sure)",
    re.IGNORECASE,
)
"""A first person's frame with nothing else."""
IT_IS_SO = expression(
    r"it(?:'s| is| was| seems| appears) (?:\w+ly )?(?:possible|(?:un)?likely|clear|hoped|expected|believed|thought|"
    r"said|feared|known|important|hard|difficult|that)\b",
    re.IGNORECASE,
)
"""A frame in which "it" names nothing."""
THAT_OPENS = expression(r"\bthat, [^,]+$")
"""An opening phrase of the claim itself: "have agreed that, in the end, [he will]"."""
SOMEBODY = expression(
    r"\b(?:he|she|his|her|him|you|your)\b|\b(?:this|these)(?= (?:is|are|will|was|were|has|have)\b)", re.IGNORECASE
)
FIRST_PERSON = expression(r"\b(?:I|[Ww]e|[Mm]y|[Oo]ur|us)\b")
CUT_OFF = expression(r"\b(?:can|could|will|would|may|might|must|should|is|are|was|were|has|have)(?: \w+ly)?$")
"""A clause that ends before its verb: "he can actually"."""
NO_CONTEXT = expression(
    r"(?:whether|what|how|why|where|who|which|or|nor|than)\b|(?-i:[A-Z]{2,}[a-z]? [A-Z]{3,}):", re.IGNORECASE
)
"""Questions, and the label of a link: "READ MORE:"."""
SUBORDINATE = expression(
    r"(?:even if|even though|since|because|if|when|once|as|while|although|though|after|before|unless)\b", re.IGNORECASE
)
UNFINISHED = (
    words(
        "speech",
        "says",
        "forecasts",
    )
    | {"assume", "assumes"}
    | {"sure", "confident", "clear", "that", "and", "to", "of"}
)
PUBLIC = expression(
    r"\b(?:our|my)(?= (?:[a-z]+ )?(?:economy|country|nation|roads|borders|people|society|state|city|community|planet|"
    r"children|"
    r"streets|schools|region|democracy|environment|world|economic recovery)\b)",
    re.IGNORECASE,
)
"""Said of what is everybody's: "our country" is not the speaker's own."""
OF_EVENT = expression(r" (?:\w+ly |also )?(?:lead to|result in|mean|trigger|spell|imply)\b")
"""What an event does, and nobody who speaks of it."""
INSERTED = expression(
    r"((?:the|an?|its|his|her|their) (?:[\w'-]+ ){0,4}[\w'-]+),? (?:which|who|that) (?:[A-Z][\w'.-]* |the \w+ |he |"
    r"she |they |it "
    r"){1,3}(?:says?|said|believes?|thinks?|expects?)$"
)
"""What a relative clause with a speaker in it is about: "the ban, which Mr Doe says [will hurt]"."""
CLOSED_RELATIVE = expression(
    r"(?:which|who) (?!will\b|would\b)[^,]{3,120}, (?=(?:will|would|is|are|may|could|should|plans?|expects?)\b)"
)
"""A relative clause that is over before the verb of the sentence: "which made a profit, would see"."""
BEHIND_PREPOSITION = expression(
    r"^(?:of|from|at|for|with|to|by) ((?:(?-i:[A-Z])|the |an? )[^,]{2,60}?),? (?:which|who) (?=(?:will|would|is|are|"
    r"may|could)\b)",
    re.IGNORECASE,
)
"""The antecedent of a relative clause with the preposition before it: "of Nordbank, which will"."""
PARTICIPLE_FIRST = expression(r"(?:led|run|made|built|[a-z]{4,}ed) by ")
"""Words about a subject that stands before them: "[a team] led by Max Poe will"."""
ONE_NAME = expression(r"[A-Z][a-z]+[a-rt-z]")
BEHIND_VERB = expression(r" [\w'’-]+")
SEVERAL_INSIDE = expression(
    r"\b(?:people|police|troops|children|men|women|staff|[a-z]{2,}[^\Wsui]s(?<!weeks)(?<!days)(?<!months)(?<!years))\b"
)
"""In a context, those who may be "they" beside the one named as its subject."""
CONTEXT = 200


def behind_context(document: Document, candidate: Candidate, text: str, word: str) -> tuple[str, str | None]:
    """`text` behind the clause that tells what its pronoun `word` is about; without one as it is."""
    context = context_before(document, candidate)
    if context is not None and candidate.voice.is_person:
        context = PUBLIC.sub("the", context)
    if context is None:
        return text, word
    told = subject_of(context) if word == "they" else None
    if told is not None and ONE_NAME.fullmatch(told[0]) is not None:
        verb = BEHIND_VERB.match(context, told[1] + len(told[0]))
        if verb is not None and SEVERAL_INSIDE.search(context, verb.end()) is None:
            return text, word
    joint = ", " if SUBORDINATE.match(context) else ", and "
    return f"{context}{joint}{text[:1].lower()}{text[1:]}", None


def context_before(document: Document, candidate: Candidate) -> str | None:
    """The clause before a claim in its sentence or its quotation, else the sentence before; None if it leans too."""
    here = document.sentence_at(candidate.clause.cue.start)
    sentence = document.sentences[here]
    quotation = document.quotation_at(candidate.clause.cue.start)
    start = max(sentence.start, quotation.start if quotation is not None else 0)
    spans = [(start, candidate.clause.own_start)]
    if here > 0:
        spans.append((document.sentences[here - 1].start, document.sentences[here - 1].end))
    for first, last in spans:
        opened = document.quotation_at(last - 1)
        clause = _told(document.plain[max(first, opened.start) if opened is not None else first : last])
        found = PRONOUN_SUBJECT.match(clause)
        if IT_IS_SO.match(clause) is not None or NO_CONTEXT.match(clause) is not None:
            continue
        if found is not None and found.group().lower() in ("it", "they"):
            speaker = SAYS_ITSELF.match(document.plain, first, last)
            named = speaker[1] if speaker is not None else None
            named = named or likeliest(document, found.group().lower(), first, first_person(candidate))
            clause = f"{named}{clause[found.end() :]}" if named else clause
        ours = candidate.voice.attribution is not Attribution.DIRECT and FIRST_PERSON.search(clause) is not None
        if (
            (subject_of(clause) is not None or (not ours and FIRST_PERSON.match(clause)))
            and not ours
            and SOMEBODY.search(clause) is None
            and clause.split()[-1].lower() not in UNFINISHED
            and CUT_OFF.search(clause) is None
            and THAT_OPENS.search(clause) is None
            and len(clause) < CONTEXT
        ):
            return clause
    return None


def _told(before: str) -> str:
    """A clause without quotation marks, the speaker's frame, what opens it and what only adds to it."""
    text = before.replace('"', "").strip(" ,.;:-—–")
    heading = HEADING.match(text)
    text = FRAME_LEFT.sub("", text[heading.end() if heading else 0 :])
    text = OPENED.sub("", OPENING.sub("", FRAME_BEHIND.sub("", text)))
    if HELD.fullmatch(text) is not None:
        return ""
    return text if len(text) < CONTEXT else ADDED.split(text)[0]


def first_person(candidate: Candidate) -> str | None:
    """Who is "we" or "he" in a claim and therefore neither "they" nor "it"."""
    voice = candidate.voice
    return voice.speaker if voice.attribution is Attribution.DIRECT or speaks_as_person(candidate) else None


def speaks_as_person(candidate: Candidate) -> bool:
    """Whether the speaker is a person beyond doubt, by an office, a title or a given name."""
    voice = candidate.voice
    return (
        voice.is_person and voice.speaker is not None and (voice.role is not None or is_certainly_human(voice.speaker))
    )
