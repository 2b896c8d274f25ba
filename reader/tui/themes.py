"""The colours that the app can be drawn in. Whatever they are, marks and shapes say the same without them."""

from difflib import get_close_matches

from textual.theme import BUILTIN_THEMES

from reader.errors import ReaderError

TERMINAL = "terminal"
"""The terminal's own colours, light or dark, and only bold, dim, underlined and reversed text."""
_OF_TERMINAL = "ansi-dark"
"""What Textual calls it; it names no colour where ours name none, so that it is light in a light terminal."""
THEMES = (TERMINAL, *sorted(name for name, theme in BUILTIN_THEMES.items() if not theme.ansi))


class UnknownTheme(ReaderError):
    """No theme has this name."""

    def __init__(self, name: str) -> None:
        near = get_close_matches(name, THEMES, n=1)
        offer = f"did you mean {near[0]}?" if near else f"there are {', '.join(THEMES)}"
        super().__init__(f"no theme is called {name[:40]} ({offer})")


def textual_theme(name: str, *, in_colour: bool) -> str:
    """Textual's name for a theme of ours. Raises UnknownTheme. Without colour it is always the terminal's."""
    if name not in THEMES:
        raise UnknownTheme(name)
    return name if in_colour and name != TERMINAL else _OF_TERMINAL


def is_terminals(theme: str) -> bool:
    """Whether Textual's theme of this name is the terminal's own colours."""
    return theme == _OF_TERMINAL
