"""In how many articles stems stand, remembered."""

from collections import Counter
from collections.abc import Callable

from reader.library.index import frequencies
from reader.library.index.frequencies import Frequencies


def counting(counted: Counter[str], held: int) -> Callable[[str], int]:
    def count(stem: str) -> int:
        counted[stem] += 1
        return held

    return count


def test_a_stem_is_counted_once_while_the_index_stays_as_it_is() -> None:
    known, counted = Frequencies(), Counter[str]()
    assert known.of(["meet", "talk"], 1, counting(counted, 3)) == {"meet": 3, "talk": 3}
    assert known.of(["talk", "walk"], 1, counting(counted, 4)) == {"talk": 3, "walk": 4}
    assert counted == {"meet": 1, "talk": 1, "walk": 1}


def test_all_are_counted_anew_in_an_index_that_has_changed() -> None:
    known, counted = Frequencies(), Counter[str]()
    known.of(["meet"], 1, counting(counted, 3))
    assert known.of(["meet"], 2, counting(counted, 4)) == {"meet": 4}


def test_no_more_are_remembered_than_there_is_room_for() -> None:
    known, counted = Frequencies(), Counter[str]()
    many = [str(number) for number in range(frequencies.MOST + 1)]
    known.of(many, 1, counting(counted, 1))
    known.of(["0"], 1, counting(counted, 1))
    assert counted["0"] == 2
