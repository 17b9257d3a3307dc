"""What "it" and "there" open without naming anything: "it is likely that", "it will take a year to"."""

import re

from ledger.extraction.expressions import expression

EXPLETIVE = expression(
    r"^(?!it (?:will|would|may|might|could|should)(?: also| still| likely| probably)?"
    r" take (?!.*\b(?:to|before|for|until|till)\b))"
    r"it (?:is|was|will|would|may|might|could|should|seems?|appears?|'s)(?: not)?(?: going to)?(?: not| also| still|"
    r" by no means| far from)?(?: be| take| mean)? (?:a |sic |at least |about |around |another |"
    r"just |only |too |very |more |quite |even |so |pretty |"
    r"highly |increasingly |still )*"
    r"(?:(?:un)?likely(?:, (?:and|or|if) [^,]{3,40},)? (?:that|to (?:rain|snow|take (?:[\w-]+ ){0,3}(?:time|hours|"
    r"days|weeks|months|years)|"
    r"be (?:an? )?(?:hard|harder|difficult|easy|easier|long)\b))|"
    r"(?:possible|safe|unsafe|wise|fair|unfair|premature|foolish|impossible|hard|harder|difficult|easy|easier|clear|"
    r"important|necessary|early|inevitable|certain|uncertain|unclear|doubtful|guaranteed|assured|"
    r"acceptable|a shame|better|good|bad)"
    r"(?=.* (?:to|that|for|if|when|whether|how|"
    r"what|who|why|where|until|before|as|will|would|may|might|could|can|is|are|[a-z]+ing)\b)|"
    r"alleged|argued|claimed|said|shown|"
    r"matter of|expected(?! to)|all about|business as usual|time|up to|several|some|a (?:while|couple|"
    r"few|"
    r"long)|\d+ (?:more )?(?:minutes|hours|days|weeks|months|years)|years|"
    r"months|weeks|days)\b|"
    r"^it (?:is|was|will|would|may|might|could|should)(?: not)? be (?!(?:the"
    r"|an?|one|part|home|up|only)\b)(?:[a-z]+ )?[a-z]+ for [^,.]{2,40}? to [a-z]+\b"
    r"|"
    r"^it(?:'s| is) [^,.]{2,60}['’]s? (?:\w+ )?(?:intention|intent|plan|aim|goal|hope) (?:to|that)\b|"
    r"^it (?:will|would|may|might|could|should|(?:is|was) (?:going|likely|expected) to) (?:also |still )?take (?:until|"
    r"at least|another|more than|about|up to|around|longer|time|several|years|months|weeks|days|hours|some|"
    r"a (?:year|month|week|day|decade|while|few|couple|long|lot|great deal|generation)"
    r"|considerable|much|too|(?:an? )?(?:\w+ )?(?:amount|number) of|less|"
    r"years|enormous|great|hard|money|courage)\b[^,]* (?:to|before|for)\b"
    r"|^it (?:will|would|may|might|could|should)(?: also| still)? take (?:one|two|three|four|five|"
    r"six|seven|eight|nine|ten|\d+)(?: (?:to|or|and) [\w-]+| more)? (?:years?|months?|weeks?|"
    r"days?|hours?|minutes?|decades?)\b.* (?:to|before|for)\b"
    r"|^it (?:will|would|may|might|could)(?: not)? be [^,]{3,40}? before\b"
    r"|^it (?:will|would|may|might|could|should)(?: also| then)? cost [^,]*? to [a-z]"
    r"|^it (?:takes|took) \w+ (?:\w+ )?to\b|^there (?:will|would|is|are|may|might|could|has|have)\b",
    re.IGNORECASE,
)
