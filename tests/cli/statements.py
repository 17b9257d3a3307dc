"""Statements of an article of November 2024 that the tests of looking record, and texts that could do harm."""

from datetime import date
from pathlib import Path

from conftest import NOW, Run

TEXT = (
    "Moscow will not start any negotiations until it expels all Ukrainian soldiers from Kursk, he said.\n"
    '"I believe that in any case, the Kursk issue will be resolved before Trump\'s inauguration," the blogger said.\n'
    "In the coming days the territory held by Ukraine will be further reduced, said the analyst.\n"
)
INAUGURATION = "the Kursk issue will be resolved before Trump's inauguration"
REDUCED = "the territory held by Ukraine will be further reduced"

HARMFUL = "a\x1b[31mb \x1b]52;c;aGk=\x07 c\rd e\u202ef [/nope] [red] g"
"""Colours, a write to the clipboard, a carriage return, a right-to-left mark, and marks of another program."""


def record(run: Run, folder: Path) -> None:
    """Five predictions on four questions: 1 undated, 2 and 3 on q2 due 2025-01-19, 4 overdue, 5 due on 2025-03-10."""
    file = folder / "article.txt"
    file.write_text(TEXT, encoding="utf-8")
    add = ["--made", "2024-11-16"]
    run("article", "add", str(file), "--title", "Kursk", "--outlet", "EADaily", "--published", "2024-11-16")
    run("add", "Talks begin only once Kursk is free", "--by", "Konstantin Remchukov", "--due", "until Kursk is free",
        "--article", "a1", "--prob", "likely", "--via", "EADaily", *add)  # fmt: skip
    run("add", "The Kursk issue is resolved", "--by", "Mikhail Zvinchuk", "--due", "2025-01-19", "--article", "a1",
        "--quote", INAUGURATION, "--role", "blogger", "--attribution", "direct", "--tag", "war", "--tag", "Kursk",
        "--criteria", "Russia holds the whole region.", *add)  # fmt: skip
    run("add", "--on", "q2", "--denies", "--by", "Black Bird Group", "--prob", "70%", *add)
    run("add", "Ukraine holds less of Kursk", "--by", "Pasi Paroinen", "--due", "2024-11-23", "--article", "a1",
        "--quote", REDUCED, "--prob", "0.9", "--tag", "war", *add)  # fmt: skip
    run("add", "A promise is kept", "--by", "Donald Trump", "--due", "2025-03-10", "--kind", "commitment",
        "--made", "2025-01-20")  # fmt: skip


def revise(path: Path, prediction: int, probability: str) -> None:
    """Let the source of a prediction state another probability, on 1 February 2025."""
    from ledger.db import open_ledger
    from ledger.extraction.likelihood import read_likelihood
    from ledger.recording.changes import revise_prediction
    from ledger.recording.writer import Circumstances, recording

    likelihood = read_likelihood(probability)
    assert likelihood is not None
    with recording(open_ledger(path), Circumstances(lambda: NOW, date(2025, 2, 1))) as writer:
        revise_prediction(writer, prediction, likelihood, None, "things changed")


def record_harmful(run: Run, folder: Path) -> None:
    """One prediction with harmful text in every field that takes text."""
    file = folder / "harmful.txt"
    file.write_bytes(f"before {HARMFUL} after".encode())
    run("article", "add", str(file), "--title", HARMFUL, "--outlet", f"outlet {HARMFUL}", "--author", HARMFUL,
        "--url", f"https://example.org/{HARMFUL}")  # fmt: skip
    run("add", f"claim {HARMFUL}", "--by", f"source {HARMFUL}", "--due", f"until {HARMFUL}", "--criteria", HARMFUL,
        "--article", "a1", "--quote", HARMFUL, "--role", HARMFUL, "--via", f"via {HARMFUL}", "--tag", HARMFUL,
        "--new-source")  # fmt: skip
    run("source", "describe", f"source {HARMFUL}", "--affiliation", HARMFUL)
    run("source", "alias", f"source {HARMFUL}", f"alias {HARMFUL}")
    run("resolve", "1", "ambiguous", "--evidence", f"https://example.org/{HARMFUL}", "--note", HARMFUL)
    run("resolve", "1", "void", "--evidence", HARMFUL, "--note", HARMFUL, "--reason", HARMFUL, "--supersede")
