"""Runs the commands of README.md on the example ledger and puts what they print beneath them.

A block below a comment `<!-- typed: QUESTION => ANSWER | … -->` runs at a terminal, where each question that begins so
is answered.

``python tests/readme.py`` writes the README anew; `test_readme.py` holds it to what the commands print today.
"""

import io
import os
import re
import shlex
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, redirect_stderr, redirect_stdout, suppress
from datetime import UTC, datetime
from pathlib import Path

from terminal import Terminal

from ledger.cli import main
from ledger.cli.session import Surroundings

ROOT = Path(__file__).resolve().parents[1]
NOW = datetime(2026, 11, 23, 12, 0, tzinfo=UTC)
WIDTH = 80

_BLOCK = re.compile(r"(?:^<!-- typed: (.*?) -->\n)?^```console\n(.*?)^```$", re.MULTILINE | re.DOTALL)


def with_answers(readme: str) -> str:
    """The README with every console block's commands run, in order, in one folder."""
    with _folder():
        return _BLOCK.sub(_with_answer, readme)


def commands(readme: str) -> list[str]:
    """The commands in the console blocks."""
    return [line[2:] for _, block in _BLOCK.findall(readme) for line in block.splitlines() if line.startswith("$ ")]


def _with_answer(match: re.Match[str]) -> str:
    if match[1] is None:
        return f"```console\n{_answered(match[2])}```"
    (command,) = commands(match[0])
    return f"<!-- typed: {match[1]} -->\n```console\n{_dialogue(command, match[1])}```"


def _dialogue(command: str, typed: str) -> str:
    """What is to be seen at a terminal, with the answers that are typed there."""
    terminal = Terminal(Path("ledger.db"), *shlex.split(command)[1:], today=NOW.date().isoformat())
    for answer in typed.split(" | "):
        terminal.answer(*(part.strip() for part in answer.split("=>")))
    terminal.finish()
    _, shown = terminal.screen.split("\n", 1)
    return f"$ {command}\n" + "".join(f"{line.rstrip()}\n" for line in shown.splitlines())


def _answered(block: str) -> str:
    return "".join(f"$ {command}\n{_answer(command)}" for command in commands(f"```console\n{block}```"))


def _answer(command: str) -> str:
    program, *arguments = shlex.split(command)
    if program == "cp":
        shutil.copy(*arguments)
        return ""
    assert program == "ledger", command
    printed = io.StringIO()
    with redirect_stdout(printed), redirect_stderr(printed), suppress(SystemExit):
        main(arguments, Surroundings(clock=lambda: NOW))
    return "".join(f"{line.rstrip()}\n" for line in printed.getvalue().splitlines())


@contextmanager
def _folder() -> Iterator[None]:
    """A folder with the example ledger and the seeds, and a terminal of 80 columns without colours."""
    before, where = dict(os.environ), Path.cwd()
    with tempfile.TemporaryDirectory() as name:
        shutil.copy(ROOT / "ledger.db.example", name)
        shutil.copytree(ROOT / "seeds", Path(name) / "seeds")
        try:
            os.chdir(name)
            os.environ |= {"COLUMNS": str(WIDTH), "NO_COLOR": "1"}
            for variable in ("LEDGER_DB", "LEDGER_ACTOR", "LEDGER_EVENTS"):
                os.environ.pop(variable, None)
            yield
        finally:
            os.chdir(where)
            os.environ.clear()
            os.environ.update(before)


if __name__ == "__main__":
    page = ROOT / "README.md"
    page.write_text(with_answers(page.read_text(encoding="utf-8")), encoding="utf-8")
