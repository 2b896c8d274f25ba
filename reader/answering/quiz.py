"""Quizzes: where an article only asks the very question, and lists what may answer it."""

import math
import re
from collections.abc import Iterable
from dataclasses import dataclass

from reader.answering.passage import Sentence
from reader.answering.retelling import STEEPNESS, ReadPassage
from reader.answering.understanding.question import Question
from reader.terms import stems

ASKED_FROM = 0.75
"""Share of the asking sentence that a quiz's question holds."""
MOST_OPTIONS = 6
LONGEST = 80
"""Characters: options are short lines."""
TOLD_FROM = 0.02
"""An option that is told less elsewhere is told by chance."""
AHEAD = 3.0
"""How many times more an option is told elsewhere than the next one, to be the one that is right. Of the 54 quizzes
that come first on RealTime QA dev the option told most is right 26 times; 19 are told so far ahead, and 15 of these are
right."""
LEAST_SAYS = 0.02
"""What an option in a sentence elsewhere counts that shares no word with the question."""

_NUMBER_OF_NEXT = re.compile(r"\s\d{1,2}\.$")
"""The next question's number, left at the end of the last option's line."""
_NUMBER = re.compile(r"\d{1,2}\.")
_LETTER = re.compile(r"[A-D][.)] ")


@dataclass(frozen=True, slots=True)
class Quiz:
    """A question and the options below it: one list, of which the article does not tell what is right."""

    asked: Sentence
    options: list[Sentence]

    @property
    def whole(self) -> Sentence:
        """The question with its options: neither can be understood without the other."""
        return self.asked.up_to(self.options[-1])


def quiz_in(passage: ReadPassage) -> Quiz | None:
    """The quiz in the passage that asks the question itself, if there is one."""
    asking = passage.found.source.asking_coverage[passage.found.passage.first :]
    for place, asked in enumerate(passage.sentences):
        if asking[place] >= ASKED_FROM and asked.asks:
            options = _options(passage.sentences[place + 1 : place + 1 + MOST_OPTIONS])
            return Quiz(asked, options) if len(options) > 1 else None
    return None


def _options(below: Iterable[Sentence]) -> list[Sentence]:
    options = []
    for option in below:
        if option.asks or len(option.text) > LONGEST or _NUMBER.fullmatch(option.text):
            break
        options.append(option)
        if _NUMBER_OF_NEXT.search(option.text):
            break
    return options


def told_option(
    quiz: Quiz, passage: ReadPassage, elsewhere: Iterable[ReadPassage], question: Question
) -> tuple[int, int] | None:
    """(start, end) in the article of the option that other articles tell clearly more than the rest, if one is."""
    text = passage.found.source.article.text
    spans = [_option_alone(option) for option in quiz.options]
    others = [other for other in elsewhere if other.found.source.article.id != passage.found.source.article.id]
    told = [_told(frozenset(stems(text[start:end])) - question.said, others) for start, end in spans]
    order = sorted(range(len(told)), key=told.__getitem__, reverse=True)
    best, next_best = told[order[0]], told[order[1]]
    return spans[order[0]] if best >= max(TOLD_FROM, AHEAD * next_best) else None


def _option_alone(option: Sentence) -> tuple[int, int]:
    """The option without a letter before it and without the next question's number."""
    line = option.text
    letter, number = _LETTER.match(line), _NUMBER_OF_NEXT.search(line)
    return option.start + (letter.end() if letter else 0), option.start + (number.start() if number else len(line))


def _told(option: frozenset[str], others: Iterable[ReadPassage]) -> float:
    """How much other articles tell the option, each counting once."""
    if not option:
        return 0.0
    by_article: dict[int, float] = {}
    best_score = None
    for other in others:
        source = other.found.source
        best_score = other.found.score if best_score is None else best_score
        say = math.exp(STEEPNESS * (other.found.score - best_score))
        for sentence, covered in zip(other.sentences, source.coverage[other.found.passage.first :], strict=False):
            held = len(option & (sentence.stems | other.headline.stems)) / len(option)
            says = say * (LEAST_SAYS + covered) * held**2
            by_article[source.article.id] = max(by_article.get(source.article.id, 0.0), says)
    return sum(by_article.values())
