"""A reply as text: what it says besides the passages."""

import re
import unicodedata
from dataclasses import replace

import click
import pytest

from reader.answering.answer import Agreement, Evidence, Focus, Reply, Respelling, Span
from reader.cli.cells import cells
from reader.cli.replies import reply_lines

from ..answering.replies import full_answer, full_reply, plain_reply, told_by

HOSTILE = "\x1b[31mflood\x07 \u202etxet\x9b2J"


def shown(reply: Reply, *, width: int = 80, styled: bool = False, explain: bool = False) -> list[str]:
    return list(reply_lines(reply, width, styled=styled, explain=explain))


def test_nothing_is_said_of_a_question_that_is_only_words() -> None:
    assert shown(plain_reply())[0].startswith(" 1   ") or shown(plain_reply())[0].startswith(" 1 > ")


def test_what_was_understood_stands_in_chips_before_the_answers() -> None:
    lines = shown(full_reply())
    first = lines.index("")
    assert " ".join(lines[:first]) == (
        'No article has "melfrod". Did you mean Melford? Understood: [with Kim Yong Chol, Pompeo] '
        '[source:"daily star"] [since:2018-11-01] [until:2018-11-30] [title:flood] [-fire] [-sport] '
        '["from their homes"] ["river stour" nowhere, its words instead] [last week = 29 Oct 2018 to 4 Nov 2018]'
    )
    assert lines[first + 1].startswith(" 1 > ")


def test_without_a_good_answer_the_words_that_never_stand_together_are_named() -> None:
    lines = shown(full_reply(full_answer(weak=True), answered=False))
    assert lines[:3] == [
        "No good answer.",
        "Never found together: carried, melford.",
        'No article has "melfrod". Did you mean Melford?',
    ]
    assert "The nearest passages, which may not be about it at all:" in lines


def test_the_day_that_a_focus_means_stands_in_brackets_of_ours() -> None:
    (line,) = (line for line in shown(plain_reply()) if "carried 40 people" in line)
    assert line == " 1 > Fire crews carried 40 people from their homes on Tuesday [= 6 November"
    words = " ".join(shown(plain_reply())).replace("  > ", " ")
    assert "on Tuesday [= 6 November 2018]." in re.sub(" +", " ", words)


def test_the_passage_without_our_brackets_is_word_for_word() -> None:
    answer = full_answer()
    lines = shown(plain_reply(answer))
    passage = " ".join(line[5:] for line in lines[: lines.index("")])
    assert passage.replace(" [= 6 November 2018]", "") == answer.text


def test_the_day_is_neither_bold_nor_underlined_as_the_article_s_words_are() -> None:
    text = "\n".join(shown(plain_reply(), styled=True, width=200))
    assert click.style("Tuesday", bold=True, underline=True) + click.style(" [= 6 November 2018]", dim=True) in text


def test_a_day_at_the_end_of_the_passage_is_shown_too() -> None:
    article = replace(told_by(1), text="It rained on Tuesday")
    answer = replace(
        full_answer(),
        article=article,
        start=0,
        end=20,
        sentence=Span(0, 20),
        focus=Focus("date", 13, 20, "Tuesday", full_answer().focus.day),  # type: ignore[union-attr]
    )
    assert shown(plain_reply(answer))[0] == " 1 > It rained on Tuesday [= 6 November 2018]"


def test_those_who_say_the_same_are_listed_reports_first_and_the_rest_counted() -> None:
    lines = [line.strip() for line in shown(plain_reply())]
    at = lines.index("also in 3 reports, 7 copies:")
    assert lines[at + 1 : at + 6] == [
        "report 101  Told anew 1, Paper 101, 8 November 2018",
        "report 102  Told anew 2, Paper 102, 8 November 2018",
        "report 103  Told anew 3, Paper 103, 8 November 2018",
        "copy   201  Copied 1, Paper 201, 8 November 2018",
        "and 6 more",
    ]
    assert lines[at + 6].startswith("reader show 1#")


def test_of_a_headline_that_is_too_long_the_outlet_and_the_day_stay() -> None:
    answer = replace(full_answer(), agreement=Agreement((told_by(8, title="A very long headline " * 9),)))
    (line,) = (line for line in shown(plain_reply(answer)) if "report 8" in line)
    assert cells(line) == 80
    assert line.startswith("       report 8  A very long headline A very long")
    assert line.endswith("..., Paper 8, 8 November 2018")


def test_one_line_is_not_saved_by_a_line_that_says_so() -> None:
    lines = [line.strip() for line in shown(plain_reply(full_answer(reports=0, copies=5)))]
    assert "copy   205  Copied 5, Paper 205, 8 November 2018" in lines
    assert not any("more" in line for line in lines)


def test_an_answer_that_stands_alone_says_nothing_of_others() -> None:
    assert "also in" not in "\n".join(shown(plain_reply(full_answer(reports=0, copies=0))))


def test_an_explanation_shows_each_term_and_each_share() -> None:
    lines = shown(full_reply(), explain=True)
    for line in (
        "Understood",
        "  asks for         when",
        "                   title:flood -fire -sport",
        "  carried over     Kim Yong Chol, Pompeo",
        "  carried  as carri    in 3 articles",
        "  melford  as melford  in 1 article   context, counts 0.6",
        "     Answer 1: score 0.570, confidence 0.87",
        "       +0.200   1.00 x 0.20  the question's words in the headline",
        "       +0.050   0.50 x 0.10  moonlight",
        "       -0.400  -1.00 x 0.40  says who did it; below 0: only that it was done",
    ):
        assert line in lines


def test_an_explanation_of_a_question_without_an_answer_says_how_it_was_understood() -> None:
    reply = replace(full_reply(answered=False), answers=())
    lines = shown(reply, explain=True)
    assert lines[:3] == ["No good answer.", "", "Understood"]
    assert "  no answer        Never found together: carried, melford" in lines


@pytest.mark.parametrize("explain", [False, True])
@pytest.mark.parametrize("width", [20, 33, 80])
@pytest.mark.parametrize("answered", [False, True])
def test_no_line_is_wider_than_there_is_room_for(width: int, explain: bool, answered: bool) -> None:
    answer = replace(
        full_answer(), agreement=Agreement((told_by(8, title="漢字" * 40),), (told_by(9, source="長" * 50),))
    )
    reply = full_reply(answer, full_answer(2, weak=True), answered=answered)
    lines = [line for line in shown(reply, width=width, explain=explain) if "/" not in line and "#" not in line]
    assert max(map(cells, lines)) <= width


def test_nothing_that_a_terminal_would_obey_is_said_of_a_question() -> None:
    full = full_reply(answered=False)
    answer = replace(
        full_answer(),
        agreement=Agreement((told_by(8, title=HOSTILE, source=HOSTILE),)),
        evidence=(Evidence(HOSTILE, 1.0, 1.0),),
    )
    reply = replace(
        full,
        answers=(answer,),
        apart=(HOSTILE,),
        respelt=(Respelling(HOSTILE, HOSTILE),),
        interpreted=replace(
            full.interpreted,
            kind=HOSTILE,
            source=HOSTILE,
            title=HOSTILE,
            without=(HOSTILE,),
            phrases=(HOSTILE,),
            carried=(HOSTILE,),
            terms=(replace(full.interpreted.terms[0], word=HOSTILE, stem=HOSTILE),),
        ),
    )
    for explain in (False, True):
        for character in "".join(shown(reply, explain=explain)):
            assert unicodedata.category(character) not in ("Cc", "Cs")
            assert character != "\u202e"
