"""What is gathered goes into the library, is counted once it is safe there, and told of on the way."""

import gzip
import json
import random
from pathlib import Path

import pytest

from reader import intake
from reader.article import SAMPLE_PREFIX, Article, Skipped
from reader.gather import Found, location
from reader.gather.containers import json_lines
from reader.intake import IntakeReport, IntakeTally, IntakeWatcher, size_of, take_in, take_in_samples
from reader.library import Library
from reader.library.lock import write_lock
from reader.notebook import Notebook
from reader.settings import Settings

pytestmark = pytest.mark.usefixtures("one_parser")


class Notes(IntakeWatcher):
    """Notes what it is told, and stops the intake once it was told of so many articles."""

    def __init__(self, stop_after: int = 10**9) -> None:
        self.bytes = 0
        self.articles: list[str] = []
        self.skipped: list[Skipped] = []
        self.reports: list[IntakeReport] = []
        self._stop_after = stop_after

    def read(self, count: int) -> None:
        self.bytes += count

    def found(self, found: Found) -> None:
        if isinstance(found, Skipped):
            self.skipped.append(found)
        elif isinstance(found, Article):
            self.articles.append(found.title)
        if len(self.articles) == self._stop_after:
            raise KeyboardInterrupt

    def stored(self, report: IntakeReport) -> None:
        self.reports.append(report)


@pytest.fixture
def library(tmp_path: Path) -> Library:
    return Library.open(tmp_path / "library", create=True)


@pytest.fixture
def news(tmp_path: Path) -> Path:
    """Seven articles, and one line that is none."""
    file = tmp_path / "news.jsonl"
    lines = [json.dumps({"title": f"Report {n}", "text": f"Number {n} came in at dawn.", "id": n}) for n in range(7)]
    file.write_text("\n".join([*lines, "no article"]) + "\n")
    return file


def test_each_outcome_is_counted(library: Library, news: Path) -> None:
    assert take_in(library, [str(news)]) == IntakeReport(added=7, skipped=1)
    news.write_text(news.read_text().replace("Number 3 came", "Number 3 never came"))
    assert take_in(library, [str(news)]) == IntakeReport(same=6, changed=1, skipped=1)
    assert library.stats().articles == 7


def test_a_place_that_is_not_there_is_skipped_and_the_others_go_in(
    library: Library, news: Path, tmp_path: Path
) -> None:
    notes = Notes()
    report = take_in(library, [str(tmp_path / "nowhere"), str(news)], notes)
    assert (report.added, report.skipped) == (7, 2)
    assert notes.skipped[0].place == str(tmp_path / "nowhere")
    assert notes.skipped[1].place == f"{news}:8"


def test_a_watcher_is_told_of_everything(library: Library, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "_BATCH_ARTICLES", 3)
    notes = Notes()
    report = take_in(library, [str(news)], notes)
    assert notes.articles == [f"Report {n}" for n in range(7)]
    assert notes.bytes == size_of([str(news)]) == news.stat().st_size
    assert [one.added for one in notes.reports] == [3, 6, 7]
    assert notes.reports[-1] == report


def test_what_was_reported_as_stored_survives_an_interruption(
    library: Library, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "_BATCH_ARTICLES", 2)
    notes = Notes(stop_after=6)
    with pytest.raises(KeyboardInterrupt):
        take_in(library, [str(news)], notes)
    assert notes.reports[-1] == IntakeReport(added=4)
    assert library.stats().articles == 4
    assert take_in(library, [str(news)]) == IntakeReport(added=3, same=4, skipped=1)


class Resumed(Notes):
    """Notes also which files it goes on with."""

    def __init__(self) -> None:
        super().__init__()
        self.went_on: list[str] = []

    def resumed(self, file: str) -> None:
        self.went_on.append(file)


@pytest.fixture
def long_file(news: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The seven articles, in a file of which each line is a document, stored one by one."""
    monkeypatch.setattr(json_lines, "_PART", 1)
    monkeypatch.setattr(location, "_DOCUMENTS_BETWEEN", 1)
    monkeypatch.setattr(intake, "_BATCH_ARTICLES", 1)
    return news


@pytest.mark.parametrize("stop_after", range(1, 8))
def test_the_next_intake_of_a_long_file_goes_on_where_one_was_interrupted(
    library: Library, long_file: Path, stop_after: int
) -> None:
    with pytest.raises(KeyboardInterrupt):
        take_in(library, [str(long_file)], Notes(stop_after))
    held = library.stats().articles
    notes = Resumed()
    report = take_in(library, [str(long_file)], notes)
    assert held + report.added == 7
    assert report.skipped == 1
    assert report.same <= 1, "no more than what was stored after the last checkpoint is read again"
    assert notes.went_on == ([str(long_file)] if held else [])
    assert take_in(library, [str(long_file)]) == IntakeReport(same=7, skipped=1), "it was read to its end"


def test_a_file_that_was_changed_meanwhile_is_read_from_its_beginning(library: Library, long_file: Path) -> None:
    with pytest.raises(KeyboardInterrupt):
        take_in(library, [str(long_file)], Notes(5))
    long_file.write_text(long_file.read_text().replace("Number 0 came", "Number 0 never came"))
    notes = Resumed()
    assert take_in(library, [str(long_file)], notes).changed == 1
    assert notes.went_on == []


def test_it_can_be_ended_while_it_writes_and_takes_back_what_is_not_safe(library: Library, news: Path) -> None:
    class EndsAtTheThird(IntakeTally):
        written_so_far = 0

        def written(self) -> None:
            self.written_so_far += 1
            if self.written_so_far == 3:
                raise KeyboardInterrupt

    watcher = EndsAtTheThird()
    with pytest.raises(KeyboardInterrupt):
        take_in(library, [str(news)], watcher)
    assert watcher.report == IntakeReport()
    assert library.stats().articles == 0
    assert take_in(library, [str(news)]) == IntakeReport(added=7, skipped=1)


def test_it_says_who_else_is_writing_and_can_be_ended_while_it_waits(library: Library, news: Path) -> None:
    class EndsAtOnce(IntakeWatcher):
        def waiting(self, holder: str) -> None:
            raise KeyboardInterrupt(holder)

    with write_lock(library.folder, "testing", 0), pytest.raises(KeyboardInterrupt, match=r"process \d+ \(testing\)"):
        take_in(library, [str(news)], EndsAtOnce())
    assert take_in(library, [str(news)]).added == 7


@pytest.mark.parametrize(("size", "share"), [(None, None), (0, None), (400, 0.25), (50, 1.0)])
def test_a_tally_tells_how_much_has_been_read(size: int | None, share: float | None) -> None:
    tally = IntakeTally()
    tally.read(60)
    tally.read(40)
    assert tally.share_of(size) == share


def test_a_report_is_told_in_words() -> None:
    assert str(IntakeReport(added=1200, same=3, skipped=2)) == "1,200 added, 3 the same, 0 changed, 2 skipped"


def test_nobody_waits_for_the_library_while_articles_are_gathered(
    library: Library, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "_BATCH_ARTICLES", 2)

    class Neighbour(IntakeWatcher):
        def found(self, found: Found) -> None:
            with Library.open(library.folder, wait=0) as other, other.writing() as writer:
                writer.commit()

    assert take_in(library, [str(news)], Neighbour()).added == 7


def test_slow_gathering_is_stored_after_a_while(library: Library, news: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(intake, "_BATCH_SECONDS", 0.0)
    notes = Notes()
    take_in(library, [str(news)], notes)
    assert [one.added for one in notes.reports] == [1, 2, 3, 4, 5, 6, 7, 7]


def test_long_articles_are_stored_before_they_fill_the_memory(
    library: Library, news: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(intake, "_BATCH_CHARACTERS", 50)  # two of 26 characters
    notes = Notes()
    take_in(library, [str(news)], notes)
    assert [one.added for one in notes.reports] == [2, 4, 6, 7]


def test_samples_are_named_apart_from_a_person_s_own_articles(library: Library) -> None:
    report = take_in_samples(library)
    assert report.added >= 16
    assert report.skipped == 0
    places = [place for one in library.headlines() for place in library.article(one.id).places]
    assert all(place.startswith(SAMPLE_PREFIX) for place in places)
    assert not any("/" in place.removeprefix(SAMPLE_PREFIX) for place in places)


def test_samples_come_in_once(library: Library) -> None:
    first = take_in_samples(library)
    assert take_in_samples(library) == IntakeReport(same=first.added + first.same)


def test_samples_stay_the_same_articles_wherever_the_program_lies(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    first = take_in_samples(library)
    moved = tmp_path / "elsewhere" / "seeds" / "articles"
    moved.mkdir(parents=True)
    for sample in intake.samples_folder().iterdir():
        (moved / sample.name).write_bytes(sample.read_bytes())
    monkeypatch.setattr(intake, "samples_folder", lambda: moved)
    assert take_in_samples(library) == IntakeReport(same=first.added + first.same)


def test_what_another_program_had_marked_is_marked_here(library: Library, tmp_path: Path) -> None:
    file = tmp_path / "marked.jsonl"
    marks: tuple[dict[str, bool], ...] = ({"read": True}, {"starred": True}, {"read": False, "starred": False}, {})
    file.write_text("".join(f"{json.dumps({'text': f'Number {n}.', 'id': n, **marks[n]})}\n" for n in range(4)))
    take_in(library, [str(file)], settings=Settings(history=False))
    assert Notebook.find(library.folder) is None
    assert take_in(library, [str(file)]).same == 4
    with Notebook.open(library.folder) as notebook:
        assert notebook.read_ids() == {1}
        assert notebook.starred_ids() == {2}


def test_no_notebook_is_made_where_nothing_was_marked(library: Library, news: Path) -> None:
    news.write_text(news.read_text().replace('"id"', '"read": false, "id"'))
    assert take_in(library, [str(news)]).added == 7
    assert Notebook.find(library.folder) is None


def test_an_interruption_between_library_and_notebook_loses_no_marks(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_lines, "_PART", 1)
    monkeypatch.setattr(location, "_DOCUMENTS_BETWEEN", 1)
    monkeypatch.setattr(intake, "_BATCH_ARTICLES", 2)
    file = tmp_path / "marked.jsonl"
    file.write_text("".join(f"{json.dumps({'text': f'Number {n}.', 'id': n, 'starred': True})}\n" for n in range(6)))

    def interrupted(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as patched:
        patched.setattr(Notebook, "take_marks", interrupted)
        with pytest.raises(KeyboardInterrupt):
            take_in(library, [str(file)])
    held = library.stats().articles
    assert 0 < held < 6
    assert take_in(library, [str(file)]) == IntakeReport(added=6 - held, same=held)
    with Notebook.open(library.folder) as notebook:
        assert notebook.starred_ids() == set(range(1, 7))


def test_a_reply_that_would_name_other_articles_is_not_kept_by_a_resumed_import_either(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_lines, "_PART", 1)
    monkeypatch.setattr(location, "_DOCUMENTS_BETWEEN", 1)
    monkeypatch.setattr(intake, "_BATCH_ARTICLES", 1)
    begun = "2026-03-01T12:00:00+00:00"
    export = tmp_path / "export.jsonl"
    articles = [
        {"type": "reader-article", "id": n, "title": f"Report {n}", "text": f"Number {n}.", "key": f"k{n}"}
        for n in (1, 2, 3)
    ]
    asked = {"type": "reader-exchange", "conversation": begun, "asked_at": begun, "question": "who?", "reply": "{}"}
    header = {"type": "reader-export", "version": 1}
    export.write_text("".join(f"{json.dumps(one)}\n" for one in (header, *articles, asked)))
    with library.writing() as writer:
        writer.add(Article(title="Mine", text="It has the number 1 here.", place="/mine.txt"))
    with pytest.raises(KeyboardInterrupt):
        take_in(library, [str(export)], Notes(stop_after=3))
    assert take_in(library, [str(export)], resumed := Resumed()).questions == 1
    assert resumed.went_on == [str(export)]
    with Notebook.open(library.folder) as notebook:
        assert [one.reply for one in notebook.questions()] == [""]


def test_a_long_file_that_cannot_be_read_to_its_end_is_read_from_its_beginning_again(
    library: Library, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(json_lines, "_PART", 1_000)
    monkeypatch.setattr(location, "_DOCUMENTS_BETWEEN", 1)
    told = (f"Number {n}. {random.Random(n).random()}" for n in range(5000))  # else it would be packed too well
    lines = "".join(f"{json.dumps({'text': text, 'id': n})}\n" for n, text in enumerate(told))
    file = tmp_path / "cut.jsonl.gz"
    file.write_bytes(gzip.compress(lines.encode())[:-5000])
    first = take_in(library, [str(file)])
    assert first.added > 100
    assert first.skipped == 2, "a line cut in two, and the file's end"
    with library.writing() as writer:
        writer.remove(1)
    assert take_in(library, [str(file)]).added == 1
