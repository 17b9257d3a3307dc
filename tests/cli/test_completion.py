"""What the shell offers on Tab, asked as bash, zsh and fish ask."""

import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest
from conftest import Run

Complete = Callable[..., list[str]]


@pytest.fixture
def complete(path: Path, monkeypatch: pytest.MonkeyPatch) -> Complete:
    """The lines that a shell gets for a command line; the last word is the one being typed."""
    monkeypatch.setenv("LEDGER_DB", str(path))

    def call(*words: str, shell: str = "bash") -> list[str]:
        asked = {
            "_LEDGER_COMPLETE": f"complete_{shell}",
            "COMP_WORDS": "\n".join(["ledger", *words]),
            "COMP_CWORD": str(len(words)),
            "_TYPER_COMPLETE_ARGS": " ".join(["ledger", *words]),
            "_TYPER_COMPLETE_FISH_ACTION": "get-args",
        }
        done = subprocess.run(
            [sys.executable, "-m", "ledger"], env={**os.environ, **asked}, capture_output=True, check=True
        )
        assert done.stderr == b""
        return [line for line in done.stdout.decode().split("\n") if line]

    return call


@pytest.fixture
def known(run: Run) -> None:
    """Two predictions on two questions by two sources, one of them under two names."""
    run("add", "The ice is gone", "--by", "Weather Service", "--due", "none", "--tag", "cold", "--tag", "far north")
    run("add", "The lock's gate is open", "--by", "Wëather & Sons", "--due", "none", "--tag", "river")


@pytest.mark.parametrize(
    ("words", "offers"),
    [
        (("resolve", ""), ["2", "1", "q2", "q1"]),
        (("resolve", "q"), ["q2", "q1"]),
        (("resolve", "1"), ["1"]),
        (("resolve", "%"), []),
        (("resolve", "1", ""), ["true", "false", "partly", "void", "ambiguous"]),
        (("resolve", "1", "v"), ["void"]),
        (("add", "--on", ""), ["q2", "q1"]),
        (("add", "--by", ""), [r"Wëather\ \&\ Sons", r"Weather\ Service"]),
        (("add", "--by", "weather"), [r"Weather\ Service"]),
        (("add", "--by", r"Weather\ S"), [r"Weather\ Service"]),
        (("add", "--by", '"Weather S'), ["Weather Service"]),
        (("add", "--via", "Wea"), [r"Weather\ Service"]),
        (("add", "--tag", ""), ["cold", r"far\ north", "river"]),
        (("add", "--format", "mark"), ["markdown"]),
        (("resolve", "--format", "js"), ["json"]),
        (("resol",), ["resolve"]),
    ],
)
def test_bash(complete: Complete, known: None, words: tuple[str, ...], offers: list[str]) -> None:
    assert complete(*words) == offers


def test_the_ledger_that_the_command_line_names_goes_first(
    complete: Complete, known: None, path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert complete("--db", "elsewhere.db", "resolve", "") == []
    monkeypatch.setenv("LEDGER_DB", "elsewhere.db")
    assert complete("--db", str(path), "resolve", "q") == ["q2", "q1"]
    assert complete("--db", f"sqlite:///{path}", "resolve", "q") == ["q2", "q1"]


def test_zsh_and_fish_are_told_what_an_id_stands_for(complete: Complete, known: None) -> None:
    assert "1\tThe ice is gone" in complete("resolve", "", shell="fish")
    assert any('"q1":"The ice is gone"' in line for line in complete("resolve", "q", shell="zsh"))
    assert "Weather Service" in complete("add", "--by", "W", shell="fish")


def test_where_there_is_no_ledger_nothing_is_offered_nor_made(complete: Complete, path: Path) -> None:
    assert complete("resolve", "") == []
    assert complete("add", "--by", "") == []
    assert not path.exists()


@pytest.mark.parametrize("content", [b"", b"no ledger", b"SQLite format 3\x00" + 200 * b"\xff"])
def test_what_is_no_ledger_offers_nothing_and_stays_as_it_is(complete: Complete, path: Path, content: bytes) -> None:
    path.write_bytes(content)
    assert complete("resolve", "") == []
    assert path.read_bytes() == content


def test_a_folder_offers_nothing(complete: Complete, path: Path) -> None:
    path.mkdir()
    assert complete("resolve", "") == []


def test_nothing_that_a_shell_would_run_is_offered(complete: Complete, run: Run) -> None:
    for number, name in enumerate(
        ("$(reboot)", "`reboot`", "a\\$(reboot)", 'a"b', "a\x1b[2J", "a;b", "a\u202eb", "Fine")
    ):
        run("add", f"Claim {number} $(reboot) `reboot` \x1b[2J [red]", "--by", name, "--due", "none", "--new-source")
    for shell in ("bash", "zsh", "fish"):
        offered = "\n".join(complete("add", "--by", "", shell=shell) + complete("resolve", "", shell=shell))
        assert "Fine" in offered
        assert not set("$`;\x1b\u202e[]") & set(offered)
        assert "reboot" not in "\n".join(complete("add", "--by", "", shell=shell))


def test_a_completion_loads_no_table_classes(path: Path, known: None) -> None:
    program = (
        "import sys\n"
        "from pathlib import Path\n"
        "from ledger.cli import completion\n"
        "from ledger.store.completions import prediction_completions\n"
        "assert prediction_completions(Path(sys.argv[1]), '')\n"
        "print([name for name in ('sqlmodel', 'sqlalchemy', 'tabulate', 'sqlite3') if name in sys.modules])\n"
    )
    done = subprocess.run([sys.executable, "-c", program, str(path)], capture_output=True, check=True)
    assert done.stdout == b"['sqlite3']\n"
