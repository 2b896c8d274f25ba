"""Several hosts are asked at once, one thing at a time each."""

from threading import Barrier, Event, Lock

import pytest

from reader.syncing.hosts import HostQueues

SECONDS = 20.0


def results(queues: HostQueues[str, str]) -> list[str]:
    found = []
    while queues.left:
        result = queues.result(SECONDS)
        assert result is not None
        found.append(result)
    return found


def test_each_job_is_done_once() -> None:
    queues: HostQueues[str, str] = HostQueues(str.upper)
    for number in range(50):
        queues.put(f"host{number % 7}", f"job{number}")
    assert sorted(results(queues)) == sorted(f"JOB{number}" for number in range(50))


def test_several_hosts_are_asked_at_once() -> None:
    together = Barrier(4)

    def do(job: str) -> str:
        together.wait(SECONDS)  # breaks unless four are there at the same time
        return job

    queues = HostQueues(do, threads=4)
    for host in "abcd":
        queues.put(host, host)
    assert sorted(results(queues)) == list("abcd")


def test_no_host_is_asked_twice_at_once_and_its_jobs_keep_their_order() -> None:
    busy: set[str] = set()
    overlaps: list[str] = []
    lock = Lock()

    def do(job: str) -> str:
        host = job[0]
        with lock:
            if host in busy:
                overlaps.append(job)
            busy.add(host)
        Event().wait(0.001)
        with lock:
            busy.discard(host)
        return job

    queues = HostQueues(do, threads=6)
    for number in range(20):
        for host in "abc":
            queues.put(host, f"{host}{number:02}")
    done = results(queues)
    assert overlaps == []
    for host in "abc":
        assert [job for job in done if job[0] == host] == [f"{host}{number:02}" for number in range(20)]


def test_a_job_can_be_put_in_while_others_are_done() -> None:
    queues: HostQueues[str, str] = HostQueues(str.upper, threads=1)
    queues.put("a", "first")
    assert queues.result(SECONDS) == "FIRST"
    queues.put("a", "second")
    assert queues.result(SECONDS) == "SECOND"
    assert queues.left == 0


def test_what_a_job_raises_is_raised_where_its_result_is_taken() -> None:
    def do(job: str) -> str:
        raise ZeroDivisionError(job)

    queues = HostQueues(do)
    queues.put("a", "job")
    with pytest.raises(ZeroDivisionError, match="job"):
        queues.result(SECONDS)
    queues.put("a", "again")
    with pytest.raises(ZeroDivisionError, match="again"):
        queues.result(SECONDS)


def test_closing_waits_for_nobody_and_begins_nothing_more() -> None:
    began, may_end, others = Event(), Event(), []

    def do(job: str) -> str:
        if job != "slow":
            others.append(job)
        began.set()
        may_end.wait(SECONDS)
        return job

    queues = HostQueues(do)
    queues.put("a", "slow")
    queues.put("a", "next")
    assert began.wait(SECONDS)
    queues.close()
    may_end.set()
    assert queues.result(SECONDS) == "slow"
    assert queues.result(0.05) is None
    assert others == []
