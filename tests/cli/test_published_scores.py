"""Figures that others published or computed, from their data through `import csv` and `scorecard`."""

import csv
import json
import re
from pathlib import Path
from typing import Any

import pytest
from conftest import Run

SCORING = Path(__file__).resolve().parents[3] / "shared" / "scoring"
pytestmark = pytest.mark.skipif(not SCORING.exists(), reason="../shared/scoring is not beside the repository")

FORECASTS = (
    "--map=probability=probability",
    "--map=outcome=outcome",
    "--map=made=day",
    "--map=deadline=day",
    "--map=resolved_on=day",
    "--map=claim=claim",
    "--map=source=source",
)


def rows_of(file: str) -> list[dict[str, str]]:
    with (SCORING / file).open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


def write_csv(path: Path, rows: list[dict[str, str]]) -> Path:
    with path.open("w", encoding="utf-8", newline="") as lines:
        writer = csv.DictWriter(lines, list(rows[0]))
        writer.writeheader()
        writer.writerows(rows)
    return path


def card(run: Run, *arguments: str) -> dict[str, Any]:
    cards = run("scorecard", "--format", "json", *arguments).json["scorecards"]
    assert len(cards) == 1
    found: dict[str, Any] = cards[0]
    return found


def test_rain_in_niamey_as_printed(run: Run) -> None:
    """Published: .232 = .0183 - .0305 + .244 (reliabilitydiag, its forecaster EMOS)."""
    run(
        "import",
        "csv",
        str(SCORING / "niamey_emos.csv"),
        "--set=claim=It rains in Niamey on {date}",
        "--set=source=EMOS",
        "--map=made=date",
        "--map=deadline=date",
        "--map=resolved_on=date",
        "--map=probability=probability",
        "--map=outcome=outcome",
    )
    found = card(run)
    assert f"{found['brier']:.3f}" == "0.232"
    assert f"{found['miscalibration']:.4f}" == "0.0183"
    assert f"{found['discrimination']:.4f}" == "0.0305"
    assert f"{found['uncertainty']:.3f}" == "0.244"
    assert found["brier_low"] < found["brier"] < found["brier_high"]
    assert found["brier"] == pytest.approx(
        found["reliability"] - found["resolution_murphy"] + found["uncertainty"], abs=1e-12
    )


def expected(name: str) -> dict[str, Any]:
    figures: dict[str, Any] = json.loads((SCORING / "538_expected.json").read_text())[name]
    inner: dict[str, Any] = figures.get("prob1_vs_prob1_outcome", figures)
    return inner


def games() -> list[dict[str, str]]:
    """Drawn games carry 0.5 as their outcome; whoever computed the figures left them out."""
    return [
        {
            "claim": f"{game['team1']} beat {game['team2']} on {game['date']}",
            "source": "FiveThirtyEight",
            "day": game["date"],
            "probability": game["prob1"],
            "outcome": game["prob1_outcome"],
        }
        for game in rows_of("538_nfl_games.csv")
        if game["prob1_outcome"] in ("0", "1")
    ]


def races(model: str) -> list[dict[str, str]]:
    return [
        {
            "claim": f"{race['candidate']} wins the 2022 governor's race in {race['state']}",
            "source": "FiveThirtyEight",
            "day": "2022-11-08",
            "probability": race["probwin"],
            "outcome": race["probwin_outcome"],
        }
        for race in rows_of("538_governors_2022.csv")
        if race["forecast_type"] == model
    ]


@pytest.mark.parametrize("name", ["nfl_games", "classic", "deluxe", "lite"])
def test_538_figures(run: Run, tmp_path: Path, name: str) -> None:
    rows = games() if name == "nfl_games" else races(name)
    run("import", "csv", str(write_csv(tmp_path / "rows.csv", rows)), *FORECASTS)
    found = card(run)
    wanted = expected(name if name == "nfl_games" else f"governors_2022_{name}_election_day")
    assert found["scored"] == found["n"] == found["with_probability"] == found["calibration_n"] == wanted["n"]
    for ours, theirs in (
        ("brier", "brier"),
        ("log_score", "log_loss_nat_clip1e-15"),
        ("base_rate", "base_rate"),
        ("uncertainty", "uncertainty"),
        ("skill", "brier_skill_vs_base_rate"),
        ("fraction_correct", "hit_rate_p!=0.5"),
        ("ece", "ECE_10bin"),
        ("miscalibration", "CORP_MCB"),
        ("discrimination", "CORP_DSC"),
        ("auc", "auc"),
    ):
        assert found[ours] == pytest.approx(wanted[theirs], abs=1e-6), ours


def promises() -> list[dict[str, str]]:
    """The tracker's promises; what nobody has judged yet stays open, a compromise is half kept."""
    text = (SCORING / "trumptracker.yaml").read_text(encoding="utf-8").split("promises:", 1)[1]
    outcomes = {"Achieved": "true", "Broken": "false", "Compromised": "partly"}
    found = []
    for number, part in enumerate(re.split(r"(?m)^    -\s*$", text)[1:], start=1):
        title, status = (re.search(rf"(?m)^        {field}: *(.*?)\s*$", part) for field in ("title", "status"))
        assert title is not None
        assert status is not None
        outcome = outcomes.get(status[1], "")
        found.append(
            {
                "question": str(number),
                "claim": title[1].strip("'\"") or "untitled",
                "source": "Donald Trump",
                "kind": "commitment",
                "made": "2016-11-08",
                "deadline": "2021-01-20",
                "outcome": outcome,
                "resolved_on": "2021-01-20" if outcome else "",
                "fraction": "0.5" if outcome == "partly" else "",
            }
        )
    return found


def test_promises_as_their_tracker_counted_them(run: Run, tmp_path: Path) -> None:
    rows = promises()
    file = write_csv(tmp_path / "promises.csv", rows)
    run("import", "csv", str(file), *(f"--map={field}={field}" for field in rows[0]))
    found = card(run)
    assert (found["predictions"], found["resolved"], found["open"] + found["overdue"]) == (174, 72, 102)
    assert (found["true"], found["false"], found["partly"], found["n"]) == (21, 43, 8, 72)
    assert found["share_true"] == pytest.approx(21 / 72)
    assert found["share_true_of_clear"] == pytest.approx(21 / 64)
    assert (found["brier"], found["brier_low"], found["ece"]) == (None, None, None)
    page = run("scorecard", "Donald Trump").stdout
    assert "29 % of 72" in page
    assert "33 % without what came true in part" in page
    assert card(run, "--by", "kind")["name"] == "commitment"
