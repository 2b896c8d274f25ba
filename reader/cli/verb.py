"""What every verb has in common: its help with examples, `--library`, `--quiet`, and a one-line way to say them."""

from collections.abc import Callable
from math import isnan
from typing import Any, TypeVar

import click

from reader.cli.output import write_line

_LIBRARY = "reader.library"
_QUIET = "reader.quiet"
_OFFLINE = "reader.offline"
_WAIT = "reader.wait"
_LONGEST_WAIT = 86_400  # seconds: a day
_CONFIG = "reader.config"
_KIOSK = "reader.kiosk"
HELP_NAMES = ("-h", "--help")
_Function = TypeVar("_Function", bound=Callable[..., Any])


def verb(name: str, *, examples: str) -> Callable[[Callable[..., int]], click.Command]:
    """Makes a function that gives back an exit code a verb of the program. Its docstring is the help."""

    def decorate(function: Callable[..., int]) -> click.Command:
        return click.command(name, epilog=example_block(examples))(common_options(function))

    return decorate


def example_block(examples: str) -> str:
    """An epilog for a help text that shows command lines, one a line, as they stand."""
    shown = "\n".join(f"  {line.strip()}" for line in examples.strip().splitlines())
    return f"\b\nExamples:\n{shown}"


def common_options(function: _Function) -> _Function:
    """Adds the options that may stand before the verb or after it."""
    for option in (
        click.help_option(*HELP_NAMES, callback=_show_help),
        click.option(
            "--offline", is_flag=True, expose_value=False, callback=_remember_offline, help="Open no connection."
        ),
        click.option(
            "--quiet", is_flag=True, expose_value=False, callback=_remember_quiet, help="Tell only of errors."
        ),
        click.option(
            "--wait",
            type=click.FloatRange(0, _LONGEST_WAIT),
            metavar="SECONDS",
            expose_value=False,
            callback=_remember_wait,
            help="How long to wait for another who is writing to the library (10).",
        ),
        click.option(
            "--config",
            metavar="FILE",
            expose_value=False,
            callback=_remember_config,
            help="The file with settings, in place of READER_CONFIG or your own config.toml.",
        ),
        click.option(
            "--library",
            metavar="DIR",
            expose_value=False,
            callback=_remember_library,
            help="The folder of the library to use, in place of READER_LIBRARY or your own.",
        ),
    ):
        function = option(function)
    return function


def a_number(_: click.Context, __: click.Parameter, value: float | None) -> float | None:
    """A callback that refuses "nan", which is within every range."""
    if value is not None and isnan(value):
        raise click.BadParameter("not a number")
    return value


def chosen_library() -> str | None:
    """The folder given with `--library`, if one was."""
    folder: str | None = click.get_current_context().meta.get(_LIBRARY)
    return folder


def chosen_wait() -> float | None:
    """The seconds given with `--wait`, if they were."""
    seconds: float | None = click.get_current_context().meta.get(_WAIT)
    return seconds


def chosen_config() -> str | None:
    """The file given with `--config`, if one was."""
    file: str | None = click.get_current_context().meta.get(_CONFIG)
    return file


def is_kiosk() -> bool:
    """Whether it is a guest who asks."""
    context = click.get_current_context(silent=True)
    return context is not None and bool(context.meta.get(_KIOSK))


def is_quiet() -> bool:
    """Whether only errors are to be told."""
    context = click.get_current_context(silent=True)
    return context is not None and bool(context.meta.get(_QUIET))


def is_offline() -> bool:
    """Whether no connection is to be opened, as far as the command line says."""
    context = click.get_current_context(silent=True)
    return context is not None and bool(context.meta.get(_OFFLINE))


def _remember_library(context: click.Context, _: click.Parameter, folder: str | None) -> None:
    if folder is not None:
        context.meta[_LIBRARY] = folder


def _remember_wait(context: click.Context, _: click.Parameter, seconds: float | None) -> None:
    if seconds is not None:
        context.meta[_WAIT] = a_number(context, _, seconds)


def _remember_config(context: click.Context, _: click.Parameter, file: str | None) -> None:
    if file is not None:
        context.meta[_CONFIG] = file


def remember_kiosk(context: click.Context, _: click.Parameter, kiosk: bool) -> None:
    """A callback: from now on it is a guest who asks."""
    if kiosk:
        context.meta[_KIOSK] = True


def _remember_quiet(context: click.Context, _: click.Parameter, quiet: bool) -> None:
    if quiet:
        context.meta[_QUIET] = True


def _remember_offline(context: click.Context, _: click.Parameter, offline: bool) -> None:
    if offline:
        context.meta[_OFFLINE] = True


def _show_help(context: click.Context, _: click.Parameter, asked: bool) -> None:
    if asked and not context.resilient_parsing:
        write_line(context.get_help())
        context.exit()
