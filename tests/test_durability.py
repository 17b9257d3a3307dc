"""What was acknowledged is on disk: kills at any moment, many writers at once, first runs that race.

LEDGER_TEST_KILLS=300, LEDGER_TEST_WRITERS=8x50 and LEDGER_TEST_FIRST_RUNS=20 run the full sizes.
"""

import multiprocessing
import os
import random
import re
import signal
import subprocess
import sys
import time
from pathlib import Path

from conftest import Run
from recording_loop import record_in_a_loop

from ledger import db
from ledger.checks import inspection
from ledger.journal import hash_at, journal_events, journal_head

KILLS = int(os.environ.get("LEDGER_TEST_KILLS", "12"))
WRITERS, ADDS = (int(part) for part in os.environ.get("LEDGER_TEST_WRITERS", "4x8").split("x"))
FIRST_RUNS = int(os.environ.get("LEDGER_TEST_FIRST_RUNS", "5"))

ACKNOWLEDGED = re.compile(r"^(\d+) ([0-9a-f]{64})\n", re.MULTILINE)
ACKNOWLEDGED_AS_JSON = re.compile(r'"seq": (\d+),\s+"hash": "([0-9a-f]{64})"')

# Processes that have the program loaded already, so that hundreds of them can be killed in a minute.
PROCESSES = multiprocessing.get_context("forkserver")
PROCESSES.set_forkserver_preload(["ledger.recording.predictions", "ledger.db", "sqlalchemy.dialects.sqlite"])


class Recorder:
    """A process that records in a loop, and what it has acknowledged."""

    def __init__(self, path: Path, name: str, count: int) -> None:
        self.told = path.parent / "acknowledged" / name
        self.told.parent.mkdir(exist_ok=True)
        self.told.touch()
        self.process = PROCESSES.Process(target=record_in_a_loop, args=(path, name, count, self.told))
        self.process.start()

    def kill(self) -> None:
        self.process.kill()

    def end(self) -> int:
        """Wait for its end; return its exit code."""
        self.process.join()
        code = self.process.exitcode
        self.process.close()
        assert code is not None
        return code

    def acknowledged(self) -> dict[int, str]:
        return {int(seq): hash_ for seq, hash_ in ACKNOWLEDGED.findall(self.told.read_text())}


def wait_for_one_of(recorders: list[Recorder]) -> None:
    """Wait until one of them has acknowledged something."""
    end = time.monotonic() + 60
    while not any(recorder.acknowledged() for recorder in recorders):
        assert time.monotonic() < end
        time.sleep(0.005)


def lost(path: Path, promised: dict[int, str]) -> list[int]:
    with db.open_ledger(path).reading() as connection:
        return [seq for seq, hash_ in promised.items() if hash_at(connection, seq) != hash_]


def start_add(path: Path, claim: str) -> "subprocess.Popen[str]":
    """The command itself, recording one statement."""
    command = [sys.executable, "-m", "ledger", "--db", str(path), "add", claim, "--by", "X", "--due", "none"]
    return subprocess.Popen([*command, "--format", "json"], stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)


def test_a_killed_process_loses_nothing_that_it_acknowledged(path: Path, run_process: Run) -> None:
    rng, promised, hot, adds = random.Random(1), dict[int, str](), 0, 0
    journal = path.with_name(f"{path.name}-journal")
    for round_ in range(KILLS // 2):
        adding = start_add(path, f"Round {round_} ends") if round_ % 6 == 0 else None
        recorders = [Recorder(path, f"r{round_}-{number}", 10**6) for number in range(2)]
        if round_ > 1:
            wait_for_one_of(recorders)
        time.sleep(rng.random() * 0.1)
        for recorder in recorders:
            recorder.kill()
        assert [recorder.end() for recorder in recorders] == [-signal.SIGKILL] * 2
        hot += journal.exists()
        for recorder in recorders:
            promised |= recorder.acknowledged()
        if adding is not None:
            output, errors = adding.communicate()
            assert adding.returncode == 0, errors
            promised |= {int(seq): hash_ for seq, hash_ in ACKNOWLEDGED_AS_JSON.findall(output)}
            adds += 1
        if path.exists():
            assert lost(path, promised) == []
    print(f"{KILLS} kills, {len(promised)} acknowledged, {adds} by the command, {hot} journals left", file=sys.stderr)
    assert len(promised) >= KILLS // 2 - 2
    run_process("verify", "--full")
    assert lost(path, promised) == []


def test_many_writers_into_a_ledger_that_is_not_there_yet(path: Path, run_process: Run) -> None:
    recorders = [Recorder(path, f"r{number}", ADDS) for number in range(WRITERS)]
    assert [recorder.end() for recorder in recorders] == [0] * WRITERS
    promised = {seq: hash_ for recorder in recorders for seq, hash_ in recorder.acknowledged().items()}
    assert sorted(promised) == list(range(1, WRITERS * ADDS + 1))
    assert f"\nsize {WRITERS * ADDS}\n" in run_process("head").stdout
    run_process("verify", "--full")
    assert lost(path, promised) == []
    assert path.stat().st_mode & 0o777 == 0o600
    assert sorted(os.listdir(path.parent)) == ["acknowledged", path.name]


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


def test_a_killed_creation_leaves_no_half_ledger(path: Path) -> None:
    """Whenever it dies, there is a whole ledger under the name, or none."""
    for number, delay in enumerate((0.03, 0.05, 0.07, 0.1, 0.15)):
        recorder = Recorder(path, f"r{number}", 1)
        time.sleep(delay)
        recorder.kill()
        recorder.end()
        if path.exists():
            assert inspection(db.open_ledger(path), full=True).findings == ()
            path.unlink()
            path.with_name(f"{path.name}-journal").unlink(missing_ok=True)


def test_a_reader_does_not_see_half_a_record(path: Path) -> None:
    """A reader that began before a record was written sees the ledger without it, to its end."""
    db.create_ledger(path, "test-ledger")
    with db.open_ledger(path).reading() as connection:
        assert journal_head(connection)[0] == 0
        recorder = Recorder(path, "r", 1)
        time.sleep(0.3)
        assert journal_head(connection)[0] == 0
        assert recorder.acknowledged() == {}
    assert recorder.end() == 0
    assert list(recorder.acknowledged()) == [1]
    with db.open_ledger(path).reading() as connection:
        assert journal_head(connection)[0] == 1
