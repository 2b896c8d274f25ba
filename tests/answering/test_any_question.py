"""Whatever is asked of the sample library, there is an answer or one clear line."""

from collections.abc import Iterator
from datetime import date

import pytest
from hypothesis import example, given, settings
from hypothesis import strategies as st

from reader.answering.ask import ask
from reader.answering.understanding.follow_up import names_to_carry
from reader.answering.understanding.question import MAX_TERMS
from reader.errors import QuestionError
from reader.intake import take_in_samples
from reader.library import Filters, Library

PIECES = """
    who|when was|how many|the|Pompeo|meeting|Notre-Dame|Eurovision|vaccin|Türkiye|pompio|presidnet
    source:|source:wire|source:"|since:|since:2018|since:banana|until:2019-02-30|title:fire|title:|-fire|-|--|-5|10:30
    "|“|”|"Ever Given"|"no such phrase"|'|(|)|[|{|}|*|?|?!|.|:|\\|/|🙂|👩\u200d👧|北朝鮮|会談|Привет|नमस्ते|مرحبا|ﬁ|İ|ß
    last week|in November 2018|between 2015 and|two days ago|99999999999999999999|0000
    SELECT * FROM article; DROP TABLE article--|(a+)+$|[^\\W_]*|{{7*7}}|<script>|text:fire AND title:[a TO z]|OR NOT
    """.replace("\n", "|").split("|")
CHARACTERS = ["\n", "\t", "\x00", "\x1b[31m", "\ud800", "e\u0301"]
QUESTIONS = (
    st.lists(st.sampled_from([*PIECES, *CHARACTERS]), max_size=40).map(" ".join)
    | st.lists(st.sampled_from([*PIECES, *CHARACTERS]), max_size=40).map("".join)
    | st.text(st.characters(exclude_categories=()), max_size=2_000)
)
FILTERS = st.builds(
    Filters,
    since=st.none() | st.dates(),
    until=st.none() | st.dates(),
    source=st.none() | st.text(max_size=20),
    title=st.none() | st.text(max_size=20),
    without=st.lists(st.text(max_size=20), max_size=3).map(tuple),
    phrases=st.lists(st.text(max_size=20), max_size=3).map(tuple),
)


@pytest.fixture(scope="module")
def samples(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Library]:
    with Library.open(tmp_path_factory.mktemp("any") / "library", create=True) as library:
        take_in_samples(library)
        yield library


@settings(max_examples=250)
@given(question=QUESTIONS)
@example("")
@example("who is it that was not there?")
@example("meeting " * 10_000)
@example(" ".join(f"word{number}" for number in range(10_000)))
@example(" ".join(f'"word{number} meeting"' for number in range(2_000)))
@example("(" * 10_000)
@example('"' * 10_000)
@example("“" * 10_000)
@example('"a' * 5_000)
@example("-" * 10_000)
@example("-a" * 5_000)
@example("-a " * 3_333)
@example("source:a " * 1_111)
@example("since:" * 1_666)
@example("last " * 2_000)
@example("may 2018 " * 1_111)
@example("who " * 2_500)
@example("when he was, " * 700)
@example("." * 10_000)
@example("a.b" * 3_333)
@example("Qui a reporté la rencontre avec Pompeo ?")
@example("wer hat das Treffen verschoben?")
@example("誰が会談を延期したのか？")
@example("SELECT * FROM article WHERE title LIKE '%fire%' --")
@example("def ask(question: str) -> None: return re.sub(r'(a+)+$', '', question)")
def test_any_question_is_answered_or_refused_in_one_line(samples: Library, question: str) -> None:
    try:
        reply = ask(samples, question)
    except QuestionError as refusal:
        told = str(refusal)
        assert len(told.splitlines()) == 1
        return
    said = reply.interpreted
    assert 0 < len(said.terms) <= MAX_TERMS
    assert reply.answered == (bool(reply.answers) and not reply.answers[0].weak)
    assert not (reply.answered and reply.apart)
    for answer in reply.answers:
        assert answer.text == answer.article.text[answer.start : answer.end]
        assert 0.0 <= answer.confidence <= 1.0
    assert {each.word for each in reply.respelt} <= {term.word for term in said.terms if not term.articles}
    assert set(reply.apart) <= {term.word for term in said.terms}


@settings(max_examples=150)
@given(
    question=QUESTIONS,
    filters=FILTERS,
    as_of=st.none() | st.dates(),
    carried=st.lists(st.text(max_size=20), max_size=4).map(tuple),
)
def test_whatever_it_is_asked_with_the_answers_are_within_the_filters(
    samples: Library, question: str, filters: Filters, as_of: date | None, carried: tuple[str, ...]
) -> None:
    try:
        reply = ask(samples, f"meeting fire {question}", filters=filters, as_of=as_of, carried=carried)
    except QuestionError:
        return
    for answer in reply.answers:
        day = answer.article.published
        assert filters.since is None or (day is not None and day >= filters.since)
        assert filters.until is None or (day is not None and day <= filters.until)
        assert as_of is None or (day is not None and day <= as_of)
    assert reply.interpreted.carried == carried


@settings(max_examples=100)
@given(question=QUESTIONS, previous=QUESTIONS)
def test_any_question_can_follow_any_other(samples: Library, question: str, previous: str) -> None:
    carried = names_to_carry(question, previous)
    try:
        reply = ask(samples, question, carried=carried)
    except QuestionError:
        return
    assert reply.interpreted.carried == carried
