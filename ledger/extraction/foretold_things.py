"""Rewords claims about a thing that is expected, likely or intended: "a fall is expected", "the bank's aim is to"."""

import re

from ledger.extraction.claim_verbs import FINITE
from ledger.extraction.expressions import expression

AIM = expression(
    r"^([\w -]{3,60}?)['’]s? (?:[a-z]+ )?(?:intent|intention|plan|proposal|aim"
    r"|goal|hope)(?P<when> (?:by|between|in|until) [^,]{3,50}?)? (?:is|was|will"
    r" be) to "
    r"(?=[a-z]+ )",
    re.IGNORECASE,
)
IT_IS_AIM = expression(
    r"^it(?:'s| is| was) ([^,.]{2,60}?)['’]s? (?:[a-z]+ )?(?:intent|intention|plan|aim|goal) to (?=[a-z]+ )",
    re.IGNORECASE,
    needs="intent|plan|aim|goal",
)
INTENT = expression(
    r"^([\w -]{3,60}?)['’]s? (?:[a-z-]+ ){0,2}?(?:intents?|intentions?|plans?|promises?|pledges?|vows?|threats?|"
    r"decision) to (?=[a-z]+ )(?!.*\b(?:will|is|was|has)\b)"
)
INTENTION_OF = expression(
    r"^([A-Z][\w '-]{2,60}?)['’]s? (?:[a-z-]+ )?(?:intentions?|plans?|hopes?)"
    r" (?:of|for) (?=[a-z]+ing\b)(?!.*\b(?:will|is|are|was|were|has|have)\b)"
)
"""What somebody announced: "Jane Doe's intention of cutting the deficit"."""
PLANS_OF = expression(
    r"^(?!.*\bwill\b).{5,80}? (?:with|about|over|against|criticised|condemned|oppose[sd]?|welcomed) "
    r"((?:[A-Z][\w'-]* )*?[A-Z][\w-]*)['’]s? plans? to (?=[a-z]+ )"
)
"""What somebody thinks of another's plan."""
WITH_EXPECTED = expression(
    r"^(?!.*\bwill\b).{5,120}?\bwith ((?:another |an? |the |some |more |"
    r"many |further |new |additional )[\w -]{2,50}?) (?:also )?(?:(?:expected|set|due|likely) to |due "
    r"(?=(?:on|by|between|in) ))"
)
"""What is foretold beside a fact: "one house is empty, with another twelve expected to follow"."""
COMMON_OPENING = expression(
    r"(?:An?|The|No|More|Some|Anywhere|Up|At|Over|About|Around|Heavy|Further|Many|Several|Two|Three|Huge|Large|"
    r"Big|Small|New|Additional|Widespread|Severe|Strong|High|Low|Higher|Lower|Record|Little|Few|Most|Major|Thousands|"
    r"Hundreds|"
    r"Millions|Dozens|All|Both|Other|Similar) "
)
LIKELY_THING = expression(
    r"^((?!it |there )[\w' ,-]{3,70}?) (?:is|are) (?:also |now |still |very |highly |quite )?"
    r"(?:(?:un)?likely|inevitable|imminent)"
    r"(?=, | (?:as|in|on|at|after|before|by|during|if|over|between|from)\b|$)",
    re.IGNORECASE,
)
"""Such as "charges are unlikely": how likely is told by the probability, the claim is that it comes."""
EXPECTED_THING = expression(
    r"^(.{3,90}?)(?<!that)(?<!which)(?<!who) (?:(?:is|are|was|were) (?:(?:also|still|now|widely) ){0,2}"
    r"(?P<deny>not |no longer )?(?:expected|planned(?! for)|foreseen|envisaged)(?!"
    r" that\b)|(?:is|are) (?:(?:also|still|now|widely) ){0,2}"
    r"(?:to be expected|anticipated|predicted|forecast|in the forecast|on the way|in prospect))\b(?! at \W?\d|"
    r" (?:lower|higher|flat|unchanged|down|up|stronger|weaker|steady)\b| to\b(?! (?:the|an?) ))",
    re.IGNORECASE,
    needs="expected|anticipated|predicted|forecast|foreseen|planned|envisaged|in the forecast|on the way|in prospect",
)


HEADED_EXPECTED = expression(
    r"^((?:About |Some |Around |More than |Over |Up to |At least )?\d[\d.,]*(?:"
    r" million| billion)?(?: [a-z-]+){1,4}) (?:expected|planned|foreseen)\b(?!"
    r" to\b)"
)
"""How a headline tells what is expected: "40 ships expected in May"."""
SEEN = expression(
    r"^(?:[\w' .-]{2,60}? )(?:sees?|saw|foresees?|foresaw|(?:can|could) see)"
    r" (?P<thing>(?:the|an?|its|his|their|[A-Z])?[\w' ,()-]{2,80}?) "
    r"(?P<moves>[a-z]+ing)\b(?=(?: \w+ly| only)? (?:to|by|at|in|between|from"
    r"|until|on|above|below|over|under|around|about|\W?\d)|$)",
    needs="see|saw|foresaw",
)
"""How somebody sees a figure moving: "he saw the price rallying to 22 dollars"."""
SEES_FIGURE = expression(
    r"^(?:(?!(?:will|would|to|may|might|could|can|should|must)\b)[\w'’.&-]+ ){1,7}?(?:sees?|saw|foresees?|foresaw) "
    r"(?P<thing>(?!an? (?:\w+ )?(?:chance|probability|likelihood|risk|possibility)\b)"
    r"(?:(?!(?:of|at|in|to|that|as)\b)[\w'’&.-]+ ){1,6})(?P<joint>of|at) "
    r"(?=(?:about |around |some |up to |at least |at most |between |just |over |under )*[$£€]?\d)",
    needs="see|saw|foresaw",
)
"""How big somebody sees a figure: "he now sees sales of 15 million"."""
MOVES = {
    "averaging": "average",
    "climbing": "climb",
    "contracting": "contract",
    "declining": "decline",
    "doubling": "double",
    "dropping": "drop",
    "easing": "ease",
    "expanding": "expand",
    "falling": "fall",
    "growing": "grow",
    "hitting": "hit",
    "improving": "improve",
    "increasing": "increase",
    "narrowing": "narrow",
    "rallying": "rally",
    "reaching": "reach",
    "recovering": "recover",
    "remaining": "remain",
    "rising": "rise",
    "slowing": "slow",
    "staying": "stay",
    "strengthening": "strengthen",
    "weakening": "weaken",
    "widening": "widen",
}


PROJECTED = expression(
    r"^(?!.*\bwill\b)[^,;]{1,60}? (?:project(?:s|ed)|forecasts?|estimate[sd]|predict(?:s|ed)) "
    r"(?=(?:an? )?(?:[a-z]+ ){1,4}of (?:about |around |some )?[$€£]?\d)",
    needs="project|forecast|estimate|predict",
)
"""Who foretells a figure, in the words before it: "the bank projects [growth of 2 percent]"."""


def foretold_thing(text: str) -> str | None:
    """`text` anew where it holds a thing that is expected, likely or intended; None elsewhere."""
    thing = EXPECTED_THING.match(text)
    if thing is not None and FINITE.search(thing[1]) is None:
        subject = thing[1][0].lower() + thing[1][1:] if COMMON_OPENING.match(thing[1]) else thing[1]
        return f"There will {'not ' if thing['deny'] else ''}be {subject}{text[thing.end() :]}"
    headed = HEADED_EXPECTED.match(text)
    if headed is not None and FINITE.search(text) is None:
        return f"There will be {headed[1]}{text[headed.end() :]}"
    seen = SEEN.match(text)
    if seen is not None and seen["moves"] in MOVES and FINITE.search(seen["thing"]) is None:
        return f"{seen['thing']} will {MOVES[seen['moves']]}{text[seen.end() :]}"
    sized = SEES_FIGURE.match(text) if seen is None else None
    if sized is not None and FINITE.search(sized["thing"]) is None:
        if sized["thing"].startswith(("a ", "an ")):
            return f"There will be {sized['thing']}{text[sized.start('joint') :]}"
        return f"{sized['thing']}will be {text[sized.end() :]}"
    projected = PROJECTED.match(text)
    if projected is not None and FINITE.search(text) is None:
        return f"There will be {text[projected.end() :]}"
    aim = INTENTION_OF.match(text)
    if aim is not None:
        return f"{aim[1]} will be {text[aim.end() :]}"
    meant = (
        AIM.match(text)
        or IT_IS_AIM.match(text)
        or INTENT.match(text)
        or PLANS_OF.match(text)
        or WITH_EXPECTED.match(text)
    )
    if meant is not None and text.startswith(("on ", "by ", "between ", "in "), meant.end()):
        return f"There will be {meant[1]} {text[meant.end() :]}"
    if meant is not None:
        subject = meant[1].removesuffix(" not")
        when = meant.groupdict().get("when") or ""
        return f"{subject} will {'' if subject == meant[1] else 'not '}{text[meant.end() :]}{when}"
    likely = LIKELY_THING.match(text)
    if likely is not None and not FINITE.search(likely[1]) and " that " not in likely[1]:
        if likely[1].lower().startswith("the "):
            return f"{likely[1]} will come about{text[likely.end() :]}"
        return f"There will be {likely[1][0].lower() + likely[1][1:]}{text[likely.end() :]}"
    return None
