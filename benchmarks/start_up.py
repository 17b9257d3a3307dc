"""Start-up of the daily commands on the example ledger, as ratios to the packages they cannot do without.

Usage: python benchmarks/start_up.py [ROUNDS]

Runs alternate, so that a busy machine slows all of them alike; medians of wall time are printed. Everything runs from
compiled bytecode, as it does where a package was installed, whatever the environment says about writing it.
"""

import os
import shutil
import statistics
import subprocess
import sys
import tempfile
import time
from pathlib import Path

EXAMPLE = Path(__file__).parents[1] / "ledger.db.example"
ARTICLE = Path(__file__).parents[1] / "seeds" / "000_8f39ec3155af1ad9.txt"
LEDGER = Path(sys.executable).with_name("ledger")

TYPER = "import typer"
SQLMODEL = "import sqlmodel"


def commands(database: Path) -> dict[str, tuple[list[str], str, float]]:
    """Each command with the import it is held against, and the ratio it may reach."""
    ledger = [str(LEDGER), "--db", str(database)]
    add = [*ledger, "add", "Claim {n}", "--by", "Somebody", "--due", "2030-01-01"]
    return {
        "--help": ([*ledger, "--help"], TYPER, 1.5),
        "--version": ([*ledger, "--version"], TYPER, 1.5),
        "list": ([*ledger, "list", "--article", "a1"], SQLMODEL, 1.4),
        "show": ([*ledger, "show", "6"], SQLMODEL, 1.4),
        "due": ([*ledger, "due"], SQLMODEL, 1.4),
        "add": (add, SQLMODEL, 1.5),
        "extract": ([*ledger, "extract", str(ARTICLE), "--published", "2024-11-16"], SQLMODEL, 1.3),
        "resolve": ([*ledger, "resolve", "4", "void", "--supersede", "--note", "measured"], SQLMODEL, 1.5),
    }


def seconds(command: list[str], environment: dict[str, str]) -> float:
    """Wall time of one run."""
    start = time.perf_counter()
    done = subprocess.run(command, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, env=environment, check=False)
    if done.returncode:
        sys.exit(f"{command}: {done.stderr.decode()}")
    return time.perf_counter() - start


def main() -> None:
    rounds = int(sys.argv[1]) if len(sys.argv) > 1 else 15
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "ledger.db"
        shutil.copy(EXAMPLE, database)
        environment = {**os.environ, "PYTHONPYCACHEPREFIX": str(Path(folder) / "bytecode")}
        environment.pop("PYTHONDONTWRITEBYTECODE", None)
        first = [str(LEDGER), "--db", str(database), "resolve", "4", "void", "--note", "measured"]
        seconds(first, environment)
        table = commands(database)
        floors = {code: [sys.executable, "-c", code] for code in (TYPER, SQLMODEL)}
        times: dict[str, list[float]] = {name: [] for name in (*floors, *table)}
        for number in range(rounds + 1):
            for name, command in floors.items():
                times[name].append(seconds(command, environment))
            for name, (command, _, _) in table.items():
                times[name].append(seconds([part.replace("{n}", str(number)) for part in command], environment))
    # The first round writes the bytecode.
    medians = {name: statistics.median(found[1:]) for name, found in times.items()}
    print(f"{'command':<12}{'ms':>8}{'floor ms':>10}{'ratio':>8}{'budget':>8}")
    for name, (_, floor, budget) in table.items():
        ratio = medians[name] / medians[floor]
        mark = "" if ratio <= budget else "  over"
        print(f"{name:<12}{medians[name] * 1000:>8.0f}{medians[floor] * 1000:>10.0f}{ratio:>8.2f}{budget:>8.2f}{mark}")


if __name__ == "__main__":
    main()
