"""Scores of sources that answered different questions, made comparable by how hard the questions were."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from math import fsum
from typing import NamedTuple

from ledger.verification.ranges import require_finite, require_weight

_TableCell = tuple[int, int, float, float]

PRECISION = 1e-12
"""The solution is taken once what it leaves unexplained has fallen to this share of the scores."""


class ScoredAnswer(NamedTuple):
    """What a source scored on a question.

    Attributes:
        source: who answered.
        question: what was answered.
        score: the mean score of the source's statements on it; for Brier scores in [0, 1].
        weight: how much it counts, above 0.
    """

    source: str
    question: int
    score: float
    weight: float = 1.0


@dataclass(frozen=True, slots=True)
class AdjustedScore:
    """A source's score as if it had answered all the questions of its group.

    Attributes:
        questions: how many it answered.
        raw: its mean score on them.
        adjusted: its score with the difficulty of its questions taken out, in the unit of the score; None where
            nobody else answered any of them.
        group: number of the group of sources that can be compared, from 1, the largest first. Sources in different
            groups share no question, not even by way of others: their adjusted scores do not compare.
        group_sources: how many sources are in it.
        group_questions: how many questions they answered together.
    """

    questions: int
    raw: float
    adjusted: float | None
    group: int
    group_sources: int
    group_questions: int


def difficulty_adjusted_scores(answers: Iterable[ScoredAnswer]) -> dict[str, AdjustedScore]:
    """Scores with the difficulty of the questions taken out, as ForecastBench ranks its forecasters.

    Formula: least squares for ``score = source + question``, the effects of the questions of a group of connected
    sources adding up to 0. So the adjusted score estimates the mean score that a source would have on all of the
    group's questions, and always saying 50 % keeps its 0.25. It takes for granted that a question is as much harder
    for one source as for another, and that sources did not pick the questions they are good at.

    Args:
        answers: what each source scored on each question; several for one pair count as so much more weight.

    Returns:
        By source, in the order of their names; empty where there are no answers.

    Raises:
        ValueError: where a weight is not above 0 or a score is not finite.

    References:
        Karger, E. et al. (2025). ForecastBench: a dynamic benchmark of AI forecasting capabilities. International
        Conference on Learning Representations. https://doi.org/10.48550/arXiv.2409.19839
        Hestenes, M. R. and Stiefel, E. (1952). Methods of conjugate gradients for solving linear systems. Journal of
        Research of the National Bureau of Standards 49, 409-436. https://doi.org/10.6028/jres.049.044

    >>> easy, hard = 1, 2
    >>> found = difficulty_adjusted_scores(
    ...     [ScoredAnswer("A", easy, 0.1), ScoredAnswer("A", hard, 0.5), ScoredAnswer("B", hard, 0.4)]
    ... )
    >>> [(name, round(score.raw, 3), round(score.adjusted, 3)) for name, score in found.items()]
    [('A', 0.3, 0.3), ('B', 0.4, 0.2)]
    """
    table = _Table(answers)
    effects = table.source_effects()
    difficulties = table.question_means([score - effects[s] for s, _, _, score in table.cells])
    scores: dict[int, AdjustedScore] = {}
    for number, (group, questions) in enumerate(table.connected_groups(), start=1):
        shift = fsum(difficulties[question] for question in questions) / len(questions)
        for source in group:
            own = table.by_source[source]
            scores[source] = AdjustedScore(
                questions=len(own),
                raw=fsum(w * score for _, _, w, score in own) / fsum(w for _, _, w, _ in own),
                adjusted=effects[source] + shift if len(group) > 1 else None,
                group=number,
                group_sources=len(group),
                group_questions=len(questions),
            )
    return {table.sources[source]: score for source, score in sorted(scores.items())}


class _Table:
    """The answers, one cell for each source and question that met, with both numbered from 0.

    Attributes:
        sources: their names, in order.
        cells: (source, question, weight, mean score), in order.
        by_source: the cells of each source.
        by_question: the sources of each question.
        question_weights: the summed weight of each question.
    """

    def __init__(self, answers: Iterable[ScoredAnswer]) -> None:
        pairs: dict[tuple[str, int], list[tuple[float, float]]] = {}
        for source, question, score, weight in answers:
            pairs.setdefault((source, question), []).append((require_weight(weight), require_finite(score, "a score")))
        self.sources = sorted({source for source, _ in pairs})
        source_number = {source: number for number, source in enumerate(self.sources)}
        question_number = {question: number for number, question in enumerate(sorted({q for _, q in pairs}))}
        self.by_source: list[list[_TableCell]] = [[] for _ in source_number]
        self.by_question: list[list[int]] = [[] for _ in question_number]
        self.cells: list[_TableCell] = []
        for (source, question), several in sorted(pairs.items()):
            weight = fsum(w for w, _ in several)
            score = fsum(w * score for w, score in several) / weight
            cell = (source_number[source], question_number[question], weight, score)
            self.cells.append(cell)
            self.by_source[cell[0]].append(cell)
            self.by_question[cell[1]].append(cell[0])
        self.question_weights = [0.0] * len(question_number)
        for _, question, weight, _ in self.cells:
            self.question_weights[question] += weight

    def connected_groups(self) -> list[tuple[list[int], set[int]]]:
        """The sources that share questions, directly or by way of others, and their questions; the largest first."""
        groups: list[tuple[list[int], set[int]]] = []
        seen: set[int] = set()
        for start in range(len(self.sources)):
            if start in seen:
                continue
            seen.add(start)
            group, questions = [start], set[int]()
            for source in group:  # grows as it is walked
                for question in {question for _, question, _, _ in self.by_source[source]} - questions:
                    questions.add(question)
                    new = set(self.by_question[question]) - seen
                    seen |= new
                    group.extend(sorted(new))
            groups.append((group, questions))
        return sorted(groups, key=lambda found: (-len(found[0]), found[0][0]))

    def question_means(self, values: Sequence[float]) -> list[float]:
        """The weighted mean over the cells of each question of a value for each cell."""
        sums = [0.0] * len(self.question_weights)
        for (_, question, weight, _), value in zip(self.cells, values, strict=True):
            sums[question] += weight * value
        return [total / weight for total, weight in zip(sums, self.question_weights, strict=True)]

    def source_effects(self) -> list[float]:
        """The effects of the sources up to a constant for each connected group, by conjugate gradients.

        What is solved are the normal equations with the effects of the questions put in as means: a positive
        semidefinite system with as many unknowns as there are sources.
        """
        effects = [0.0] * len(self.sources)
        left = self._less_question_means([score for _, _, _, score in self.cells])
        direction = left
        size = _product(left, left)
        # Measured against the scores themselves: where all sources are alike, rounding is all there is to explain.
        enough = (PRECISION * fsum(weight * abs(score) for _, _, weight, score in self.cells)) ** 2
        for _ in range(2 * len(effects)):
            if size <= enough:
                break
            image = self._less_question_means([direction[source] for source, _, _, _ in self.cells])
            step = size / _product(direction, image)
            effects = [effect + step * towards for effect, towards in zip(effects, direction, strict=True)]
            left = [rest - step * change for rest, change in zip(left, image, strict=True)]
            size, before = _product(left, left), size
            direction = [rest + size / before * towards for rest, towards in zip(left, direction, strict=True)]
        return effects

    def _less_question_means(self, values: Sequence[float]) -> list[float]:
        """For each source the weighted sum, over its cells, of what the means of the questions leave of the values."""
        means = self.question_means(values)
        sums = [0.0] * len(self.sources)
        for (source, question, weight, _), value in zip(self.cells, values, strict=True):
            sums[source] += weight * (value - means[question])
        return sums


def _product(one: Sequence[float], other: Sequence[float]) -> float:
    return fsum(a * b for a, b in zip(one, other, strict=True))
