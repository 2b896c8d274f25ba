"""Whether and how the web is reached: as `config.toml` says, with `--offline` on top."""

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.cli.verb import is_offline
from reader.errors import Offline
from reader.settings import Settings, load_settings

if TYPE_CHECKING:
    from reader.fetching import Fetcher


def settings_in_effect() -> Settings:
    """What a person has set, and whether it is to do without the web. Raises SettingsError."""
    settings = load_settings()
    return replace(settings, fetch=replace(settings.fetch, offline=True)) if is_offline() else settings


def fetcher(settings: Settings) -> "Fetcher":
    """What fetches as these settings say. Raises Offline where nothing may be fetched."""
    if settings.fetch.offline:
        raise Offline
    from reader.fetching import Fetcher  # some ms, for those who fetch

    return Fetcher(settings.fetch)
