"""What is left of the speaker's frame at the beginning of a claim: when and where it was said, who sees it come."""

import re

from ledger.extraction.expressions import expression

SPEAKER_MARK = expression(r"^(?:[A-Z]{1,12}(?: [A-Z]{2,12})?|[A-Z][a-z]+(?: [A-Z][a-z]+)?): ")
WHEN_SAID = expression(
    r"^(?:on )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|yesterday|today) (?:that )?"
    r"(?=(?:it|they|he|she|we|i|the|its|his|their)\b(?! (?:after|before|of)\b))"
    r"|^(?:in an interview )?(?:with|to) (?-i:(?:[A-Z][\w'-]* ){1,4})(?:on (?:mon|tues|wednes|thurs|fri|satur|"
    r"sun)day|yesterday|"
    r"today),? (?=the |it |there |he |she |they )",
    re.IGNORECASE,
)
"""Left from the speaker's frame: "announced Tuesday it will"."""
WHERE_SAID = expression(
    r"^(?:in|during|at|on|via) (?:(?:an?|his|her|its|their|the|several|recent"
    r"|earlier) )*(?:[\w-]+ ){0,2}?(?:interviews?|"
    r"statements?|speech|speeches|letters?|tweets?|posts?|filings?|messages?|memos?|emails?|notes?|reports?|"
    r"(?:news|press) (?:conference|briefing|release)s?|twitter|facebook)(?: (?:to|with|for|from) (?:the )?"
    r"(?-i:(?:[A-Z][\w'-]*)(?: [A-Z][\w'-]*)*|employees|staff|customers|investors|shareholders|reporters))?(?: that)? "
    r"(?=(?:he|she|it|they|we|i|there|the|its|his|her|their|an?)\b (?![^,]*, )[^,]*\b(?:will|would|plan|intend|expect|"
    r"is|are|may|might|could|wo))",
    re.IGNORECASE,
    needs="interview|statement|speech|letter|tweet|post|filing|message|memo|mail|note|report|conference|briefing|release|"
    "witter|acebook",
)
"""The same, of where it was said: "told [in interviews] she intends"."""
MEETING = expression(
    r"^(?:an?|the) (?:[a-z]+ )?(?:conference|briefing|hearing|seminar) (?:here )?(?:that )?(?=(?!(?:on|in|at|of|by|"
    r"with|to|for|about|after|next|this|between|and|will|would|is|are|could|may|might|also|room)\b)"
    r"(?:[\w.'-]+ ){1,8}(?:will|would|is|are|could|may|might|did|does|has|have|plans?)\b)",
    re.IGNORECASE,
    needs="conference|briefing|hearing|seminar",
)
"""Left from the speaker's frame: "told a news conference sales would fall"."""
IN_SIGHT = expression(
    r"^(?:i|we)(?:'re|'m|'ll| are| am| will| could| may| might) (?:probably |now |likely |"
    r"also )*(?:be )?(?:(?:looking at|"
    r"talking about|in for) (?:something like )?|(?:(?:likely|going|bound) to )?see (?=(?:an?|more|some|further|"
    r"another) ))",
    re.IGNORECASE,
)
"""What a first person sees coming: "we're looking at heavy snow"."""
SEEN_BY_YOU = expression(
    r"(?:^|(?<=[a-z,\d] ))(?:(?:i|we) (?:think|believe|expect|guess|suspect)"
    r" (?:that )?)?(?:you|we)(?:'ll| will| would| may| might| could)"
    r"(?: certainly| probably| also| then| likely| still| now)* see (?=(?:an?"
    r"|more|less|some|further|another|many|fewer|[a-z]+ (?:growth|increases?"
    r"|declines?|"
    r"gains?|loss(?:es)?|rises?|changes?|improvements?|demand|prices)) [^,]*$)",
    re.IGNORECASE,
    needs=" see ",
)
"""What whoever listens is told to see: "I think you'll see a fall in prices"."""
UNSEEN_BY_YOU = expression(
    r"^(?:you|we)(?:(?:(?:'re| are) not|(?: aren't)) (?:going|likely) to|(?: won't| will not)(?: be able to)?) see "
    r"(?=(?:an?|any|many|much|more|another|anything|anybody|anyone) )",
    re.IGNORECASE,
    needs=" see ",
)
"""What nobody is told to see: "you won't see a single new home"."""
DENIED = expression(
    r"^[^,]{3,80}? (?:denied|denies|rejected|rejects|dismissed|dismisses|challenge[sd]?|disputed?s?) "
    r"(?:the |media |any |all )?(?:claims?|reports?|suggestions?|speculation|rumou?rs?|allegations?|idea|"
    r"assumption|notion|view) "
    r"(?:that )?(?=.*\b(?:will|would|to|may|could)\b)",
    needs="denie|reject|dismisse|challenge|dispute",
)
DENIED_THAT = expression(
    r"^[^,]{3,80}? (?:denied|denies|has denied|have denied) that (?!(?:it|they|he|she)\b)"
    r"(?=(?!.*\b(?:not|never|no|nobody|none|nothing)\b).*\b(?:will|would)\b)",
    needs="denie",
)
"""Before what somebody says will not come about."""
UNFOUNDED = expression(
    r" (?:is|are|was|were) (?:unfounded|groundless|baseless|exaggerated|misplaced|unjustified|unwarranted|wrong|false)$"
)
"""What somebody says of others' fears: "[fears that] prices would fall were unfounded"."""
