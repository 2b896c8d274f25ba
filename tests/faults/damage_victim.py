"""Uses a damaged library in every way that reads or writes it, and tells as JSON what came of it.

Reads the folders of damaged libraries line by line, so that a process serves for many of them; one that dies leaves
its line unanswered.
"""

import json
import sys
import traceback
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

from reader.answering.ask import ask
from reader.article import ArchivedArticle, Article, StoredArticle
from reader.errors import LibraryError, LibraryUnusable, ReaderError
from reader.finding import State
from reader.library import Library
from reader.library.mending.doctor import Doctor

QUESTIONS = (
    "who postponed the Pompeo meeting?",
    "when did the ferry sink in Melford?",
    "how many people voted in the harbour election?",
    "storm closes the bridge",
)


def said(article: StoredArticle) -> dict[str, Any]:
    """What is shown of an article."""
    return {
        "title": article.title,
        "text": article.text,
        "source": article.source,
        "url": article.url,
        "authors": list(article.authors),
        "published": article.published.isoformat() if article.published else None,
    }


class Victim:
    """One damaged library, used."""

    def __init__(self, folder: Path, oracle: dict[str, Any]) -> None:
        self._folder = folder
        self._articles: dict[int, dict[str, Any]] = {int(key): value for key, value in oracle["articles"].items()}
        self._revisions: dict[int, list[list[str]]] = {int(key): value for key, value in oracle["revisions"].items()}
        self._answers: list[list[list[int]]] = oracle["answers"]
        self.told: list[str] = []
        """The lines that a person would have seen."""
        self.wrong: list[str] = []
        """What was shown and never stored, and what was raised that nobody expects."""
        self.other_answers = 0
        """Questions with other answers than before, of which nothing was told."""

    def keep_only(self, ids: set[int]) -> None:
        """Takes the articles for lost that are not among these."""
        self._articles = {one: said for one, said in self._articles.items() if one in ids}
        self._revisions = {one: texts for one, texts in self._revisions.items() if one in ids}

    def use(self) -> None:
        """Opens it, and goes on as far as it lets."""
        self.attempt("open", lambda: Library.open(self._folder, wait=5.0).close())
        if self.told or self.wrong:
            return
        with Library.open(self._folder, wait=5.0) as library:
            uses = {
                "ask": self._ask,
                "list": self._list,
                "show": self._show,
                "revisions": self._read_revisions,
                "archive": self._archive,
                "look": self._look,
                "write": self._write,
            }
            for name, use in uses.items():
                self.attempt(name, lambda use=use: use(library))  # type: ignore[misc]

    def attempt(self, name: str, use: Callable[[], object]) -> None:
        """Does it, and notes what was raised."""
        try:
            use()
        except ReaderError as error:
            line = str(error)
            self.told.append(f"{name}: {line.replace(str(self._folder), '')}")
            if "\n" in line or not line.endswith(")"):
                self.wrong.append(f"{name}: not one line with a way out: {line!r}")
        except Exception as error:  # noqa: BLE001 - that is what is looked for
            where = traceback.extract_tb(error.__traceback__)[-3:]
            lines = " < ".join(f"{Path(frame.filename).name}:{frame.lineno}" for frame in reversed(where))
            self.wrong.append(f"{name}: {type(error).__name__}: {error} at {lines}")

    def _ask(self, library: Library) -> None:
        for question, expected in zip(QUESTIONS, self._answers, strict=True):
            answers = ask(library, question).answers
            for answer in answers:
                self.check(answer.article)
                for other in (*answer.agreement.reports, *answer.agreement.copied_in):
                    self.check(other)
            self.other_answers += [[one.article.id, one.start, one.end] for one in answers] != expected

    def _list(self, library: Library) -> None:
        shelf = library.shelf()
        for headline in (*library.headlines(), *map(shelf.headline, range(shelf.count()))):
            stored = self._articles.get(headline.id) if headline else None
            if headline and (
                stored is None
                or (headline.title, headline.source, headline.url)
                != tuple(stored[x] for x in ("title", "source", "url"))
                or (headline.published.isoformat() if headline.published else None) != stored["published"]
            ):
                self.wrong.append(f"list: not what was stored: {headline}")

    def _show(self, library: Library) -> None:
        lines: list[str] = []
        for article_id in self._articles:
            try:
                self.check(library.article(article_id))
            except ReaderError as error:
                lines.append(str(error))
        if lines:
            raise LibraryUnusable(self._folder, lines[0], "and the like")

    def _read_revisions(self, library: Library) -> None:
        for article_id, texts in self._revisions.items():
            found = [[one.title, one.text] for one in library.revisions(article_id)]
            if any(one not in texts for one in found):
                self.wrong.append(f"revisions: not what was stored: {article_id}")

    def _archive(self, library: Library) -> None:
        lines: list[str] = []
        for portion in library.archive():
            for one in portion:
                if isinstance(one, ArchivedArticle):
                    self.check(one)
                    known = self._revisions.get(one.id, [])
                    if any([earlier.title, earlier.text] not in known for earlier in one.revisions):
                        self.wrong.append(f"archive: an earlier text that was never stored: {one.id}")
                elif isinstance(one, LibraryUnusable):
                    lines.append(str(one))
        if lines:
            raise LibraryUnusable(self._folder, lines[0], "and the like")

    def _look(self, library: Library) -> None:
        library.stats()
        library.feeds()
        library.newest()
        library.ids_at("/news/0.txt")
        library.unfinished("/news/all.jsonl", "stamp")
        library.known([Article(title="T", text="", place="", key="k3"), Article(title="T", text="", place="", url="u")])

    def _write(self, library: Library) -> None:
        with library.writing() as writer:
            added = writer.add(Article(title="New", text="A zeppelin landed.", place="/new", key="new"))
            writer.add(Article(title="Ferry 3 again", text="Other words.", place="/news/3.txt", key="k3"))
        if library.article(added.id).text != "A zeppelin landed.":
            self.wrong.append("write: what was added is not there")
        with library.writing() as writer:
            for article_id in list(self._articles)[4:5]:
                writer.restore(writer.remove(article_id))
            writer.remove_places("/news/1")

    def check(self, article: StoredArticle) -> None:
        """Notes an article that is not as it was stored."""
        if self._articles.get(article.id) != said(article):
            self.wrong.append(f"shown, and never stored: article {article.id}")


class Patient:
    """One damaged library, looked at by the doctor, and used once it is repaired."""

    def __init__(self, folder: Path, oracle: dict[str, Any]) -> None:
        self._folder = folder
        self._victim = Victim(folder, oracle)
        self._ids = {int(article_id) for article_id in oracle["articles"]}
        self._oracle = oracle
        self.noticed = False
        self.saved = 0
        self.hopeless = False
        """Whether nothing could be read of it, which was said."""

    @property
    def wrong(self) -> list[str]:
        """What was promised otherwise."""
        return self._victim.wrong

    def treat(self) -> None:
        """Has it looked at, repaired where that is said to help, and used."""
        self._victim.attempt("doctor", self._treat)

    def _treat(self) -> None:
        doctor = Doctor(self._folder, 5.0)
        findings = [one for one in doctor.findings(lambda _: None) if one.state is State.DAMAGED]
        self.noticed = bool(findings)
        lines: list[str] = []
        if findings:
            try:
                lines += doctor.repair(findings, lambda _, __: None, 1000)
            except LibraryError as error:
                self.hopeless = "nothing can be read" in str(error) or "install a newer" in str(error)
                self.hopeless |= "name another folder" in str(error)
                if not self.hopeless:
                    raise
                return
            left = [one.told for one in doctor.findings(lambda _: None) if one.state is State.DAMAGED]
            self.wrong.extend(f"doctor: repaired, and still damaged: {told}" for told in left)
        lost = {int(line.split(":")[1].split()[1]) for line in lines if line.startswith("lost: article")}
        with Library.open(self._folder, wait=5.0) as library:
            held = {headline.id for headline in library.headlines()}
            self.saved = len(held)
            for article_id in sorted(held):
                self._victim.check(library.article(article_id))
            if held - self._ids or self._ids - held - lost:
                self.wrong.append(f"doctor: neither held nor told of as lost: {sorted(self._ids - held - lost)[:5]}")
            texts = {str(one): [[x.title, x.text] for x in library.revisions(one)] for one in sorted(held)}
        if not findings and (held != self._ids or texts != self._oracle["revisions"]):
            self.wrong.append("doctor: nothing was found, and it is not as it was")
        self._victim.keep_only(held)
        self._victim.use()
        self.wrong.extend(f"repaired, and: {line}" for line in self._victim.told)


def main(lines: Iterator[str]) -> None:
    """Answers each line."""
    for line in lines:
        asked = json.loads(line)
        victim = Victim(Path(asked["folder"]), json.loads(Path(asked["oracle"]).read_text()))
        victim.use()
        patient = Patient(Path(asked["patient"]), json.loads(Path(asked["oracle"]).read_text()))
        patient.treat()
        found = {
            "told": victim.told,
            "wrong": [*victim.wrong, *patient.wrong],
            "other": victim.other_answers,
            "noticed": patient.noticed,
            "saved": patient.saved,
            "hopeless": patient.hopeless,
        }
        print(json.dumps(found), flush=True)


if __name__ == "__main__":
    main(iter(sys.stdin.readline, ""))
