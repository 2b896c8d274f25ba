"""The keys that do the same on several screens.

Every binding of the app has an id: what it is called where keys are listed or changed.
"""

from textual.binding import Binding, BindingType

SCROLL_KEYS: list[BindingType] = [
    Binding("j,down", "scroll_down", "line down", id="scroll.down", show=False),
    Binding("k,up", "scroll_up", "line up", id="scroll.up", show=False),
    Binding("space,pagedown", "page_down", "page down", id="scroll.page_down"),
    Binding("b,pageup", "page_up", "page up", id="scroll.page_up", show=False),
    Binding("g,home", "scroll_home", "top", id="scroll.top", show=False),
    Binding("G,end", "scroll_end", "end", id="scroll.end", show=False),
]
ARTICLE_KEYS: list[BindingType] = [
    Binding("J", "move(1)", "next article", id="article.next"),
    Binding("K", "move(-1)", "previous article", id="article.previous", show=False),
    *(
        Binding(str(number), f"open({number})", "open that answer", id="answer.open", show=False, key_display="1-9")
        for number in range(1, 10)
    ),
]
