"""How sources did against each other: the community on the same question at that time, and how hard questions were."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from math import fsum

from ledger.terms import Outcome
from ledger.verification.counted import Asked, Counting, Said, counted_statements
from ledger.verification.difficulty import AdjustedScore, ScoredAnswer, difficulty_adjusted_scores
from ledger.verification.references import (
    community_probability,
    peer_score,
    probability_given,
    skill_against_community,
)
from ledger.verification.scorecard import outcome_value, whole
from ledger.verification.scores import brier_score
from ledger.verification.timeline import Dated, standing_on

ADJUSTED_AT_MOST = 200_000
"""Answers up to which difficulties are worked out; with more a person would wait too long."""


@dataclass(frozen=True, slots=True)
class QuestionTold:
    """What all sources said of one question that was decided.

    Attributes:
        asked: the question.
        said: by source, the statements that are scored, in the order in which they were made.
    """

    asked: Asked
    said: Mapping[str, tuple[Said, ...]]


@dataclass(frozen=True, slots=True)
class Fairness:
    """A source against the others, on the questions that others answered too.

    Attributes:
        community_n: weight of its forecasts on questions of which others had spoken by then.
        community_brier: mean Brier score of the median of the others there.
        community_own_brier: its own mean Brier score there.
        skill_community: its skill against that of the community: above 0 where it knew more.
        peer_score: mean peer score as Metaculus defines it: above 0 where it did better than the others.
        peer_n: what that rests on: partly outcomes have none.
        adjusted_brier: Brier score with the difficulty of the questions taken out; None where nobody else answered any.
        adjusted_sources: how many sources it can be compared with so, itself included.
        adjusted_questions: how many questions these answered together.
        adjusted_group: number of the group of sources that can be compared, from 1, the largest first.
    """

    community_n: float = 0
    community_brier: float | None = None
    community_own_brier: float | None = None
    skill_community: float | None = None
    peer_score: float | None = None
    peer_n: float = 0
    adjusted_brier: float | None = None
    adjusted_sources: int | None = None
    adjusted_questions: int | None = None
    adjusted_group: int | None = None


@dataclass(slots=True)
class _Against:
    """What was gathered for one source: (weight, own score, community's score) and (weight, peer score)."""

    community: list[tuple[float, float, float]] = field(default_factory=list)
    peers: list[tuple[float, float]] = field(default_factory=list)


def fairness(questions: Iterable[QuestionTold], counting: Counting) -> dict[str, Fairness]:
    """The figures of each source against the others.

    Args:
        questions: those that were decided; of what only one source answered nothing follows.
        counting: which of several statements on one question count.

    >>> from datetime import date
    >>> day = date(2025, 1, 1)
    >>> asked = Asked(1, Outcome.TRUE, None, date(2025, 1, 31), date(2025, 1, 31))
    >>> found = fairness(
    ...     [QuestionTold(asked, {"A": (Said(False, 0.8, day),), "B": (Said(False, 0.6, day),)})], Counting()
    ... )
    >>> round(found["A"].skill_community, 2), round(found["A"].peer_score, 1), round(found["B"].peer_score, 1)
    (0.75, 28.8, -28.8)
    """
    against: dict[str, _Against] = {}
    answers: list[ScoredAnswer] = []
    for question in questions:
        stated = {name: tuple(s for s in said if s.probability is not None) for name, said in question.said.items()}
        for name in question.said:
            counted = [
                (each, weight)
                for each, weight in counted_statements(question.said[name], question.asked, counting)
                if each.probability is not None
            ]
            if counted:
                others = [told for other, told in stated.items() if other != name]
                _compare(against.setdefault(name, _Against()), counted, others, question.asked)
                answers.append(_answer(name, counted, question.asked))
    adjusted = difficulty_adjusted_scores(answers) if len(answers) <= ADJUSTED_AT_MOST else {}
    return {name: _fairness(found, adjusted.get(name)) for name, found in against.items()}


def _compare(found: _Against, counted: list[tuple[Said, float]], others: list[tuple[Said, ...]], asked: Asked) -> None:
    """Set each statement against what the others had said by its day."""
    value = _value(asked)
    for own, weight in counted:
        standing = [standing_on((Dated(said.day, said) for said in told), own.day) for told in others]
        probabilities = [each.value.probability or 0.0 for each in standing if each is not None]
        community = community_probability(probabilities)
        if community is None:
            continue
        probability = own.probability or 0.0
        found.community.append((weight, brier_score(probability, value), brier_score(community, value)))
        if asked.outcome is not Outcome.PARTLY:
            came = asked.outcome is Outcome.TRUE
            given = [probability_given(other, came) for other in probabilities]
            score = peer_score(probability_given(probability, came), given)
            found.peers.append((weight, score or 0.0))


def _answer(name: str, counted: list[tuple[Said, float]], asked: Asked) -> ScoredAnswer:
    weight = fsum(w for _, w in counted)
    score = fsum(w * brier_score(said.probability or 0.0, _value(asked)) for said, w in counted) / weight
    return ScoredAnswer(name, asked.id, score)


def _value(asked: Asked) -> float:
    return outcome_value(asked.outcome or Outcome.FALSE, asked.fraction)


def _fairness(found: _Against, adjusted: AdjustedScore | None) -> Fairness:
    n = fsum(weight for weight, _, _ in found.community)
    peer_n = fsum(weight for weight, _ in found.peers)
    own = [weight * score for weight, score, _ in found.community]
    community = [weight * score for weight, _, score in found.community]
    comparable = adjusted is not None and adjusted.adjusted is not None
    return Fairness(
        community_n=whole(n),
        community_brier=fsum(community) / n if n else None,
        community_own_brier=fsum(own) / n if n else None,
        skill_community=skill_against_community(own, community),
        peer_score=fsum(weight * score for weight, score in found.peers) / peer_n if peer_n else None,
        peer_n=whole(peer_n),
        adjusted_brier=adjusted.adjusted if adjusted else None,
        adjusted_sources=adjusted.group_sources if adjusted and comparable else None,
        adjusted_questions=adjusted.group_questions if adjusted and comparable else None,
        adjusted_group=adjusted.group if adjusted and comparable else None,
    )
