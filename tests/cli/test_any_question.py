"""Whatever is asked, the answer is text: no exception, no control character."""

import unicodedata
from pathlib import Path

from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.cli.diagnostics import ExitCode
from reader.notebook.last_question import remember

from .running import run

WORDS = ["who", "when", "how", "many", "the", "Pompeo", "meeting", "postponed", "president"]
SIGNS = ['"', "(", ")", "source:", "since:", "-not", "*", "~", ":", "\\", "'", "?"]

anything = st.text(st.characters(exclude_categories=()), max_size=10_000)
near_questions = st.lists(
    st.sampled_from(WORDS + SIGNS),
    max_size=60,
).map(" ".join)


@settings(max_examples=200)
@given(st.one_of(anything, near_questions), st.sampled_from([(), ("--explain",), ("--continue",)]))
@example("(" * 10_000, ())
@example("meeting " * 1_250, ("--explain",))
@example("\x1b]0;title\x07 who postponed the meeting?", ("--explain",))
@example("meeting\ud800", ())
@example("-", ())
def test_any_question_is_answered_or_refused_in_one_line(
    samples: Path, question: str, options: tuple[str, ...]
) -> None:
    remember(samples, question)
    ended = run("ask", "--quiet", *options, "--", question, library=samples)
    assert ended.code in (ExitCode.DONE, ExitCode.NOTHING_FOUND, ExitCode.WRONG_USAGE)
    assert all(one == "\n" or unicodedata.category(one) not in ("Cc", "Cs") for one in ended.out)
    assert ended.err.count("\n") == (1 if ended.code == ExitCode.WRONG_USAGE else 0)
