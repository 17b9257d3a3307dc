"""The application: root options, the groups of commands, and one place where errors become exit codes."""

import gc
import sys
from collections.abc import Sequence
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from ledger import __version__
from ledger.cli import output
from ledger.cli.session import Session, Surroundings, session_from_options
from ledger.errors import ExitCode, LedgerError

MODULES = (
    *("adding", "looking", "resolving", "amending", "scoring", "sources", "articles", "questions"),
    *("exchange", "upkeep"),
)
"""The modules that hold the commands, in the order in which help shows them; importing one registers its commands."""

FREQUENT = {
    "add": "adding",
    "list": "looking",
    "due": "looking",
    "show": "looking",
    "search": "looking",
    "log": "looking",
    "resolve": "resolving",
    "source": "sources",
    "article": "articles",
    "question": "questions",
}
"""Where a command is found at once; for any other all modules are imported, which takes a moment longer."""


class LedgerGroup(TyperGroup):
    """Commands in the order of the day's work; what a person caused is told in one message, with its exit code."""

    def list_commands(self, ctx: Any) -> list[str]:
        """The commands in the order in which they were registered."""
        self._import(MODULES)
        return list(self.commands)

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command of this name, imported now: a command that runs does not wait for all the others."""
        if cmd_name not in self.commands:
            self._import([FREQUENT[cmd_name]] if cmd_name in FREQUENT else MODULES)
        return super().get_command(ctx, cmd_name)

    def _import(self, modules: Sequence[str]) -> None:
        for module in modules:
            import_module(f"ledger.cli.{module}")
        registered = typer.main.get_command(app)
        assert isinstance(registered, TyperGroup)
        self.commands = dict(registered.commands)

    def invoke(self, ctx: Any) -> Any:
        """Run a command and see that its answer reached standard output."""
        try:
            result = super().invoke(ctx)
            sys.stdout.flush()
        except LedgerError as error:
            output.tell(f"ledger: error: {error}")
            raise typer.Exit(error.exit_code) from error
        except BrokenPipeError:
            raise
        except OSError as error:
            output.tell(f"ledger: error: {error.filename or 'standard output'}: {error.strerror or error}")
            raise typer.Exit(ExitCode.STORAGE) from error
        return result


app = typer.Typer(
    name="ledger",
    cls=LedgerGroup,
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        output.write(f"ledger {__version__}")
        raise typer.Exit


@app.callback()
def root(
    ctx: typer.Context,
    db: Annotated[
        str | None, typer.Option("--db", metavar="PATH", help="The ledger; else $LEDGER_DB, else ledger.db here.")
    ] = None,
    today: Annotated[
        str | None,
        typer.Option(metavar="DATE", help="Take this as the day's date; what is recorded keeps its real time."),
    ] = None,
    actor: Annotated[
        str | None, typer.Option(metavar="NAME", help="Who records; else $LEDGER_ACTOR, else nobody is named.")
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Record who predicted what by when, decide it with evidence, and score every source.

    Exit codes: 0 done, 2 usage, 3 not found, 4 refused, 5 bad input, 6 storage, 7 integrity, 130 interrupted.
    """
    surroundings = ctx.obj if isinstance(ctx.obj, Surroundings) else Surroundings()
    ctx.obj = session_from_options(db, today, actor, surroundings)


def session(ctx: typer.Context) -> Session:
    """The session of a command."""
    current = ctx.obj
    assert isinstance(current, Session)
    return current


def main(arguments: Sequence[str] | None = None, surroundings: Surroundings | None = None) -> None:
    """Run the command with the process's arguments, or with the given ones.

    Args:
        arguments: what stands after ``ledger``.
        surroundings: the clock and the names of new ledgers, for programs that build a ledger.

    Raises:
        SystemExit: always, with the exit code.
    """
    # The database packages make many lasting objects: looking for garbage among them takes a seventh of a start.
    gc.set_threshold(50_000)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    app(args=arguments, prog_name="ledger", obj=surroundings)
