"""Copies folded into what they copy, and reports counted that say the same in their own words."""

from collections.abc import Sequence
from datetime import date, timedelta
from itertools import chain

from hypothesis import given, settings
from hypothesis import strategies as st

from reader.answering.agreement import COPIED_WITHIN, EARLIER, LATER, Agreements, FoldedPassage, fold
from reader.answering.answer import Agreement, Focus
from reader.answering.candidates import Candidate
from reader.answering.confidence import Confidence
from reader.answering.cut_article import cut
from reader.answering.fitting import fits_of
from reader.answering.ranking import RankedPassage, rank
from reader.answering.term_weights import TermWeights, idf
from reader.answering.understanding.question import understand
from reader.article import StoredArticle
from reader.library import ALL
from reader.terms import TermFinder
from reader.text import clean_text

DAY = date(2021, 3, 29)
QUESTION = "Who freed the container ship Golden Heron from the canal?"
WIRE = (
    "The container ship Golden Heron was freed from the canal on Monday by salvage master Ines Cordeiro and her crew. "
    "They had pulled at it for six days with eleven tugs, two dredgers and the help of a spring tide. "
    "The owners said that no oil had leaked and that the hull would be looked at by divers in the northern lake. "
    "More than three hundred vessels were waiting at both ends of the waterway when traffic began to move again."
)
COPY = "AL-KANTARA — " + WIRE.replace("no oil had leaked", "not a drop had leaked").replace(
    "More than three hundred vessels were waiting", "Some 320 vessels lay at anchor"
)
IN_OTHER_WORDS = (
    "A Portuguese engineer is the hero of the week. It was Cordeiro who freed the container ship from the canal, "
    "after everyone else had given up. Her tugs went at it when the water stood highest."
)


def article(text: str, *, days: int | None = 0, title: str = "Canal open again") -> StoredArticle:
    published = None if days is None else DAY + timedelta(days=days)
    return StoredArticle(id=0, title=title, text=text, place="/news", published=published)


def asked(
    articles: Sequence[StoredArticle], *, question: str = QUESTION, timely: bool = True
) -> tuple[list[RankedPassage], Agreements, list[FoldedPassage]]:
    """The passages ranked for the question, the articles numbered from 1 in the order given, the first scoring best."""
    understood = understand(question, filters=ALL, as_of=DAY + timedelta(days=40), timely=timely)
    weights = TermWeights.of(understood, idf({term.stem: 10 for term in understood.terms}, 10_000))
    finder = TermFinder(weights.weighted_idf)
    cut_up = []
    for number, one in enumerate(articles, 1):
        numbered = StoredArticle(id=number, title=one.title, text=one.text, place=one.place, published=one.published)
        cut_up.append(cut(numbered, Candidate(number, 1.0, number), understood, finder, weights))
    ranked = rank(cut_up, weights, fits_of(understood), 60)
    folded = fold(ranked)
    return (
        ranked,
        Agreements(folded, understood, weights, Confidence(understood, [one.found for one in folded])),
        folded,
    )


def folded_ids(*articles: StoredArticle) -> list[tuple[int, list[int]]]:
    return [(one.found.source.article.id, [copy.article.id for copy in one.copies]) for one in asked(articles)[2]]


def first_agreement(
    *articles: StoredArticle, focus: str | None = "Ines Cordeiro", kind: str = "name", **options: object
) -> Agreement:
    _, agreements, folded = asked(articles, **options)  # type: ignore[arg-type]
    marked = None if focus is None else Focus(kind, 0, len(focus), focus)
    return agreements.of(folded[0], marked)


def report_ids(*articles: StoredArticle, **options: object) -> list[int]:
    return [report.id for report in first_agreement(*articles, **options).reports]  # type: ignore[arg-type]


def test_a_copy_in_another_paper_is_listed_under_the_passage_that_ranks_best() -> None:
    assert folded_ids(article(WIRE), article(COPY, days=1), article(IN_OTHER_WORDS)) == [(1, [2]), (3, [])]


def test_a_copy_stands_in_a_longer_article_with_other_borders() -> None:
    roundup = f"Trains are late again. Milk is dearer. {WIRE} The bridge at Orlo stays shut until the autumn."
    assert folded_ids(article(WIRE), article(roundup)) == [(1, [2])]


def test_the_same_words_weeks_later_are_no_copy_and_without_a_date_they_are() -> None:
    assert folded_ids(article(WIRE), article(COPY, days=COPIED_WITHIN)) == [(1, [2])]
    assert folded_ids(article(WIRE), article(COPY, days=COPIED_WITHIN + 1)) == [(1, []), (2, [])]
    assert folded_ids(article(WIRE), article(COPY, days=None)) == [(1, [2])]


def test_an_article_that_repeats_itself_is_no_copy_of_itself() -> None:
    filler = " ".join(f"Pilot number {number} went home to sleep." for number in range(20))
    twice = article(f"{WIRE}\n\n{filler}\n\n{WIRE}")
    assert folded_ids(twice) == [(1, []), (1, [])]


def test_two_reports_that_quote_the_same_statement_are_no_copies() -> None:
    statement = (
        "“The container ship Golden Heron was freed from the canal this morning, we thank the salvage master and all "
        "who pulled with her through six long days and nights, and we ask every captain at anchor for patience.”"
    )
    one = f"Traffic began to move at noon. {statement} So read the notice on the harbour office's door."
    other = f"{statement} With these lines the authority ended a week of silence on who would pay for the damage."
    assert folded_ids(article(one), article(other)) == [(1, []), (2, [])]


def test_background_that_two_reports_share_makes_no_copy_of_what_is_new_in_the_second() -> None:
    background = WIRE.split(". ", 1)[1]
    new = f"Salvage master Cordeiro freed the container ship Golden Heron from the canal, a court heard. {background}"
    assert folded_ids(article(WIRE), article(new)) == [(1, []), (2, [])]


def test_another_article_that_names_the_same_in_its_own_words_is_a_report() -> None:
    agreement = first_agreement(article(WIRE), article(COPY), article(IN_OTHER_WORDS, days=1))
    assert [copied.id for copied in agreement.copied_in] == [2]
    assert [report.id for report in agreement.reports] == [3]
    assert (agreement.copies, agreement.independent) == (1, 1)


def test_an_article_that_names_another_is_no_report() -> None:
    assert report_ids(article(WIRE), article(IN_OTHER_WORDS.replace("Cordeiro", "Lagrange"))) == []


def test_without_a_focus_nothing_is_counted() -> None:
    assert report_ids(article(WIRE), article(IN_OTHER_WORDS), focus=None) == []


def test_a_name_far_from_what_is_asked_is_no_report() -> None:
    elsewhere = (
        "The container ship Golden Heron was freed from the canal by men whom nobody has named. "
        "Tonight Cordeiro sings in Lisbon, and the hall has been sold out for weeks."
    )
    assert report_ids(article(WIRE), article(elsewhere)) == []


def test_a_heading_and_a_question_report_nothing() -> None:
    lines = "Cordeiro freed the container ship from the canal\n\nHas Cordeiro freed the container ship from the canal?"
    told = f"{lines}\n\nThe container ship Golden Heron and the canal are on everybody's lips."
    assert report_ids(article(WIRE), article(told)) == []


def test_a_copy_of_a_counted_report_is_not_counted() -> None:
    reprint = f"{IN_OTHER_WORDS} The canal is open."
    assert report_ids(article(WIRE), article(IN_OTHER_WORDS), article(reprint)) == [2]
    borrowed = "Cordeiro freed the container ship from the canal, our reader Bo Lund recalls. " + IN_OTHER_WORDS
    assert len(report_ids(article(WIRE), article(IN_OTHER_WORDS), article(borrowed, days=1))) == 1


def test_an_article_counts_once_however_often_it_says_it() -> None:
    filler = " ".join(f"Ship number {number} waited at the northern anchorage for its turn." for number in range(20))
    again = f"{IN_OTHER_WORDS} {filler} In the end it was Cordeiro whose tugs freed the container ship from the canal."
    assert report_ids(article(WIRE), article(again)) == [2]


def test_what_was_printed_days_before_tells_of_what_had_yet_to_happen() -> None:
    assert report_ids(article(WIRE), article(IN_OTHER_WORDS, days=-EARLIER)) == [2]
    assert report_ids(article(WIRE), article(IN_OTHER_WORDS, days=-EARLIER - 1)) == []


def test_a_later_report_counts_where_the_question_is_not_about_news_of_its_day() -> None:
    assert report_ids(article(WIRE), article(IN_OTHER_WORDS, days=LATER + 1)) == []
    assert report_ids(article(WIRE), article(IN_OTHER_WORDS, days=LATER + 1), timely=False) == [2]


def test_a_weekday_means_the_same_day_only_in_the_same_week() -> None:
    question = "When was the container ship Golden Heron freed from the canal?"
    told = "On Monday the Heron came off the bank: no container vessel that long was ever freed from a canal."

    def counted(days: int, focus: str) -> list[int]:
        return report_ids(
            article(WIRE), article(told, days=days), focus=focus, kind="date", question=question, timely=False
        )

    assert counted(LATER, "Monday") == [2]
    assert counted(LATER + 1, "Monday") == []


_WORDS = "container ship Golden Heron canal freed tugs a a “ ” \" ' . ? 北朝鮮 運河。 船 🚢 \u0301 ----".split()
_words = st.sampled_from([*_WORDS, ".\n\n", ". "])
_texts = (
    st.lists(_words, max_size=120).map(" ".join)
    | st.sampled_from([WIRE, COPY, IN_OTHER_WORDS, "canal " * 3000, "canal" * 3000, "運河" * 2000, "“" * 2000, "canal"])
    | st.text(max_size=400)
).map(lambda text: clean_text(f"{text} canal"))
_articles = st.lists(
    st.builds(
        article, _texts, days=st.none() | st.integers(-5, 5), title=st.sampled_from(["", "Canal", "Golden Heron freed"])
    ),
    min_size=1,
    max_size=6,
)


@settings(max_examples=120)
@given(_articles)
def test_each_passage_is_shown_or_folded_once_and_the_order_stays(articles: list[StoredArticle]) -> None:
    ranked, _, folded = asked(articles)
    places = {id(found): place for place, found in enumerate(ranked)}
    shown = [places[id(one.found)] for one in folded]
    copies = [[places[id(copy.found)] for copy in one.copies] for one in folded]
    assert sorted([*shown, *chain.from_iterable(copies)]) == list(range(len(ranked)))
    assert shown == sorted(shown)
    for first, under in zip(shown, copies, strict=True):
        assert [first, *under] == sorted([first, *under])
        assert ranked[first].source.article.id not in {ranked[copy].source.article.id for copy in under}


@settings(max_examples=60)
@given(_articles)
def test_folding_again_changes_nothing(articles: list[StoredArticle]) -> None:
    ranked, _, folded = asked(articles)
    again = fold([one.found for one in folded])
    assert [one.found for one in again] == [one.found for one in folded]
    assert not any(one.copies for one in again)
    assert [[copy.found for copy in one.copies] for one in fold(ranked)] == [
        [copy.found for copy in one.copies] for one in folded
    ]


@settings(max_examples=120)
@given(_articles, st.sampled_from(["Ines Cordeiro", "canal", "a", "", "運河", "Monday"]))
def test_no_article_agrees_with_itself_or_twice(articles: list[StoredArticle], focus: str) -> None:
    _, agreements, folded = asked(articles, timely=False)
    for one in folded:
        agreement = agreements.of(one, Focus("name", 0, len(focus), focus))
        told = [other.id for other in (*agreement.reports, *agreement.copied_in)]
        assert len(told) == len(set(told))
        assert one.found.source.article.id not in told
