"""The errors a person can meet. Each is one plain line that names the thing and the way out."""

from pathlib import Path


class ReaderError(Exception):
    """Root of all expected failures. Anything else that is raised is a bug."""


class LibraryError(ReaderError):
    """The library as a whole cannot be used."""

    def __init__(self, folder: Path, reason: str, way_out: str) -> None:
        super().__init__(f"{folder}: {reason} ({way_out})")
        self.folder = folder
        self.reason = reason
        self.way_out = way_out


class LibraryMissing(LibraryError):
    """There is no library in the folder, and none was to be made."""

    def __init__(self, folder: Path) -> None:
        super().__init__(folder, "no library here", "reader add PLACE makes one")


class LibraryLocked(LibraryError):
    """Another process has been writing for longer than we were willing to wait."""

    def __init__(self, folder: Path, holder: str, seconds: float) -> None:
        super().__init__(
            folder,
            f"{holder} is writing to this library, waited {seconds:g} s",
            "try again when it is done, or wait longer with --wait",
        )
        self.holder = holder


class LibraryIsCopy(LibraryError):
    """It is what somebody publishes of a library, and is changed by publishing alone."""

    def __init__(self, folder: Path, publisher: str, way_out: str) -> None:
        super().__init__(folder, f"a copy that {publisher} publishes, not to be changed here", way_out)


class LibraryTooNew(LibraryError):
    """A later version of the program made it. It is left alone."""

    def __init__(self, folder: Path, found: int, known: int) -> None:
        super().__init__(
            folder,
            f"library of format {found}, this reader knows up to {known}",
            "install a newer reader-tui",
        )


class LibraryUnusable(LibraryError):
    """It cannot be read or written: permissions, a full disk, a file in its way, damage."""


class LibraryDamaged(LibraryUnusable):
    """What is there is not what was once stored, or never was a library of this program."""


class NotebookError(ReaderError):
    """What was asked and read cannot be kept, or what was kept of it cannot be read."""

    def __init__(self, file: Path, reason: str, way_out: str) -> None:
        super().__init__(f"{file}: {reason} ({way_out})")
        self.file = file
        self.reason = reason
        self.way_out = way_out


class NotebookDamaged(NotebookError):
    """What is there is not what was once kept, or never was a notebook of this program."""


class ConversationGone(ReaderError):
    """The conversation was removed, by this session or another one."""

    def __init__(self, conversation_id: int) -> None:
        super().__init__("this conversation has been removed (begin a new one)")
        self.conversation_id = conversation_id


class ArticleNotFound(ReaderError):
    """No article has this id."""

    def __init__(self, article_id: int) -> None:
        super().__init__(f"no article {article_id} in this library (reader list shows them)")
        self.article_id = article_id


class FeedNotFound(ReaderError):
    """No feed has this id."""

    def __init__(self, feed_id: int) -> None:
        super().__init__(f"no feed {feed_id} in this library (reader feeds shows them)")
        self.feed_id = feed_id


class SettingsError(ReaderError):
    """What a person has set cannot be understood."""

    def __init__(self, place: Path, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place


class QuestionError(ReaderError):
    """The question cannot be asked as it stands."""


class Offline(ReaderError):
    """Something needs a connection, and none may be opened."""

    def __init__(self) -> None:
        super().__init__("offline: no connection is opened (leave out --offline, and offline = true in config.toml)")


class NotPermitted(ReaderError):
    """Something that guests may not do."""

    def __init__(self) -> None:
        super().__init__("that cannot be done here (ask and read: help says what else can be said)")


class PlaceError(ReaderError):
    """A place that was named cannot be read at all."""

    def __init__(self, place: str, reason: str) -> None:
        super().__init__(f"{place}: {reason}")
        self.place = place
        self.reason = reason


class OutputError(ReaderError):
    """Standard output does not take what is written to it."""

    def __init__(self, reason: str) -> None:
        super().__init__(f"standard output: {reason}")


class FileNotWritten(ReaderError):
    """The file that was named to write to cannot be written."""

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(f"{file}: cannot be written: {reason}")
        self.file = file


class BackupRefused(ReaderError):
    """A backup is not to be written there."""

    def __init__(self, file: Path, reason: str, way_out: str) -> None:
        super().__init__(f"{file}: {reason} ({way_out})")
        self.file = file


class BackupUnreadable(ReaderError):
    """A backup is not whole."""

    def __init__(self, file: Path, reason: str) -> None:
        super().__init__(f"{file}: {reason} (reader add takes in what it holds)")
        self.file = file
