"""Parsing in a process of its own, so that a page made to be slow or large harms nothing but itself."""

import json
import subprocess
import sys
from collections.abc import Mapping
from importlib.util import find_spec

from ledger.errors import BadInputError, UsageError
from ledger.intake.kinds import Kind
from ledger.intake.page import Page

SECONDS = 6.0
"""For one page, start of the process included; a whole command then ends within 10 s on a busy machine too."""

BYTES = 500_000_000
"""Memory that the process may take."""

_EXTRA = {Kind.HTML: "html", Kind.PDF: "pdf"}
_PACKAGES = {Kind.HTML: ("trafilatura", "lxml_html_clean"), Kind.PDF: ("pypdf",)}


def require_extra(kind: Kind) -> None:
    """See that what reads pages or PDFs is installed.

    Raises:
        UsageError: where the extra is missing, which it names.
    """
    if any(find_spec(package) is None for package in _PACKAGES[kind]):
        extra = _EXTRA[kind]
        raise UsageError(f"reading {kind.upper()} needs an extra: pip install 'prediction-ledger[{extra}]'")


def parsed(kind: Kind, content: bytes, url: str | None = None, seconds: float = SECONDS) -> Page:
    """What a page or a PDF holds, read under limits of time and memory.

    Args:
        kind: HTML or PDF.
        content: a PDF's bytes; a page's text as UTF-8.
        url: where a page was fetched from.
        seconds: after which reading is given up.

    Raises:
        BadInputError: where it holds no article, or goes beyond the limits.
        UsageError: where the extra that reads it is missing.
    """
    require_extra(kind)
    # -P: no module of the current folder is taken for one of ours
    command = [sys.executable, "-P", "-m", "ledger.intake.worker", kind, str(BYTES), str(int(seconds) + 1), url or ""]
    try:
        done = subprocess.run(command, input=content, capture_output=True, timeout=seconds, check=False)
    except subprocess.TimeoutExpired as error:
        raise BadInputError(f"takes more than {seconds:g} s to read: save its text, and give that") from error
    answer = _answer(done.stdout)
    if answer is None:
        raise BadInputError(f"cannot be read as {kind.upper()}{_cause(done.stderr)}: save its text, and give that")
    if "refused" in answer:
        raise BadInputError(str(answer["refused"]))
    return Page.from_json(answer)


def _answer(written: bytes) -> Mapping[str, object] | None:
    """What the process wrote; None where it ended before it could."""
    try:
        answer = json.loads(written)
    except ValueError:
        return None
    return answer if isinstance(answer, dict) else None


def _cause(written: bytes) -> str:
    """The last line of a traceback, for whoever mends the reader."""
    lines = written.decode(errors="replace").strip().splitlines()
    return f" ({lines[-1][:200]})" if lines else ""
