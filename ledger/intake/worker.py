"""The process that parses: ``python -m ledger.intake.worker KIND BYTES SECONDS URL``, content on standard input.

Sets its own limits first, then writes one JSON object: the page, or why it is refused.
"""

import contextlib
import json
import sys

from ledger.errors import LedgerError
from ledger.intake.kinds import Kind
from ledger.intake.page import Page


def main() -> None:
    """Parse standard input."""
    kind, most_bytes, seconds, url = sys.argv[1:5]
    _set_limits(int(most_bytes), int(seconds))
    try:
        answer = _page(Kind(kind), sys.stdin.buffer.read(), url or None).as_json()
    except LedgerError as error:
        answer = {"refused": str(error)}
    except MemoryError:
        answer = {"refused": f"needs more than {int(most_bytes) // 1_000_000} MB to read: save its text, and give that"}
    except RecursionError:
        answer = {"refused": "is nested too deeply to read: save its text, and give that"}
    sys.stdout.write(json.dumps(answer))


def _page(kind: Kind, content: bytes, url: str | None) -> Page:
    if kind is Kind.PDF:
        from ledger.intake.pdf import pdf_page  # noqa: PLC0415  # each reader needs an extra of its own

        return pdf_page(content)
    from ledger.intake.html_page import html_page  # noqa: PLC0415  # the same

    return html_page(content, url)


def _set_limits(most_bytes: int, seconds: int) -> None:
    """Bound memory and processor time where the system can; the caller bounds the time in any case."""
    with contextlib.suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415  # not on every system

        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds + 1))
        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_AS, (most_bytes, most_bytes))


if __name__ == "__main__":
    main()
