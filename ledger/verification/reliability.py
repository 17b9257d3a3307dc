"""The calibration of one record: what was said and what happened, bin by bin, with what chance alone would do."""

from collections.abc import Iterable
from dataclasses import dataclass
from random import Random

from ledger.verification.calibration import split_into_bins
from ledger.verification.diagram import binned_reliability_diagram
from ledger.verification.isotonic import isotonic_fit
from ledger.verification.record import SEED, calibration_groups
from ledger.verification.scorecard import Tally, whole

BAND = 0.9
"""The share of resamples inside the consistency band."""


@dataclass(frozen=True, slots=True)
class ReliabilityBin:
    """What became of the forecasts between two probabilities.

    Attributes:
        low: lower edge of the bin.
        high: upper edge; it belongs to the bin above, but for 1.
        n: how many forecasts it holds, by their weight.
        said: their mean probability.
        came_true: the share of them that came true.
        band_low: lower end of where this share would lie nine times out of ten if the source were calibrated.
        band_high: upper end of that.
    """

    low: float
    high: float
    n: float
    said: float
    came_true: float
    band_low: float
    band_high: float

    @property
    def is_outside(self) -> bool:
        """Whether chance alone would rarely do this."""
        return not self.band_low <= self.came_true <= self.band_high


@dataclass(frozen=True, slots=True)
class CurvePoint:
    """A point of the CORP curve: what should have been said instead, by this very record.

    Attributes:
        said: a probability.
        recalibrated: the isotonic fit there.
        n: how many forecasts said it, by their weight.
    """

    said: float
    recalibrated: float
    n: float


@dataclass(frozen=True, slots=True)
class Reliability:
    """The reliability diagram of a record.

    Attributes:
        bins: ten of equal width, without empty ones.
        curve: the CORP curve, at each distinct probability.
    """

    bins: tuple[ReliabilityBin, ...]
    curve: tuple[CurvePoint, ...]


def reliability(tallies: Iterable[Tally], *, include_early: bool) -> Reliability:
    """The reliability diagram of a record; empty where nothing may enter it yet.

    Args:
        tallies: of its predictions.
        include_early: let what was decided before its deadline in at once.
    """
    groups = calibration_groups(tallies, include_early=include_early)
    points = binned_reliability_diagram(groups, Random(SEED), level=BAND)
    bins = zip(split_into_bins(groups), points, strict=True)
    blocks = isotonic_fit(groups.weights, groups.came_true)
    fitted = [block.frequency for block in blocks for _ in range(block.groups)]
    curve = zip(groups.probabilities, fitted, groups.weights, strict=True)
    return Reliability(
        tuple(
            ReliabilityBin(b.low, b.high, whole(b.weight), b.mean_probability, b.frequency, point.low, point.high)
            for b, point in bins
        ),
        tuple(CurvePoint(said, frequency, whole(n)) for said, frequency, n in curve),
    )
