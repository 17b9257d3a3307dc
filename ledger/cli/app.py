"""The application: root options, the groups of commands, and one place where errors become exit codes."""

import atexit
import gc
import sys
from collections.abc import Iterator, MutableMapping, Sequence
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup
from typer.main import get_group

from ledger import __version__
from ledger.cli import output
from ledger.cli.session import Session, Surroundings, session_from_options
from ledger.cli.verbs import VERBS
from ledger.errors import ExitCode, LedgerError


class Commands(MutableMapping[str, Any]):
    """The commands by verb, in the order of the day's work; a module is imported when its verb is looked up."""

    def __init__(self, loaded: MutableMapping[str, Any]) -> None:
        self.loaded = loaded

    def __getitem__(self, verb: str) -> Any:
        """The command, its module imported first where that was not done."""
        if verb not in self.loaded:
            import_module(f"ledger.cli.{VERBS[verb].module}")
            fresh = get_group(app).commands
            assert isinstance(fresh, Commands)
            self.loaded.update(fresh.loaded)
        return self.loaded[verb]

    def __setitem__(self, verb: str, command: Any) -> None:
        self.loaded[verb] = command

    def __delitem__(self, verb: str) -> None:
        del self.loaded[verb]

    def __iter__(self) -> Iterator[str]:
        return iter(VERBS)

    def __len__(self) -> int:
        return len(VERBS)


class LedgerGroup(TyperGroup):
    """All verbs; what a person caused is told in one message, with its exit code."""

    def __init__(self, **options: Any) -> None:
        super().__init__(**options)
        self.commands = Commands(self.commands)

    def list_commands(self, ctx: Any) -> list[str]:
        """The verbs in the order of the day's work."""
        return list(self.commands)

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write the list of verbs without importing what they need."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, verb.summary) for name, verb in VERBS.items()])

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
    events: Annotated[
        str | None,
        typer.Option(
            metavar="FILE",
            help="Dated events of your own, for deadlines; else $LEDGER_EVENTS, else ledger.events.toml by ledger.db.",
        ),
    ] = None,
    version: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    """Record who predicted what by when, decide it with evidence, and score every source.

    Exit codes: 0 done, 2 usage, 3 not found, 4 refused, 5 bad input, 6 storage, 7 integrity, 130 interrupted.
    """
    surroundings = ctx.obj if isinstance(ctx.obj, Surroundings) else Surroundings()
    ctx.obj = session_from_options(db, today, actor, events, surroundings)


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
    # The database packages make many lasting objects: to look for garbage among them takes a fifth of a daily command,
    # while they are made and once more as the process ends.
    gc.set_threshold(400_000)
    atexit.register(gc.freeze)
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")
    app(args=arguments, prog_name="ledger", obj=surroundings)
