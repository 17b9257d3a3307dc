"""A speaker's name without what clings to it: bullets, a heading run into it, the word behind it."""

import re

CLINGS = (
    (re.compile(r"^[*•·>\s–—\"'-]+"), ""),
    (re.compile(r"^.*\. (?=The |A )"), ""),
    # The clause before: "The row erupted after Turkey [said]".
    (
        re.compile(r"^.* (?:[a-z]{3,}ed|came|began|rose|fell) (?:after|when|as|because) (?=(?:the )?[A-Z])"),
        "",
    ),
    # A heading, then the text: "IraqThe Committee", "Sudan The Union".
    (re.compile(r"^[A-Z][a-z]+ ?(?=The [A-Z])"), ""),
    (re.compile(r" (?:therefore|also|then|put|further|subsequently|meanwhile|however|had|has|have)$"), ""),
    (re.compile(r" who [a-z]+$| (?:that|which|who) (?:is|are|was|were|has|have|had|will|would) .*$"), ""),
    (re.compile(r"\b(\w+) \1$"), r"\1"),
    (re.compile(r"['’]s?$"), ""),
    (
        re.compile(
            r" (?:contacted|polled|surveyed|interviewed|canvassed) (?:by|before|after|in|on|for|at|this|last) .*$"
        ),
        "",
    ),
    (re.compile(r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?=[A-Z])"), ""),
    (re.compile(r"^(?:Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Cllr)\.? (?=[A-Z][\w'’-]+ [A-Z])"), ""),
    (re.compile(r"^(?:Businessm[ae]n|Co-author|Co-founder|PM|Staff|Assemblyman|Republican strategist) (?=[A-Z])"), ""),
)
NOBODY = re.compile(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December) \d"
    r"|^(?!those who ).*\b(?:will|would|was|were|is|are|has|have) |\b(?:plans|vows|promises|expects|agreed) to\b"
    r"|^(?:[Aa]n?|[Tt]he) (?:result|address|increase|decrease|series) of\b|^[Tt]he number of\b"
    r"|^(?:Co|Corp|Inc|Ltd)\b"
    r"|^(?:More|Most|Truckloads|Thousands|Hundreds|Dozens)$"
)
"""Words that name a day, a thing or a whole clause."""


def bare_name(name: str) -> str | None:
    """`name` without what clings to it; None where nobody is named.

    >>> bare_name("IraqThe Olympic Committee"), bare_name("Jane Roe Roe"), bare_name("October 31")
    ('The Olympic Committee', 'Jane Roe', None)
    """
    for pattern, left in CLINGS:
        name = pattern.sub(left, name)
    return None if not name.strip() or NOBODY.search(name) else name.strip()
