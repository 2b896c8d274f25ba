from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.conversation.typed_selection import typed_selection
from reader.errors import QuestionError
from reader.library import Filters, Selection

TYPED = {
    "": Selection(),
    "boei": Selection(words=("boei",)),
    "boeing crash": Selection(words=("boeing", "crash")),
    "boeing source:bbc since:2018": Selection(words=("boeing",), filters=Filters(source="bbc", since=date(2018, 1, 1))),
    "source:bbc": Selection(filters=Filters(source="bbc")),
    "since:2018-11 until:2018-12": Selection(filters=Filters(since=date(2018, 11, 1), until=date(2018, 12, 31))),
    'title:"cease fire"': Selection(filters=Filters(title="cease fire")),
    "talks “cease fire”": Selection(words=("talks",), filters=Filters(phrases=("cease fire",))),
    '"cease fi': Selection(words=('"cease', "fi")),
    "talks -sport": Selection(words=("talks",), filters=Filters(without=("sport",))),
    "boeing s": Selection(words=("boeing", "s")),
    "boeing since:": Selection(words=("boeing",)),
    "since:": Selection(),
    "source:": Selection(),
    "boeing since:20": Selection(words=("boeing",)),
    "boeing source:bbc since:20": Selection(words=("boeing",), filters=Filters(source="bbc")),
    "boeing since:2019 until:2018": Selection(words=("boeing",), filters=Filters(since=date(2019, 1, 1))),
    "-": Selection(words=("-",)),
}


@pytest.mark.parametrize("line", TYPED)
def test_what_is_typed_selects_also_while_it_is_being_typed(line: str) -> None:
    assert typed_selection(line) == TYPED[line]


@pytest.mark.parametrize("line", ["since:20 boeing", "since:2019 until:2018 boeing", "source:? boeing"])
def test_a_filter_that_is_finished_and_says_nothing_is_refused(line: str) -> None:
    with pytest.raises(QuestionError):
        typed_selection(line)


@given(st.text(max_size=60) | st.text(alphabet='source:since"-20 1“” ', max_size=60))
def test_anything_can_be_typed(line: str) -> None:
    try:
        condition, values = typed_selection(line).condition()
    except QuestionError:
        return
    assert condition.count("?") == len(values)
