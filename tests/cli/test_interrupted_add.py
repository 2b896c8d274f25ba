"""Ctrl+C while a web archive is added: at any moment, the library is whole, and the next run goes on."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from reader.library import Library
from tests.benchmarks.web_archive import write_archive

PAGES = 80


@pytest.fixture(scope="module")
def archive(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A web archive that takes some seconds to read."""
    file = tmp_path_factory.mktemp("archive") / "news.warc.gz"
    write_archive(file, PAGES)
    return file


@pytest.mark.parametrize("moments", [(0.2, 0.9), (1.3, 1.0)])
def test_whenever_it_is_interrupted_nothing_is_lost_or_there_twice(
    archive: Path, tmp_path: Path, moments: tuple[float, ...]
) -> None:
    command = [sys.executable, "-m", "reader", "--library", str(tmp_path / "library"), "add", str(archive)]
    for moment in moments:
        with subprocess.Popen(command, stderr=subprocess.PIPE, text=True) as process:
            try:
                process.wait(moment)
            except subprocess.TimeoutExpired:
                process.send_signal(signal.SIGINT)
            assert process.wait(60) in (0, 130, -signal.SIGINT), "the last is Python's own, while it still starts"
    done = subprocess.run(command, capture_output=True, text=True, check=True, timeout=120)
    assert "0 changed, 0 skipped" in done.stderr
    with Library.open(tmp_path / "library") as library:
        assert library.stats().articles == PAGES
        assert library.index.count() == PAGES
        assert len({headline.url for headline in library.headlines()}) == PAGES
