"""How a person splits a statement that was found in two before it is recorded."""

import re
from dataclasses import replace

from ledger.cli import prompts
from ledger.cli.candidate import Candidate, with_drafts
from ledger.errors import BadInputError
from ledger.terms import AnswerKind, Deadline

JOINING = re.compile(r"[\s,;:]*(?:\b(?:and|but|while|or|whereas|then))?[\s,;:]*$")
"""What joins the first of two parts to the second."""


def split(candidate: Candidate) -> tuple[Candidate, Candidate] | None:
    """Two statements in the place of one: the person says where the second begins; each has its own words and claim.

    Returns:
        The two; None where the person goes back.
    """
    quote = candidate.new.quote or ""

    def place(typed: str) -> int:
        at = quote.find(typed)
        if at <= 0 or not quote[:at].strip():
            raise BadInputError("these words do not stand inside the quote to the letter: copy them from it")
        return at

    at = prompts.ask_optional("First words of the second part, to the letter (Enter goes back)", place)
    if at is None:
        return None
    first = JOINING.sub("", quote[:at])
    return _part(candidate, first, candidate.start), _part(candidate, quote[at:], candidate.start + at)


def _part(whole: Candidate, quote: str, start: int) -> Candidate:
    """A part of a statement, its type, claim and criteria drafted from its own words."""
    from ledger.extraction.drafted_estimates import Told, drafted_estimate
    from ledger.extraction.likelihood import find_likelihood

    words = quote.strip(" ,;:-—–\"“”'")
    claim = f"{words[:1].upper()}{words[1:]}{'' if words.endswith('.') else '.'}"
    deadline, made = _deadline_of_part(whole, quote), whole.new.made
    assert made is not None
    expected = drafted_estimate(Told(claim, quote, whole.new.kind, made, deadline))
    kind = AnswerKind() if expected is None else expected.kind
    new = replace(
        whole.new,
        quote=quote,
        quote_start=start,
        deadline=deadline,
        type=None if expected is None else kind.type,
        unit=kind.unit,
        options=kind.options,
        estimate=None if expected is None else expected.estimate,
        likelihood=find_likelihood(quote) if expected is None else None,
        claim=None,
        vague=None,
        drafts=("claim", "criteria"),
    )
    return with_drafts(replace(whole, new=new, drafted=claim, expected=expected))


def _deadline_of_part(whole: Candidate, quote: str) -> Deadline:
    """The deadline of the whole where its words stand in this part or outside both, else what this part says."""
    from ledger.extraction.deadline import best_deadline

    said, made = whole.deadline.text, whole.new.made
    if said is None or said in quote or said not in (whole.new.quote or ""):
        return whole.deadline
    found = None if made is None else best_deadline(quote, made)
    return Deadline() if found is None else Deadline(found.phrase, found.earliest, found.latest, found.rule, made)
