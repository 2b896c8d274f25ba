"""A line of an export, read: checked and cleaned, as somebody else may have written it."""

from collections.abc import Mapping
from datetime import UTC, date, datetime
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, ValidationError

from reader.article import ArchivedArticle, Copy, Marks, Revision
from reader.export_record import END_TYPE, HEADER, Archived, ArchivedConversation, ArchivedExchange
from reader.feed import StoredFeed
from reader.text import clean_line, clean_text

_LARGEST_ID = 2**63 - 1  # of SQLite


def _in_utc(moment: datetime) -> datetime:
    if moment.tzinfo is None:
        raise ValueError("no time zone")
    try:
        return moment.astimezone(UTC)
    except OverflowError as error:
        raise ValueError("too far away") from error


_Line = Annotated[str, Field(max_length=20_000), AfterValidator(clean_line)]
_Text = Annotated[str, Field(max_length=2_000_000), AfterValidator(clean_text)]
"""As long as an article may be."""
_Id = Annotated[int, Field(ge=1, le=_LARGEST_ID)]
_Moment = Annotated[datetime, AfterValidator(_in_utc)]
_Brought = Annotated[str, Field(pattern=r"^(?:[0-9a-f]{32})?$")]


class _Record(BaseModel):
    model_config = ConfigDict(frozen=True, extra="ignore")  # a later program may say more


class _About(_Record):
    title: _Line
    source: _Line = ""
    url: _Line = ""
    authors: tuple[_Line, ...] = ()
    published: date | None = None
    language: _Line = ""
    key: _Line = ""
    places: tuple[_Line, ...] = ()
    brought: _Brought = ""


class _Revision(_Record):
    title: _Line
    text: _Text
    source: _Line = ""
    published: date | None = None
    replaced: _Moment


class _Article(_About):
    id: _Id
    text: _Text
    read: bool = False
    starred: bool = False
    copies: tuple[_About, ...] = ()
    revisions: tuple[_Revision, ...] = ()

    def archived(self, place: str) -> ArchivedArticle:
        return ArchivedArticle(
            **_fields(self, "read", "starred", "copies", "revisions"),
            place=self.places[0] if self.places else place,
            marks=Marks(self.read, self.starred) if self.read or self.starred else None,
            copies=tuple(Copy(**_fields(copy)) for copy in self.copies),
            revisions=tuple(Revision(**_fields(revision)) for revision in self.revisions),
        )


class _Feed(_Record):
    id: _Id
    address: _Line
    title: _Line = ""
    tags: tuple[_Line, ...] = ()
    full: bool = False
    added: _Moment
    etag: _Line = ""
    last_modified: _Line = ""
    tried: _Moment | None = None
    succeeded: _Moment | None = None
    due: _Moment
    failures: Annotated[int, Field(ge=0, le=_LARGEST_ID)] = 0
    error: _Line = ""
    ended: _Line = ""

    def archived(self, place: str) -> StoredFeed:  # noqa: ARG002 - as the others
        return StoredFeed(**_fields(self))


class _Conversation(_Record):
    began: _Moment
    name: _Line = ""

    def archived(self, place: str) -> ArchivedConversation:  # noqa: ARG002
        return ArchivedConversation(**_fields(self))


class _Exchange(_Record):
    conversation: _Moment
    question: _Text
    followed_up: _Text = ""
    asked_at: _Moment
    told: _Line = ""
    reply: _Text = ""

    def archived(self, place: str) -> ArchivedExchange:  # noqa: ARG002
        return ArchivedExchange(**_fields(self))


_KINDS: dict[object, type[_Article | _Feed | _Conversation | _Exchange]] = {
    "reader-article": _Article,
    "reader-feed": _Feed,
    "reader-conversation": _Conversation,
    "reader-exchange": _Exchange,
}


def archived_in(record: Mapping[str, Any], place: str) -> Archived | None:
    """What a line that was read at `place` says; None for the first and the last one.

    Raises ValueError, with a plain reason.
    """
    kind = record.get("type")
    if kind == HEADER["type"]:
        if record.get("version") != HEADER["version"]:
            raise ValueError("of a version that this reader does not know (install a newer reader-tui)")
        return None
    if kind == END_TYPE:
        return None
    if not isinstance(kind, str) or kind not in _KINDS:
        raise ValueError("a kind of line that this reader does not know")
    try:
        return _KINDS[kind].model_validate(record).archived(place)
    except ValidationError as error:
        wrong = ".".join(map(str, error.errors()[0]["loc"]))
        raise ValueError(f"not as an export has it: its {clean_line(wrong)}") from error


def _fields(record: _Record, *but: str) -> dict[str, Any]:
    return {name: getattr(record, name) for name in type(record).model_fields if name not in but}
