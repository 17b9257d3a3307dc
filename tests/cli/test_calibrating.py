import builtins
import json
import os
import subprocess
import sys
from pathlib import Path
from typing import Any

import pytest
from conftest import TODAY, Run

MODELS = ("classic", "deluxe", "lite")
GOVERNORS = Path(__file__).resolve().parents[2] / "seeds" / "538_governors_2022.csv"


@pytest.fixture
def forecasts(run: Run, tmp_path: Path) -> Run:
    """Twenty times 80 %, of which 16 came true, and twenty times 30 %, of which 18 did."""
    rows = ["claim,source,day,probability,outcome"]
    for number in range(20):
        rows.append(f"Rain {number},Ada Example,2025-01-01,0.8,{int(number < 16)}")
        rows.append(f"Snow {number},Ada Example,2025-01-01,0.3,{int(number < 18)}")
    file = tmp_path / "rows.csv"
    file.write_text("\n".join(rows))
    fields = ("claim=claim", "source=source", "made=day", "deadline=day", "resolved_on=day")
    maps = [f"--map={each}" for each in (*fields, "probability=probability", "outcome=outcome")]
    run("import", "csv", str(file), *maps)
    return run


def test_the_plot_shows_bins_band_terms_and_what_follows(forecasts: Run) -> None:
    answer = forecasts("calibration", "Ada Example").stdout
    assert answer.startswith("Ada Example\n")
    assert all(len(line) <= 80 for line in answer.splitlines())
    assert "30-40 %  30 %       90 %           15-50  20  outside" in answer
    assert "80-90 %  80 %       80 %           65-95  20" in answer
    assert "miscalibration" in answer
    assert "Farther from the diagonal than chance explains: said 30 %, 90 % of 20 came true." in answer
    assert "●" in answer
    assert "○" in answer


def test_json_and_csv(forecasts: Run) -> None:
    answer = forecasts("calibration", "--format", "json").json
    assert list(answer) == ["as_of", "calibrations", "receipt"]
    found = answer["calibrations"][0]
    assert (found["source"], found["n"], found["held_back"], found["forecasts"]) == (None, 40, 0, "mean")
    assert found["brier"] == pytest.approx(found["miscalibration"] - found["discrimination"] + found["uncertainty"])
    low, high = found["bins"]
    assert (low["low"], low["high"], low["n"], low["came_true"]) == (0.3, 0.4, 20, 0.9)
    assert high["band_low"] <= 0.8 <= high["band_high"]
    assert [point["recalibrated"] for point in found["curve"]] == pytest.approx([0.85, 0.85])
    heading, *rows = forecasts("calibration", "Ada Example", "--format", "csv").stdout.splitlines()
    assert heading == "source,low,high,n,said,came_true,band_low,band_high"
    assert len(rows) == 2
    assert forecasts("calibration", "--format", "json").stdout == forecasts("calibration", "--format", "json").stdout


def test_nothing_to_draw(run: Run) -> None:
    run("add", "It rains", "--by", "Ada Example", "--due", "2025-12-31", "--new-source")
    assert "No forecasts with a probability" in run("calibration").stdout
    found = run("calibration", "Ada Example", "--format", "json").json["calibrations"][0]
    assert (found["n"], found["brier"], found["bins"], found["curve"]) == (0, None, [], [])
    assert run("calibration", "Nobody", expect=3).stderr


def test_what_was_decided_early_is_told(run: Run) -> None:
    run(
        "add",
        "It rains",
        "--by",
        "Ada Example",
        "--due",
        "2025-12-31",
        "--new-source",
        "--prob",
        "0.8",
        "--made",
        "2025-01-01",
    )
    run("resolve", "1", "true", "--note", "seen", "--on", "2025-02-01")
    assert "Decided before their deadline and not in the calibration until" in run("calibration").stdout
    assert run("calibration", "--include-early", "--format", "json").json["calibrations"][0]["n"] == 1


def test_an_output_without_utf8_gets_plain_letters(forecasts: Run, path: Path) -> None:
    command = [sys.executable, "-m", "ledger", "--db", str(path), "--today", TODAY, "calibration"]
    done = subprocess.run(command, capture_output=True, check=True, env={**os.environ, "PYTHONIOENCODING": "ascii"})
    plot = done.stdout.decode("ascii").split("bin  said")[0]
    assert "X" in plot
    assert "\\u" not in done.stdout.decode()


def test_drawing_into_files(forecasts: Run, tmp_path: Path) -> None:
    pytest.importorskip("matplotlib", reason="the extra plots is not installed")
    svg, again, png = (tmp_path / name for name in ("one.svg", "two.svg", "one.png"))
    for file in (svg, again, png):
        assert "drawn" in forecasts("calibration", "Ada Example", "-o", str(file)).stderr
    assert "Ada Example" in svg.read_text()
    assert svg.read_bytes() == again.read_bytes()
    assert png.read_bytes().startswith(b"\x89PNG")
    assert "ends in .svg or .png" in forecasts("calibration", "-o", "plot.pdf", expect=2).stderr


def test_without_matplotlib_the_extra_is_named(forecasts: Run, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    imported = builtins.__import__

    def without(name: str, *rest: Any, **named: Any) -> Any:
        if name.startswith("matplotlib"):
            raise ImportError(name)
        return imported(name, *rest, **named)

    monkeypatch.setattr(builtins, "__import__", without)
    answer = forecasts("calibration", "-o", str(tmp_path / "plot.svg"), expect=2)
    assert "prediction-ledger[plots]" in answer.stderr
    assert not (tmp_path / "plot.svg").exists()
    assert json.loads(forecasts("calibration", "--format", "json").stdout)
