"""What says the same as a plain "will", in whatever claim it stands."""

import re

from ledger.extraction.claim_verbs import FINITE, PLAIN_VERB
from ledger.extraction.expressions import expression
from ledger.extraction.short_forms import with_done, with_told

BARE_EXPECTED = expression(
    r"^(?!with )([^,]{3,80}?)(?<! most)(?<! more)(?P<apart>,?) (?:expected|set|due|likely|unlikely|"
    r"scheduled|slated|poised) to "
    r"(?!the |an? )",
    re.IGNORECASE,
)
MAIN_VERB = expression(r" (?:is|are|was|were)(?= )(?![^,]* (?:who|which|that|when|if|as|where|than|what) )")
"""The verb of the sentence behind what is only said of its subject: "games due to start in May were sold out"."""
RELATED_ONLY = expression(r"^((?:the|an?) [^,.]{3,80}?) (?:which|who|that) (?=will\b)", re.IGNORECASE)
"""A noun with nothing but its relative clause: "the hotel which will open"."""
BE = r"(?:is|are|was|were|am|'s|'re|'m|be|been|being)"
ADVERBS = (
    r"(?:(?:also|still|now|again|nevertheless|however|nonetheless|therefore|thus|currently|widely|"
    r"soon|already|even|then|only|all|both|\w+ly) )?"
)
FIXED = r"(?:planned|scheduled|slated|set|due)"
NUMBER = r"(?:one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|zero|half)\b"
MONTH = r"(?:January|February|March|April|May|June|July|August|September|October|November|December)"
PROMISED = expression(
    r"\b(?:(?:has|have|had) (?:\w+ly |also |already |now )?)?(?:vowed|pledged|promised|agreed|decided|committed|"
    r"promises|vows|pledges|agrees|resolved|volunteered)(?: in princip(?:le|al)| provisionally| tentatively)? to\b",
    re.IGNORECASE,
    needs="ed to|promises to|vows to|pledges to|agrees to|in principle to|in principal to|ly to",
)
IN_PAST_CLAUSE = expression(r"\b(?:will|would)\b.* (?:after|since|till|until|because|once|if|unless) [^,]*$")
"""Behind what will be, a clause about what has been: "will leave after the club agreed to"."""
AUXILIARY_BEFORE = expression(r"\b(?:is|are|was|were|am|be|been|remains?|stays?|has|have|had|'s|'re) (?:[\w-]+ )?$")
ONLY_THOUGHT = (
    r"(?<!as some )(?<!an some )(?<!as many )(?<!an many )(?<!than they )(?<!than he )(?<!than we )(?<!as they )"
)
"""Behind these stands what is only compared with: "less than some would like"."""
REWORDINGS = tuple(
    (expression(pattern, re.IGNORECASE, needs), replacement)
    for pattern, replacement, needs in (
        (
            r" ?\b(?:appears?|seems?|appeared|seemed) (?:likely )?to be (?:about|set|ready|poised|going) to\b",
            " will",
            "appear|seem",
        ),
        (
            r" ?\b(?:appears?|seems?|appeared|seemed|looks?|looked) (?:set|(?:un)?likely|poised|ready|certain|destined|"
            r"bound)(?: sooner or later)? to\b",
            " will",
            "appear|seem|look",
        ),
        (
            rf" ?\b{BE} {ADVERBS}(?:seen|considered|thought) (?:most |more |very )?(?:un)?likely to\b",
            " will",
            "seen|considered|thought",
        ),
        (
            rf" ?\b{BE} {ADVERBS}(?:forecast|projected|estimated|expected|put) at (?=(?:about"
            rf" |around |some |up to |between |an? )?(?:annual |average )?(?:\W?\d|{NUMBER}))",
            " will be at ",
            " at ",
        ),
        (
            rf" ?\b{BE} {ADVERBS}seen at (?=(?:about |around |some |between )?\W?\d)",
            " will be at ",
            "seen at",
        ),
        (
            r"\b(?:(?:has|have|had) )?(?:decided|agreed|vowed|pledged|promised|chosen|opted) not to",
            "will not",
            "not to",
        ),
        (
            r"\b(?:(?:has|have|had) )(?:already |also |now )?(?:made|drawn up|unveiled|announced|confirmed|outlined) "
            r"(?:ambitious |detailed |new |its |their |his |her )?plans to\b",
            "will",
            "plans to",
        ),
        (rf" ?\b{BE} (?:\w+ly |also |still |now )?determined (?P<deny>not )?to\b", r" will \g<deny>", "determined"),
        (rf" ?\b{BE} {ADVERBS}{FIXED} out\b", " will come out", " out"),
        (rf" ?\b{BE} {ADVERBS}seen (?=[a-z]{{3,}}ing\b)", " will be ", "seen "),
        (
            r" ?\b(?:stands?|stood) to (?=(?:take|gain|win|lose|get|make|earn|benefit|profit|suffer)\b)",
            " will ",
            " to ",
        ),
        (r"\bcan't\b", "cannot", "can't"),
        (rf" ?\b(?:{BE}|isn't|aren't)(?P<deny> not)? gonna\b", r" will\g<deny>", "gonna"),
        (r"\bgonna\b", "will", "gonna"),
        (
            r"\b(?:do|does|did)(?: not|n't) (?:currently |now )?have (?:any |current"
            r" |immediate |firm |specific |concrete )*(?:plans?|intentions?) to\b",
            "will not",
            "plan|intention",
        ),
        (r"\b(?:do|does|did) (?=(?:plan|intend|expect|want|need|hope) to\b)", "", "do|did"),
        (
            r"\b(which|who) (?:[A-Z][\w'-]+|he|she|they|it) (?:is|are) (?:confident|sure|certain) (?=will|won't|"
            r"would)",
            r"\1 ",
            "confident|sure|certain",
        ),
        (r"\b(?:wo'?nt|won't|wouldn't|shan't)\b(?! to\b)", "will not", "n't|wont|wo'nt"),
        (r"'ll\b", " will", "'ll"),
        (
            rf" ?\b(?:is|are|was|were|am|'s|'re|'m|isn't|aren't) not {ADVERBS}(?:going|expected|set|"
            rf"due|likely|scheduled|planning) to\b",
            " will not",
            "not ",
        ),
        (
            rf" ?\b(?:isn't|aren't|wasn't) {ADVERBS}(?:going|expected|set|due|likely|scheduled) to\b",
            " will not",
            "n't ",
        ),
        (
            rf"(?<!\bto)(?<!\bto ) ?{BE} {ADVERBS}(?:more |most |very |highly )?(?:going|expected|set|due|likely|"
            rf"unlikely|scheduled|forecast|predicted|projected|estimated|anticipated|"
            rf"tipped|poised|bound|about|planned|slated|certain|sure|on course|on track|planning|"
            rf"preparing|intending|ready|prepared) {ADVERBS}to\b"
            r"(?! (?:blame|the|an?|his|her|their|its|our|my|see the) )",
            " will",
            "going|expected|set|due|likely|scheduled|forecast|predicted|projected|estimated|anticipated|tipped|poised|"
            "bound|about|planned|slated|certain|sure|on course|on track|planning|preparing|intending|ready|prepared",
        ),
        (
            rf" ?\b{BE} (?:expected|likely|set|due) ((?:once (?:again|more)|again|also|by then|in turn|at least|soon|"
            r"\w+ly) )to\b",
            r" will \1",
            "expected|likely|set|due",
        ),
        (r"\bnot (?:expected|likely|set|due) to\b", "will not", "not expected|not likely|not set|not due"),
        (rf" ?\b{BE} {ADVERBS}{FIXED} for completion\b", " will be completed", "for completion"),
        (rf" ?\b{BE} {ADVERBS}{FIXED} for (?:general )?release\b", " will be released", "release"),
        (rf" ?\b{BE} {ADVERBS}{FIXED} for delivery\b", " will be delivered", "for delivery"),
        (rf" ?\b{BE} {ADVERBS}{FIXED} for publication\b", " will be published", "for publication"),
        (rf" ?\b{BE} {ADVERBS}{FIXED} for (?:general )?availability\b", " will be available", "availability"),
        (rf" ?\b{BE} {ADVERBS}{FIXED} for demolition\b", " will be demolished", "for demolition"),
        (rf" ?\b{BE} {ADVERBS}{FIXED} for trial\b", " will go on trial", "for trial"),
        (
            r" ?(?<!option )(?<!options )(?<!choice )(?<!choices )(?<!task )(?<!purpose )(?<!challenge )(?<!problem )"
            rf"\b(?:is|are|was|were) {ADVERBS}to (?=be |[a-z]+)",
            " will ",
            "to ",
        ),
        (r"\b(?:has |have |had )?(?:vowed|pledged|promised) (?:never to|not to)\b", "will never", "never to|not to"),
        (r"\b(?:has |have )?(?:refuse[sd]?|refusing) to\b", "will not", "refus"),
        (
            r"\b(?:has|have|had) (?:absolutely |currently )?no (?:plans?|intentions?) (?:of|for) (?=[a-z]+ing\b)",
            "will not be ",
            " no ",
        ),
        (r"\b(?:has|have|had) (?:absolutely |currently )?no (?:plans?|intentions?) (?:to|of)\b", "will not", " no "),
        (
            rf" ?\b{BE} {ADVERBS}expected (?=(?:[\d.,/-]+ (?:to [\d.,/-]+ )?)(?:cents?|points?|pct|percent) "
            r"(?:or more )?(?:lower|higher))",
            " will be ",
            "expected ",
        ),
        (
            rf" ?\b{BE} {ADVERBS}expected (?=(?:lower|higher|flat|unchanged|down|up|stronger|weaker|steady)\b)",
            " will be ",
            "expected ",
        ),
        (r"\bthreaten(?:s|ed|ing)? to\b", "will", "threat"),
        (
            r"\b(?:has |have )?(?:denied|denies|deny) (?:that )?(?:it|they|he|she) (?:(?:plans?|planned|intends?|"
            r"intended) to|will|would)\b",
            "will not",
            "den",
        ),
        (
            r" ?\b(?:is|are|was|were) (?:also )?(?:said|reported|believed|thought|understood|rumou?red|estimated|"
            r"tipped) to\b",
            " will",
            "said to|ed to|thought to|understood to",
        ),
        (
            rf" ?\b(?:is|are|will be|has been|have been) {ADVERBS}{FIXED} for (?={MONTH}\b|\d{{4}}\b)",
            " will take place in ",
            "ed for|set for|due for",
        ),
        (
            rf" ?\b(?:is|are|will be|has been|have been) {ADVERBS}{FIXED} for (?=\d{{1,2}} {MONTH})",
            " will take place on ",
            "ed for|set for|due for",
        ),
        (
            rf" ?\b(?:is|are|will be|has been|have been) {ADVERBS}{FIXED} (?:for )?(?=(?:on|by|between|until) \d)",
            " will take place ",
            "planned|scheduled|slated|set|due",
        ),
        (rf"{ONLY_THOUGHT}\bwould\b", "will", "would"),
        (
            rf"{ONLY_THOUGHT}\b(?:(?-i:may)|might|could|should(?! (?:the|an?|it|they|he|she|any|(?-i:[A-Z])\w+) ))"
            r"(?: well| soon| also| possibly)?\b(?= [a-z])",
            "will",
            "may|might|could|should",
        ),
        (r"\bwill (?=(?!(?:bring|sing|ring|swing|cling|spring)\b)[a-z]{2,}ing\b)", "will be ", ""),
        (r"\b(will(?: not)?) and \1\b", r"\1", " and "),
        (r"\bwill ((?:\w+ly|also|then|now|soon|still) )will\b", r"will \1", "will"),
        (r"\bwill (?:likely|probably|most likely|possibly)\b", "will", "likely|probabl|possibl"),
        (
            r"\b(?:will|has|have|had|is|are) (?:also )?will\b",
            "will",
            "also will|will will|has will|have will|had will|is will|are will",
        ),
        (r"\bthere will be any\b", "there will be some", "any"),
        (r"^(?!.*\b(?:no|none|nobody|nothing|if|than|not|only|first)\b)(.*\bwill) ever\b", r"\1", " ever"),
    )
)
TRAILING_CONDITION = expression(
    r"(?<! and),? (?:even )?(?:if|unless) [\w'.-]+ (?:(?!(?:it|we|they|he|she|I|you)\b)[\w'.-]+ ){0,7}?(?:would|should|"
    r"might|could|may|agreed to|"
    r"(?:is|are|looks?|seems?|appears?) (?:\w+ly |not |more |very |no longer )*(?:un)?likely)\b.*$",
    needs="if |unless ",
)
"""A condition behind the claim, whose verb is not told as what will be: "if exports should falter"."""
CONDITION = expression(r"(?:if|unless|once|when|as long as|provided|should|were|had) [^,]{3,160}, ", re.IGNORECASE)
"""What stands before the claim and is no claim itself: "if the dollar looks set to fall, banks will"."""


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
    text = PROMISED.sub(
        lambda found: (
            found.group()
            if IN_PAST_CLAUSE.search(text[: found.start()]) or _only_describes(text, found.start(), found.end())
            else "will"
        ),
        text,
    )
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
    text = with_done(text)
    bare = BARE_EXPECTED.match(text)
    if bare is None or FINITE.search(bare[1]) or (bare["apart"] and "," in text[bare.end() :]):
        return with_told(text)
    main = MAIN_VERB.search(text, bare.end())
    rest = text[bare.end() : main.start() if main is not None else None]
    return f"{bare[1]} will {rest if ', ' not in rest else text[bare.end() :]}"


def _only_describes(text: str, start: int, end: int) -> bool:
    """Whether "committed to" between two offsets says what a noun is like: "a firm committed to helping will"."""
    return (
        text.startswith("committed", start)
        and AUXILIARY_BEFORE.search(text, 0, start) is None
        and FINITE.search(text, end) is not None
    )


def _goes_on(behind: str) -> bool:
    """Whether the words behind the "will" of a relative clause hold the verb of the sentence: "which will open is"."""
    return FINITE.search(behind.split(",")[0]) is not None
