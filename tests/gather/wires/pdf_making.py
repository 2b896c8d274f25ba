"""PDFs as they are written by hand: pages of lines in one font, and what damages them."""

import zlib
from collections.abc import Sequence

_LEADING = 14


def pdf(
    *pages: Sequence[str],
    info: str = "",
    encrypt: str = "",
    catalog: str = "",
    compress: bool = False,
    font: bool = True,
) -> bytes:
    """A PDF of these pages; an empty line leaves its height empty. `info` and `encrypt` are entries in its trailer."""
    kids = " ".join(f"{4 + 2 * number} 0 R" for number in range(len(pages)))
    objects = [
        f"<< /Type /Catalog /Pages 2 0 R {catalog} >>".encode(),
        f"<< /Type /Pages /Kids [{kids}] /Count {len(pages)} >>".encode(),
        b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>",
    ]
    for number, lines in enumerate(pages):
        resources = "/Font << /F1 3 0 R >>" if font else ""
        page = f"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents {5 + 2 * number} 0 R"
        objects.append(f"{page} /Resources << {resources} >> >>".encode())
        objects.append(_stream(_content(lines) if font else b"0 0 595 842 re f", compress=compress))
    if info:
        objects.append(f"<< {info} >>".encode("latin-1"))
    if encrypt:
        objects.append(f"<< {encrypt} >>".encode())
    return _file(objects, info=bool(info), encrypt=bool(encrypt))


def _content(lines: Sequence[str]) -> bytes:
    shown = [f"1 0 0 1 60 {780 - _LEADING * row} Tm ({_escaped(line)}) Tj" for row, line in enumerate(lines) if line]
    return "\n".join(["BT /F1 11 Tf", *shown, "ET"]).encode("cp1252")


def _escaped(text: str) -> str:
    return text.replace("\\", "\\\\").replace("(", "\\(").replace(")", "\\)")


def _stream(data: bytes, *, compress: bool) -> bytes:
    packed = zlib.compress(data) if compress else data
    return (
        f"<< /Length {len(packed)} {'/Filter /FlateDecode ' if compress else ''}>>\nstream\n".encode()
        + packed
        + b"\nendstream"
    )


def _file(objects: Sequence[bytes], *, info: bool, encrypt: bool) -> bytes:
    data, places = bytearray(b"%PDF-1.4\n%\xe2\xe3\xcf\xd3\n"), []
    for number, content in enumerate(objects, 1):
        places.append(len(data))
        data += f"{number} 0 obj\n".encode() + content + b"\nendobj\n"
    start = len(data)
    table = "".join(f"{place:010d} 00000 n \n" for place in places)
    data += f"xref\n0 {len(objects) + 1}\n0000000000 65535 f \n{table}".encode()
    entries = f"/Size {len(objects) + 1} /Root 1 0 R"
    entries += f" /Info {len(objects) - encrypt} 0 R" if info else ""
    entries += f" /Encrypt {len(objects)} 0 R /ID [<00><00>]" if encrypt else ""
    data += f"trailer\n<< {entries} >>\nstartxref\n{start}\n%%EOF\n".encode()
    return bytes(data)
