"""What is pasted is text, whatever it holds, and however it comes."""

from hypothesis import given
from hypothesis import strategies as st
from textual.events import Paste

from reader.tui.pasted import Pastes

from .conftest import OpenTerminal

BEGIN, END = "\x1b[200~", "\x1b[201~"

texts = st.text(st.sampled_from("q\x1b[20~1\x03\x1aé"), max_size=30).filter(lambda text: END not in text + END[:-1])


def fed(*pieces: str, more: bool = True) -> list[str]:
    """What comes of these pieces: pasted texts in brackets."""
    pastes = Pastes()
    parts = [part for piece in pieces for part in pastes.feed(piece, more=more)]
    return [f"<{part.text}>" if isinstance(part, Paste) else part for part in parts]


@given(texts, st.data())
def test_it_is_one_event_wherever_the_reading_was_interrupted(text: str, data: st.DataObject) -> None:
    sent = f"a{BEGIN}{text}{END}b"
    cuts = sorted(data.draw(st.lists(st.integers(0, len(sent)), max_size=4)))
    pieces = [sent[start:end] for start, end in zip([0, *cuts], [*cuts, len(sent)], strict=True)]
    assert "".join(fed(*pieces)) == f"a<{text}>b"


def test_a_key_that_begins_as_a_paste_does_is_not_waited_with() -> None:
    assert fed("\x1b", more=False) == ["\x1b"]
    assert fed("\x1b[", more=False) == ["\x1b["]
    assert fed("\x1b[2", "4~", more=False) == ["\x1b[24~"]


def test_what_is_typed_after_it_is_typed() -> None:
    assert fed(f"{BEGIN}one{END}q{BEGIN}two{END}") == ["<one>", "q", "<two>"]


def test_keys_in_a_pasted_text_do_nothing(open_terminal: OpenTerminal) -> None:
    terminal = open_terminal()
    terminal.type_bytes(f"{BEGIN}who \x1b\x1b[27uq\x03\x1a\x1b[24~\r\x1b[Aleft?{END}".encode())
    terminal.until("> who")
    assert terminal.process.poll() is None
    assert not terminal.is_stopped()
    terminal.until("left?")
