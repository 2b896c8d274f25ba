import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.conversation.utterance import (
    UTTERANCES,
    Back,
    Browse,
    Command,
    Courtesy,
    Explain,
    Feeds,
    Help,
    History,
    Latest,
    More,
    New,
    Open,
    Others,
    Quit,
    Sources,
    Sync,
    command_of,
)

COMMANDS: dict[str, Command] = {
    "latest": Latest(),
    "Latest.": Latest(),
    "the latest": Latest(),
    "what's new": Latest(),
    "What’s new?": Latest(),
    "what's new about Boeing?": Latest(about="Boeing"),
    "what is new on the strike": Latest(about="the strike"),
    "latest on Gaza": Latest(about="Gaza"),
    "the latest from Ukraine": Latest(origin="Ukraine"),
    "headlines": Latest(),
    "headlines today": Latest(days="today"),
    "Today's headlines": Latest(),
    "top news this week": Latest(days="this week"),
    "news from the BBC this week": Latest(origin="the BBC", days="this week"),
    "news about the 49ers": Latest(about="the 49ers"),
    "any news on the strike?": Latest(about="the strike"),
    "show me the latest news please": Latest(),
    "Please show me the latest!": Latest(),
    "could you give me the headlines, please?": Latest(),
    "anything new?": Latest(),
    "what's happening?": Latest(),
    "what's going on in Sudan": Latest(origin="Sudan"),
    "latest Boeing news": Latest(about="Boeing"),
    "news since Monday about US steel": Latest(about="US steel", days="since Monday"),
    "news yesterday": Latest(days="yesterday"),
    "what is in the news": Latest(),
    "what happened last week?": Latest(days="last week"),
    "what's happened in the last 24 hours": Latest(days="in the last 24 hours"),
    "What did I miss this week?": Latest(days="this week"),
    "more": More(),
    "More, please": More(),
    "more answers": More(),
    "show me more headlines": More(),
    "next": More(),
    "go on": More(),
    "open 2": Open(2),
    "2": Open(2),
    "#2": Open(2),
    "no. 3": Open(3),
    "Read the third": Open(3),
    "the second one": Open(2),
    "show me the first answer": Open(1),
    "open it": Open(),
    "who else reported this?": Others(),
    "who else says so": Others(),
    "who else reported 2?": Others(2),
    "Who else?": Others(),
    "other reports": Others(),
    "sources": Sources(),
    "source?": Sources(),
    "what are your sources?": Sources(),
    "where is this from?": Sources(),
    "who says so?": Sources(),
    "explain": Explain(),
    "explain 2": Explain(2),
    "why this answer?": Explain(),
    "new conversation": New(),
    "start over": New(),
    "forget that": New(),
    "history": History(),
    "what did I ask before?": History(),
    "library": Browse(),
    "list all articles": Browse(),
    "feeds": Feeds(),
    "show my subscriptions": Feeds(),
    "sync": Sync(),
    "Sync now, please": Sync(),
    "check the feeds": Sync(),
    "check for new articles": Sync(),
    "fetch the latest news": Sync(),
    "refresh": Sync(),
    "help": Help(),
    "HELP!": Help(),
    "?": Help(),
    "what can I say": Help(),
    "how does this work?": Help(),
    "hello": Courtesy(),
    "thank you very much": Courtesy(),
    "ok": Courtesy(),
    "back": Back(),
    "quit": Quit(),
    "bye": Quit(),
    ":q": Quit(),
}
QUESTIONS = (
    "who postponed the Pompeo meeting?",
    "who else was killed?",
    "who else resigned?",
    "who else was at the summit",
    "what is the latest iPhone?",
    "what's the latest variant called?",
    "latest poll results",
    "who opened the games?",
    "who signed the open letter?",
    "open letter",
    "how many more died?",
    "more than how many people fled?",
    "what were the sources of the leak?",
    "what is the source of the outbreak?",
    "source of the Nile",
    "who reported the leak",
    "who feeds the birds",
    "feeds of the FBI leaked",
    "check for weapons",
    "update on the strike",
    "refresh the parliament",
    "help for Ukraine",
    "what did the headlines say about Trump",
    "what is new in the deal that Boeing signed with the FAA last week in Seattle",
    "what is the new name of Twitter?",
    "who is new on the board",
    "what is happening to house prices?",
    "what happened?",
    "what happened in Melford last week?",
    "what happened to the Pompeo meeting?",
    "what is the weather",
    "is this true",
    "where is the summit",
    "where does Putin come from",
    "who is the first minister of Scotland",
    "the first woman in space",
    "second world war",
    "next prime minister",
    "what else did he say",
    "explain the electoral college",
    "why did he resign",
    "why",
    "history of NATO",
    "library of congress",
    "when was the library opened",
    "list of the victims",
    "news corp",
    "fox news",
    "BBC news chief resigns",
    "thank you speech",
    "hello kitty maker",
    "back to school",
    "who quit?",
    "exit polls",
    "Brexit",
    "new Zealand",
    "reset button",
    "how does inflation work",
    "what can Biden do",
    "bye bye birdie",
    '"history"',
    '"latest"',
    "",
    "   ",
    "...",
)


@pytest.mark.parametrize("line", COMMANDS)
def test_what_people_say_to_a_chatbot_is_understood(line: str) -> None:
    assert command_of(line) == COMMANDS[line]


@pytest.mark.parametrize("line", QUESTIONS)
def test_a_question_about_the_news_stays_one_however_it_begins(line: str) -> None:
    assert command_of(line) is None


def test_all_that_is_shown_as_an_example_is_understood() -> None:
    for examples, _ in UTTERANCES:
        for example in examples.split(", "):
            assert command_of(example) is not None, example


def test_no_question_of_the_big_collection_is_taken_for_a_command() -> None:
    folder = Path(__file__).parents[3] / "shared/data/realtimeqa-dev"
    if not folder.is_dir():
        pytest.skip("the big collection is not beside the checkout")
    for name in ("questions.jsonl", "unanswerable.jsonl"):
        for line in (folder / name).read_text(encoding="utf-8").splitlines():
            assert command_of(json.loads(line)["question"]) is None, line


@given(
    st.lists(
        st.sampled_from([*"what's the latest news from about who else open please show me more 2".split(), "\x1b", "’"])
    )
)
def test_any_words_are_a_command_or_none(words: list[str]) -> None:
    command_of(" ".join(words))


@given(st.text())
def test_any_text_is_a_command_or_none(line: str) -> None:
    command_of(line)
