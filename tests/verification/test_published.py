"""Figures that others published or computed, from data beside the repository."""

import csv
import json
from pathlib import Path
from typing import Any

import pytest

from ledger.terms import Outcome, Status
from ledger.verification.calibration import split_into_bins
from ledger.verification.decomposition import binned_decomposition, corp_decomposition
from ledger.verification.groups import Cell, Groups, grouped
from ledger.verification.record import figures
from ledger.verification.scorecard import Tally, scorecard, sums_of
from ledger.verification.summary import probability_summary

SCORING = Path(__file__).resolve().parents[3] / "shared" / "scoring"
SETS = ["nfl_games", *(f"governors_2022_{model}_election_day" for model in ("classic", "deluxe", "lite"))]

pytestmark = pytest.mark.skipif(not SCORING.exists(), reason="../shared/scoring is not beside the repository")


def rows(file: str) -> list[dict[str, str]]:
    with (SCORING / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def forecasts(name: str) -> list[Cell]:
    if name == "nfl_games":
        # Drawn games carry 0.5 as their outcome; whoever computed the figures left them out.
        games = [(row["prob1"], row["prob1_outcome"]) for row in rows("538_nfl_games.csv")]
        return [Cell(float(p), float(outcome)) for p, outcome in games if outcome in ("0", "1")]
    model = name.split("_")[2]
    races = [row for row in rows("538_governors_2022.csv") if row["forecast_type"] == model]
    return [Cell(float(row["probwin"]), float(row["probwin_outcome"])) for row in races]


def expected(name: str) -> dict[str, Any]:
    figures: dict[str, Any] = json.loads((SCORING / "538_expected.json").read_text())[name]
    inner: dict[str, Any] = figures.get("prob1_vs_prob1_outcome", figures)
    return inner


def test_rain_in_niamey_as_printed() -> None:
    """Published: .232 = .0183 - .0305 + .244 (reliabilitydiag, its forecaster EMOS)."""
    groups = grouped(Cell(float(row["probability"]), float(row["outcome"])) for row in rows("niamey_emos.csv"))
    terms = corp_decomposition(groups)
    assert terms is not None
    assert f"{probability_summary(groups).brier:.3f}" == "0.232"
    assert f"{terms.miscalibration:.4f}" == "0.0183"
    assert f"{terms.discrimination:.4f}" == "0.0305"
    assert f"{terms.uncertainty:.3f}" == "0.244"


@pytest.mark.parametrize("name", SETS)
def test_538_figures(name: str) -> None:
    wanted, groups = expected(name), grouped(forecasts(name))
    summary = probability_summary(groups)
    bins = binned_decomposition(groups)
    assert bins is not None
    assert (summary.n, summary.fraction_correct_n) == (wanted["n"], wanted["n"] - wanted["n_p_eq_0.5"])
    for ours, theirs in (
        (summary.brier, "brier"),
        (summary.base_rate, "base_rate"),
        (summary.uncertainty, "uncertainty"),
        (summary.skill_against_base_rate, "brier_skill_vs_base_rate"),
        (summary.fraction_correct, "hit_rate_p!=0.5"),
        (summary.expected_calibration_error, "ECE_10bin"),
        (bins.reliability, "murphy10_reliability"),
        (bins.resolution, "murphy10_resolution"),
        (summary.miscalibration, "CORP_MCB"),
        (summary.discrimination, "CORP_DSC"),
        (summary.area_under_curve, "auc"),
    ):
        assert ours == pytest.approx(wanted[theirs], abs=1e-6), theirs


@pytest.mark.parametrize("name", SETS)
def test_538_bins(name: str) -> None:
    found, wanted = split_into_bins(grouped(forecasts(name))), expected(name)["bins10"]
    assert [f"[{b.low},{b.high}" for b in found] == [b["bin"][:-1] for b in wanted]
    assert [b.weight for b in found] == [b["n"] for b in wanted]
    assert [b.mean_probability for b in found] == pytest.approx([b["mean_p"] for b in wanted], abs=1e-6)
    assert [b.frequency for b in found] == pytest.approx([b["freq"] for b in wanted], abs=1e-6)


@pytest.mark.parametrize("name", SETS)
def test_538_scorecards(name: str) -> None:
    tallies = tallies_of(forecasts(name))
    wanted, card = expected(name), scorecard(sums_of(tallies))
    log_score = figures(tallies, {}, include_early=False).log_score
    assert log_score == pytest.approx(wanted["log_loss_nat_clip1e-15"], abs=1e-6)
    assert card.brier == pytest.approx(wanted["brier"], abs=1e-6)
    assert card.skill == pytest.approx(wanted["brier_skill_vs_base_rate"], abs=1e-6)


def test_538_seasons() -> None:
    wanted = json.loads((SCORING / "538_expected.json").read_text())["nfl_games"]["by_season_brier"]
    for season, (n, brier) in wanted.items():
        games = [row for row in rows("538_nfl_games.csv") if row["season"] == season and row["prob1_outcome"] != "0.5"]
        summary = probability_summary(groups_of(games))
        assert summary.n == n, season
        assert summary.brier == pytest.approx(brier, abs=1e-6), season


def groups_of(games: list[dict[str, str]]) -> Groups:
    return grouped(Cell(float(row["prob1"]), float(row["prob1_outcome"])) for row in games)


def tallies_of(cells: list[Cell]) -> list[Tally]:
    outcomes = {1.0: Outcome.TRUE, 0.0: Outcome.FALSE}
    return [Tally(Status.RESOLVED, True, outcomes[outcome], None, False, p, 1) for p, outcome, _ in cells]
