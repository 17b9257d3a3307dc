"""A speaker's name without what clings to it: bullets, a heading run into it, the word behind it."""

import re

from ledger.extraction.expressions import expression

CLINGS = (
    (expression(r"\s+[-–—]+$"), ""),
    (expression(r"^(the|a|an) \1 ", re.IGNORECASE), r"\1 "),
    # Another text before it: "More on this in Hull A Nordbank spokesman".
    (expression(r"^.* (?=An? (?:[A-Z][\w-]* )+(?:spokes\w+|official)\b)"), ""),
    (expression(r"^(?:Learn|Read|See|Find out|Watch) more:? (?=[A-Z])"), ""),
    (expression(r"^[*•·>\s–—\"'-]+"), ""),
    (expression(r"^.*\. (?=The |A )"), ""),
    # The clause before: "The row erupted after Turkey [said]".
    (
        expression(r"^.* (?:[a-z]{3,}ed|came|began|rose|fell) (?:after|when|as|because) (?=(?:the )?[A-Z])"),
        "",
    ),
    # A heading, then the text: "IraqThe Committee", "Sudan The Union".
    (expression(r"^[A-Z][a-z]+ ?(?=The [A-Z])"), ""),
    (expression(r" (?:therefore|also|then|put|further|subsequently|meanwhile|however|had|has|have)$"), ""),
    (expression(r" who [a-z]+$| (?:that|which|who) (?:is|are|was|were|has|have|had|will|would) .*$"), ""),
    (expression(r"\b(\w+) \1$"), r"\1"),
    (
        expression(
            r"(?<!\bMoody)(?<!\bPoor)(?<!\bLloyd)(?<!\bMcDonald)(?<!\bSainsbury)(?<!\bMacy)(?<!\bSotheby)['’]s?$"
        ),
        "",
    ),
    (
        expression(
            r" (?:contacted|polled|surveyed|interviewed|canvassed) (?:by|before|after|in|on|for|at|this|last) .*$"
        ),
        "",
    ),
    (expression(r"^(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day (?=[A-Z])"), ""),
    (expression(r"^(?:Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|Cllr)\.? (?=[A-Z][\w'’-]+ [A-Z])"), ""),
    (expression(r"^(?:Businessm[ae]n|Co-author|Co-founder|PM|Staff|Assemblyman|Republican strategist) (?=[A-Z])"), ""),
)
NOBODY = expression(
    r"^(?:January|February|March|April|May|June|July|August|September|October|November|December) \d"
    r"|^(?!those who ).*\b(?:will|would|was|were|is|are|has|have) |\b(?:plans|vows|promises|expects|agreed) to\b"
    r"|^(?:[Aa]n?|[Tt]he) (?:result|address|increase|decrease|series) of\b|^[Tt]he number of\b"
    r"|^(?:Co|Corp|Inc|Ltd)\b"
    r"|^(?:First|Second|Third|Next|Then|Finally|Please|No one|Nobody|Nothing|Everyone|Anyone)$"
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
