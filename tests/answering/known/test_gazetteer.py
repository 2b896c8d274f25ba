"""What known names and things are."""

import pytest

from reader.answering.known.gazetteer import is_given_name, is_team, kinds_of, names_of, things_of
from reader.answering.understanding import wanted


@pytest.mark.parametrize(
    ("name", "kind"),
    [
        ("JetBlue", "airline"),
        ("Bluebird Airlines", "airline"),
        ("Bucks", "nba team"),
        ("McDonald’s", "restaurant chain"),
        ("the Netherlands", "country"),
        ("otter", "animal"),
        ("University of Melford", "university"),
        ("Rihanna", "person"),
    ],
)
def test_a_known_name_or_one_that_says_what_it_is_has_its_kind(name: str, kind: str) -> None:
    assert kind in kinds_of(name)


def test_an_unknown_name_has_no_kind() -> None:
    assert not kinds_of("Melford")
    assert not is_given_name("Melford")
    assert not is_team("United")


def test_every_kind_that_a_question_can_want_has_members() -> None:
    kinds = {kind for of_noun in wanted._KINDS.values() for kind in of_noun} - {wanted.TITLE}
    assert {kind for kind in kinds if not names_of((kind,)) and not things_of((kind,))} == set()
