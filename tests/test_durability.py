"""What was acknowledged is on disk: kills at any moment, many writers at once, first runs that race.

LEDGER_TEST_KILLS=300, LEDGER_TEST_WRITERS=8x50 and LEDGER_TEST_FIRST_RUNS=20 run the full sizes.
"""

import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

from conftest import Run

from ledger import db
from ledger.checks import inspection
from ledger.journal import hash_at, journal_events, journal_head

KILLS = int(os.environ.get("LEDGER_TEST_KILLS", "12"))
WRITERS, ADDS = (int(part) for part in os.environ.get("LEDGER_TEST_WRITERS", "4x10").split("x"))
FIRST_RUNS = int(os.environ.get("LEDGER_TEST_FIRST_RUNS", "5"))

ACKNOWLEDGED_AS_JSON = re.compile(r'"seq": (\d+),\s+"hash": "([0-9a-f]{64})"')

RECORD_IN_A_LOOP = """
import sys
from datetime import UTC, date, datetime
from pathlib import Path
from ledger.db import open_or_create_ledger
from ledger.recording.predictions import NewPrediction, record_prediction
from ledger.recording.writer import Circumstances, recording

path, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
circumstances = Circumstances(lambda: datetime.now(UTC), date(2025, 3, 1))
print("ready", flush=True)
sys.stdin.readline()
ledger = open_or_create_ledger(path, lambda: name)
for number in range(count):
    with recording(ledger, circumstances) as writer:
        new = NewPrediction(f"{name} says {number}", f"Source {number % 5}", due="none", new_source=True, tags=("a",))
        recorded = record_prediction(writer, new)
    print(recorded.seq, recorded.hash, flush=True)
"""


def start(path: Path, name: str, count: int) -> "subprocess.Popen[str]":
    """A process that waits for a line, then records and acknowledges in a loop."""
    process = subprocess.Popen(
        [sys.executable, "-c", RECORD_IN_A_LOOP, str(path), name, str(count)],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )
    assert process.stdout is not None
    assert process.stdout.readline() == "ready\n"
    return process


def go(process: "subprocess.Popen[str]") -> None:
    assert process.stdin is not None
    process.stdin.write("go\n")
    process.stdin.flush()


def acknowledged(output: str) -> dict[int, str]:
    """Number and hash of each event that was acknowledged by a whole line."""
    return {int(seq): hash_ for seq, hash_ in re.findall(r"^(\d+) ([0-9a-f]{64})\n", output, re.MULTILINE)}


def lost(path: Path, promised: dict[int, str]) -> list[int]:
    with db.open_ledger(path).reading() as connection:
        return [seq for seq, hash_ in promised.items() if hash_at(connection, seq) != hash_]


def start_add(path: Path, claim: str) -> "subprocess.Popen[str]":
    """The command itself, recording one statement."""
    command = [sys.executable, "-m", "ledger", "--db", str(path), "add", claim, "--by", "X", "--due", "none"]
    return subprocess.Popen([*command, "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_a_killed_process_loses_nothing_that_it_acknowledged(path: Path, run_process: Run) -> None:
    rng, promised, hot = random.Random(1), dict[int, str](), 0
    journal = path.with_name(f"{path.name}-journal")
    for round_ in range((KILLS + 1) // 2):
        writers = [start(path, f"w{round_}-{number}", 10**6) for number in range(2)]
        adding = start_add(path, f"Round {round_} ends")
        for writer in writers:
            go(writer)
        time.sleep(0.1 + rng.random() * 0.4)
        for writer in writers:
            writer.send_signal(signal.SIGKILL)
        for writer in writers:
            output, errors = writer.communicate()
            assert errors == ""
            promised |= acknowledged(output)
        hot += journal.exists()
        if kill_it := round_ % 2:
            time.sleep(rng.random() * 0.5)
            adding.send_signal(signal.SIGKILL)
        output, errors = adding.communicate()
        assert adding.returncode == 0 or (kill_it and adding.returncode == -signal.SIGKILL), errors
        promised |= {int(seq): hash_ for seq, hash_ in ACKNOWLEDGED_AS_JSON.findall(output)}
        assert lost(path, promised) == []
    print(f"{len(promised)} acknowledged, {hot} journals left by {KILLS} kills and more", file=sys.stderr)
    assert len(promised) > KILLS
    run_process("verify", "--full")
    assert lost(path, promised) == []


def test_many_writers_into_a_ledger_that_is_not_there_yet(path: Path, run_process: Run) -> None:
    writers = [start(path, f"w{number}", ADDS) for number in range(WRITERS)]
    for writer in writers:
        go(writer)
    promised: dict[int, str] = {}
    for writer in writers:
        output, errors = writer.communicate()
        assert (writer.returncode, errors) == (0, "")
        promised |= acknowledged(output)
    assert sorted(promised) == list(range(1, WRITERS * ADDS + 1))
    assert f"\nsize {WRITERS * ADDS}\n" in run_process("head").stdout
    run_process("verify", "--full")
    assert lost(path, promised) == []
    assert path.stat().st_mode & 0o777 == 0o600
    assert os.listdir(path.parent) == [path.name]


def test_first_runs_race_for_one_ledger(path: Path, run_process: Run) -> None:
    runs = [start_add(path, f"Claim {number}") for number in range(FIRST_RUNS)]
    for each in runs:
        _, errors = each.communicate()
        assert (each.returncode, errors) == (0, "")
    run_process("verify", "--full")
    with db.open_ledger(path).reading() as connection:
        assert journal_head(connection)[0] == FIRST_RUNS
        assert len({event.content["ledger"] for event in journal_events(connection)}) == 1
    assert os.listdir(path.parent) == [path.name]


def test_a_killed_creation_leaves_no_half_ledger(path: Path, run_process: Run) -> None:
    """Whenever it dies, there is a whole ledger under the name, or none."""
    for delay in (0.0, 0.005, 0.02, 0.05):
        writer = start(path, "w", 1)
        go(writer)
        time.sleep(delay)
        writer.send_signal(signal.SIGKILL)
        writer.communicate()
        if path.exists():
            assert inspection(db.open_ledger(path), full=True).findings == ()
            path.unlink()


def test_a_reader_does_not_see_half_a_record(path: Path) -> None:
    """A reader that began before a record was written sees the ledger without it, to its end."""
    db.create_ledger(path, "test-ledger")
    writer = start(path, "w", 1)
    with db.open_ledger(path).reading() as connection:
        assert journal_head(connection)[0] == 0
        go(writer)
        time.sleep(0.2)
        assert journal_head(connection)[0] == 0
    output, errors = writer.communicate()
    assert (list(acknowledged(output)), errors) == ([1], "")
    with db.open_ledger(path).reading() as connection:
        assert journal_head(connection)[0] == 1
