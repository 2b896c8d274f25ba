"""What one may do with the program besides asking and reading: all of it, unless one is a guest."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Permissions:
    """Each is looked at where the thing is done, and where it is offered."""

    change: bool = True
    """Change the library and its feeds, which is also to have these asked."""
    save: bool = True
    """Save to files."""
    choose_folder: bool = True
    """Save elsewhere than in the folder that was set, and over what is there."""
    start_programs: bool = True
    """Have an address opened by a program on this machine."""
    copy: bool = True
    """Have the terminal copy."""
    suspend: bool = True
    """Leave the program for the shell that it was started from."""
    see_files: bool = True
    """Learn what files there are: by having their names completed, or from a failure."""


ALL = Permissions()
NONE = Permissions(
    change=False,
    save=False,
    choose_folder=False,
    start_programs=False,
    copy=False,
    suspend=False,
    see_files=False,
)
