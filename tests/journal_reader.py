"""What stands in a ledger's journal, as a new process finds it in the file."""

import json
import sqlite3
import subprocess
import sys
from contextlib import closing
from pathlib import Path
from typing import Any

_READ = """
import json, sqlite3, sys
connection = sqlite3.connect(f"file:{sys.argv[1]}?mode=ro", uri=True)
print(json.dumps([json.loads(body) for (body,) in connection.execute("SELECT body FROM event ORDER BY seq")]))
"""


def events(path: Path) -> list[dict[str, Any]]:
    """The events in order; none where there is no file."""
    if not path.exists():
        return []
    done = subprocess.run([sys.executable, "-c", _READ, str(path)], capture_output=True, check=True)
    found: list[dict[str, Any]] = json.loads(done.stdout)
    return found


def head(path: Path) -> tuple[int, str] | None:
    """Number and hash of the last event as this process finds it, to compare with later."""
    if not path.exists():
        return None
    with closing(sqlite3.connect(path)) as connection:
        found: tuple[int, str] | None = connection.execute("SELECT max(seq), hash FROM event").fetchone()
    return found
