"""What a command loads: each of these costs a start more than the answer does."""

import subprocess
import sys
from pathlib import Path

import pytest

EXAMPLE = Path(__file__).parents[1] / "ledger.db.example"
LOADED = (
    "import sys, ledger.cli\n"
    "try: ledger.cli.main(sys.argv[1:])\n"
    "except SystemExit as end: assert not end.code, end.code\n"
    "print(*sys.modules, file=sys.stderr)\n"
)


def loaded_modules(*arguments: str) -> set[str]:
    done = subprocess.run([sys.executable, "-c", LOADED, *arguments], capture_output=True, text=True, check=True)
    return set(done.stderr.splitlines()[-1].split())


@pytest.mark.parametrize(
    ("arguments", "spared"),
    [
        (("--help",), {"sqlmodel", "sqlalchemy", "tabulate", "dateutil"}),
        (("list",), {"ledger.models.history", "ledger.models.details", "ledger.projection", "dateutil"}),
        (("due",), {"ledger.models.history", "ledger.models.details", "ledger.projection"}),
        (("show", "1"), {"ledger.models.details", "ledger.projection", "ledger.naming", "dateutil"}),
    ],
)
def test_a_command_loads_only_what_it_needs(arguments: tuple[str, ...], spared: set[str]) -> None:
    assert not loaded_modules("--db", str(EXAMPLE), *arguments) & spared


def test_recording_declares_only_the_tables_it_fills(tmp_path: Path) -> None:
    ledger = ("--db", str(tmp_path / "ledger.db"))
    made = loaded_modules(*ledger, "add", "It rains", "--by", "Ana", "--due", "2030-01-01")
    assert {"ledger.models.history", "ledger.models.details"} <= made
    for further in (
        ("add", "It snows", "--by", "Ana", "--due", "2030-01-01", "--made", "2020-01-01"),
        ("resolve", "1", "void", "--note", "It was a joke."),
    ):
        spared = {"ledger.models.history", "ledger.models.details", "ledger.projection.changes"}
        assert not loaded_modules(*ledger, *further) & spared
