"""Reads the seeds' shell scripts: comments and `ledger` commands, as a person would type them."""

import shlex
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Step:
    """One command of a script.

    Attributes:
        comment: the comment lines before it, without their marks.
        typed: the command as it stands in the script.
        arguments: what follows `ledger`, as the shell would pass it.
    """

    comment: str
    typed: str
    arguments: tuple[str, ...]


def steps(script: Path) -> Iterator[Step]:
    """The commands of a script in order.

    Raises:
        ValueError: for a line that is neither a comment nor a `ledger` command.
    """
    comments: list[str] = []
    typed: list[str] = []
    for line in script.read_text(encoding="utf-8").splitlines():
        if not typed and (not line.strip() or line.startswith("#")):
            comments += [line.removeprefix("#").strip()] if line.strip() else []
            continue
        typed.append(line)
        if line.endswith("\\"):
            continue
        whole = "\n".join(typed)
        program, *arguments = shlex.split(whole.replace("\\\n", " "))
        if program != "ledger":
            raise ValueError(f"{script}: not a ledger command: {whole}")
        yield Step("\n".join(comments), whole, tuple(arguments))
        comments, typed = [], []
