"""What a reply says of itself, in words that both faces show."""

from dataclasses import replace
from datetime import date

import pytest

from reader.answering.answer import Agreement, Interpretation, Respelling
from reader.answering.explanation import (
    agreement_counts,
    apart_told,
    chips,
    explained_answer,
    explained_question,
    respelling_offered,
)
from reader.answering.ranking import WEIGHTS

from .replies import full_answer, full_interpretation, full_reply, plain_reply, told_by


def test_all_that_narrows_a_question_is_a_chip() -> None:
    assert chips(full_interpretation()) == (
        "with Kim Yong Chol, Pompeo",
        'source:"daily star"',
        "since:2018-11-01",
        "until:2018-11-30",
        "title:flood",
        "-fire",
        "-sport",
        '"from their homes"',
        '"river stour" nowhere, its words instead',
        "last week = 29 Oct 2018 to 4 Nov 2018",
    )


def test_a_period_of_one_day_names_it_once() -> None:
    period = full_interpretation().period
    assert period is not None
    day = replace(period, since=period.until, words="yesterday")
    assert chips(Interpretation(terms=(), kind="who", period=day)) == ("yesterday = 4 Nov 2018",)


def test_a_question_of_words_alone_has_no_chips() -> None:
    assert chips(Interpretation(terms=(), kind="who")) == ()


def test_the_day_of_asking_is_no_chip_of_its_own() -> None:
    day = date(2018, 11, 9)
    assert chips(Interpretation(terms=(), kind="who", until=day), day) == ()
    assert chips(Interpretation(terms=(), kind="who", until=date(2018, 11, 1)), day) == ("until:2018-11-01",)


def test_what_was_understood_is_told_with_each_term_s_stem_and_articles() -> None:
    understood, looked_for = explained_question(full_reply(answered=False))
    assert understood.rows == (
        ("asks for", "when"),
        ("only articles", 'source:"daily star" since:2018-11-01 until:2018-11-30 title:flood -fire -sport'),
        ("quoted", '"from their homes"'),
        ("quoted, nowhere", '"river stour"'),
        ("prefers", "last week = 29 Oct 2018 to 4 Nov 2018"),
        ("carried over", "Kim Yong Chol, Pompeo"),
        ("in no article", '"melfrod" (did you mean Melford?)'),
        ("no answer", "Never found together: carried, melford"),
    )
    assert looked_for.rows == (
        ("carried", "as carri", "in 3 articles", ""),
        ("melford", "as melford", "in 1 article", "context, counts 0.6"),
    )


def test_nothing_is_told_of_what_a_question_does_not_have() -> None:
    understood, _ = explained_question(plain_reply())
    assert understood.rows == (("asks for", "when"),)


def test_the_shares_of_a_score_are_told_largest_first_and_add_up_to_it() -> None:
    answer = full_answer()
    section = explained_answer(answer)
    assert section.title == "Answer 1: score 0.570, confidence 0.87"
    shares = [float(share) for share, _, _ in section.rows]
    assert shares == sorted(shares, reverse=True)
    assert sum(shares) == pytest.approx(answer.score)


def test_evidence_that_has_no_words_yet_is_shown_by_its_name() -> None:
    assert ("+0.050", " 0.50 x 0.10", "moonlight") in explained_answer(full_answer()).rows


def test_every_kind_of_evidence_there_is_has_words_of_its_own() -> None:
    evidence = tuple(replace(full_answer().evidence[0], name=name) for name in WEIGHTS)
    told = {words for _, _, words in explained_answer(replace(full_answer(), evidence=evidence)).rows}
    assert len(told) == len(WEIGHTS)
    assert not told & set(WEIGHTS)
    assert max(map(len, told)) <= 51, "below a card of 80 cells there is no more room"


def test_agreement_is_counted_in_words() -> None:
    assert agreement_counts(full_answer().agreement) == "3 reports, 7 copies"
    assert agreement_counts(Agreement(reports=(told_by(1),))) == "1 report"
    assert agreement_counts(Agreement(copied_in=(told_by(1),))) == "1 copy"
    assert agreement_counts(Agreement()) == ""


def test_what_keeps_a_question_from_being_answered_is_told() -> None:
    plain = plain_reply()
    assert apart_told(plain) == ""
    assert apart_told(replace(plain, apart=("carried", "melford"))) == "Never found together: carried, melford"
    assert apart_told(replace(plain, apart=("carried", "zebra"))) == "Never found together: carried, zebra"
    assert apart_told(replace(plain, apart=("zebra", "moon"))) == "No article has any of these: zebra, moon"
    alone = replace(plain, apart=("zebra",))
    assert apart_told(alone) == 'No article has "zebra"'
    assert ("no answer", 'No article has "zebra"') in explained_question(alone)[0].rows
    assert apart_told(replace(plain, apart=("carried",))) == 'No article within these filters has "carried"'
    misspelt = replace(alone, respelt=(Respelling("zebra", "cobra"),))
    assert apart_told(misspelt) == "", "its other spelling is offered"
    assert apart_told(replace(misspelt, apart=("zebra", "moon"))) == 'No article has "moon"'


def test_another_spelling_is_offered_in_one_line() -> None:
    assert respelling_offered(full_reply().respelt) == 'No article has "melfrod". Did you mean Melford?'
    assert respelling_offered(()) == ""
