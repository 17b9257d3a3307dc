"""How fast a CSV file is imported, and with how much memory: prints rows per second and the peak.

Usage: python benchmarks/import_rows.py [ROWS]

Each row has a question, a probability and an outcome of its own; 2,000 sources make them. The file is the same in
every run. The time is that of the whole command, start-up included.
"""

import csv
import random
import resource
import subprocess
import sys
import tempfile
import time
from datetime import date, timedelta
from pathlib import Path

ROWS = 100_000
SOURCES = 2_000
SEED = 20241116
COLUMNS = ("id", "claim", "who", "said", "due", "p", "result", "known")


def write_rows(path: Path, rows: int) -> None:
    draw = random.Random(SEED)
    first = date(2015, 1, 1)
    with path.open("w", encoding="utf-8", newline="") as file:
        writer = csv.writer(file)
        writer.writerow(COLUMNS)
        for number in range(rows):
            said = first + timedelta(days=draw.randrange(3000))
            due = said + timedelta(days=draw.randrange(1, 400))
            chance = draw.random()
            came = int(draw.random() < chance)
            claim = f"Index {draw.randrange(10**6)} closes above {draw.randrange(10**5)} points in period {number}"
            writer.writerow(
                (f"q-{number}", claim, f"Analyst {draw.randrange(SOURCES)}", said, due, f"{chance:.3f}", came, due)
            )


def import_seconds() -> float:
    """How long this machine takes for what every command of a ledger imports."""
    start = time.perf_counter()
    subprocess.run([sys.executable, "-c", "import sqlmodel"], check=True)
    return time.perf_counter() - start


def main() -> None:
    rows = int(sys.argv[1]) if len(sys.argv) > 1 else ROWS
    pairs = {"question": "id", "claim": "claim", "source": "who", "made": "said", "deadline": "due"}
    pairs |= {"probability": "p", "outcome": "result", "resolved_on": "known"}
    with tempfile.TemporaryDirectory() as folder:
        file, ledger = Path(folder) / "rows.csv", Path(folder) / "ledger.db"
        write_rows(file, rows)
        command = [sys.executable, "-m", "ledger", "--db", str(ledger), "import", "csv", str(file)]
        for field, column in pairs.items():
            command += ["--map", f"{field}={column}"]
        unit = min(import_seconds() for _ in range(5))
        print(f"import sqlmodel: {unit:.2f} s, the unit in which machines can be compared")
        for name in ("into a new ledger", "again, all known"):
            before, start = resource.getrusage(resource.RUSAGE_CHILDREN), time.perf_counter()
            subprocess.run(command, check=True)
            seconds, after = time.perf_counter() - start, resource.getrusage(resource.RUSAGE_CHILDREN)
            cpu = after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
            print(
                f"{name}: {rows:,} rows in {seconds:.2f} s, {rows / seconds:,.0f} rows/s,"
                f" {seconds / unit:.0f} units;"
                f" {cpu:.2f} s of processor; peak {after.ru_maxrss / 1024:,.0f} MB so far"
            )


if __name__ == "__main__":
    main()
