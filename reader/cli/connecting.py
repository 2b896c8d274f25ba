"""What holds for this run: what `config.toml` says, with the command line on top; and whether the web is reached."""

from dataclasses import replace
from typing import TYPE_CHECKING

from reader.cli.verb import chosen_config, is_kiosk, is_offline
from reader.errors import Offline
from reader.settings import Settings, guest_settings, load_settings

if TYPE_CHECKING:
    from reader.fetching import Fetcher


def settings_in_effect() -> Settings:
    """What a person has set, or what holds for guests, and whether to do without the web. Raises SettingsError."""
    settings = guest_settings(chosen_config()) if is_kiosk() else load_settings(chosen_config())
    return replace(settings, fetch=replace(settings.fetch, offline=True)) if is_offline() else settings


def fetcher(settings: Settings) -> "Fetcher":
    """What fetches as these settings say. Raises Offline where nothing may be fetched."""
    if settings.fetch.offline:
        raise Offline
    from reader.fetching import Fetcher  # some ms, for those who fetch

    return Fetcher(settings.fetch)
