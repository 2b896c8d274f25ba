"""What holds for all tests."""

import gc
import os
import signal
import sys
from collections.abc import Iterator
from contextlib import nullcontext

import pytest
from hypothesis import settings

from reader.gather.sandbox import Workers

settings.register_profile("reader", deadline=None)  # how fast this machine is at the moment is not ours to say
settings.load_profile("reader")

# Kept compiled even where the environment says otherwise: each worker takes 2.4 s instead of 6.4 to collect all tests.
sys.dont_write_bytecode = False
os.environ.pop("PYTHONDONTWRITEBYTECODE", None)

# A shell has what it starts in the background ignore Ctrl+C, and that is inherited: the tests that press it need it.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

_MOST_WORKERS = 4


def pytest_xdist_auto_num_workers() -> int:
    """Two for each core, since tests wait half of their time: for a terminal to be silent, for a server, for a lock."""
    return min(_MOST_WORKERS, 2 * (os.cpu_count() or 1))


def pytest_collection_finish() -> None:
    """Looks for garbage among what tests make and not, again and again, among all that was imported and collected.

    That is a quarter of the processor's time of the app's tests: 6.5 s instead of 8.7 for those of the article screen.
    """
    gc.collect()
    gc.freeze()
    gc.set_threshold(20_000, 20, 20)


@pytest.fixture(scope="session", autouse=True)
def _keeps_its_way() -> Iterator[None]:
    """A verb that is run in the tests' own process does not make all that come after it give way."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(os, "setpriority", lambda *_: None)
        yield


@pytest.fixture(scope="session")
def parser() -> Iterator[Workers]:
    """One process that parses for all tests that want it: starting one takes longer than all that it has to do."""
    with Workers(processes=1) as started:
        yield started


@pytest.fixture
def one_parser(parser: Workers, monkeypatch: pytest.MonkeyPatch) -> None:
    """Has whatever takes articles in use that process, where a new one for each intake would prove nothing more."""
    for module in ("reader.gather.sandbox", "reader.intake"):
        monkeypatch.setattr(f"{module}.Workers", lambda: nullcontext(parser))
