"""What stands around a claim without being part of it: "it is clear that", "fears that", "well,"."""

import re

from ledger.extraction.chances import without_chance
from ledger.extraction.contexts import OPENING
from ledger.extraction.expressions import expression, openings
from ledger.extraction.left_frames import (
    DENIED,
    DENIED_THAT,
    IN_SIGHT,
    MEETING,
    SEEN_BY_YOU,
    SPEAKER_MARK,
    UNFOUNDED,
    UNSEEN_BY_YOU,
    WHERE_SAID,
)
from ledger.extraction.noun_phrases import HEADING

HEADED = expression(r"^(?:To|The|An?|[A-Z][a-z]+)(?: [a-z']+){1,5} (?=The [A-Za-z]+ [a-z]+)")
"""A heading that runs into its sentence: "The outlook The meeting will"."""
FEARED = openings(
    r"^.{3,160}?\b(?:amid|over|on|rais(?:ing|ed)|spark(?:ing|ed)|prompt(?:ing|ed)|fuell(?:ing|ed)|reviv(?:ing|"
    r"ed)) (?:[a-z]+ ){0,2}(?:fears?|concerns?|"
    r"speculation|reports|"
    r"hopes|warnings?|expectations|signs|rumou?rs) (?:that )?(?=[^,]{3,80}\b(?:will|would|may|might|could)\b)"
    r"|^.{3,160}?\b(?:told|said|found|thought) (?:that )?it (?:is|was) (?:\w+ly )?(?:un)?likely (?:that )?"
    r"|^(?:(?!\b(?:will|would|may|could|might)\b).){3,160}? and (?:also )?(?:says|said|adds|added|believes|predicts|"
    r"predicted|warned|warns) (?:that )?(?=(?:the|an?|there|it|he|she|they|(?-i:[A-Z])\w+) .*\b(?:will|"
    r"would|may|could)\b)"
    r"|^.{2,160}? (?:made|makes|making|called|calls|considers?|considered|thinks|thought|deems|deemed) it (?:more |"
    r"less |very |highly )?(?:un)?likely (?:that )?"
    r"|^(?:the |some |many )?(?:[a-z]+ )?[a-z]+s (?:agreeing|saying|warning|predicting|forecasting|fearing|"
    r"claiming) (?:that )?"
    r"(?=.*\b(?:will|would|may|could|(?:is|are|was|were) to)\b)|^[a-z]+s (?=there (?:will|would)\b)"
    r"|^.{3,160}? and it is (?:expected|likely|believed|thought|hoped|feared) (?:that )?(?=.*\bwill\b)"
    r"|^.{10,160}?,? (?:despite|after) [^,]{2,60}? (?:saying|warning|predicting|announcing|claiming|"
    r"forecasting) (?:that )?(?=[^,]{3,80}\b(?:will|would|may|might|could)\b)"
    r"|^it (?:was|is|has been|had been) (?:reported|announced|said|revealed)"
    r" (?:earlier|previously|before|later)(?: today)?,? (?:that )?(?=.*\b(?:will"
    r"|would)\b)"
    r"|^it (?:was|is|has been|had been) (?:also |now |later |already )?(?:discovered|found|revealed|"
    r"learn(?:ed|t)|reported|calculated|estimated|reckoned|agreed|decided|announced) that "
    r"(?=.*\b(?:will|would|may|might|could)\b)"
    r"|^.{3,80}? (?:won|secured|obtained|received|got|extracted|gained) (?:an? |the )?(?:[a-z]+ )?(?:agreements?|"
    r"assurances?|promises?|guarantees?|pledges?|commitments?)(?: from [^,]{3,60}?)? that (?=.*\b(?:will|would)\b)"
    r"|^.{3,160}?\b(?:concerns?|fears?|worries|belief|speculation|expectations?) that (?=[^,]{3,80}\b(?:will|"
    r"would|may|might|could)\b)",
    re.IGNORECASE,
    needs="fear|concern|speculation|report|hope|warn|expectation|signs|rumo|likely|say|said|add|announcing|"
    "believe|predict|agree|forecast|claim|there w|and it is|discovered|found|revealed|learn|"
    "calculated|estimated|reckoned|decided|announced|assurance|promise|guarantee|pledge|"
    "commitment|worries|belief",
)
"""A clause about what happened, before the one about what is feared from it."""
FILLER = openings(
    r"^means (?:that )?(?=.*\b(?:will|would)\b)|^(?:ensur(?:e|es|ing)|mak(?:e|es|ing) sure|[a-z]+ly) that "
    r"(?=.*\b(?:will|would|likely|expected|set|due|going)\b)|^time (?=(?:he|she|it|they|"
    r"the|(?-i:[A-Z])\w+)\b)|^(?:since|because) (?=(?:the|its|his|her|their|it|he|she|they|"
    r"(?-i:[A-Z])\w+) [^,]*$)|^(?:you know|well|look|i mean|yes|no|yeah|okay|of course|frankly|in fact|indeed|actually|"
    r"(?:after|before|following|with|in|because of|despite|along with|in addition to) (?:this|that|these|those|it)), "
    r"|^with (?=[^,]* not (?:expected|likely|set|due) to\b)"
    r"|^with (?=(?:the|an?|new|more|several|many) .*\b(?:expected|set|due|likely|scheduled) to\b)|"
    r"^(?:having said that|that said|in the end|for now|in the meantime|for the"
    r" time being|at the same time|at this (?:stage|point)|for starters|in other"
    r" words|"
    r"by the way|from (?:his|her|its|their|my|our) (?:own )?(?:point of view"
    r"|perspective|standpoint|viewpoint)|on the other hand|in the process|in"
    r" short|again), "
    r"|^take [^,]+ for example, |^(?:as(?! a (?:result|consequence)\b)(?! (?:many|much|few|little) as\b)|even though|"
    r"although|though|whereas|when|where|how(?! (?:can|do|does|did|will|would|is|are)\b)) (?=[^,]*$)"
    r"|^as saying (?:that )?"
    r"|^(?:after|before|while) (?:announcing|saying|warning|claiming|declaring|predicting) (?:that )?"
    r"|^[^,]{2,30}, that (?=(?:the|an?|it|there|(?-i:[A-Z])\w+) [^,]*\b(?:will|would)\b)"
    r"|^(?:saying|adding|noting|insisting) (?:that )?|^(?:as a (?:result|consequence)|therefore|accordingly|thus|"
    r"hence),? "
    r"|^according to (?:an?|the) (?:[\w'-]+ ){1,9}?(?<! in )(?<! of )(?<! by )(?<! from )(?<! on )(?<! for )(?<! at "
    r")(?<! to )"
    r"(?=(?:the|an?|this|there) )"
    r"|^in the (?-i:[A-Z][\w ]*?(?:Post|Times|Journal|Guardian|Herald|News|Telegraph|Mail|Tribune)),? (?=the )"
    r"|^(?:(?:that|this) is |that's )?why |^(?:meaning|which means|this means|it means|this proves|this shows|this "
    r"suggests) (?:that )?(?=.* (?:will|"
    r"would)\b)"
    r"|^according to (?:him|her|them|it|[^,]{3,80},|(?:the )?(?:[A-Z][\w'-]+ ?){1,5}(?= (?:the|a|an|this|there|"
    r"it|they|he|she)\b)),? "
    r"|^in (?:my|our|his|her|their|its|(?-i:[A-Z])[\w.'’-]*(?: (?-i:[A-Z])[\w.'’-]*){0,3}['’]s?) (?:own )?"
    r"(?:view|opinion|judge?ment|assessment|estimation),? "
    r"|^(?:he|she|they|it|[A-Z]\w+) (?:points? out|says?|said|notes?|argues?|adds?), ",
    re.IGNORECASE,
)
CONCERN = openings(
    r"^(?:(?:[A-Z][\w'-]*|the|an?|[a-z]+s) (?:[\w'-]+ ){0,5})?(?:has |have |had )?(?:"
    r"(?:expressed|voiced|raised|stressed) (?:[a-z]+ )?(?:concerns?|fears?|doubts?|hopes?|confidence)"
    r"|(?:the )?(?:response|answer|message|view|prediction|argument|theory|assumption|upshot|result|"
    r"point|fact|truth|reality|likelihood|expectation|consensus|bottom line|idea|"
    r"conventional wisdom|general view|feeling|belief) is"
    r"|(?:made|makes?) (?:it )?(?:clear|plain|known)|(?:is|are|was|were) (?:quietly |very |still |quite )?(?:confident|"
    r"optimistic|"
    r"convinced|certain|adamant|determined|pessimistic|insinuated)|insinuated|"
    r"(?<!will )(?<!would )(?<!to )(?:knows?|realises?|realizes?|understands?)"
    r"(?: (?:very|full|only too|perfectly))?(?: well)?|"
    r"(?:has |have )?agreed(?! that\b.*\b(?:he|she|they|it) )) that "
    r"|^(?:[A-Z][\w'-]*|[Tt]he|[Aa]n?|he|she|they|it) (?:[\w'-]+ ){0,4}?(?:is|are|was|were) "
    r"(?:\w+ly )?(?:hopeful|confident|sure|optimistic|"
    r"concerned|worried|afraid|convinced|certain) (?:that )?(?=\w+ .*\b(?:will|would)\b)"
    r"|^(?!(?:[\w'-]+ ){0,5}?(?:[a-z]+n't|not|never) )(?:[A-Z][\w'-]* |[Tt]he |[Aa]n? |[Ss]ome |[Mm]any )?"
    r"(?:[\w'-]+ ){0,4}(?:say|says|said|speculates?|"
    r"believes?|thinks?|fears?|suggests?|claims?|forecasts?|assumes?|"
    r"warns?|advises?|estimates?|suspects?|argues?|insists?|stated|announced|(?<!value )added|indicates?|shows?|"
    r"calculate[sd]|predicted|estimate[sd]|project(?:s|ed)|figures|reckons?) (?:\W?\w+ly\W? )?(?:that (?!(?:will|"
    r"would|may|"
    r"might|could|is)\b)|"
    r"(?=the |an? |this |there |at least |about |around |more than |"
    r"(?:it|they|he|she) (?:will|would|plan(?:s|ned)|inten(?:ds|ded)) |"
    r"(?-i:[A-Z])|"
    r"[a-z]+ (?:[a-z]+ )?(?:is|are|will|would)\b))(?=\w+ .*\b(?:will|would|plan(?:s|ned) to|inten(?:ds|ded) to|"
    r"is|are|may|might|could)\b)"
    r"|^(?-i:[A-Z])[^,\"]{2,40}, (?:[^,\"]{3,90}), (?:said|says|stated|estimate[sd]|predict(?:s|ed)|forecasts?|"
    r"believes?|thinks?|thought|assume[sd]?|warn(?:s|ed)) (?:(?:on|between) \d[\w ]+ \d{4},? )?(?:that )?"
    r"(?=.*\b(?:will|would|may|might|could|expect(?:s|ed)|plan(?:s|ned))\b)"
    r"|^[^,]{2,60}? (?:vowed|pledged|promised|guaranteed) that (?=\w+ )"
    r"|^[^,]{2,80}? (?:said|announced|stated|confirmed) on \d{1,2} [A-Z][a-z]+ \d{4} that (?=\w+ .*\b(?:will|would)\b)"
    r"|^[^,]{2,60}? (?:is|are|was|were) (?:banking|betting|counting|hoping|gambling) (?:on it )?that (?=\w+ )"
    r"|^[^,]{2,60}? (?:has|have|had) (?:been|long been) (?:anticipating|expecting|predicting|forecasting|warning|"
    r"saying) "
    r"that (?=\w+ )|^[^,]{2,60}? (?:noted|notes?|observed?|observes|concluded?|concludes|expects?|hopes?) that "
    r"(?=\w+ .*\b(?:will|"
    r"would|is|are|may|might|could)\b)"
    r"|^[^,]{3,70}?\b(?:suggest(?:s|ed)?|indicate[sd]?|predict(?:s|ed)?) (?:that )?(?=(?:the |an? |"
    r"(?-i:[A-Z])).*\bwill\b)"
    r"|^[^,]{3,60}? (?:notified|told|informed|assured|warned|reminded) \(?(?:the |his |its |"
    r"their )?(?:[\w-]+ )?[\w-]+\)? that (?=.*\bwill\b)",
    re.IGNORECASE,
    needs="that |hopeful|confident|sure|optimistic|concerned|worried|afraid|convinced|certain|say|said|speculate|"
    "believe|think|fear|suggest|claim|forecast|warn|advise|estimate|suspect|argue|insist|assume|stated|announced|added|indicate|"
    "show|calculate|predict|project|figures|reckon|thought",
)
DOUBTED = expression(
    r"^it (?:is|was|remains|seems|appears) (?:very |highly |extremely |still"
    r" )?(?:doubtful|questionable) (?:that |if |whether )?"
    r"(?P<whom>[^,;]{1,80}?) (?:will|would)(?! not\b)\b",
    re.IGNORECASE,
    needs="doubtful|questionable",
)
"""What is held to be unlikely: "it is doubtful the court will agree"."""
UNDER_CONDITION = expression(r"(?:if|unless) ", re.IGNORECASE)
"""What somebody shows or says is then the condition: "if he shows that he will act"."""
CONFIDENT = expression(
    r"^(?:very |quite |pretty )?(?:confident|sure|certain|convinced|optimistic) (?:that )?", re.IGNORECASE
)
FRAMING = expression(
    r"^(?:it(?: is| was| seems| looks| appears| remains|'s) (?:pretty |also |now |still |very |highly |"
    r"quite |increasingly )?"
    r"(?:likely|unlikely|clear|certain|possible|probable|expected|thought|believed|feared|"
    r"hoped|inevitable|obvious|estimated|reported|understood|envisaged|foreseen|anticipated|assumed)"
    r"|(?:there (?:is|are|were|was|can be|should be|will be|would be)|there's) "
    r"(?:an? |some |no |little |growing |widespread |"
    r"unofficial |also |already )*"
    r"(?:reports?|fears?|concerns?|speculation|hopes?|signs?|rumou?rs?|expectations?|doubt|question|denying|"
    r"indications?|claims?)(?: (?:from|among|in|within) (?!that\b)\w+(?: \w+)?)?"
    r"|(?:the |some |many |most |several |early |earlier )*(?:[A-Za-z'-]+ ){0,2}(?:estimates?|reports?|"
    r"forecasts?|predictions?|indications?|suggestions?|hopes?|fears?|plans?)"
    r"(?: (?:from|by|of|in) [\w' ]{3,40}?)? (?:is|are|was|were)(?= that )"
    r"|(?:my|our) (?:[a-z]+ )?(?:guess|impression|hunch|sense|view|feeling|bet|hope|fear|belief|"
    r"understanding|expectation) is"
    r"|it is, (?:therefore|however|thus|of course|then), (?:un)?(?:likely|clear|certain|possible|probable)"
    r"|(?:fears?|concerns?|worries|speculation|expectations|hopes|signs) (?:is|are|was|were) (?:growing|mounting|"
    r"rising|spreading|widespread)"
    r"|it (?:seems|appears|looks) to (?:me|us|him|her|them)"
    r"|it (?:now |also )?(?:seems|appears)(?= (?:the|an?|there|they|(?-i:[A-Z])[\w'-]+) [^,]{0,40}"
    r"\b(?:will|would|is|are)\b)"
    r"|it(?: is|'s) (?:\w+ly )?(?:accurate|fair|safe|true|right|reasonable) to (?:say|assume|expect|suggest)"
    r"|what is (?:proposed|planned|expected|likely|feared) is"
    r"|(?:i|we) (?:also |still |do |would |\w+ly )?(?:believe|think|expect|anticipate|am sure|"
    r"are sure|am confident|are confident|have no doubts?|know|suspect|fear|hope|guess)"
    r"|(?:i|we)(?:'m| am|'re| are) (?:\w+ )?(?:saying|estimating|expecting|confident|hoping|hopeful|"
    r"predicting|assuming|sure|certain))"
    r"(?:, (?:and|or|if|but) [^,]{3,40},)?(?: that(?! (?:will|would|may|might|could)\b))? (?=.{0,80}\b(?:will|would|"
    r"is|are|may|might|could|can)\b)",
    re.IGNORECASE,
)
FIRST_TIME = expression(
    r"^(?:this|it|that) (?:will be|would be|is) the (first|second|third|fourth|fifth|last) time (?:that )?"
    r"(?=.*\b(?:will|would|has|have|is|are)\b)(.+?)\.?$",
    re.IGNORECASE,
)
"""An event told by how often it came about: "this will be the first time the party will govern"."""
NOT_THOUGHT = expression(
    r"(?:^|(?:\b(?:I|[Ww]e)|^(?:[Hh]e|[Ss]he|[Tt]hey|[Ii]t|[Tt]he \w+|[A-Z][\w'.-]*(?: [A-Z][\w'.-]*){0,3})) )"
    r"(?:(?:do|does|did|can|could|would)(?: not|n't)|cannot) (?:really )?(?:think|believe|expect|see|"
    r"imagine) (?:that )?"
    r"(?P<whom>[^,;]{1,80}?)(?: (?P<will>will|would|is going to|are going to)(?! not\b)\b|['’]ll\b(?! not\b))",
    needs="think|believe|expect|see|imagine",
)
"""A denial that is the claim's own: "I don't think prices will fall"."""
INSERTED_FRAME = expression(
    r"(?<=, )it(?: is|'s| was| can be| must be| may be)? (?:now |also |still"
    r" )?(?:appears|foreseen|assumed|seems|inevitable|likely|clear|certain|possible"
    r"|"
    r"expected|believed|"
    r"thought|feared)(?: (?:likely|clear|certain))? (?:that )?(?=[^,]*\b(?:will|may|might|could|would)\b)"
)
"""A frame behind what opens the sentence: "in the north, it appears the rain will"."""
BEHIND_CONDITION = expression(
    r"^((?:if|unless|once|when|as long as|after|from|in|on|by|at|over|with|during|for) "
    r"[^,]{2,120}, )(?:i|we)(?: (?:also |still |do |\w+ly )?"
    r"(?:believe|think|expect|know|suspect|fear|guess)|(?: am|'m| are|'re) (?:sure|confident|certain)) (?:that )?",
    re.IGNORECASE,
)
"""A first person between a condition and the claim."""
UNTOLD_CONDITION = expression(
    r"^if (?:it|they|he|she|this|that) "
    r"(?:(?:is|do|does|did|are|was|were|has|have|can|could|will)(?:n't| not)|fails?|does|do),? and ",
    re.IGNORECASE,
)
"""A condition that only the sentence before tells, beside one that stands alone: "if it isn't, and costs rise"."""
HELD_INSIDE = expression(
    r"(?<=[a-z]),? (?:I|we) (?:think|believe|guess|suspect),?(?= (?:will|would|may|might|could|is|are)\b)",
    needs="think|believe|guess|suspect",
)
"""A first person's frame between a subject and its verb."""
CALLED = expression(
    r"\bwhat (?:he|she|they|it|we|[A-Z][\w'-]+(?: [A-Z][\w'-]+)*) (?:has |have )?(?:called|calls?|termed|dubbed|"
    r"describe[sd]? as) "
)
"""The speaker's own word for something: "what he called a dramatic rise"."""
SOURCE_INSIDE = expression(r",? according to (?:[A-Z][\w'-]+ ?){1,4}(?=(?:will|would|is|are|has)\b)")
NAMED_SO = expression(r"^(?:named|called|dubbed|known as) ([^,]+), (?:it|he|she|they) ", re.IGNORECASE)
FORETOLD = expression(r"\b(?:will|would|(?:is|are|was|were) (?:going |set |due )?to|may|might|could)\b")
AFTER_PROMISE = expression(
    r"^(?!.*\b(?:will|would)\b.* after )[^,]{5,120}? after (?=[^,]{3,80}? (?:vowed|pledged|promised|threatened) to\b)",
    needs=" after ",
)
"""What happened, before the promise that led to it."""
IMPLIED = expression(
    r"^(?!.*\b(?:will|would|may|might|could|if|unless)\b.*, (?:imply|mean|suggest|signal|indicat)ing )[^\"]{10,160}, "
    r"(?:thereby |thus )?(?:implying|meaning|suggesting|signalling|signaling|indicating|hinting) (?:that )?"
    r"(?=[^,]{2,80}? (?:will|would|may|might|could)\b)",
    needs=", imply|, mean|, suggest|, signal|, indicat|, hint|, there|, thus",
)
"""What has happened, and what it shows to come: "she was not named, implying that she will"."""
BECAUSE = expression(
    r"^(?!.*\b(?:will|would|may|might|could|not)\b.* because )[^,]{10,160} because "
    r"(?=.*\b(?:will|would|(?:is|are) set to)\b)",
    re.IGNORECASE,
    needs=" because ",
)
"""What is so already, because of what will be."""
SAID_LAST = expression(
    r" but (?:did not|has not|have not|declined to|refused to|gave no|would not) (?:say|specify|give|elaborate|name|"
    r"disclose|comment|reveal|details?|provide)\b.*$|,[^,]{3,60}\b[Ss]pokes(?:man|woman|person)$|"
    r"(?<=[a-z]), (?:referring|alluding) to .*$|"
    r", and (?:stated|said|added|noted|warned|justified|pointed out|insisted|argued|stressed) .*$|"
    r"(?<![Aa]s) saying (?:that )?(?:there|the|it|he|she|they|"
    r"[A-Z]).*$|"
    r",? (?:he|she|they|it) (?:said|says|added|warned)$|"
    r",? (?:[A-Z][\w.'-]*|the|an?|some|several|many|most)(?: [\w.'-]+){0,4} (?:say|says|said)$|"
    r", (?:[\w.'-]+ ){1,7}(?:tells?|told) "
    r"(?:reporters|journalists|(?:the )?[A-Z][\w.'-]*(?: [A-Z][\w.'-]*){0,3})$|"
    r",(?: [a-z-]+){1,3} (?:say|says|said)$|"
    r"(?:, [a-z ]{3,30}? (?:has|have|had))?[, ]+(?:said|says|stated|added)(?: that)?$"
    r"|, [a-z ]{3,30} (?:has|have|had)$|,? (?:said|says|vowed|added|warned|"
    r"promised) (?:[a-z-]+ ){0,3}[A-Z][\w'-]+(?: [A-Z][\w'-]+)*$",
    needs="said|say|tell|told|referring|alluding|stated|added|noted|warned|justified|pointed out|"
    "insisted|argued|stressed| has| have| had|vowed|promised| but |pokes",
)


def _not_coming(denied: re.Match[str]) -> str:
    """What somebody does not think will be, as what will not be."""
    return f"{denied['whom']} {denied['will'] or 'will'} not"


def without_framing(text: str) -> str:
    """`text` without what opens it before the claim itself.

    >>> without_framing("Shares fell amid fears that the strike will last.")
    'the strike will last.'
    >>> without_framing("If that happens, I believe there will be a rush.")
    'If that happens, there will be a rush.'
    >>> without_framing("This will be the first time the party will govern.")
    'the party will govern, for the first time'
    >>> without_framing("The union denied reports that it would strike.")
    'it will not strike.'
    """
    text = DOUBTED.sub(r"\g<whom> will not", without_chance(text))
    unfounded = UNFOUNDED.search(text)
    if unfounded is not None:
        text = FORETOLD.sub("will not", text[: unfounded.start()], count=1)
    text = INSERTED_FRAME.sub("", NOT_THOUGHT.sub(_not_coming, HELD_INSIDE.sub("", text)))
    denied = DENIED.match(text) or DENIED_THAT.match(text)
    if denied is not None:
        text = FORETOLD.sub("will not", text[denied.end() :], count=1)
    text = NAMED_SO.sub(
        r"\1 ", SOURCE_INSIDE.sub(" ", CALLED.sub("", BECAUSE.sub("", IMPLIED.sub("", AFTER_PROMISE.sub("", text)))))
    )
    for framing in (
        HEADED,
        WHERE_SAID,
        SPEAKER_MARK,
        HEADING,
        MEETING,
        FEARED,
        FILLER,
        OPENING,
        CONCERN,
        CONFIDENT,
        FRAMING,
        OPENING,
    ):
        text = text if framing is CONCERN and UNDER_CONDITION.match(text) else framing.sub("", text)
    text = UNSEEN_BY_YOU.sub("there will not be ", text)
    text = SEEN_BY_YOU.sub("there will be ", IN_SIGHT.sub("there will be ", UNTOLD_CONDITION.sub("if ", text)))
    return FIRST_TIME.sub(r"\2, for the \1 time", INSERTED_FRAME.sub("", BEHIND_CONDITION.sub(r"\1", text)))
