"""Where things are kept, and what a person has set."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from hashlib import blake2b
from pathlib import Path
from typing import Self

import platformdirs

from reader.errors import SettingsError
from reader.fetch_policy import FetchPolicy
from reader.permissions import ALL, NONE, Permissions

_APP = "reader-tui"
LIBRARY_VARIABLE = "READER_LIBRARY"
CONFIG_VARIABLE = "READER_CONFIG"
NOTEBOOK_FILE = "notebook.sqlite"
"""In a library's folder, beside what is the library's own."""
SHARED_FILE = "shared.json"
"""In a folder that a library is published to: by this it is told from a library."""
GUEST_IDLE = 15.0
"""Minutes that a guest's session may be idle: more than one page of any article takes to read, and SSH itself tells
only of lines that are broken."""
WAIT = 10.0
"""Seconds to wait for another who is writing: `reader add` writes for 2 s at a time, and building an index again takes
longer than anybody wants to wait unasked."""


@dataclass(frozen=True, slots=True, kw_only=True)
class Settings:
    """How one likes it: what `config.toml` says, with what the command line says on top."""

    history: bool = True
    """Whether questions and answers are kept."""
    theme: str = "terminal"
    browser: tuple[str, ...] | None = None
    """The program that opens an address, with its arguments. None: the desktop's own, over SSH none."""
    cursor: bool = False
    """Whether the terminal's own cursor is seen where keys act. It stands there in any case."""
    mouse: bool | None = None
    """Whether the app takes the mouse from the start. None: unless it runs over SSH."""
    ascii: bool | None = None
    """Whether only ASCII is drawn. None: as the locale says."""
    lite: bool | None = None
    """Whether the line is slow. None: over SSH."""
    save_folder: Path | None = None
    """Where articles are saved, absolute. None: the folder the app was started in."""
    sync: bool = True
    """Whether the app asks feeds by itself when they are due."""
    largest_document: int = 50
    """Megabytes that one document may have to be added."""
    wait: float = WAIT
    """Seconds to wait for another session that is writing to the library."""
    idle: float | None = None
    """Minutes in which nothing is typed after which the app or the prompt ends. None: never."""
    keys: Mapping[str, tuple[str, ...]] = field(default_factory=dict)
    """The keys of an action, by its id, in place of its own."""
    fetch: FetchPolicy = field(default_factory=FetchPolicy)
    """What may be fetched."""
    permissions: Permissions = ALL
    """What one may do besides asking and reading. No file says it."""
    file: Path | None = field(default=None, compare=False)
    """The file that said so; None where there was none."""

    def on_what_is_only_read(self) -> Self:
        """The same for a library that cannot be changed: what would change it is not offered."""
        return replace(self, permissions=replace(self.permissions, change=False))

    @property
    def is_lite(self) -> bool:
        """Whether to send as little as can be: what was set, else whether it goes over SSH."""
        return over_ssh() if self.lite is None else self.lite

    @property
    def takes_mouse(self) -> bool:
        """Whether the mouse is the app's from the start. Over SSH it is there to select text with."""
        return not over_ssh() if self.mouse is None else self.mouse


def load_settings(named: str | None = None) -> Settings:
    """What a person has set in the file `named`, else in `config_path()`, which need not be there.

    Raises SettingsError.
    """
    path = Path(named).expanduser().absolute() if named else config_path()
    try:
        path.stat()
    except (FileNotFoundError, NotADirectoryError) as error:
        if named:
            raise SettingsError(path, "there is no such file (--config names one with settings)") from error
        return Settings()
    except OSError as error:
        raise SettingsError(path, f"cannot be read: {error.strerror}") from error
    from reader.config_file import read_config  # pydantic: 60 ms, paid only by those who have set something

    return Settings(**read_config(path), file=path)


def guest_settings(named: str | None) -> Settings:
    """What holds for guests, who may ask and read: what the file `named` says of how that looks, and nothing else.

    They may save where it names a folder for that, and only there. Raises SettingsError.
    """
    settings = load_settings(named) if named else Settings()
    return replace(
        settings,
        history=False,
        browser=None,
        sync=False,
        fetch=FetchPolicy(offline=True),
        idle=settings.idle or GUEST_IDLE,
        permissions=replace(NONE, save=settings.save_folder is not None),
    )


def config_path() -> Path:
    """The file to set things in: that of `READER_CONFIG`, else `config.toml` in the platform's place for it."""
    named = os.environ.get(CONFIG_VARIABLE)
    if named:
        return Path(named).expanduser().absolute()
    return Path(platformdirs.user_config_dir(_APP)) / "config.toml"


def library_folder(named: str | None = None) -> Path:
    """The library's folder: the one `named`, else that of `READER_LIBRARY`, else the platform's place for data."""
    chosen = named or os.environ.get(LIBRARY_VARIABLE)
    if chosen:
        return Path(chosen).expanduser().absolute()
    return Path(platformdirs.user_data_dir(_APP)) / "library"


def state_folder() -> Path:
    """The platform's place for what is remembered from one run to the next."""
    return Path(platformdirs.user_state_dir(_APP))


def over_ssh() -> bool:
    """Whether the terminal is at the other end of an SSH connection."""
    return bool(os.environ.get("SSH_CONNECTION"))


def state_name(library: Path) -> str:
    """The name of what is remembered of one library, whatever it is called by; it does not tell where that is."""
    return blake2b(os.fsencode(library.resolve()), digest_size=16).hexdigest()
