"""What the tests share: a ledger of their own, the command in this process or in a new one, a fixed clock."""

import json
import os
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from terminal import Terminal
from typer.testing import CliRunner

from ledger.cli import app
from ledger.cli.session import Surroundings

GOLDEN = Path(__file__).parent / "golden"
TODAY = "2025-03-01"
NOW = datetime(2025, 3, 1, 12, 0, tzinfo=UTC)


@dataclass(frozen=True)
class Answer:
    """What a command answered."""

    exit_code: int
    stdout: str
    stderr: str

    @property
    def json(self) -> Any:
        return json.loads(self.stdout)


Run = Callable[..., Answer]


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--update-golden", action="store_true", help="rewrite tests/golden/ and generated tables")


@pytest.fixture
def golden(request: pytest.FixtureRequest) -> Callable[[str | Path, str], None]:
    """Compare a text with the file of this name in tests/golden/ or path; with --update-golden, rewrite the file."""

    def compare(name: str | Path, text: str) -> None:
        kept = GOLDEN / name
        if request.config.getoption("--update-golden"):
            kept.parent.mkdir(exist_ok=True)
            kept.write_text(text, encoding="utf-8")
        assert text == kept.read_text(encoding="utf-8"), f"{kept.name}: --update-golden rewrites it; read the change"

    return compare


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where the test's ledger is; nothing is there yet."""
    return tmp_path / "ledger.db"


@pytest.fixture(autouse=True)
def _no_surroundings(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    """Keep the tests apart from the machine: its ledgers, its names, its folder, its terminal."""
    for name in ("LEDGER_DB", "LEDGER_ACTOR", "LEDGER_EVENTS"):
        monkeypatch.delenv(name, raising=False)
    monkeypatch.setenv("NO_COLOR", "1")
    monkeypatch.setenv("COLUMNS", "80")
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def run(path: Path) -> Run:
    """The command in this process, on the test's ledger, on a fixed day; `expect` is its exit code."""

    def call(*arguments: str, expect: int = 0, input: str | None = None, today: str = TODAY) -> Answer:
        surroundings = Surroundings(clock=lambda: NOW, new_ledger_id=lambda: "test-ledger")
        whole = ["--db", str(path), "--today", today, *arguments]
        result = CliRunner().invoke(app, whole, obj=surroundings, input=input, catch_exceptions=False)
        assert result.exit_code == expect, f"{arguments}: {result.exit_code}\n{result.stdout}\n{result.stderr}"
        return Answer(result.exit_code, result.stdout, result.stderr)

    return call


@pytest.fixture
def start(path: Path) -> Iterator[Callable[..., Terminal]]:
    """The command at a terminal, on the test's ledger."""
    started: list[Terminal] = []

    def call(*arguments: str, environment: dict[str, str] | None = None) -> Terminal:
        started.append(Terminal(path, *arguments, today=TODAY, environment=environment))
        return started[-1]

    yield call
    for terminal in started:
        terminal.close()


@pytest.fixture
def run_process(path: Path) -> Run:
    """The command in a new process, on the test's ledger; `expect` is its exit code, None for any."""

    def call(*arguments: str, expect: int | None = 0, input: str | bytes | None = None, today: str = TODAY) -> Answer:
        whole = [sys.executable, "-m", "ledger", "--db", str(path), "--today", today, *arguments]
        data = input.encode() if isinstance(input, str) else input
        done = subprocess.run(whole, input=data or b"", capture_output=True, env=dict(os.environ), check=False)
        answer = Answer(done.returncode, done.stdout.decode(), done.stderr.decode())
        assert expect is None or answer.exit_code == expect, f"{arguments}: {answer}"
        return answer

    return call
