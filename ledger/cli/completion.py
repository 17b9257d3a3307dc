"""What the shell offers on Tab: ids, sources, outcomes, tags, formats.

A completion must be quick, never write, and never print anything but its offers: where the ledger is not there
or cannot be read, there are none.
"""

import os
import re
from collections.abc import Iterable
from pathlib import Path

import typer

from ledger.terms import Outcome

Offers = list[tuple[str, str]]
"""Values, each with what it stands for."""

# The scripts that shells run evaluate what is offered, and names come from articles that others wrote:
# a name with a letter that a shell acts upon is not offered, and one in a description is left out.
_UNSAFE = re.compile(r"""[^\w .,'’()&/:+–—-]""")


def complete_prediction(ctx: typer.Context, incomplete: str) -> Offers:
    """Ids of predictions."""
    from ledger.store.completions import prediction_completions

    return _safe(prediction_completions(_path(ctx), incomplete))


def complete_question(ctx: typer.Context, incomplete: str) -> Offers:
    """Ids of questions, written ``q3``."""
    from ledger.store.completions import question_completions

    return _safe(question_completions(_path(ctx), incomplete))


def complete_question_or_prediction(ctx: typer.Context, incomplete: str) -> Offers:
    """Ids of predictions and of questions."""
    return complete_prediction(ctx, incomplete) + complete_question(ctx, incomplete)


def complete_source(ctx: typer.Context, incomplete: str) -> Offers:
    """Names and aliases of sources."""
    from ledger.store.completions import source_completions

    return _quoted(_safe(source_completions(_path(ctx), incomplete)))


def complete_tag(ctx: typer.Context, incomplete: str) -> Offers:
    """Tags that were given before."""
    from ledger.store.completions import tag_completions

    return _quoted(_safe(tag_completions(_path(ctx), incomplete)))


def complete_outcome(incomplete: str) -> list[str]:
    """How a question can be decided."""
    decided = [outcome for outcome in Outcome if outcome is not Outcome.ANSWERED]
    return [outcome.value for outcome in decided if outcome.startswith(incomplete)]


def complete_format(incomplete: str) -> list[str]:
    """Formats of what is shown: our own first, then those of tabulate."""
    from tabulate import tabulate_formats

    own = ["table", "json", "csv", "markdown"]
    return [name for name in dict.fromkeys([*own, *tabulate_formats]) if name.startswith(incomplete)]


def _path(ctx: typer.Context) -> Path:
    """The file of the ledger that the command line, or the environment, names."""
    location = ctx.find_root().params.get("db") or os.environ.get("LEDGER_DB") or "ledger.db"
    return Path(str(location).removeprefix("sqlite:///")).expanduser()


def _safe(offers: Iterable[tuple[str, str]]) -> Offers:
    return [(value, _UNSAFE.sub(" ", about)[:100]) for value, about in offers if not _UNSAFE.search(value)]


class _Insertion(str):
    """What takes the place of the typed word, which need not begin like it: letter case and quoting may differ."""

    def startswith(self, *_: object) -> bool:
        """Whether Typer, which asks this of each offer, is to keep it."""
        return True


def _quoted(offers: Offers) -> Offers:
    """The offers as bash has to insert them: it alone puts no quotation marks around a name with spaces."""
    words = os.environ.get("COMP_WORDS", "").split("\n")
    number = os.environ.get("COMP_CWORD", "")
    word = words[int(number)] if number.isdigit() and int(number) < len(words) else ""
    plain = os.environ.get("_LEDGER_COMPLETE") != "complete_bash" or word.startswith(("'", '"'))
    insertions = [value if plain else re.sub(r"([^\w.,/:+–—-])", r"\\\1", value) for value, _ in offers]
    return [(_Insertion(text), about) for text, (_, about) in zip(insertions, offers, strict=True)]
