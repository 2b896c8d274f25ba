"""The `reader` command: its verbs, each loaded only when it is run, and the app when none is named."""

import sys
from collections.abc import Sequence
from importlib import import_module

import click

from reader import __version__
from reader.cli import output
from reader.cli.diagnostics import ExitCode, show_help
from reader.cli.interrupts import interrupts_heard
from reader.cli.verb import common_options, example_block, is_kiosk, remember_kiosk

# Where each verb's `command` is. Loading all of them takes 20 ms, which only the list of verbs in the help is worth.
_VERBS = {
    "ask": "reader.cli.ask",
    "add": "reader.cli.add",
    "sync": "reader.cli.sync",
    "feeds": "reader.cli.feeds",
    "list": "reader.cli.listing",
    "show": "reader.cli.show",
    "export": "reader.cli.export",
    "backup": "reader.cli.backup",
    "remove": "reader.cli.remove",
    "share": "reader.cli.share",
    "stats": "reader.cli.stats",
    "reindex": "reader.cli.reindex",
    "doctor": "reader.cli.doctor",
    "forget": "reader.cli.forget",
    "keys": "reader.cli.keys",
}
_EXAMPLES = """
    reader ask who postponed the Pompeo meeting?
    reader add ~/news
    reader
"""
_EXIT_CODES = """
Exit codes:
  0    answered, or done
  1    no good answer, no such article
  2    wrong usage, a bad line in a batch, or nothing to follow up
  3    library missing, locked, damaged or not writable
  4    some of what was to be added could not be
  5    standard output closed or full
  130  interrupted (Ctrl+C)
  141  the reader of a pipe has gone
"""


class Verbs(click.Group):
    """A group that imports a verb's module when the verb is asked for."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002
        """The verbs, those used most first."""
        return list(_VERBS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002
        """The verb of this name, if there is one."""
        if cmd_name not in _VERBS:
            return None
        command: click.Command = import_module(_VERBS[cmd_name]).command
        return command

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """The verb that `args` begin with, and what follows it; a question without its verb is told what it lacks."""
        if args[0] not in _VERBS and not args[0].startswith("-"):
            ctx.fail(f"{args[0]!r} is no verb: a question begins with reader ask")
        return super().resolve_command(ctx, args)


def _show_version(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked and not context.resilient_parsing:
        output.write_line(f"reader {__version__}")
        context.exit()


@click.command(
    cls=Verbs,
    invoke_without_command=True,
    subcommand_metavar="[VERB ...]",
    epilog=f"{example_block(_EXAMPLES)}\n\n\b{_EXIT_CODES}",
)
@click.option(
    "--version", is_flag=True, is_eager=True, expose_value=False, callback=_show_version, help="Show the version."
)
@click.option(
    "--lite", is_flag=True, default=None, help="App: send as little as can be, as is done over SSH by itself."
)
@click.option(
    "--ascii",
    is_flag=True,
    default=None,
    help="App: draw with ASCII alone, as is done by itself where the locale is not UTF-8.",
)
@click.option("--theme", metavar="NAME", help="App: draw in these colours in place of the terminal's own.")
@click.option(
    "--plain", is_flag=True, help="Converse line by line, without a screen: for screen readers, serial lines, scripts."
)
@click.option(
    "--kiosk",
    is_flag=True,
    expose_value=False,
    callback=remember_kiosk,
    help="For guests, as by SSH: they ask and read, and can do nothing else.",
)
@common_options
@click.pass_context
def program(context: click.Context, /, plain: bool, **looks: object) -> int | None:
    """Ask plain questions of your own news articles and read the passages that answer them.

    Without a verb it opens the app, as config.toml says and these options change it; with --plain, or on a terminal
    that knows no more than lines (TERM=dumb), a prompt. With --kiosk the prompt also comes where there is no terminal.
    """
    if is_kiosk():
        _admit(context)
    if context.invoked_subcommand is not None:
        context.with_resource(interrupts_heard())
        return None
    if plain or (is_kiosk() and not _has_screen()) or (_has_terminal() and output.is_dumb()):
        context.with_resource(interrupts_heard())
        from reader.cli.plain import talk

        return talk(ascii_only=bool(looks["ascii"]))
    if not _has_screen():
        show_help(context.get_help())
        return ExitCode.WRONG_USAGE
    from reader.cli.app import open_app

    return open_app(**looks)


def run(arguments: Sequence[str] | None = None) -> int:
    """Run one command line (by default the process's own) and give back its exit code. Raises what verbs raise."""
    output.prepare()
    given = sys.argv[1:] if arguments is None else list(arguments)
    # not program.main(): click ends a broken pipe with exit code 1, which here means that nothing was found
    with program.make_context("reader", given) as context:
        code: int = program.invoke(context)
    return code


def _admit(context: click.Context) -> None:
    if context.invoked_subcommand is not None:
        raise click.UsageError("--kiosk goes with no verb: guests get the app")
    from reader.cli.kiosk import admit  # for guests alone

    admit()


def _has_terminal() -> bool:
    return sys.stdin is not None and sys.stdin.isatty() and output.is_terminal()


def _has_screen() -> bool:
    return _has_terminal() and not output.is_dumb()
