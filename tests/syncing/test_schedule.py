"""When feeds are asked again, without any clock but the one that is given."""

from datetime import UTC, datetime, timedelta

from hypothesis import given
from hypothesis import strategies as st

from reader.syncing.schedule import LONGEST, SHORTEST, next_due, retry_due

NOW = datetime(2024, 5, 3, 12, 0, tzinfo=UTC)
NOTHING = timedelta()
HOUR = timedelta(hours=1)


def due_in(planned: timedelta | None, *, brought: bool, promised: timedelta = NOTHING) -> timedelta:
    return next_due(NOW, planned, brought=brought, promised=promised) - NOW


def test_a_new_feed_is_asked_again_after_an_hour() -> None:
    assert due_in(None, brought=True) == HOUR


def test_one_that_brings_something_is_asked_sooner_and_one_that_does_not_later() -> None:
    assert due_in(2 * HOUR, brought=True) == HOUR
    assert due_in(2 * HOUR, brought=False) == 3 * HOUR


def test_no_feed_is_asked_more_often_than_it_wants_to_be() -> None:
    assert due_in(HOUR, brought=True, promised=5 * HOUR) == 5 * HOUR
    assert due_in(8 * HOUR, brought=False, promised=5 * HOUR) == 12 * HOUR


def test_to_be_asked_before_its_time_in_vain_does_not_make_it_rarer() -> None:
    assert next_due(NOW, 2 * HOUR, brought=False, promised=NOTHING, early=True) - NOW == 2 * HOUR


@given(
    planned=st.none() | st.timedeltas(min_value=NOTHING, max_value=timedelta(days=900)),
    brought=st.booleans(),
    promised=st.timedeltas(min_value=NOTHING, max_value=timedelta(days=9000)),
)
def test_it_is_always_between_a_quarter_of_an_hour_and_a_day(
    planned: timedelta | None, brought: bool, promised: timedelta
) -> None:
    assert SHORTEST <= due_in(planned, brought=brought, promised=promised) <= LONGEST


def test_each_failure_doubles_the_wait_up_to_three_days() -> None:
    waits = [retry_due(NOW, failures, lambda: 0.0) - NOW for failures in (1, 2, 3, 4, 10, 1000)]
    assert waits == [HOUR / 4, HOUR / 2, HOUR, 2 * HOUR, timedelta(days=3), timedelta(days=3)]


def test_chance_makes_the_wait_a_little_longer() -> None:
    assert retry_due(NOW, 3, lambda: 0.5) - NOW == 1.1 * HOUR


def test_a_server_that_asks_to_be_left_alone_is_for_as_long() -> None:
    assert retry_due(NOW, 1, lambda: 0.0, asked_to_wait=timedelta(days=4)) - NOW == timedelta(days=4)
    assert retry_due(NOW, 3, lambda: 0.0, asked_to_wait=timedelta(seconds=5)) - NOW == HOUR
