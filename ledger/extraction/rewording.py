"""Rewords the cue of a claim as a plain "will", which a question can be asked about."""

import re

from ledger.extraction.antecedents import definite
from ledger.extraction.candidates import Candidate
from ledger.extraction.cue_rewordings import in_future, in_words_of_will
from ledger.extraction.foretold_things import foretold_thing
from ledger.extraction.noun_phrases import is_plural
from ledger.extraction.subjects import EXPECTING, FINITE, PLAIN_VERB, owned_by

BARE_EXPECTED = re.compile(
    r"^(?!with )([^,]{3,80}?)(?<! most)(?<! more) (?:expected|set|due|likely|scheduled|slated|poised) to "
    r"(?!the |an? )",
    re.IGNORECASE,
)
MAIN_VERB = re.compile(r" (?:is|are|was|were)(?= )(?![^,]* (?:who|which|that|when|if|as|where|than|what) )")
"""The verb of the sentence behind what is only said of its subject: "games due to start in May were sold out"."""
RELATED_ONLY = re.compile(r"^((?:the|an?) [^,.]{3,80}?) (?:which|who|that) (?=will\b)", re.IGNORECASE)
"""A noun with nothing but its relative clause: "the hotel which will open"."""
BE = r"(?:is|are|was|were|am|'s|'re|'m|be|been|being)"
ADVERBS = r"(?:(?:also|still|now|again|currently|widely|soon|already|even|then|only|all|both|\w+ly) )?"
FIXED = r"(?:planned|scheduled|slated|set|due)"
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
PLANNED_WHEN = re.compile(r"\b(?:plans?|intends?) ((?:on|by|between|until) [\w ]+? \d{4}(?! and \d)) to (.*)$")
"""When a plan was told, between its verb and what is planned."""
NOT_INTENDED = re.compile(r"\b(?:do|does|did)(?: not|n't) (?:intend|plan|propose|mean) to\b")
PLANS_ON = re.compile(r"(?<!begun )\b(?:is |are )?(?:planning|plans?) on (\w+)ing\b")
DESCRIBED_PLANS = re.compile(
    r"(?:(?P<owner>[^,]{1,60}?) (?:ha[sd]|have) )?(?:\w+, )*(?:grand|ambitious|big|bold|new|detailed|radical|secret|"
    r"vast|far-reaching|sweeping|long-term|firm|immediate|further|existing|tentative|concrete|draft) plans to "
    r"(?=[a-z]+ )",
    re.IGNORECASE,
)
"""Plans with what they are like but not whose they are: "grand plans to rebuild"."""
PLAN_NOUN = re.compile(
    r"\b(?:an?|its|his|her|their) (?:[\w-]+ ){0,2}plan to$|"
    r"\bthe (?:(?!(?:people|police|couple|public|pair|two|three|four) )[\w-]*[^sd\W] ){1,2}plan to$"
)
VOWED_WHEN = re.compile(
    rf"\b(pledged|vowed|promised|agreed|decided|refused|planned|threatened) on \d{{1,2}} {MONTH} \d{{4}} to\b"
)
"""When a promise was given, between its verb and what is promised."""
PROMISED = re.compile(
    r"\b(?:(?:has|have|had) (?:\w+ly |also |already |now )?)?(?:vowed|pledged|promised|agreed|decided|committed|"
    r"promises|vows|pledges|agrees|resolved|volunteered) to\b",
    re.IGNORECASE,
)
IN_PAST_CLAUSE = re.compile(r"\b(?:will|would)\b.* (?:after|since|till|until|because|once|if|unless) [^,]*$")
"""Behind what will be, a clause about what has been: "will leave after the club agreed to"."""
ONLY_THOUGHT = (
    r"(?<!as some )(?<!an some )(?<!as many )(?<!an many )(?<!than they )(?<!than he )(?<!than we )(?<!as they )"
)
"""Behind these stands what is only compared with: "less than some would like"."""
REWORDINGS = tuple(
    (re.compile(pattern, re.IGNORECASE), replacement)
    for pattern, replacement in (
        (r" ?\b(?:appears?|seems?|appeared|seemed) (?:likely )?to be (?:about|set|ready|poised|going) to\b", " will"),
        (
            r" ?\b(?:appears?|seems?|appeared|seemed|looks?|looked) (?:set|(?:un)?likely|poised|ready|certain|destined|"
            r"bound)(?: sooner or later)? to\b",
            " will",
        ),
        (rf" ?\b{BE} {ADVERBS}(?:seen|considered|thought) (?:most |more |very )?(?:un)?likely to\b", " will"),
        (
            rf" ?\b{BE} {ADVERBS}(?:forecast|projected|estimated|expected|put) at (?=(?:about |around )?\W?\d)",
            " will be at ",
        ),
        (r"\bcan't\b", "cannot"),
        (r"\b(?:do|does|did) (?=(?:plan|intend|expect|want|need|hope) to\b)", ""),
        (
            r"\b(which|who) (?:[A-Z][\w'-]+|he|she|they|it) (?:is|are) (?:confident|sure|certain) (?=will|won't|"
            r"would)",
            r"\1 ",
        ),
        (r"\b(?:wo'?nt|won't|wouldn't|shan't)\b(?! to\b)", "will not"),
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
            rf"scheduled|forecast|predicted|projected|estimated|anticipated|"
            rf"tipped|poised|bound|about|planned|slated|certain|sure|on course|on track|planning|"
            rf"preparing|intending|ready|prepared) {ADVERBS}to\b"
            r"(?! (?:blame|the|an?|his|her|their|its|our|my|see the) )",
            " will",
        ),
        (
            rf" ?\b{BE} (?:expected|likely|set|due) ((?:once (?:again|more)|again|also|by then|in turn|at least|soon|"
            r"\w+ly) )to\b",
            r" will \1",
        ),
        (r"\bnot (?:expected|likely|set|due) to\b", "will not"),
        (rf" ?\b{BE} {ADVERBS}{FIXED} for completion\b", " will be completed"),
        (
            r" ?(?<!option )(?<!options )(?<!choice )(?<!choices )(?<!task )(?<!purpose )(?<!challenge )(?<!problem )"
            rf"\b(?:is|are|was|were) {ADVERBS}to (?=be |[a-z]+)",
            " will ",
        ),
        (r"\b(?:has |have |had )?(?:vowed|pledged|promised) (?:never to|not to)\b", "will never"),
        (r"\b(?:has |have )?(?:refuse[sd]?|refusing) to\b", "will not"),
        (
            r"\b(?:has|have) (?:absolutely |currently )?no (?:plans?|intentions?) (?:of|for) (?=[a-z]+ing\b)",
            "will not be ",
        ),
        (r"\b(?:has|have) (?:absolutely |currently )?no (?:plans?|intentions?) (?:to|of)\b", "will not"),
        (
            rf" ?\b{BE} {ADVERBS}expected (?=(?:[\d.,/-]+ (?:to [\d.,/-]+ )?)(?:cents?|points?|pct|percent) "
            r"(?:or more )?(?:lower|higher))",
            " will be ",
        ),
        (
            rf" ?\b{BE} {ADVERBS}expected (?=(?:lower|higher|flat|unchanged|down|up|stronger|weaker|steady)\b)",
            " will be ",
        ),
        (r"\bthreaten(?:s|ed|ing)? to\b", "will"),
        (
            r"\b(?:has |have )?(?:denied|denies|deny) (?:that )?(?:it|they|he|she) (?:(?:plans?|planned|intends?|"
            r"intended) to|will|would)\b",
            "will not",
        ),
        (
            r" ?\b(?:is|are|was|were) (?:also )?(?:said|reported|believed|thought|understood|rumou?red|estimated|"
            r"tipped) to\b",
            " will",
        ),
        (
            rf" ?\b(?:is|are|will be|has been|have been) {ADVERBS}{FIXED} for (?={MONTH}\b|\d{{4}}\b)",
            " will take place in ",
        ),
        (
            rf" ?\b(?:is|are|will be|has been|have been) {ADVERBS}{FIXED} for (?=\d{{1,2}} {MONTH})",
            " will take place on ",
        ),
        (
            rf" ?\b(?:is|are|will be|has been|have been) {ADVERBS}{FIXED} (?:for )?(?=(?:on|by|between|until) \d)",
            " will take place ",
        ),
        (rf"{ONLY_THOUGHT}\bwould\b", "will"),
        (
            rf"{ONLY_THOUGHT}\b(?:(?-i:may)|might|could|should(?! (?:the|an?|it|they|he|she|any|(?-i:[A-Z])\w+) ))"
            r"(?: well| soon| also| possibly)?\b(?= [a-z])",
            "will",
        ),
        (r"\bwill (?=(?!(?:bring|sing|ring|swing|cling|spring)\b)[a-z]{2,}ing\b)", "will be "),
        (r"\b(will(?: not)?) and \1\b", r"\1"),
        (r"\bwill (?:likely|probably|most likely|possibly)\b", "will"),
        (r"\b(?:will|has|have|had|is|are) (?:also )?will\b", "will"),
        (r"\bthere will be any\b", "there will be some"),
        (r"^(?!.*\b(?:no|none|nobody|nothing|if|than|not|only|first)\b)(.*\bwill) ever\b", r"\1"),
    )
)
PLANS = re.compile(
    r"(?<!\ba )(?<!\bthe )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\bnew )(?<!\breal )(?<!\bany )(?<!\bno "
    r")(?<!'s )\b"
    r"(?:plans?|"
    r"intends?|(?:is |are |was |were |'s |'re )?(?:planned|intended)|prepares?|(?:is |are |was |were |'s |"
    r"'re )?(?:planning|intending|preparing|gearing up)) to\b",
    re.IGNORECASE,
)
EXPECTS = re.compile(
    r"^(?:.{0,60}?|[^,]{0,90}?)\b(?:expect|anticipat|predict|forecast|foresee)(?:s|ed|ing|e|es)? "
    r"(?!for |of |until |by |between |on |is |are |was |were )(?:that |seeing )?(.+)$",
    re.IGNORECASE,
)
TO_VERB = re.compile(
    r"^((?:[\w$£€%.,'-]+ ){1,12}?)(?<!\bup )(?<!\bmove )(?<!\bplan )(?<!\bdecision )(?<!\bbid )(?<!\beffort "
    r")(?<!\battempt )"
    r"(?<!\bproposal )(?<!\bmoves )(?<!\bplans )(?<!\befforts )(?<!\bfailure )(?<!\bability )(?<!\bright )to (?!an? |"
    r"the )(?=[a-z]+)"
)
TO_BE = re.compile(r"^((?:the|its|an?) (?:[\w'-]+ ){1,4}?)to (?=be [a-z]+(?:ed|en)\b)")
"""What is expected to be done to a thing, be it a bid or a plan."""
EXPECTER = re.compile(
    r"^((?!he |she |it |they |i |we )[\w' -]{3,60}?) (?:is |are )?(?:(?:does|do|did|can)(?: not|n't)|cannot|also|now|"
    r"still)? ?(?:expect|anticipat)",
    re.IGNORECASE,
)
TRAILING_CONDITION = re.compile(
    r"(?<! and),? (?:even )?(?:if|unless) [\w'.-]+ (?:(?!(?:it|we|they|he|she|I|you)\b)[\w'.-]+ ){0,7}?(?:would|should|"
    r"might|could|may|agreed to)\b.*$"
)
"""A condition behind the claim, whose verb is not told as what will be: "if exports should falter"."""
EARNED = re.compile(
    r"(?:[\w-]+ ){0,3}?(?:savings|profits?|loss(?:es)?|revenues?|sales|earnings|turnover|income)\b", re.IGNORECASE
)
"""What is somebody's, so that the claim must say whose."""
OWN_OF_ONE = re.compile(r"\b(?:his|her)\b(?= [a-z])")
OWNED = re.compile(r"\b(?:his|her|its|their)\b")
NOT_EXPECTED = re.compile(
    r"(?:n't|\b(?:not|cannot|never|no longer|(?:nobody|no one|none|few)(?: (?:is|are|was|were|should|can))?)) "
    r"(?:\w+ly )?\"?(?:expect|anticipat|predict|forecast|foresee)|^(?:neither|nor) (?:do|does|did) ",
    re.IGNORECASE,
)
SUBORDINATE = re.compile(r",? (?:if|unless|once|when|after|before|because|since|as long as|provided|assuming)\b")
"""Where the words about the condition or the reason of an expectation begin."""
CONDITION = re.compile(r"(?:if|unless|once|when|as long as|provided|should|were|had) [^,]{3,160}, ", re.IGNORECASE)
"""What stands before the claim and is no claim itself: "if the dollar looks set to fall, banks will"."""
THINGS_PROMISED = re.compile(
    r"\b(?:has |have |had )?(?:promised|pledged|promises|pledges|committed) "
    r"(?=(?:an?|the|its|more|full|further|new|up|about|some|us|them|him|her|at|direct|[a-z]+er) |"
    r"(?:[a-z]+ ){1,2}(?:support|help|aid|action|treatment|relief)\b|(?:US|AU|A|NZ|C|HK)?[$£€]|\d)",
    re.IGNORECASE,
)


def reworded(candidate: Candidate, text: str) -> str:
    """`text`, the claim of `candidate` as said, with a plain "will" for its cue."""
    if candidate.clause.cue.cue.id in EXPECTING:
        expected = EXPECTS.match(text)
        if expected is not None:
            whole = _expectation(candidate, text, expected[1])
            if whole is not None:
                return whole
            text = expected[1]
    whole = foretold_thing(text)
    if whole is not None:
        return whole
    text = in_words_of_will(candidate.clause.cue.cue.id, text)
    text = PLANS_ON.sub(r"will be \1ing", text)
    text = NOT_INTENDED.sub("will not", text)
    text = VOWED_WHEN.sub(r"\1 to", text)
    text = PLANNED_WHEN.sub(r"will \2 \1", text)
    if candidate.clause.cue.cue.id == "plans-to":
        described = DESCRIBED_PLANS.match(text)
        owner = described["owner"] or candidate.voice.speaker if described is not None else None
        if described is not None and owner is not None:
            text = f"{owner} will {text[described.end() :]}"
        text = PLANS.sub(lambda found: found.group() if _is_plan(text[: found.end()]) else "will", text, count=1)
    if candidate.clause.cue.cue.id == "vows":
        text = THINGS_PROMISED.sub("will give ", text, count=1)
    if candidate.clause.cue.cue.id == "futurate" and not FINITE.search(text):
        text = in_future(text, candidate.clause.cue.cue.words)
    return in_plain_future(text)


def in_plain_future(text: str) -> str:
    """`text` with a plain "will" in the place of what says the same.

    >>> in_plain_future("Inflation is expected to fall, and rates would follow.")
    'Inflation will fall, and rates will follow.'
    """
    condition = CONDITION.match(text)
    if condition is not None:
        rest = in_plain_future(text[condition.end() :])
        if " will " in f" {rest} ":
            return condition.group() + rest
    trailing = TRAILING_CONDITION.search(text)
    if trailing is not None:
        told = in_plain_future(text[: trailing.start()])
        if " will " in f" {told} ":
            return told + trailing.group()
    text = PROMISED.sub(lambda found: found.group() if IN_PAST_CLAUSE.search(text[: found.start()]) else "will", text)
    for pattern, replacement in REWORDINGS:
        text = pattern.sub(replacement, text)
    related = RELATED_ONLY.match(text)
    verb = PLAIN_VERB.search(related[1]) if related is not None else None
    is_noun = verb is None or (related is not None and verb.end() == len(related[1]))
    if (
        related is not None
        and is_noun
        and not (FINITE.search(related[1]) or _goes_on(text[related.end() + len("will") :]))
    ):
        text = f"{related[1]} {text[related.end() :]}"
    bare = BARE_EXPECTED.match(text)
    if bare is None or FINITE.search(bare[1]):
        return text
    main = MAIN_VERB.search(text, bare.end())
    rest = text[bare.end() : main.start() if main is not None else None]
    return f"{bare[1]} will {rest if ', ' not in rest else text[bare.end() :]}"


def _expectation(candidate: Candidate, text: str, inner: str) -> str | None:
    """What somebody expects, `inner`, as a sentence of its own; None where it is one."""
    will = "will not" if NOT_EXPECTED.search(text) else "will"
    infinitive, own = TO_BE.match(inner) or TO_VERB.match(inner), EXPECTER.match(text)
    if infinitive is not None and not FINITE.search(infinitive[1]) and not SUBORDINATE.search(infinitive[1]):
        rest = inner[infinitive.end() :]
        rest = OWN_OF_ONE.sub(owned_by(definite(own[1])), rest, count=1) if own is not None else rest
        return f"{infinitive[1]}{will} {rest}"
    if inner.lower().startswith("to "):
        return f"{own[1] if own is not None else candidate.voice.speaker or text.split()[0]} {will} {inner[3:]}"
    if FINITE.search(SUBORDINATE.split(inner, maxsplit=1)[0]):
        return None
    if own is None:
        return f"There {will} be {inner}"
    if EARNED.match(inner) and not is_plural(own[1]):
        return f"{own[1]} {will} have {inner}"
    return f"There {will} be {OWNED.sub(owned_by(definite(own[1])), inner)}"


def _is_plan(before: str) -> bool:
    """Whether "plan to" at the end of `before` names a plan and is no verb."""
    if PLAN_NOUN.search(before) is not None or DESCRIBED_PLANS.match(f"{before} go ") is not None:
        return True
    words = before.removesuffix(" plan to")
    return words != before and PLAIN_VERB.search(words.rsplit(", ")[-1]) is not None and not is_plural(words)


def _goes_on(behind: str) -> bool:
    """Whether the words behind the "will" of a relative clause hold the verb of the sentence: "which will open is"."""
    return FINITE.search(behind.split(",")[0]) is not None
