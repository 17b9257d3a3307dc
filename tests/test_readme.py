"""The README is true: its commands print what stands there, and its tables say what the program does."""

import re
from collections.abc import Iterator
from typing import Any

import pytest
from readme import ROOT, commands, with_answers
from typer.main import get_group

from ledger.cli.app import app
from ledger.cli.verbs import VERBS
from ledger.errors import ExitCode

README = (ROOT / "README.md").read_text(encoding="utf-8")


def test_commands_print_what_the_readme_shows() -> None:
    assert with_answers(README) == README, "`make readme` writes it anew"


def test_the_table_of_exit_codes_is_the_programs() -> None:
    table = {int(code): word for code, word in re.findall(r"^\| (\d+) \| ([a-z ]+)", README, re.MULTILINE)}
    assert set(table) == {code.value for code in ExitCode}
    for code in ExitCode:
        assert table[code.value].strip().replace(" ", "_").startswith(code.name.lower()), code


def verbs(group: Any, *before: str) -> Iterator[tuple[str, Any]]:
    """Every command with its whole name, those of groups too."""
    for name, command in group.commands.items():
        if hasattr(command, "commands"):
            yield from verbs(command, *before, name)
        else:
            yield " ".join((*before, name)), command


def test_the_list_of_verbs_says_how_their_own_help_begins() -> None:
    for name, verb in get_group(app).commands.items():
        assert (verb.help or "").startswith(VERBS[name].summary.removesuffix(".")), name


@pytest.mark.parametrize(("name", "verb"), [pytest.param(*pair, id=pair[0]) for pair in verbs(get_group(app))])
def test_every_verb_has_help_with_an_example_of_it(name: str, verb: Any) -> None:
    assert f"Example: ledger {name}" in (verb.help or "")


def test_the_quick_start_is_what_the_makefile_offers() -> None:
    quick_start = README.split("## Quick start")[1].split("```")[1]
    makefile = (ROOT / "Makefile").read_text(encoding="utf-8")
    for line in quick_start.splitlines()[1:]:
        assert re.search(rf"^{line.removeprefix('make ')}:", makefile, re.MULTILINE), line


def test_the_daily_verbs_are_shown() -> None:
    shown = {line.split()[1] for line in commands(README) if line.startswith("ledger")}
    assert {
        "list",
        "show",
        "add",
        "due",
        "resolve",
        "scorecard",
        "compare",
        "extract",
        "when",
        "import",
        "export",
        "verify",
    } <= shown
