"""docs/scoring.md: its examples run, and it leaves no figure out."""

import doctest
import importlib
import inspect
import pkgutil
from pathlib import Path

import ledger.verification

GUIDE = Path(__file__).parents[1] / "docs" / "scoring.md"
NOT_FIGURES = {
    "ranges", "scorecard", "comparison", "counted", "record", "fairness", "limits", "ranking", "reliability",
}  # fmt: skip
"""Modules that check arguments, or put together for the command line what the guide explains."""


def test_the_examples_of_the_guide_run() -> None:
    result = doctest.testfile(str(GUIDE), module_relative=False, encoding="utf-8")
    assert result.attempted > 40
    assert result.failed == 0


def test_the_guide_names_every_figure() -> None:
    text = GUIDE.read_text(encoding="utf-8")
    for module in pkgutil.iter_modules(ledger.verification.__path__):
        if module.name in NOT_FIGURES:
            continue
        members = vars(importlib.import_module(f"ledger.verification.{module.name}"))
        for name, member in members.items():
            if inspect.isfunction(member) and member.__module__.endswith(module.name) and not name.startswith("_"):
                assert name in text, f"{module.name}.{name}"
