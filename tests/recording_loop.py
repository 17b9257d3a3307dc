"""What the processes do that are killed: record, acknowledge, and again."""

from datetime import UTC, date, datetime
from pathlib import Path

from ledger import db
from ledger.recording.predictions import NewPrediction, record_prediction
from ledger.recording.writer import Circumstances, recording


def record_in_a_loop(path: Path, name: str, count: int, told: Path) -> None:
    """Record statements and write, after each, its number and hash into a file."""
    circumstances = Circumstances(lambda: datetime.now(UTC), date(2025, 3, 1))
    with told.open("ab", buffering=0) as acknowledge:
        ledger = db.open_or_create_ledger(path, lambda: name)
        for number in range(count):
            with recording(ledger, circumstances) as writer:
                claim, source = f"{name} says {number}", f"Source {number % 5}"
                new = NewPrediction(claim, source, due="none", new_source=True, tags=("a",))
                recorded = record_prediction(writer, new)
            acknowledge.write(f"{recorded.seq} {recorded.hash}\n".encode())
