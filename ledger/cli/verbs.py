"""Which module holds each verb, with the line that help shows for it.

A module is imported when its verb is called: help, version and completion of verbs cost no more than typer itself.
"""

from typing import NamedTuple


class Verb(NamedTuple):
    """Where a verb stands, and what it does: the beginning of its own help."""

    module: str
    summary: str


VERBS: dict[str, Verb] = {
    "add": Verb("adding", "Record one prediction."),
    "extract": Verb("extracting", "Find the forward-looking statements of articles."),
    "when": Verb("deadline_reading", "Show how the words of a deadline are read."),
    "list": Verb("looking", "List predictions."),
    "due": Verb("looking", "Show what is overdue."),
    "show": Verb("showing", "Show everything about a prediction or a question."),
    "search": Verb("looking", "Find predictions by words."),
    "log": Verb("showing", "Show what was recorded, newest last."),
    "resolve": Verb("resolving", "Decide a question."),
    "amend": Verb("amending", "Correct a record."),
    "retract": Verb("amending", "Take out a prediction that was recorded by mistake."),
    "withdraw": Verb("amending", "Record that a source took its prediction back."),
    "revise": Verb("amending", "Record that a source changed its probability or its estimate."),
    "scorecard": Verb("scoring", "Print how many predictions came true."),
    "compare": Verb("scoring", "Compare sources on the questions that all of them answered."),
    "calibration": Verb("calibrating", "Show what was said against what happened."),
    "rate": Verb("rating", "Decide a question a second time, blind."),
    "agreement": Verb("rating", "Show how far second, blind decisions agree with the first."),
    "source": Verb("sources", "List, show, name and join sources."),
    "article": Verb("articles", "Keep articles."),
    "question": Verb("questions", "List, show, join and link questions."),
    "import": Verb("exchange", "Take up a file."),
    "export": Verb("exchange", "Write a file."),
    "head": Verb("upkeep", "Print the receipt."),
    "verify": Verb("upkeep", "Check that nothing recorded was changed or removed."),
    "rebuild": Verb("upkeep", "Make all tables anew from the journal."),
    "backup": Verb("upkeep", "Copy the ledger."),
}
"""The verbs in the order of the day's work, which is that of the help."""
