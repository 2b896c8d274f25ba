"""What is known of a feed after it was asked."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from reader.feed import StoredFeed
from reader.fetching import FetchError, Gone, RetryLater
from reader.syncing.asking import FeedReply
from reader.syncing.report import Outcome
from reader.syncing.schedule import Jitter, next_due, retry_due

_LEFT_ALONE = "its server asks to be left alone"
"""Begins the error of a feed whose host said for how long it is not to be asked."""


@dataclass(frozen=True, slots=True)
class Standing:
    """A feed as it is to be stored, and what came of it."""

    feed: StoredFeed
    outcome: Outcome
    reason: str = ""


def waits(feed: StoredFeed, now: datetime) -> bool:
    """Whether the host of the feed is not to be asked before the feed is due."""
    return feed.error.startswith(_LEFT_ALONE) and feed.due > now


def standing_after(reply: FeedReply, *, brought: bool, jitter: Jitter) -> Standing:
    """How the feed stands after its reply. `brought` says whether the library has become another one by it."""
    if reply.fetched is not None:
        return _succeeded(reply, brought)
    if reply.problem:
        return _failed(reply, jitter)
    wait = reply.wait_until or reply.at
    return Standing(replace(reply.feed, due=max(wait, reply.feed.due)), Outcome.POSTPONED)


def _succeeded(reply: FeedReply, brought: bool) -> Standing:
    feed, fetched, at = reply.feed, reply.fetched, reply.at
    assert fetched is not None  # noqa: S101 - who calls has looked
    survey = reply.survey
    promised = timedelta(seconds=fetched.fresh_for or 0, minutes=(survey.refresh_minutes or 0) if survey else 0)
    planned = feed.due - feed.succeeded if feed.succeeded and not feed.failures else None
    due = next_due(at, planned, brought=brought, promised=promised, early=at < feed.due)
    known = replace(
        feed,
        title=feed.title or (survey.title if survey else ""),
        etag=fetched.validators.etag,
        last_modified=fetched.validators.last_modified,
        tried=at,
        succeeded=at,
        due=due,
        failures=0,
        error="",
    )
    if survey is None:
        return Standing(known, Outcome.UNCHANGED)
    address = fetched.permanent_address
    if address == feed.address:
        return Standing(known, Outcome.BROUGHT)
    return Standing(replace(known, address=address), Outcome.BROUGHT, f"moved to {address}")


def _failed(reply: FeedReply, jitter: Jitter) -> Standing:
    feed, problem, at = reply.feed, reply.problem, reply.at
    reason = problem.reason if isinstance(problem, FetchError) else problem
    if isinstance(problem, RetryLater) and problem.seconds is not None:
        reason = f"{_LEFT_ALONE}: {reason}"
    tried = replace(feed, tried=at, failures=feed.failures + 1, error=reason)
    if isinstance(problem, Gone):
        return _ended(tried, reason)
    asked_to_wait = reply.wait_until - at if reply.wait_until else timedelta()
    due = retry_due(at, tried.failures, jitter, asked_to_wait=asked_to_wait)
    return Standing(replace(tried, due=due), Outcome.FAILED, reason)


def _ended(feed: StoredFeed, reason: str) -> Standing:
    return Standing(replace(feed, ended=reason), Outcome.ENDED, reason)
