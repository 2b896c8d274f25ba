"""`reader backup`: all that the library holds, in one file that can be checked."""

from pathlib import Path
from typing import IO

import click

from reader.cli import output
from reader.cli.diagnostics import ExitCode, narrate
from reader.cli.opening import library_as_it_is
from reader.cli.verb import verb
from reader.errors import BackupRefused
from reader.export_record import ExportCounts
from reader.text import clean_line

_ZSTD_LEVEL = 3
"""Of 110 MB of lines (11,757 articles) 36 are left, at 120 MB/s; level 10 leaves 31 at 21 MB/s, level 19 27 at 1."""


@verb(
    "backup",
    examples="""
        reader backup ~/backups/news.jsonl.zst
        reader backup --check ~/backups/news.jsonl.zst
        reader --library ~/restored add ~/backups/news.jsonl.zst
    """,
)
@click.argument("file", metavar="FILE")
@click.option("--check", is_flag=True, help="Write nothing: read FILE, and tell whether all of it is there.")
@click.option("--force", is_flag=True, help="Write in place of whatever FILE is.")
def command(file: str, check: bool, force: bool) -> ExitCode:
    """Write all that the library holds to FILE, as it is at this moment: others may go on writing.

    What reader export writes, packed as the name says: .zst, .gz, .xz, .bz2, or .jsonl for not at all; any other name
    by zstd. FILE appears when it is whole. It takes the place of an earlier backup, and of nothing else unless
    --force is given. Restoring is adding it: reader add FILE.
    """
    if check and force:
        raise click.UsageError("--check writes nothing that could be forced")
    path = Path(file).expanduser().absolute()
    if check:
        return _checked(path)
    is_there = path.exists() or path.is_symlink()
    if is_there and not force and not _is_backup(path):
        raise BackupRefused(path, "it is there already, and is no backup", "name another file, or add --force")
    return _backed_up(path, replaces=is_there and not force)


def _backed_up(path: Path, *, replaces: bool) -> ExitCode:
    from reader.cli.exporting import export
    from reader.cli.written_file import written

    with library_as_it_is() as library, written(path, lambda opened: _packing(path, opened)) as write:
        exported = export(library, write, history=True)
        if exported.damaged and replaces:
            raise BackupRefused(
                path,
                "the earlier backup stays as it is, since the library is damaged",
                "reader doctor --repair, or name another file",
            )
    narrate(f"{_counted(exported.counts)} in {path}")
    return ExitCode.LIBRARY_UNUSABLE if exported.damaged else ExitCode.DONE


def _packing(path: Path, opened: IO[bytes]) -> IO[bytes] | None:
    """What packs for a file of that name; None where nothing does."""
    match path.suffix.lower():
        case ".jsonl":
            return None
        case ".gz":
            from gzip import GzipFile

            return GzipFile(filename="", mode="wb", fileobj=opened, mtime=0)  # type: ignore[return-value]
        case ".xz":
            from lzma import LZMAFile

            return LZMAFile(opened, "wb")
        case ".bz2":
            from bz2 import BZ2File

            return BZ2File(opened, "wb")
        case _:
            from zstandard import ZstdCompressor

            packer = ZstdCompressor(level=_ZSTD_LEVEL, write_checksum=True)
            return packer.stream_writer(opened, closefd=False)


def _is_backup(path: Path) -> bool:
    from reader.cli.backup_file import is_backup

    return is_backup(path)


def _checked(path: Path) -> ExitCode:
    from reader.cli.backup_file import counts_of

    output.write_line(f"{clean_line(str(path))}: whole: {_counted(counts_of(path))}")
    return ExitCode.DONE


def _counted(counts: ExportCounts) -> str:
    told = [
        f"{number:,} {one if number == 1 else f'{one}s'}"
        for number, one in (
            (counts.articles, "article"),
            (counts.feeds, "feed"),
            (counts.exchanges, "question"),
        )
    ]
    return ", ".join(told)
