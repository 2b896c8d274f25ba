"""The library that a verb works on, and what is done where there is none yet."""

from contextlib import suppress
from pathlib import Path

from reader.article import SAMPLE_PREFIX
from reader.cli.connecting import settings_in_effect
from reader.cli.diagnostics import narrate
from reader.cli.giving_way import give_way
from reader.cli.progress import StatusLine, index_progress, told_on
from reader.cli.verb import chosen_library, chosen_wait, is_kiosk
from reader.errors import LibraryError, LibraryMissing
from reader.library import Library
from reader.settings import library_folder


def library_to_read() -> Library:
    """The chosen library; where there is none yet, one with the sample articles, which is told in one line.

    For guests it is used as it is, and nothing is made.
    """
    folder = library_folder(chosen_library())
    if is_kiosk():
        return Library.open(folder, read_only=True)
    try:
        library = _opened(folder)
    except LibraryMissing:
        library = _opened(folder, create=True)
    if library.is_read_only:
        return library
    try:
        if library.unfinished(SAMPLE_PREFIX, ""):
            with suppress(LibraryError):  # what is there can be asked all the same
                _take_in_samples(library)
        if library.index.generation() == 0:  # nothing can be found in it yet
            _fill(library)
    except BaseException:
        library.close()
        raise
    return library


def library_to_change() -> Library:
    """The chosen library, to be changed. Raises LibraryMissing where there is none, LibraryError if it may not be."""
    return _changeable(library_as_it_is())


def library_as_it_is() -> Library:
    """The chosen library, without samples. Raises LibraryMissing where there is none."""
    return _opened(library_folder(chosen_library()))


def library_to_add_to() -> Library:
    """The chosen library, made without the samples where there is none yet. Raises LibraryError where it may not be."""
    return _changeable(_opened(library_folder(chosen_library()), create=True))


def _changeable(library: Library) -> Library:
    try:
        library.refuse_change()
    except BaseException:
        library.close()
        raise
    give_way()
    return library


def _opened(folder: Path, *, create: bool = False) -> Library:
    given = chosen_wait()
    wait = settings_in_effect().wait if given is None else given
    with StatusLine() as status:
        return Library.open(
            folder, create=create, wait=wait, on_progress=index_progress(status), on_wait=told_on(status)
        )


def _fill(library: Library) -> None:
    """Takes in the samples where nothing was ever added: also where another process was killed before it could.

    Where another is just adding the first articles, waits until they can be found. A library that was emptied has an
    index that says so, and is left alone.
    """
    if next(library.headlines(limit=1), None) is not None:
        with StatusLine() as status:
            library.catch_up(told_on(status))
    else:
        _take_in_samples(library)


def _take_in_samples(library: Library) -> None:
    from reader.intake import take_in_samples  # some 30 ms, needed once

    report = take_in_samples(library)
    if report.added:  # else another process was faster, and has said so
        narrate(
            f"No library yet: took in {report.added} sample articles at {library.folder} "
            "(reader remove --samples takes them out)"
        )
