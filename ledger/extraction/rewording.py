"""Rewords the cue of a claim as a plain "will", which a question can be asked about."""

import re

from ledger.extraction.antecedents import definite
from ledger.extraction.candidates import Candidate
from ledger.extraction.cue_rewordings import in_future, in_words_of_will
from ledger.extraction.noun_phrases import is_plural
from ledger.extraction.subjects import EXPECTING, FINITE, owned_by

BARE_EXPECTED = re.compile(
    r"^(?!with )([^,]{3,80}?)(?<! most)(?<! more) (?:expected|set|due|likely|scheduled|slated|poised) to "
    r"(?!the |an? )",
    re.IGNORECASE,
)
RELATED_ONLY = re.compile(r"^((?:the|an?) [^,.]{3,80}?) (?:which|who|that) (?=will\b)", re.IGNORECASE)
"""A noun with nothing but its relative clause: "the hotel which will open"."""
AIM = re.compile(
    r"^([\w -]{3,60}?)['’]s? (?:[a-z]+ )?(?:intent|intention|plan|proposal|aim|goal|hope) (?:is|was|will be) to "
    r"(?=[a-z]+ )",
    re.IGNORECASE,
)
INTENT = re.compile(
    r"^([\w -]{3,60}?)['’]s? (?:[a-z-]+ ){0,2}?(?:intents?|intentions?|plans?|promises?|pledges?|vows?|threats?|"
    r"decision) to (?=[a-z]+ )(?!.*\b(?:will|is|was|has)\b)"
)
PLANS_OF = re.compile(
    r"^(?!.*\bwill\b).{5,80}? (?:with|about|over|against|criticised|condemned|oppose[sd]?|welcomed) "
    r"((?:[A-Z][\w'-]* )*?[A-Z][\w-]*)['’]s? plans? to (?=[a-z]+ )"
)
"""What somebody thinks of another's plan."""
WITH_EXPECTED = re.compile(
    r"^(?!.*\bwill\b).{5,120}?\bwith ((?:another |an? |the |some |more |"
    r"many |further |new |additional )[\w -]{2,50}?) (?:also )?(?:(?:expected|set|due|likely) to |due "
    r"(?=(?:on|by|between|in) ))"
)
"""What is foretold beside a fact: "one house is empty, with another twelve expected to follow"."""
COMMON_OPENING = re.compile(
    r"(?:An?|The|No|More|Some|Anywhere|Up|At|Over|About|Around|Heavy|Further|Many|Several|Two|Three|Huge|Large|"
    r"Big|Small|New|Additional|Widespread|Severe|Strong|High|Low|Higher|Lower|Record|Little|Few|Most|Major|Thousands|"
    r"Hundreds|"
    r"Millions|Dozens|All|Both|Other|Similar) "
)
LIKELY_THING = re.compile(
    r"^((?!it |there )[\w' ,-]{3,70}?) (?:is|are) (?:also |now |still |very |highly |quite )?"
    r"(?:(?:un)?likely|inevitable|imminent)"
    r"(?= (?:as|in|on|at|after|before|by|during|if|over|between|from)\b|$)",
    re.IGNORECASE,
)
"""Such as "charges are unlikely": how likely is told by the probability, the claim is that it comes."""
EXPECTED_THING = re.compile(
    r"^(.{3,90}?)(?<!that)(?<!which)(?<!who) (?:(?:is|are|was|were) (?:(?:also|still|now|widely) ){0,2}"
    r"(not |no longer )?expected|(?:is|are) (?:(?:also|still|now|widely) ){0,2}"
    r"(?:to be expected|anticipated|predicted|forecast|foreseen|planned(?! for)))\b(?! at \W?\d| to\b(?! (?:the|"
    r"an?) ))",
    re.IGNORECASE,
)
BE = r"(?:is|are|was|were|am|'s|'re|'m|be|been|being)"
ADVERBS = r"(?:(?:also|still|now|again|currently|widely|soon|already|even|then|only|all|both|\w+ly) )?"
FIXED = r"(?:planned|scheduled|slated|set|due)"
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
PLANNED_WHEN = re.compile(r"\b(?:plans?|intends?) ((?:on|by|between|until) [\w ]+? \d{4}(?! and \d)) to (.*)$")
"""When a plan was told, between its verb and what is planned."""
PLANS_ON = re.compile(r"(?<!begun )\b(?:is |are )?(?:planning|plans?) on (\w+)ing\b")
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
IN_PAST_CLAUSE = re.compile(r"\b(?:will|would)\b.* (?:after|since|till|until|because|once) [^,]*$")
"""Behind what will be, a clause about what has been: "will leave after the club agreed to"."""
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
        (
            r"\b(which|who) (?:[A-Z][\w'-]+|he|she|they|it) (?:is|are) (?:confident|sure|certain) (?=will|won't|"
            r"would)",
            r"\1 ",
        ),
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
            rf"scheduled|forecast|predicted|projected|estimated|anticipated|"
            rf"tipped|poised|bound|about|planned|slated|certain|sure|on course|on track|planning|"
            rf"preparing|intending|ready|prepared) {ADVERBS}to\b(?! (?:the|an?|his|her|their|its|our|my|see the) )",
            " will",
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
        (r"\b(?:has|have) no (?:plans?|intentions?) (?:to|of)\b", "will not"),
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
        (r"\bwould\b", "will"),
        (r"\b(?:(?-i:may)|might|could|should)(?: well| soon| also| possibly)?\b(?= [a-z])", "will"),
        (r"\bwill (?=(?!(?:bring|sing|ring|swing|cling|spring)\b)[a-z]{2,}ing\b)", "will be "),
        (r"\bwill (?:likely|probably|most likely|possibly)\b", "will"),
        (r"\b(?:will|has|have|had|is|are) (?:also )?will\b", "will"),
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
TO_VERB = re.compile(r"^((?:[\w$£€%.,'-]+ ){1,12}?)(?<!\bup )to (?!an? |the )(?=[a-z]+)")
EXPECTER = re.compile(
    r"^((?!he |she |it |they |i |we )[\w' -]{3,60}?) (?:is |are )?(?:(?:does|do|did|can)(?: not|n't)|cannot|also|now|"
    r"still)? ?(?:expect|anticipat)",
    re.IGNORECASE,
)
EARNED = re.compile(
    r"(?:[\w-]+ ){0,3}?(?:savings|profits?|loss(?:es)?|revenues?|sales|earnings|turnover|income)\b", re.IGNORECASE
)
"""What is somebody's, so that the claim must say whose."""
OWN_OF_ONE = re.compile(r"\b(?:his|her)\b(?= [a-z])")
OWNED = re.compile(r"\b(?:his|her|its|their)\b")
NOT_EXPECTED = re.compile(
    r"\b(?:not|cannot|n't|never|no longer) \"?(?:expect|anticipat|predict|forecast|foresee)", re.IGNORECASE
)
SUBORDINATE = re.compile(r",? (?:if|unless|once|when|after|before|because|since|as long as|provided|assuming)\b")
"""Where the words about the condition or the reason of an expectation begin."""
CONDITION = re.compile(r"(?:if|unless|once|when|as long as|provided) [^,]{3,160}, ", re.IGNORECASE)
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
    whole = _foretold_thing(text)
    if whole is not None:
        return whole
    text = in_words_of_will(candidate.clause.cue.cue.id, text)
    text = PLANS_ON.sub(r"will be \1ing", text)
    text = VOWED_WHEN.sub(r"\1 to", text)
    text = PLANNED_WHEN.sub(r"will \2 \1", text)
    if candidate.clause.cue.cue.id == "plans-to":
        text = PLANS.sub(
            lambda found: found.group() if PLAN_NOUN.search(text[: found.end()]) else "will", text, count=1
        )
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
    text = PROMISED.sub(lambda found: found.group() if IN_PAST_CLAUSE.search(text[: found.start()]) else "will", text)
    for pattern, replacement in REWORDINGS:
        text = pattern.sub(replacement, text)
    related = RELATED_ONLY.match(text)
    if related is not None and not (FINITE.search(related[1]) or _goes_on(text[related.end() + len("will") :])):
        text = f"{related[1]} {text[related.end() :]}"
    bare = BARE_EXPECTED.match(text)
    return text if bare is None or FINITE.search(bare[1]) else f"{bare[1]} will {text[bare.end() :]}"


def _expectation(candidate: Candidate, text: str, inner: str) -> str | None:
    """What somebody expects, `inner`, as a sentence of its own; None where it is one."""
    will = "will not" if NOT_EXPECTED.search(text) else "will"
    infinitive, own = TO_VERB.match(inner), EXPECTER.match(text)
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


def _foretold_thing(text: str) -> str | None:
    """`text` anew where it holds a thing that is expected, likely or intended; None elsewhere."""
    thing = EXPECTED_THING.match(text)
    if thing is not None and FINITE.search(thing[1]) is None:
        subject = thing[1][0].lower() + thing[1][1:] if COMMON_OPENING.match(thing[1]) else thing[1]
        return f"There will {'not ' if thing[2] else ''}be {subject}{text[thing.end() :]}"
    meant = AIM.match(text) or INTENT.match(text) or PLANS_OF.match(text) or WITH_EXPECTED.match(text)
    if meant is not None and text.startswith(("on ", "by ", "between ", "in "), meant.end()):
        return f"There will be {meant[1]} {text[meant.end() :]}"
    if meant is not None:
        subject = meant[1].removesuffix(" not")
        return f"{subject} will {'' if subject == meant[1] else 'not '}{text[meant.end() :]}"
    likely = LIKELY_THING.match(text)
    if likely is not None and not FINITE.search(likely[1]) and " that " not in likely[1]:
        if likely[1].lower().startswith("the "):
            return f"{likely[1]} will come about{text[likely.end() :]}"
        return f"There will be {likely[1][0].lower() + likely[1][1:]}{text[likely.end() :]}"
    return None


def _goes_on(behind: str) -> bool:
    """Whether the words behind the "will" of a relative clause hold the verb of the sentence: "which will open is"."""
    return FINITE.search(behind.split(",")[0]) is not None
