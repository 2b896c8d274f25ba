"""Several processes on one library, and what is left when one of them ends in the middle."""

import random
import signal
import time
from pathlib import Path

import pytest

from reader.errors import LibraryLocked
from reader.library import Library

from .making import SECONDS, add, article, found, run, start, titles

HOLD = """
with Library.open(folder) as library, library.writing() as writer:
    writer.add(Article(title="Held", text="Rain, and a writer that stays.", place="/p"))
    writer.commit()
    writer.add(Article(title="Open", text="Not committed yet.", place="/p"))
    print("holding", flush=True)
    sys.stdin.read()
"""


def test_a_writer_that_waits_in_vain_is_told_who_writes(library: Library, folder: Path) -> None:
    holder = start(HOLD, folder)
    assert holder.stdout
    assert holder.stdout.readline() == "holding\n"
    with pytest.raises(LibraryLocked, match=rf"process {holder.pid} \(adding articles\) is writing.*waited 1 s"):
        add(library, article())
    assert found(library, "rain") == [1]
    assert titles(library) == ["Held"]
    with Library.open(folder, wait=30) as other:
        assert found(other, "rain") == [1]
    holder.communicate("", timeout=SECONDS)
    add(library, article())
    assert sorted(titles(library)) == ["Held", "Open", "Talks put off"]


def test_a_lock_outlives_nobody(folder: Path) -> None:
    Library.open(folder, create=True).close()
    holder = start(HOLD, folder)
    assert holder.stdout
    holder.stdout.readline()
    holder.kill()
    holder.communicate(timeout=SECONDS)
    with Library.open(folder, wait=0.1) as library:
        add(library, article())
        assert sorted(titles(library)) == ["Held", "Talks put off"]
        assert library.index.count() == 2


def test_two_threads_of_one_process_do_not_write_at_once(library: Library) -> None:
    with library.writing() as writer:
        with pytest.raises(LibraryLocked), library.writing():
            pass
        writer.add(article())
    assert library.stats().articles == 1


OPEN_AT = """
time.sleep(max(0.0, float(sys.argv[2]) - time.time()))
with Library.open(folder, create=True, wait=30) as library, library.writing() as writer:
    print(writer.add(Article(title="T", text="One text for all.", place=sys.argv[3])).outcome.name)
"""


def test_sixteen_first_openings_at_the_same_moment_all_come_up(folder: Path) -> None:
    moment = str(time.time() + 4)
    processes = [start(OPEN_AT, folder, moment, f"/place/{n}") for n in range(16)]
    ended = [process.communicate(timeout=SECONDS) for process in processes]
    assert [complained for _, complained in ended if complained] == []
    assert sorted(printed.strip() for printed, _ in ended) == ["ADDED"] + ["SAME"] * 15
    with Library.open(folder) as library:
        assert len(library.article(1).places) == 16


ADD_MANY = """
with Library.open(folder, wait=30) as library:
    for batch in range(10):
        with library.writing() as writer:
            for n in range(10):
                name = f"{sys.argv[2]} {batch} {n}"
                writer.add(Article(title=name, text=f"Rain at {name}.", place=name, key=name))
            writer.add(Article(title="shared", text="Told by both.", place=sys.argv[2], key=sys.argv[2]))
"""


def test_two_processes_that_add_at_once_lose_nothing(library: Library, folder: Path) -> None:
    processes = [start(ADD_MANY, folder, name) for name in ("left", "right")]
    while any(process.poll() is None for process in processes):
        ids = found(library, "rain")
        assert len(library.articles(ids)) == len(ids)
        assert len({headline.id for headline in library.headlines()}) >= len(ids)
    assert [process.communicate(timeout=SECONDS)[1] for process in processes] == ["", ""]
    assert len(found(library, "rain")) == 200
    assert library.index.count() == library.stats().articles == 201


ADD_UNTIL_KILLED = """
with Library.open(folder, wait=30) as library, library.writing() as writer:
    for n in range(10**6):
        name = f"{sys.argv[2]} {n}"
        writer.add(Article(title=name, text=f"Rain at {name}. " * 20, place=name, key=name))
        if n % 7 == 6:
            writer.commit()
            print(n + 1, flush=True)
"""


@pytest.mark.parametrize("how", [signal.SIGKILL, signal.SIGINT, signal.SIGTERM], ids=lambda how: how.name)
def test_what_was_acknowledged_before_a_sudden_end_is_there_and_can_be_found(folder: Path, how: signal.Signals) -> None:
    Library.open(folder, create=True).close()
    chance = random.Random(how.value)
    acknowledged: dict[str, int] = {}
    for turn in range(2):
        process = start(ADD_UNTIL_KILLED, folder, f"turn{turn}")
        assert process.stdout
        for _ in range(chance.randrange(1, 15)):
            acknowledged[f"turn{turn}"] = int(process.stdout.readline())
        time.sleep(chance.random() * 0.02)
        process.send_signal(how)
        printed, _ = process.communicate(timeout=SECONDS)
        if printed:
            acknowledged[f"turn{turn}"] = int(printed.split()[-1])
    with Library.open(folder) as library:
        held = set(titles(library))
        for turn_name, count in acknowledged.items():
            assert {f"{turn_name} {n}" for n in range(count)} <= held
        assert len(found(library, "rain")) == min(len(held), 1000)
        assert library.index.count() == len(held) == library.stats().articles


WRITE_FOR_EVER = """
with Library.open(folder, wait=30) as library:
    print("started", flush=True)
    while True:
        with library.writing():
            time.sleep(0.3)
"""


def test_who_writes_again_and_again_lets_others_have_their_turn(library: Library, folder: Path) -> None:
    greedy = start(WRITE_FOR_EVER, folder)
    assert greedy.stdout
    greedy.stdout.readline()
    try:
        for number in range(5):
            with Library.open(folder, wait=SECONDS) as other:
                began = time.monotonic()
                turns = 0

                def one_more(_: str) -> None:
                    nonlocal turns
                    turns += 1

                with other.writing(one_more) as writer:
                    writer.add(article(f"Rain {number}."))
                assert turns < 200, f"it waited for {time.monotonic() - began:.1f} s"  # 0.02 s each: ten of its batches
    finally:
        greedy.kill()
        greedy.communicate(timeout=SECONDS)


REINDEX_FOR_EVER = """
with Library.open(folder, wait=30) as library:
    print("started", flush=True)
    while True:
        library.reindex()
"""


def test_a_rebuild_that_is_killed_leaves_the_index_it_was_to_replace(library: Library, folder: Path) -> None:
    add(library, *(article(f"Rain {n}.") for n in range(300)))
    for pause in (0.03, 0.06, 0.1):
        process = start(REINDEX_FOR_EVER, folder)
        assert process.stdout
        process.stdout.readline()
        time.sleep(pause)
        process.kill()
        process.communicate(timeout=SECONDS)
        assert len(found(library, "rain")) == 300
    assert run("print(Library.open(folder).index.count())", folder) == "300"
    assert library.reindex() == 300
    assert len([path for path in (folder / "index").iterdir() if path.is_dir()]) == 1


def test_a_failure_within_takes_back_the_open_batch_alone(library: Library) -> None:
    def fail() -> None:
        with library.writing() as writer:
            writer.add(article("Rain."))
            writer.commit()
            writer.add(article("Snow."))
            raise ZeroDivisionError

    with pytest.raises(ZeroDivisionError):
        fail()
    assert library.stats().articles == 1
    assert found(library, "rain snow") == [1]
    add(library, article("Snow."))
    assert found(library, "rain snow") == [1, 2]


def test_an_interruption_in_the_middle_of_an_article_leaves_no_half_of_it(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.library.records import Records

    def interrupted(*_: object, **__: object) -> int:
        raise KeyboardInterrupt

    with library.writing() as writer:
        writer.add(article("Rain."))
        writer.commit()
        with monkeypatch.context() as patched:
            patched.setattr(Records, "add_origin", interrupted)
            with pytest.raises(KeyboardInterrupt):
                writer.add(article("Snow."))
        writer.add(article("Hail."))
    assert sorted(held.text for held in library.articles(range(1, 9))) == ["Hail.", "Rain."]
    assert library.index.count() == 2


def test_an_interruption_between_store_and_index_is_made_good_at_once(
    library: Library, monkeypatch: pytest.MonkeyPatch
) -> None:
    from reader.library.index.tantivy_index import TantivyIndex

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    def interrupt() -> None:
        with library.writing() as writer:
            writer.add(article("Rain."))
            with monkeypatch.context() as patched:
                patched.setattr(TantivyIndex, "add", interrupted)
                writer.commit()

    with pytest.raises(KeyboardInterrupt):
        interrupt()
    assert found(library, "rain") == [1]


def test_a_long_addition_can_be_found_before_it_ends(
    library: Library, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("reader.library.writer._STORE_BATCH", 5)
    monkeypatch.setattr("reader.library.writer._INDEX_BATCH", 10)
    with Library.open(folder) as reading, library.writing() as writer:
        for n in range(23):
            writer.add(article(f"Rain {n}."))
        assert reading.stats().articles == 20
        assert len(found(reading, "rain")) == 20
    assert len(found(library, "rain")) == 23
