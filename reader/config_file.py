"""Reads `config.toml`: a door, so what comes in is checked key by key."""

import os
import re
import stat
import tomllib
from difflib import get_close_matches
from ipaddress import ip_network
from pathlib import Path
from typing import Annotated, Any
from urllib.parse import urlsplit

from pydantic import BaseModel, BeforeValidator, ConfigDict, Field, ValidationError

from reader.errors import SettingsError
from reader.fetch_policy import FetchPolicy
from reader.text import clean_line

_MOST_BYTES = 64 * 1024
"""Of the file: all settings with all keys changed take 6 kB."""
_LONGEST_SHOWN = 40

_HOST = re.compile(r"(?!-)[a-z0-9_-]{1,63}(?:\.(?!-)[a-z0-9_-]{1,63})*")
_PROXY = re.compile(r"http://(?:[^\s/?#@:]+(?::[^\s/?#@]*)?@)?(?:[a-zA-Z0-9._-]+|\[[0-9a-fA-F:.]+\])(?::[0-9]{1,5})?/?")

Words = tuple[Annotated[str, Field(min_length=1)], ...]


def _as_tuple(value: object) -> object:
    """TOML's lists as tuples, and one word as a list of it."""
    if isinstance(value, str):
        return (value,)
    return tuple(value) if isinstance(value, list) else value


def _as_folder(value: object) -> object:
    return Path(os.path.expanduser(value)) if isinstance(value, str) and value else value  # noqa: PTH111 - never fails


def _by_id(value: object) -> object:
    """Keys by action id: TOML takes `list.next = "j"` without quotes for a table `list`."""
    if not isinstance(value, dict):
        return value
    nested = {
        f"{name}.{rest}": keys
        for name, table in value.items()
        if isinstance(table, dict)
        for rest, keys in table.items()
    }
    return {name: keys for name, keys in value.items() if not isinstance(keys, dict)} | nested


def _as_allowed(value: object) -> object:
    """A network, an IP address or the name of a host, in lower case."""
    if not isinstance(value, str):
        return value
    entry = value.strip().lower().removesuffix(".")
    if not _HOST.fullmatch(entry) or entry.replace(".", "").isdigit():
        ip_network(entry, strict=False)  # raises ValueError
    return entry


def _as_proxy(value: object) -> object:
    if isinstance(value, str) and not (_PROXY.fullmatch(value) and urlsplit(value).port != 0):
        raise ValueError("no proxy")
    return value


class FetchSection(BaseModel):
    """What may stand under `[fetch]`: see `reader.settings.FetchPolicy` for what each means."""

    model_config = ConfigDict(extra="forbid", strict=True)

    allow: Annotated[
        tuple[Annotated[str, BeforeValidator(_as_allowed)], ...], BeforeValidator(_as_tuple), Field(max_length=1_000)
    ] = Field((), description='a list of networks, IP addresses and hosts: ["192.168.1.0/24", "news.internal"]')
    ports: Annotated[tuple[Annotated[int, Field(ge=1, le=65_535)], ...], BeforeValidator(_as_tuple)] = Field(
        (), description="a list of ports: [8080, 8443]"
    )
    offline: bool = Field(True, description="true or false")
    proxy: Annotated[str, BeforeValidator(_as_proxy)] = Field(
        "", description='the address of an HTTP proxy: "http://proxy:3128"'
    )


class ConfigFile(BaseModel):
    """What may stand in it: see `reader.settings.Settings` for what each means."""

    model_config = ConfigDict(extra="forbid", strict=True)

    history: bool = Field(True, description="true or false")
    theme: str = Field("", description="the name of a theme, in quotes")
    browser: Annotated[Words, BeforeValidator(_as_tuple), Field(min_length=1)] = Field(
        (), description='a program and its arguments: ["firefox", "--new-tab"]'
    )
    cursor: bool = Field(True, description="true or false")
    mouse: bool = Field(True, description="true or false")
    ascii: bool = Field(True, description="true or false")
    lite: bool = Field(True, description="true or false")
    save_folder: Annotated[Path, BeforeValidator(_as_folder)] = Field(Path(), description="a folder, in quotes")
    sync: bool = Field(True, description="true or false")
    largest_document: int = Field(50, ge=1, le=1000, description="a number of megabytes, from 1 to 1000")
    wait: float = Field(10, ge=0, le=86_400, description="a number of seconds, from 0 to 86400")
    idle: float = Field(15, gt=0, le=1440, description="a number of minutes, up to 1440")
    keys: Annotated[
        dict[str, Annotated[Words, BeforeValidator(_as_tuple), Field(min_length=1)]], BeforeValidator(_by_id)
    ] = Field({}, description='one key or a list of them: ["j", "down"]')
    fetch: FetchSection | None = Field(None, description="a table: [fetch] and below it lines such as ports = [8080]")


def read_config(path: Path) -> dict[str, Any]:
    """What is set in the file, by the names of `Settings`; nothing where there is no file. Raises SettingsError."""
    document = _document(path)
    try:
        found = ConfigFile.model_validate(document).model_dump(exclude_unset=True)
    except ValidationError as error:
        raise SettingsError(path, _told(error.errors(include_url=False)[0], document)) from error
    folder = found.get("save_folder")
    if folder is not None and not folder.is_absolute():
        raise SettingsError(path, f"save_folder: {_shown(str(folder))} has to begin with / or ~")
    if "fetch" in found:
        found["fetch"] = FetchPolicy(**found["fetch"])
    return found


def _document(path: Path) -> dict[str, object]:
    try:
        return tomllib.loads(_content(path).decode())
    except FileNotFoundError:
        return {}
    except OSError as error:
        raise SettingsError(path, f"cannot be read: {error.strerror or error}") from error
    except UnicodeDecodeError as error:
        raise SettingsError(path, "is no TOML: not in UTF-8") from error
    except (ValueError, RecursionError) as error:  # also a number of more than 4,300 digits
        reason = f"{error}" if isinstance(error, tomllib.TOMLDecodeError) else "nested too deeply, or an endless number"
        raise SettingsError(path, f"is no TOML: {_shown(reason, 120)}") from error


def _content(path: Path) -> bytes:
    # without O_NONBLOCK a pipe would keep us waiting for somebody to write to it
    descriptor = os.open(path, os.O_RDONLY | os.O_NONBLOCK | os.O_CLOEXEC)
    with os.fdopen(descriptor, "rb") as file:
        if not stat.S_ISREG(os.fstat(descriptor).st_mode):
            raise SettingsError(path, "is no file with settings")
        content = file.read(_MOST_BYTES + 1)
    if len(content) > _MOST_BYTES:
        raise SettingsError(path, f"is longer than settings can be ({_MOST_BYTES // 1024} kB)")
    return content


def _told(error: Any, document: dict[str, object]) -> str:
    """The first thing wrong, with the key that it stands under."""
    first, *rest = error["loc"]
    if first == "fetch" and rest:
        return _told_of(FetchSection, str(rest[0]), error["type"], "fetch.")
    if error["type"] == "extra_forbidden":
        return _told_of(ConfigFile, str(first), error["type"])
    wanted = ConfigFile.model_fields[first].description
    if first == "keys" and not isinstance(document["keys"], dict):
        return 'keys has to be a table: [keys] and below it lines such as list.next = ["j", "down"]'
    key = ".".join([str(first), *(_shown(str(rest[0])) for _ in rest[:1] if first == "keys")])
    return f"{key} has to be {wanted}"


def _told_of(table: type[BaseModel], key: str, kind: str, above: str = "") -> str:
    """What is wrong with a key of a table: there is none of that name, or its value is no such thing."""
    if kind != "extra_forbidden":
        return f"{above}{key} has to be {table.model_fields[key].description}"
    near = get_close_matches(key, table.model_fields, n=1)
    known = f"did you mean {above}{near[0]}?" if near else f"there are {', '.join(table.model_fields)}"
    return f"no setting is called {above}{_shown(key)} ({known})"


def _shown(text: str, longest: int = _LONGEST_SHOWN) -> str:
    line = clean_line(text)
    return line if len(line) <= longest else f"{line[:longest]}..."
