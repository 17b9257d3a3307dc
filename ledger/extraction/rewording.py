"""Rewords the cue of a claim as a plain "will", which a question can be asked about."""

import re

from ledger.extraction.antecedents import definite
from ledger.extraction.candidates import Candidate
from ledger.extraction.chances import denied
from ledger.extraction.claim_verbs import FINITE, PLAIN_VERB
from ledger.extraction.cue_rewordings import in_future, in_words_of_will
from ledger.extraction.expressions import expression
from ledger.extraction.finite_verbs import has_finite_verb
from ledger.extraction.foretold_things import foretold_thing
from ledger.extraction.lexicon import words
from ledger.extraction.noun_phrases import is_plural
from ledger.extraction.plain_future import MONTH, in_plain_future
from ledger.extraction.subjects import EXPECTING, owned_by

PLANNED_WHEN = expression(
    r"\b(?:plans?|intends?|expects?|hopes) ((?:on|by|between|until) [\w ]+? \d{4}(?! and \d)) to (.*)$",
    needs="plan|intend|expect|hopes",
)
"""When a plan was told, between its verb and what is planned."""
NOT_INTENDED = expression(r"\b(?:do|does|did)(?: not|n't) (?:intend|plan|propose|mean) to\b")
PLANS_ON = expression(
    r"(?<!begun )\b(?:is |are )?(?:planning|plans?) on ((?:[a-z]+ (?=[a-z]+ing\b))?\w+)ing\b", needs="plan"
)
DESCRIBED_PLANS = expression(
    r"(?:(?P<owner>[^,]{1,60}?) (?:ha[sd]|have) )?(?:\w+, )*(?:grand|ambitious|big|bold|new|detailed|radical|secret|"
    r"vast|far-reaching|sweeping|long-term|firm|immediate|further|existing|tentative|concrete|draft) plans to "
    r"(?=[a-z]+ )",
    re.IGNORECASE,
)
"""Plans with what they are like but not whose they are: "grand plans to rebuild"."""
RELATIVE = expression(r"\b(?:who|which|that|whose|where|and|but|because|as|if|when|while|said)\b")
"""Words behind which a verb is none of the clause's own."""
PLAN_NOUN = expression(
    r"\b(?:an?|its|his|her|their) (?:[\w-]+ ){0,2}plan to$|"
    r"\bthe (?:(?!(?:people|police|couple|public|pair|two|three|four|\w+ly) )[\w-]*[^sd\W] ){1,2}plan to$"
)
PLAN_OBJECT = expression(
    r"\b(?!need)(?<!\bit )(?<!\bhe )(?<!\bshe )(?<!\bthey )(?:attack|criticis"
    r"|criticiz|condemn|welcom|oppos|reject|unveil|support|approv|endors|discuss"
    r"|defend|back|prais|denounc|outlin|abandon|dropp|scrapp|shelv|cancell)ed"
    r" plans? to$"
)
"""Plans that somebody does something about: "ministers attacked plans to"."""
VOWED_WHEN = expression(
    rf"\b(pledged|vowed|promised|agreed|decided|refused|planned|threatened) on \d{{1,2}} {MONTH} \d{{4}} to\b",
    needs="ed on ",
)
"""When a promise was given, between its verb and what is promised."""
PLANS = expression(
    r"(?<!\ba )(?<!\bthe )(?<!\bits )(?<!\bhis )(?<!\bher )(?<!\btheir )(?<!\bnew )(?<!\breal )(?<!\bany )(?<!\bno "
    r")(?<!'s )\b"
    r"(?:plans?|"
    r"intends?|(?:is |are |was |were |'s |'re )?(?:planned|intended)|prepares?|(?:is |are |was |were |'s |"
    r"'re )?(?:planning|intending|preparing|gearing up)) to\b",
    re.IGNORECASE,
)
EXPECTS = expression(
    r"^(?:.{0,60}?|[^,]{0,90}?|[^,]{2,60}, [^,]{3,120}, )\b(?:expect|anticipat"
    r"|predict|forecast|foresee)(?:s|ed|ing|e|es)? "
    r"(?!for |of |until |by |between |on |is |are |was |were )(?:that |seeing )?(.+)$",
    re.IGNORECASE,
)
TO_VERB = expression(
    r"^((?:[\w$£€%.,'-]+ ){1,12}?)(?<!\bup )(?<!\bmove )(?<!\bplan )(?<!\bdecision )(?<!\bbid )(?<!\beffort "
    r")(?<!\battempt )"
    r"(?<!\bproposal )(?<!\bmoves )(?<!\bplans )(?<!\befforts )(?<!\bfailure )(?<!\bability )(?<!\bright )"
    r"(?<!\bchange )(?<!\bchanges )to (?!an? |"
    r"the )(?=[a-z]+)"
)
TO_BE = expression(r"^((?:the|its|an?) (?:[\w'-]+ ){1,4}?)to (?=be [a-z]+(?:ed|en)\b)")
"""What is expected to be done to a thing, be it a bid or a plan."""
THE_ACT = expression(
    r"^((?:the|this|that|its|their|his|her) (?:[a-z]+ )?(?:moves?|plans?|bid|decision|efforts?|attempt|proposals?|"
    r"failure) )to (?![^,]* (?:would |will |to [a-z]))(?=[a-z]+ )"
)
"""An act and what is expected of it: "the move to bring benefits"; "the plan to close it to cost jobs" is none."""
EXPECTER = expression(
    r"^((?!he |she |it |they |i |we )[\w' -]{3,60}?) (?:is |are )?(?:(?:does|do|did|can)(?: not|n't)|cannot|also|now|"
    r"still)? ?(?:expect|anticipat)",
    re.IGNORECASE,
)
COMING_THING = expression(
    r"(?:an?|more|further|some|little|no) (?!(?:previous|earlier|projected|expected|anticipated|forecast|predicted)\b)"
    r"[a-z][\w -]+ of ",
    re.IGNORECASE,
)
"""What is foretold where its sentence names nothing but it: "[the bank projected] an average yield of 3 percent"."""
EARNED = expression(
    r"(?:[\w-]+ ){0,3}?(?:savings|profits?|loss(?:es)?|revenues?|sales|earnings|turnover|income)\b", re.IGNORECASE
)
"""What is somebody's, so that the claim must say whose."""
CHILD = expression(
    r"(?:an?|his|her|their|twins|triplets)\b (?:[a-z]+ )?(?:baby|child|son|daughter"
    r"|boy|girl|twins)\b|twins\b|triplets\b"
)
"""What is expected by those who will have it: "is expecting her first baby"."""
OWN_OF_ONE = expression(r"\b(?:his|her)\b(?= [a-z])")
OWNED_FIRST = expression(r"^(?:its|their)\b")
OWNED = expression(r"\b(?:his|her|its|their)\b")
NOT_EXPECTED = expression(
    r"(?:n't|\b(?:not|cannot|never|no longer|(?:nobody|no one|none|few)(?: (?:is|are|was|were|should|can))?)) "
    r"(?:\w+ly )?\"?(?:expect|anticipat|predict|forecast|foresee)|^(?:neither|nor) (?:do|does|did) ",
    re.IGNORECASE,
)
SUBJECT_FORM = {"them ": "they ", "him ": "he ", "her ": "she ", "us ": "we ", "me ": "I "}
SUBORDINATE = expression(r",? (?:if|unless|once|when|after|before|because|since|as long as|provided|assuming)\b")
"""Where the words about the condition or the reason of an expectation begin."""
THINGS_PROMISED = expression(
    r"\b(?:has |have |had )?(?:promised|pledged|promises|pledges|committed) "
    r"(?=(?:an?|the|its|more|full|further|new|up|about|some|us|them|him|her|at|direct|[a-z]+er) |"
    r"(?:[a-z]+ ){1,2}(?:support|help|aid|action|treatment|relief)\b|(?:US|AU|A|NZ|C|HK)?[$£€]|\d)",
    re.IGNORECASE,
)


CHANCES = frozenset(["chance-it", "chance-of"])
"""Cues behind which what is foretold is told as present: "a 60 % chance the ministry cuts rates"."""
COMPARATIVES_PROMISED = expression(
    r"\b(?:has |have |had )?(?:promised|pledged|promises|pledges) (?=(?:closer"
    r"|deeper|greater|further|faster|wider|stronger|tougher|better|lower|higher"
    r"|fewer|"
    r"more|less) (?!than\b)[a-z]+ (?:in|into|with|between|of|on|for|to|by|against|across)\b)",
    re.IGNORECASE,
)
"""What somebody says there will be more of: "promised deeper integration into"."""


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
        text = THINGS_PROMISED.sub("will give ", COMPARATIVES_PROMISED.sub("will bring about ", text, count=1), count=1)
    if candidate.clause.cue.cue.id in CHANCES and not FINITE.search(text):
        text = in_future(text, words("cues", "present"))
    if candidate.clause.cue.cue.id == "futurate" and not FINITE.search(text):
        text = in_future(text, candidate.clause.cue.cue.words)
    plain = in_plain_future(text)
    if candidate.clause.cue.cue.id in EXPECTING and COMING_THING.match(plain) and not has_finite_verb(f"{plain} "):
        return f"There will be {plain[:1].lower()}{plain[1:]}"
    return plain


def _expectation(candidate: Candidate, text: str, inner: str) -> str | None:
    """What somebody expects, `inner`, as a sentence of its own; None where it is one."""
    will = "will not" if NOT_EXPECTED.search(text) else "will"
    own, leads = EXPECTER.match(text), inner.lower().startswith("to ")
    infinitive = None if leads else TO_BE.match(inner) or TO_VERB.match(inner) or THE_ACT.match(inner)
    if infinitive is not None and not FINITE.search(infinitive[1]) and not SUBORDINATE.search(infinitive[1]):
        rest = inner[infinitive.end() :]
        first = infinitive[1] if own is None else OWNED_FIRST.sub(owned_by(definite(own[1])), infinitive[1])
        rest = OWN_OF_ONE.sub(owned_by(definite(own[1])), rest, count=1) if own is not None else rest
        return f"{SUBJECT_FORM.get(first.lower(), first)}{will} {rest}"
    if leads:
        return f"{own[1] if own is not None else candidate.voice.speaker or text.split()[0]} {will} {inner[3:]}"
    if FINITE.search(SUBORDINATE.split(inner, maxsplit=1)[0]):
        return denied(inner) if will == "will not" else None
    if inner.startswith("at ") and not inner.startswith(("at least ", "at most ")):
        return None
    if own is None or CHILD.match(inner):
        bearer = own[1] if own is not None else text.split(", ")[0].split(" is ")[0]
        return f"{bearer} {will} have {inner}" if CHILD.match(inner) else f"There {will} be {inner}"
    if EARNED.match(inner) and not is_plural(own[1]):
        return f"{own[1]} {will} have {inner}"
    return f"There {will} be {OWNED.sub(owned_by(definite(own[1])), inner)}"


def _is_plan(before: str) -> bool:
    """Whether "plan to" at the end of `before` names a plan and is no verb."""
    if (
        PLAN_OBJECT.search(before) is not None
        or PLAN_NOUN.search(before) is not None
        or DESCRIBED_PLANS.match(f"{before} go ") is not None
    ):
        return True
    many = before.removesuffix(" plans to").rsplit(", ")[-1]
    if before.endswith(" plans to") and RELATIVE.search(many) is None and FINITE.search(many) is not None:
        return True
    words = before.removesuffix(" plan to")
    return words != before and PLAIN_VERB.search(words.rsplit(", ")[-1]) is not None and not is_plural(words)
