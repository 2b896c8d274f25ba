"""How far a large file was read is kept together with what was read of it."""

import pytest

from reader.library import Library

from .making import article, found

FILE, STAMP = "/archive/news.warc.gz", "1000-123"


def note(library: Library, documents: int, stamp: str = STAMP) -> None:
    with library.writing() as writer:
        writer.note_progress(FILE, stamp, documents)


def test_a_file_is_taken_up_where_it_was_left(library: Library) -> None:
    assert library.unfinished(FILE, STAMP) == 0
    for documents in (16, 32):
        note(library, documents)
        assert library.unfinished(FILE, STAMP) == documents


def test_a_file_that_has_changed_is_read_from_its_beginning(library: Library) -> None:
    note(library, 16)
    assert library.unfinished(FILE, "2000-456") == 0
    assert library.unfinished("/archive/other.warc.gz", STAMP) == 0
    note(library, 32, "2000-456")
    assert (library.unfinished(FILE, "2000-456"), library.unfinished(FILE, STAMP)) == (32, 0)


def test_a_file_that_was_read_to_its_end_is_read_anew(library: Library) -> None:
    note(library, 16)
    with library.writing() as writer:
        writer.finish_reading(FILE)
    assert library.unfinished(FILE, STAMP) == 0


def test_progress_counts_only_with_the_articles_before_it(library: Library) -> None:
    note(library, 16)

    def break_off() -> None:
        with library.writing() as writer:
            writer.add(article("Rain."))
            writer.note_progress(FILE, STAMP, 32)
            writer.commit()
            writer.add(article("Snow."))
            writer.note_progress(FILE, STAMP, 48)
            raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        break_off()
    assert library.unfinished(FILE, STAMP) == 32
    assert (found(library, "rain"), found(library, "snow")) == ([1], [])
