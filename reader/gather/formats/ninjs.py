"""ninjs, the IPTC's news in JSON, of all three generations."""

from collections.abc import Iterator, Mapping
from dataclasses import replace

from reader.gather.fields import Fields, metadata_of
from reader.gather.formats.nitf import text_of_nitf
from reader.gather.html_text import looks_like_html, text_of_html
from reader.gather.unreadable import Unreadable
from reader.gather.wire import people_in, plain_paragraphs, report

# Generation 1 and 2 write names in lower case, generation 3 versionCreated: here all are in lower case.
_SIGNS = frozenset(
    "versioncreated firstcreated contentcreated pubstatus headlines bodies body_text body_xhtml body_html"
    " description_text descriptions representationtype usageterms copyrightnotice infosources".split()
)
"""Names of which one beside `uri` tells ninjs from other JSON."""
_WITHDRAWN = {
    "canceled": "canceled by its provider",
    "cancelled": "canceled by its provider",
    "withheld": "withheld by its provider",
}
_KINDS = {
    "picture": "a picture",
    "graphic": "a graphic",
    "video": "a video",
    "audio": "a recording",
    "animation": "an animation",
    "event": "an event",
    "planning": "a plan of coverage",
    "component": "a part",
}
_NOT_THE_TEXT = frozenset({"summary", "lead", "teaser", "abstract", "caption", "headline", "sms", "push"})
"""Roles of bodies that are less than the report."""
_MUCH_LESS = 0.5
"""Share of the plain text's length below which the marked-up text is only a part of it."""
_MAX_DEPTH = 3
"""Of items that consist of items."""


def is_ninjs(record: Mapping[str, object]) -> bool:
    """Whether `record` is an item of ninjs."""
    standard = record.get("standard")
    if isinstance(standard, Mapping) and str(standard.get("name")).lower() == "ninjs":
        return True
    named = isinstance(record.get("uri"), str) or isinstance(record.get("guid"), str)
    return named and not _SIGNS.isdisjoint(name.lower() for name in record)


def fields_of_ninjs(record: Mapping[str, object]) -> Fields:
    """What an item of ninjs says. One that was withdrawn, or has no text of its own, is `Unreadable`."""
    return _fields(record, _MAX_DEPTH)


def _fields(record: Mapping[str, object], depth: int) -> Fields:
    values = {name.lower(): value for name, value in record.items()}
    status = _string(values.get("pubstatus")).lower().rpartition(":")[2]
    if status in _WITHDRAWN:
        raise Unreadable(_WITHDRAWN[status])
    kind = _string(values.get("type")).lower()
    text = _body(values) or ("" if kind in _KINDS else _description(values)) or _parts(values, depth)
    if not text:
        raise Unreadable(f"{_KINDS[kind]}, without a text of its own" if kind in _KINDS else "no text in it")
    by = people_in(_string(values.get("by")) or _string(values.get("byline")))
    fields = metadata_of(
        {
            "title": _of_role(values.get("headlines"), "main") or _starting(values, "headline") or values.get("title"),
            "source": _source(values) or by.source,
            "url": values.get("uri"),
            "authors": list(by.authors) or values.get("authors"),
            "published": values.get("firstcreated") or values.get("contentcreated") or values.get("versioncreated"),
            "id": values.get("uri") or values.get("guid"),
            "language": values.get("language"),
        }
    )
    return replace(fields, text=report(text, title=fields.title))


def _body(values: Mapping[str, object]) -> str:
    """The text of the report: the marked-up one, which has paragraphs, unless it is much less than the plain one."""
    marked, plain = [], []
    for kind, text in _bodies(values):
        if "nitf" in kind or text.lstrip().startswith("<?xml"):
            marked.append(text_of_nitf(text))
        elif "html" in kind or looks_like_html(text):
            marked.append(text_of_html(text))
        elif "xml" not in kind:
            plain.append(plain_paragraphs(text))
    best_marked, best_plain = max(marked, key=len, default=""), max(plain, key=len, default="")
    return best_marked if len(best_marked) > _MUCH_LESS * len(best_plain) else best_plain


def _bodies(values: Mapping[str, object]) -> Iterator[tuple[str, str]]:
    """All bodies, each with what tells its kind: role and type, or the end of its name (`body_xhtml`)."""
    for body in _mappings(values.get("bodies")):
        role, text = _string(body.get("role")).lower(), _string(body.get("value"))
        if text and role not in _NOT_THE_TEXT:
            yield f"{role} {_string(body.get('contenttype')).lower()}", text
    for name, value in values.items():
        if name.startswith("body") and isinstance(value, str) and value:
            yield name, value


def _description(values: Mapping[str, object]) -> str:
    text = _of_role(values.get("descriptions"), "text") or _starting(values, "description")
    return text_of_html(text) if looks_like_html(text) else plain_paragraphs(text)


def _parts(values: Mapping[str, object], depth: int) -> str:
    """The texts that an item without one consists of, one after the other, each under its headline."""
    if depth == 0:
        return ""
    texts = []
    parts = values.get("associations")
    for part in _mappings(list(parts.values()) if isinstance(parts, Mapping) else parts):
        if is_ninjs(part) and _string(part.get("type")).lower() not in _KINDS:
            try:
                fields = _fields(part, depth - 1)
            except Unreadable:
                continue
            texts.append("\n\n".join(filter(None, (fields.title, fields.text))))
    return "\n\n".join(texts)


def _source(values: Mapping[str, object]) -> str:
    """Who provides it, else where it is from, else whose it is."""
    candidates = [values.get("provider"), *_mappings(values.get("infosources")), *_mappings(values.get("infosource"))]
    names = (_string(one.get("name") if isinstance(one, Mapping) else one) for one in candidates)
    return next(filter(None, names), "") or _string(values.get("source")) or _string(values.get("copyrightholder"))


def _of_role(values: object, role: str) -> str:
    """The one among `values` that plays `role`, else the first."""
    texts = [(_string(one.get("role")).lower(), _string(one.get("value"))) for one in _mappings(values)]
    texts = [(name, text) for name, text in texts if text]
    return next((text for name, text in texts if name == role), texts[0][1] if texts else "")


def _starting(values: Mapping[str, object], name: str) -> str:
    """The value of `name`, else of one that begins with it: `headline_main`."""
    named = sorted((key, value) for key, value in values.items() if key.startswith(name) and isinstance(value, str))
    return next((value for _, value in named if value), "")


def _mappings(values: object) -> list[Mapping[str, object]]:
    """Those of a list that are objects, their names in lower case."""
    if not isinstance(values, list):
        return []
    return [{name.lower(): value for name, value in one.items()} for one in values if isinstance(one, Mapping)]


def _string(value: object) -> str:
    return value.strip() if isinstance(value, str) else ""
