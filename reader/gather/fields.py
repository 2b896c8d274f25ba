"""The fields of an article under all the names they go by, and the article made of them."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, replace
from datetime import date
from urllib.parse import urlsplit

from reader.article import Article
from reader.gather.byline import authors_in
from reader.gather.dates import day_of
from reader.gather.html_text import looks_like_html, text_of_html, with_entities_read, without_tags
from reader.gather.unreadable import Unreadable
from reader.text import clean_line, clean_text

MAX_TITLE = 500
MAX_TEXT = 2_000_000
"""Characters. A novel has about half a million; what is longer is no article."""
MAX_URL = 2_000
MAX_AUTHORS = 50
MAX_NAME = 200
_BEGINNING = 100
"""Characters of the first sentence that serve as the title of an article without one."""

_NAMES = {
    "title": "title headline head heading",
    "text": "text body content article articlebody articletext story fulltext maintext bodytext contenttext",
    "summary": "summary description abstract shortdescription excerpt snippet lead",
    "source": "source publisher publication outlet site sitename sourcename newspaper provider domain sourcedomain",
    "url": "url link href permalink canonicalurl articleurl sourceurl weburl pageurl uri address",
    "authors": "authors author byline creator creators writer writers by",
    "published": "published date publishedat publisheddate publisheddatetime publishdate pubdate publicationdate"
    " datepublished datetime firstpublished publishedon publishtime publishedtime timestamp created createdat time"
    " issued",
    "language": "language lang languagecode inlanguage",
    "id": "id guid uuid articleid docid documentid identifier newsid",
}
_FIELD_OF = {name: field for field, names in _NAMES.items() for name in names.split()}
_RANK = {name: rank for names in _NAMES.values() for rank, name in enumerate(names.split())}
_PUNCTUATION = re.compile("[^a-z]+")
_ADDRESS = re.compile(rf"https?://[^\s/?#]+[^\s]{{0,{MAX_URL}}}", re.IGNORECASE)
_LANGUAGE = re.compile(r"[a-z]{2,3}(?:-[a-z0-9]{2,8}){0,3}")
_SENTENCE = re.compile(r"(.+?[.!?][\"”’']*)(?:\s|$)")


@dataclass(frozen=True, slots=True)
class Fields:
    """What a record says of an article, clean; empty where it says nothing that can be used."""

    title: str = ""
    text: str = ""
    source: str = ""
    url: str = ""
    authors: tuple[str, ...] = ()
    published: date | None = None
    id: str = ""
    language: str = ""


def fields_of(record: Mapping[str, object]) -> Fields:
    """The fields of `record`, whose names may be any of the common ones. A text that is none is `Unreadable`."""
    values = _known(record)
    return replace(_metadata(values), text=_text(values.get("text")) or _text(values.get("summary")))


def metadata_of(record: Mapping[str, object]) -> Fields:
    """The fields of a `record` that describes a text which stands elsewhere."""
    return _metadata(_known(record))


def has_text(record: Mapping[str, object]) -> bool:
    """Whether `record` is an article itself, rather than something that holds articles."""
    return isinstance(_single(_known(record).get("text")), str)


def article_of(fields: Fields, *, place: str, key: str) -> Article:
    """The article that `fields` make. Without a title the first sentence serves, without a source the url's host."""
    if not any(map(str.isalnum, fields.text)):
        raise Unreadable("no text in it")
    return Article(
        title=fields.title or beginning(fields.text),
        text=fields.text,
        place=place,
        source=fields.source or host(fields.url),
        url=fields.url,
        authors=fields.authors,
        published=fields.published,
        key=key,
        language=fields.language,
    )


def key_of(fields: Fields, collection: str) -> str:
    """What a later version of the article will have as well, or nothing.

    Ids are unique only within an outlet, or else within the `collection` they come in.
    """
    if fields.url:
        return fields.url
    return f"{fields.source or clean_line(collection)}#{fields.id}" if fields.id else ""


def checked_text(text: str) -> str:
    """`text`, clean. What is too long for an article is `Unreadable`."""
    if len(text) > MAX_TEXT:
        raise Unreadable(f"more than {MAX_TEXT:,} characters, too long for one article")
    return clean_text(text)


def is_address(text: str) -> bool:
    """Whether `text` is a web address that can be shown and followed as it stands."""
    return len(text) <= MAX_URL and bool(_ADDRESS.fullmatch(text)) and clean_line(text) == text and bool(host(text))


def host(url: str) -> str:
    """The host of an address without its `www.`, or nothing."""
    try:
        return clean_line(urlsplit(url).hostname or "").removeprefix("www.")
    except ValueError:  # brackets that hold no IPv6 address
        return ""


def language_tag(text: str) -> str:
    """The language tag that `text` is, in lower case (`en`, `pt-br`); empty where it is none."""
    tag = text.strip().lower().replace("_", "-")
    return tag if _LANGUAGE.fullmatch(tag) else ""


def beginning(text: str) -> str:
    """The beginning of the first sentence of `text`."""
    line = next(line for line in text.split("\n") if any(map(str.isalnum, line)))[:1000]
    sentence = _SENTENCE.match(line)
    title = sentence[1] if sentence else line
    if len(title) > _BEGINNING:
        title = title[:_BEGINNING].rpartition(" ")[0] or title[:_BEGINNING]
        title += "…"
    return clean_line(title)


def _metadata(values: Mapping[str, object]) -> Fields:
    url = _string(values.get("url"))
    return Fields(
        title=_short(_string(values.get("title")), MAX_TITLE),
        source=_short(_string(values.get("source")), MAX_NAME),
        url=url if is_address(url) else "",
        authors=_authors(values.get("authors")),
        published=day_of(_single(values.get("published"))),
        id=clean_line(_string(values.get("id"))[:MAX_NAME]),
        language=language_tag(_string(values.get("language"))),
    )


def _known(record: Mapping[str, object]) -> dict[str, object]:
    """The values of `record` by field; of several names for one field, the first in the list that has a value."""
    best: dict[str, tuple[int, object]] = {}
    for key, value in record.items():
        name = key if key in _FIELD_OF else _PUNCTUATION.sub("", key[:40].lower())
        field = _FIELD_OF.get(name)
        if field and value not in (None, "", []) and _RANK[name] < best.get(field, (len(_RANK),))[0]:
            best[field] = (_RANK[name], value)
    return {field: value for field, (_, value) in best.items()}


def _single(value: object) -> object:
    """What a list of one or an object like `{"name": ...}` is about."""
    if isinstance(value, list | tuple):
        value = value[0] if value else None
    if isinstance(value, Mapping):
        names = ("name", "title", "value", "text", "rendered", "url", "$oid", "$date", "#text")
        value = next((value[name] for name in names if value.get(name)), None)
    return value


def _string(value: object) -> str:
    value = _single(value)
    if isinstance(value, str):
        return value
    return str(value) if isinstance(value, int) and not isinstance(value, bool) else ""


def _short(text: str, most: int) -> str:
    line = clean_line(without_tags(text[: 10 * most]))
    return line if len(line) <= most else clean_line(line[:most])


def _text(value: object) -> str:
    """The text of a field: plain or HTML, its paragraphs in one string or in a list."""
    if isinstance(value, list):
        value = "\n\n".join(filter(None, map(_string, value)))
    text = _string(value)
    if looks_like_html(text):
        return checked_text(text_of_html(text))
    text = checked_text(with_entities_read(text))
    return text if "\n\n" in text else text.replace("\n", "\n\n")


def _authors(value: object) -> tuple[str, ...]:
    if isinstance(value, list):
        names = [_string(name) for name in value[:MAX_AUTHORS]]
    else:
        names = list(authors_in(_string(value)[: MAX_AUTHORS * MAX_NAME]))
    clean = (_short(name, MAX_NAME) for name in names[:MAX_AUTHORS])
    return tuple(filter(None, clean))
