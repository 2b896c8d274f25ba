"""`reader --plain`: the conversation at a prompt."""

import re
import signal
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from reader.article import Article
from reader.cli.cells import cells
from reader.cli.diagnostics import ExitCode
from reader.conversation.utterance import UTTERANCES
from reader.notebook import Notebook

from .prompting import Prompt
from .running import Ended, library_of, run, spawn

POMPEO = "who postponed the Pompeo meeting?"
CALLED = "the North Korean delegation had telephoned to postpone"


def said(*lines: str, library: Path, env: dict[str, str] | None = None) -> Ended:
    return spawn("--plain", library=library, stdin="".join(f"{line}\n" for line in lines).encode(), env=env)


def replies(ended: Ended) -> list[str]:
    """What came of each line of a pipe, without the line itself."""
    return [part.partition("\n")[2].strip("\n") for part in re.split(r"^> ", ended.out, flags=re.MULTILINE)[1:]]


def in_one_line(text: str) -> str:
    return " ".join(text.split())


# Through a pipe


def test_each_line_of_a_pipe_is_answered_below_it(samples: Path) -> None:
    ended = said(POMPEO, "", "When did the spire of Notre-Dame fall?", library=samples)
    assert re.findall(r"^> .*", ended.out, re.MULTILINE) == [f"> {POMPEO}", "> When did the spire of Notre-Dame fall?"]
    first, second = replies(ended)
    assert CALLED in in_one_line(first)
    assert "Notre-Dame" in second
    assert (ended.code, ended.err) == (ExitCode.DONE, "")


@pytest.mark.parametrize(
    ("lines", "code"),
    [
        ((POMPEO, "how do zebras sleep on the moon?"), ExitCode.NOTHING_FOUND),
        (("how do zebras sleep on the moon?", POMPEO), ExitCode.DONE),
        ((POMPEO, "open 99"), ExitCode.WRONG_USAGE),
        (("the of",), ExitCode.WRONG_USAGE),
        (("latest", "quit", "open 99"), ExitCode.DONE),
        (("latest about zebras",), ExitCode.NOTHING_FOUND),
        ((), ExitCode.DONE),
    ],
)
def test_a_pipe_ends_with_what_its_last_line_came_to(lines: tuple[str, ...], code: ExitCode, samples: Path) -> None:
    ended = run("--plain", library=samples, stdin="\n".join(lines).encode())
    assert ended.code == code


def test_an_answer_is_one_sentence_word_for_word_with_its_headline_outlet_and_day(flooded: Path) -> None:
    ended = run("--plain", library=flooded, stdin=b"who carried 40 people from their homes?")
    assert replies(ended)[0].splitlines()[:3] == [
        " 1. Fire crews carried 40 people from their homes.",
        "    River bursts its banks in Melford",
        "    Valley Post, 1 February 2021",
    ]


def test_without_a_good_answer_it_says_so_and_shows_what_is_near(samples: Path) -> None:
    ended = said("how do zebras sleep under the bridge?", library=samples)
    assert "No good answer." in ended.out


def test_a_number_opens_the_article_at_its_passage_with_the_sentence_marked(samples: Path) -> None:
    _, opened = replies(said(POMPEO, "1", library=samples))
    marked = " ".join(line[2:] for line in opened.splitlines() if line.startswith("* "))
    assert CALLED in marked


def test_more_reads_on_to_the_end_and_top_goes_back(tmp_path: Path) -> None:
    text = "\n\n".join(f"Paragraph {number} tells of the harbour." for number in range(60))
    library = library_of(tmp_path / "long", [Article(title="The harbour", text=text, place="/long")])
    opened, *pages, top = replies(said("latest", "1", *["more"] * 6, "top", library=library))[1:]
    told = "\n".join([opened, *pages])
    for number in range(60):
        assert told.count(f"Paragraph {number} tells") == 1
    assert "(end of the article)" in told
    assert "Paragraph 0 tells" in top


def test_more_tells_further_answers_and_then_that_there_are_none(samples: Path) -> None:
    ended = said("Korea", *["more"] * 30, library=samples)
    numbers = [int(number) for number in re.findall(r"^ ?(\d+)\. ", ended.out, re.MULTILINE)]
    assert numbers == list(range(1, len(numbers) + 1))
    assert len(numbers) > 5
    assert "no more answers" in ended.err


def test_a_follow_up_takes_names_over_and_says_so(samples: Path) -> None:
    _, second = replies(said(POMPEO, "when was that?", library=samples))
    assert second.startswith("Understood: [with Pompeo]")


def test_the_latest_are_listed_and_can_be_opened_and_gone_on_with(flooded: Path) -> None:
    listed, opened, sources, back = replies(said("headlines", "2", "sources", "back", library=flooded))
    assert listed.startswith(
        "3 articles, 1 to 3 February 2021, newest first.\n\n 1. Melford cleans up after the flood\n"
    )
    assert opened.startswith("River bursts its banks in Melford\nBy Ann Ray, Bo Lind\nValley Post, 1 February 2021\n")
    assert "https://valley.example/flood" in sources
    assert back == "Back at the newest articles"


def test_about_it_means_what_was_asked_before(samples: Path) -> None:
    _, newest = replies(said(POMPEO, "what's new about him?", library=samples))
    assert "about Pompeo" in newest.partition("\n")[0]


def test_who_else_reported_it_is_listed_with_numbers_of_its_own(samples: Path) -> None:
    fallen = "When did the spire of Notre-Dame fall?"
    answers, others, opened, back = replies(said(fallen, "who else reported this?", "1", "back", library=samples))
    assert "also in 1 copy" in answers
    told, headline, *_ = others.splitlines()
    assert told == "1 with the same words:"
    assert opened.startswith(headline.removeprefix(" 1. "))
    assert back == "Back at who else says the same as 1"


def test_a_spelling_that_is_offered_is_asked_for_with_yes(samples: Path) -> None:
    first, second = replies(said("who postponed the Pompio meeting?", "yes", library=samples))
    assert "Did you mean Pompeo?" in first
    assert CALLED in in_one_line(second)


def test_explain_says_what_was_looked_for_and_what_the_score_is_made_of(samples: Path) -> None:
    _, explained = replies(said(POMPEO, "explain", library=samples))
    assert explained.startswith("Answer 1: score")
    assert "Looked for" in explained


def test_help_tells_all_that_is_understood(samples: Path) -> None:
    (told,) = replies(said("?", library=samples))
    for examples, _ in UTTERANCES:
        assert f"{in_one_line(examples)}:" in in_one_line(told)


def test_what_was_asked_before_can_be_asked_again_by_its_number(samples: Path) -> None:
    _, listed, again = replies(said(POMPEO, "history", "1", library=samples))
    assert listed.startswith(f" 1. {POMPEO}\n")
    assert CALLED in in_one_line(again)


@pytest.mark.parametrize("line", ["3", "more", "sources", "explain", "who else?", "back", "history", "open it", "top"])
def test_before_anything_was_asked_each_says_what_to_do(line: str, samples: Path) -> None:
    ended = run("--plain", library=samples, stdin=line.encode())
    assert ended.out.strip() != f"> {line}" or ended.err
    assert "Traceback" not in ended.err


def test_of_a_pipe_nothing_is_kept(flooded: Path) -> None:
    run("--plain", library=flooded, stdin=b"who carried 40 people?\nlatest")
    assert not (flooded / "notebook.sqlite").exists()


def test_bytes_that_are_no_text_and_endless_lines_are_borne(samples: Path) -> None:
    ended = spawn(
        "--plain", library=samples, stdin=b"\xff\xfe who \x1b[2J\x00 postponed it\n" + b"flood " * 50_000 + b"\nhelp\n"
    )
    assert ended.code == ExitCode.DONE
    assert "\x1b" not in ended.out + ended.err
    assert len(replies(ended)) == 3


SAID = (
    """
    latest|latest about Korea|more|1|2|99|back|who else?|explain|sources|top|history|new conversation|when was that?
    help|yes|?|open it|[@click=app.quit]|[/x]
    """.strip()
    .replace("\n", "|")
    .split("|")
)
TEXT = st.text(st.characters(exclude_categories=["Cs"]), max_size=30)
LINES = st.lists(st.sampled_from([POMPEO, *SAID, "\x1b[2J"]) | TEXT, max_size=8)


@settings(max_examples=40, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(lines=LINES)
def test_whatever_is_said_is_answered_without_anything_a_terminal_would_obey(lines: list[str], samples: Path) -> None:
    ended = run("--plain", library=samples, stdin="\n".join(lines).encode())
    assert ended.code in (ExitCode.DONE, ExitCode.NOTHING_FOUND, ExitCode.WRONG_USAGE)
    for told in (ended.out, ended.err):
        assert not re.search("[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u200e\u200f]", told)


# On a terminal


def test_a_dumb_terminal_gets_a_prompt_and_never_an_escape(samples: Path) -> None:
    with Prompt(samples) as prompt:
        assert b"articles in the library. Ask about the news in plain words, or say help." in prompt.output
        assert CALLED in in_one_line(prompt.say(POMPEO))
        prompt.say("1")
        prompt.say("latest")
        prompt.say("help")
        prompt.type(b"quit\n")
        assert prompt.exit_code() == 0
        assert b"\x1b" not in prompt.output
        assert prompt.is_given_back()


def test_ctrl_d_ends_it_on_a_line_of_its_own(flooded: Path) -> None:
    with Prompt(flooded) as prompt:
        prompt.type(b"\x04")
        assert prompt.exit_code() == 0
        assert prompt.output.endswith(b"\n")


def test_ctrl_c_drops_the_line_and_goes_on(flooded: Path) -> None:
    with Prompt(flooded) as prompt:
        prompt.interrupt(b"who carr")
        assert "Fire crews" in prompt.say("who carried 40 people?")


@pytest.mark.parametrize("term", ["dumb", "xterm-256color"])
def test_ctrl_c_is_heard_at_once_whenever_it_is_pressed(term: str, flooded: Path) -> None:
    with Prompt(flooded, "--plain", TERM=term) as prompt:
        for _ in range(4000):  # of as many, one or two came between Python's look and its read, and waited for a key
            prompt.interrupt(b"who carr")


def test_ctrl_c_stops_a_question_that_is_being_asked(flooded: Path) -> None:
    slow = """
import time
import reader.answering.ask
asked = reader.answering.ask.ask
def ask(library, question, **how):
    if "slowly" in question:
        print("asking", flush=True)
        time.sleep(30)
    return asked(library, question, **how)
reader.answering.ask.ask = ask
"""
    with Prompt(flooded, before=slow) as prompt:
        prompt.type(b"who slowly carried people?\n")
        prompt.until(b"asking")
        before = len(prompt.output)
        prompt.type(b"\x03")
        prompt.until(b"(stopped)", before)
        prompt.until(b"\n> ", before)
        assert "Fire crews" in prompt.say("who carried 40 people?")


def test_enter_reads_on_in_an_article_and_says_nothing_elsewhere(tmp_path: Path) -> None:
    text = "\n\n".join(f"Paragraph {number} tells of the harbour." for number in range(30))
    library = library_of(tmp_path / "long", [Article(title="The harbour", text=text, place="/long")])
    with Prompt(library) as prompt:
        assert prompt.say("") == ""
        prompt.say("latest")
        assert "Paragraph 0 tells" in prompt.say("1")
        assert "Paragraph 15 tells" in prompt.say("")


def test_a_conversation_is_kept_and_gone_on_with(flooded: Path) -> None:
    with Prompt(flooded) as prompt:
        prompt.say("who carried 40 people in Melford?")
        prompt.say("latest")
        prompt.type(b"\x04")
        prompt.exit_code()
    with Notebook.open(flooded) as notebook:
        head = notebook.latest_conversation()
        assert head
        assert [one.question for one in notebook.exchanges(head.id)] == ["who carried 40 people in Melford?", "latest"]
    with Prompt(flooded) as prompt:
        assert b"The conversation goes on after: latest" in prompt.output
        assert "Understood: [with Melford]" in prompt.say("when was that?")


def test_without_history_nothing_is_kept(flooded: Path, tmp_path: Path) -> None:
    config = tmp_path / "config.toml"
    config.write_text("history = false", encoding="utf-8")
    with Prompt(flooded, READER_CONFIG=str(config)) as prompt:
        prompt.say("who carried 40 people in Melford?")
    assert not (flooded / "notebook.sqlite").exists()


def test_where_nothing_can_be_kept_it_says_so_once_and_answers(flooded: Path) -> None:
    (flooded / "notebook.sqlite").write_bytes(b"no database")
    with Prompt(flooded) as prompt:
        assert prompt.output.count(b"it is no notebook") == 1
        assert "Fire crews" in prompt.say("who carried 40 people?")
        assert b"Traceback" not in prompt.output


@pytest.mark.parametrize("columns", [20, 40, 200])
def test_lines_fit_the_terminal_up_to_80_columns(columns: int, samples: Path) -> None:
    with Prompt(samples, columns=columns) as prompt:
        told = [line for said in (POMPEO, "1", "help", "latest") for line in prompt.say(said).splitlines()]
    assert max(cells(line) for line in told if not line.startswith("sample:")) <= min(columns, 80)


def test_columns_of_the_environment_are_obeyed(samples: Path) -> None:
    with Prompt(samples, COLUMNS="30") as prompt:
        assert max(map(cells, prompt.say(POMPEO).splitlines())) <= 30


@pytest.mark.parametrize("name", ["C", "POSIX"])
def test_in_the_c_locale_only_ascii_is_written_and_quotation_marks_stay_marks(name: str, tmp_path: Path) -> None:
    article = Article(title="“Café” opens — at last…", text="The “Café” opened in Melford’s square.", place="/c")
    library = library_of(tmp_path / "library", [article])
    with Prompt(library, LC_ALL=name) as prompt:
        assert '"Cafe" opens - at last...' in prompt.say("latest")
        assert prompt.output.isascii()


def test_ascii_can_be_asked_for(tmp_path: Path) -> None:
    library = library_of(tmp_path / "library", [Article(title="Zażegnać 北", text="Zażegnać 北 is “it”.", place="/c")])
    ended = spawn("--plain", "--ascii", library=library, stdin=b"latest\n")
    assert ended.out.isascii()
    assert 'Zazegnac ? is "it".' in ended.out


def test_on_a_terminal_that_has_them_headlines_are_bold_and_up_brings_back_what_was_asked(flooded: Path) -> None:
    with Prompt(flooded, "--plain", TERM="xterm-256color") as prompt:
        prompt.type(b"latest\r")
        prompt.until(b"\x1b[1mMelford cleans up")
        prompt.until(b"opens)")
        prompt.until(b"> ", prompt.output.rindex(b"opens)"))  # a key pressed earlier may be lost
        before = len(prompt.output)
        prompt.type(b"\x1b[A")
        prompt.until(b"latest", before)
        prompt.interrupt()
        prompt.type(b"\x04")
        assert prompt.exit_code() == 0
        assert prompt.is_given_back()
        assert b"\x1b[?1049h" not in prompt.output


@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP])
def test_a_signal_ends_it_and_the_terminal_is_as_it_was(number: signal.Signals, flooded: Path) -> None:
    with Prompt(flooded, "--plain", TERM="xterm-256color") as prompt:
        prompt.send(number)  # perhaps before it waits for keys, where Python would not look at it before the next one
        assert prompt.exit_code() == 128 + number
        assert prompt.is_given_back()


def test_a_screen_reader_hears_each_thing_once(flooded: Path) -> None:
    with Prompt(flooded) as prompt:
        told = prompt.say("who carried 40 people?")
    assert told.count("Fire crews carried 40 people from their homes.") == 1
    assert told.count("River bursts its banks in Melford") == 1
