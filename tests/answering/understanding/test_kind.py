"""What would answer a question."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from reader.answering.understanding.kind import Kind, kind_of

WHO, WHEN, WHERE, HOW_MANY, WHICH = Kind.WHO, Kind.WHEN, Kind.WHERE, Kind.HOW_MANY, Kind.WHICH
WHY, WHAT, HOW, YES_NO, KEYWORDS = Kind.WHY, Kind.WHAT, Kind.HOW, Kind.YES_NO, Kind.KEYWORDS

KINDS: list[tuple[str, Kind, tuple[str, ...]]] = [
    ("who postponed the Pompeo meeting?", WHO, ()),
    ("To whom did she give the prize?", WHO, ()),
    ("The ship is named after whom?", WHO, ()),
    ("Whose plane did Kim fly on?", WHO, ()),
    ("On whose behalf did he speak?", WHO, ()),
    ("who's the mayor of Beirut?", WHO, ()),
    ("whos the mayor", WHO, ()),
    ("Tell me who won the cup", WHO, ()),
    ("Do you know who won?", WHO, ()),
    ("When he was president, who did Trump fire?", WHO, ()),
    ("In 2019, who won when the season ended?", WHO, ()),
    ("The company, which is owned by Musk, fired whom?", WHO, ()),
    ("Who is he and where does he live?", WHO, ()),
    ("name the minister who resigned over the blast", WHO, ("minister",)),
    ("Name the three divers who found the boys.", WHO, ("three", "divers")),
    ("When did Sweden join?", WHEN, ()),
    ("when was that?", WHEN, ()),
    ("What year was she elected?", WHEN, ("year",)),
    ("In which month did it end?", WHEN, ("month",)),
    ("what time did the spire fall?", WHEN, ("time",)),
    ("At what time did it fall?", WHEN, ()),
    ("How soon could vaccines be available?", WHEN, ()),
    ("How long ago did the spire fall?", WHEN, ()),
    ("Since when has he been in prison?", WHEN, ()),
    ("Could you tell me when the spire fell?", WHEN, ()),
    ("The rate rose. It was the highest since:", WHEN, ()),
    ("Where was the event?", WHERE, ()),
    ("He was born where?", WHERE, ()),
    ("where's the summit held", WHERE, ()),
    ("how many people died", HOW_MANY, ()),
    ("How much money did it cost?", HOW_MANY, ()),
    ("How long is the Ever Given?", HOW_MANY, ()),
    ("How fast did he run?", HOW_MANY, ()),
    ("How old was the coach?", HOW_MANY, ()),
    ("What percentage of voters said no?", HOW_MANY, ("percentage",)),
    ("What was the turnout?", HOW_MANY, ("turnout",)),
    ("What share of the vote did Lula win?", HOW_MANY, ("share",)),
    ("At what age did he die?", HOW_MANY, ()),
    ("He solved the cube in what time?", HOW_MANY, ()),
    ("A person who works how many hours a day is at risk?", HOW_MANY, ()),
    ("Which airline bought Spirit?", WHICH, ("airline",)),
    ("In which city did the summit take place?", WHICH, ("city",)),
    ("The former chief of which company testified?", WHICH, ("company",)),
    ("The minister who resigned last week is from which party?", WHICH, ("party",)),
    ("Which prime minister resigned?", WHICH, ("prime", "minister")),
    ("Which of these is it?", WHICH, ()),
    ("list all countries that ratified the deal", WHICH, ("countries",)),
    ("Why were the talks postponed?", WHY, ()),
    ("how come the talks failed", WHY, ()),
    ("For what reason was he fired?", WHY, ()),
    ("What did Trump say about the sanctions?", WHAT, ()),
    ("What country did he visit?", WHAT, ("country",)),
    ("The rover did what?", WHAT, ()),
    ("What's the name of the ship?", WHAT, ()),
    ("Campaigners who interrupted the speech held a sign saying what?", WHAT, ()),
    ("He began what could be his last act by joining which club?", WHICH, ("club",)),
    ("How did it end?", HOW, ()),
    ("how does the vaccine work", HOW, ()),
    ("Did Scotland vote to remain?", YES_NO, ()),
    ("did scotland vote to remain", YES_NO, ()),
    ("Isn't Brexit done?", YES_NO, ()),
    ("“Was it a record?”", YES_NO, ()),
    ("May the UN use the crossing?", YES_NO, ()),
    ("Was he there when it fell?", YES_NO, ()),
    ("May elections Britain", KEYWORDS, ()),
    ("will smith slap", KEYWORDS, ()),
    ("pompeo meeting postponed", KEYWORDS, ()),
    ("Pompeo", KEYWORDS, ()),
    ("¿Quién ganó?", KEYWORDS, ()),
]


@pytest.mark.parametrize(("asking", "kind", "wanted"), KINDS, ids=[asking for asking, _, _ in KINDS])
def test_the_kind_is_what_would_answer_and_what_is_wanted_is_named(
    asking: str, kind: Kind, wanted: tuple[str, ...]
) -> None:
    found, named = kind_of(asking)
    assert found is kind
    if kind is not WHAT or wanted:  # after "what" a verb can be taken for what is wanted
        assert named == wanted


@given(
    st.text(max_size=500)
    | st.lists(st.sampled_from("when who which what, how is it ? name the of".split())).map(" ".join)
)
def test_every_sentence_has_a_kind(asking: str) -> None:
    assert kind_of(asking)[0] in Kind
