"""WACZ: a web archive in a zip archive, with an index and screenshots beside it."""

from collections.abc import Iterable

_DESCRIPTION = "datapackage.json"
_FOLDER = "archive/"
_SUFFIXES = (".warc", ".warc.gz")


def web_archives(names: Iterable[str]) -> frozenset[str] | None:
    """Those of the `names` in a zip archive that are a WACZ's web archives; None where it is no WACZ."""
    names = set(names)
    archives = frozenset(name for name in names if name.startswith(_FOLDER) and name.endswith(_SUFFIXES))
    return archives if archives and _DESCRIPTION in names else None
