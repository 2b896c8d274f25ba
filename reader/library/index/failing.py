"""What tantivy raises, as the errors that are ours: it ends a call by a panic of Rust's as well."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from reader.library.failures import index_unwritable
from reader.library.index import IndexDamaged


@contextmanager
def reading() -> Iterator[None]:
    """Raises IndexDamaged for whatever tantivy raises: all it reads is its own, so that nothing else can be wrong."""
    try:
        yield
    except (ValueError, OSError, OverflowError) as error:
        raise IndexDamaged(str(error)) from error
    except BaseException as error:
        if not _is_panic(error):
            raise
        raise IndexDamaged("tantivy panicked") from error


@contextmanager
def writing(library: Path) -> Iterator[None]:
    """Raises LibraryUnusable for whatever tantivy raises: a full disk, as a rule."""
    try:
        yield
    except (ValueError, OSError, IndexDamaged) as error:
        raise index_unwritable(library, str(error)) from error
    except BaseException as error:
        if not _is_panic(error):
            raise
        raise index_unwritable(library, "tantivy panicked") from error


def _is_panic(error: BaseException) -> bool:
    """Whether it is a panic of Rust code: PyO3 makes its class at run time, so that no name can be imported."""
    return type(error).__name__ == "PanicException"
