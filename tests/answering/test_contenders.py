"""What contends for being the answer."""

import pytest

from reader.answering.contenders import PART, Vote, contenders
from reader.answering.mentions import Mention


def vote(name: str, article: int, says: float, suits: float = 1.0) -> Vote:
    return Vote(Mention(0, len(name), tuple(name.split()), suits), article, says)


def share(name: str, *votes: Vote, said: frozenset[str] = frozenset()) -> float:
    return contenders(votes, said).share(vote(name, 0, 0).mention)


def test_what_more_articles_speak_of_is_stronger_and_each_counts_once() -> None:
    votes = (vote("jetblue", 1, 0.5), vote("jetblue", 2, 0.5), vote("delta", 3, 0.6), vote("delta", 3, 0.6))
    assert share("jetblue", *votes) == 1.0
    assert share("delta", *votes) == pytest.approx(0.6)


def test_what_suits_badly_is_weak_even_where_it_is_the_strongest() -> None:
    assert share("ohio", vote("ohio", 1, 0.5, suits=0.3)) == pytest.approx(0.3)


def test_a_part_of_a_name_is_weaker_than_the_whole_which_it_speaks_for() -> None:
    votes = (vote("milwaukee bucks", 1, 0.2), vote("bucks", 2, 0.8), vote("suns", 3, 0.9))
    assert share("milwaukee bucks", *votes) == 1.0
    assert share("bucks", *votes) == PART


def test_a_name_that_the_question_says_in_part_counts_as_much_less() -> None:
    votes = (vote("king charles", 1, 0.5), vote("queen camilla", 1, 0.5))
    assert share("king charles", *votes, said=frozenset({"king"})) == pytest.approx(0.5)


def test_the_strongest_that_stands_in_a_sentence_is_found_by_its_words() -> None:
    held = contenders((vote("milwaukee bucks", 1, 0.8), vote("suns", 2, 0.4)), frozenset())
    assert held.share_in(frozenset({"the", "milwaukee", "bucks", "beat", "suns"})) == 1.0
    assert held.share_in(frozenset({"suns", "lost"})) == pytest.approx(0.5)
    assert held.share_in(frozenset({"lost"})) == 0.0


def test_without_votes_nothing_contends() -> None:
    assert contenders((), frozenset()).share_in(frozenset({"jetblue"})) == 0.0
