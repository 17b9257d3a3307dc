"""Fields of a record, changed in the person's editor."""

import os
import re
import shlex
import subprocess
import tempfile
from collections.abc import Mapping
from pathlib import Path

from ledger.errors import BadInputError, UsageError


def edited_fields(fields: Mapping[str, str], instruction: str) -> dict[str, str]:
    """The fields that the person changed in $VISUAL or $EDITOR, by name.

    Raises:
        UsageError: where no editor is set, or it ended with an error.
        BadInputError: where a heading is gone.
    """
    editor = os.environ.get("VISUAL") or os.environ.get("EDITOR")
    if not editor:
        raise UsageError("no editor is set: set $EDITOR, or give an option such as --criteria TEXT")
    with tempfile.TemporaryDirectory() as folder:
        page = Path(folder) / "amend.txt"
        page.write_text(fields_as_page(fields, instruction), encoding="utf-8")
        try:
            done = subprocess.run([*shlex.split(editor), str(page)], check=False)
        except OSError as error:
            raise UsageError(f"the editor {editor!r} cannot be started: {error.strerror}; set $EDITOR") from error
        if done.returncode:
            raise UsageError(f"the editor ended with {done.returncode}; nothing was recorded")
        after = fields_from_page(page.read_text(encoding="utf-8"), list(fields))
    return {name: text for name, text in after.items() if text != fields[name].strip()}


def fields_as_page(fields: Mapping[str, str], instruction: str) -> str:
    """The page that the editor shows: each field under its heading."""
    parts = [f"# {instruction}\n", *(f"[{name}]\n{text}\n" for name, text in fields.items())]
    return "\n".join(parts)


def fields_from_page(page: str, names: list[str]) -> dict[str, str]:
    r"""The texts under the headings of a page.

    Raises:
        BadInputError: where a heading is gone.

    >>> fields_from_page("# note\n\n[claim]\nIt rains\n\n[due]\nnone\n", ["claim", "due"])
    {'claim': 'It rains', 'due': 'none'}
    """
    headings = "|".join(map(re.escape, names))
    parts = re.split(rf"^\[({headings})\]\n", page, flags=re.MULTILINE)
    found = {name: text.strip() for name, text in zip(parts[1::2], parts[2::2], strict=True)}
    missing = [f"[{name}]" for name in names if name not in found]
    if missing:
        raise BadInputError(f"the heading {', '.join(missing)} is gone; nothing was recorded, run amend again")
    return found
