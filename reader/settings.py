"""Where things are kept, and what the environment says about it."""

import os
from pathlib import Path

import platformdirs

_APP = "reader-tui"
LIBRARY_VARIABLE = "READER_LIBRARY"


def library_folder(named: str | None = None) -> Path:
    """The library's folder: the one `named`, else that of `READER_LIBRARY`, else the platform's place for data."""
    chosen = named or os.environ.get(LIBRARY_VARIABLE)
    if chosen:
        return Path(chosen).expanduser().absolute()
    return Path(platformdirs.user_data_dir(_APP)) / "library"


def state_folder() -> Path:
    """The platform's place for what is remembered from one run to the next."""
    return Path(platformdirs.user_state_dir(_APP))
