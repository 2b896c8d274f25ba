"""What a verb is run on while something bad happens to it: a small library, and what is to come into it."""

import json
import shutil
import sqlite3
from collections.abc import Callable, Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

from reader.answering.ask import ask
from reader.article import Article, StoredArticle
from reader.conversation.kept_reply import reply_document
from reader.feed import Feed
from reader.intake import take_in_samples
from reader.library import Library
from reader.notebook import Exchange, Notebook
from tests.cli import running
from tests.fetching.serving import Server, serving
from tests.library.test_upgrading import KEPT
from tests.syncing.newsroom import feed_of, rss, story

from . import killing

QUESTIONS = (
    "who postponed the Pompeo meeting?",
    "Who discovered Pluto?",
    "How long is the Ever Given?",
    "who owns the Ever Given",
    "What was the turnout in the Brexit referendum?",
    "which ferry left Korgen at dawn?",
)
_HELD = 12
"""Samples that a library holds before more come in."""
_MOMENT = datetime(2026, 3, 1, 12, tzinfo=UTC)
FEED = feed_of(*map(story, range(1, 16)))


@dataclass(frozen=True, slots=True, kw_only=True)
class World:
    """A folder of a person's own, with a library and what else a verb needs."""

    folder: Path

    @property
    def library(self) -> Path:
        return self.folder / "library"

    @property
    def environment(self) -> dict[str, str]:
        """Of a person who uses the library, and keeps everything in the folder."""
        return running.environment(
            self.library, {"XDG_STATE_HOME": str(self.folder / "state"), "XDG_CONFIG_HOME": str(self.folder / "config")}
        )

    def run(self, *arguments: str) -> None:
        """One command line, run to its end, which is a good one."""
        ended = killing.run(arguments, self.environment, self.folder / "scratch")
        assert ended.code == 0, ended.told


@dataclass(frozen=True, slots=True, kw_only=True)
class Verb:
    """A command line, and the world that it is run in."""

    name: str
    make: Callable[[World], None]
    """Fills an empty world."""
    arguments: Sequence[str]
    """`{folder}` stands for the world's folder."""
    takes_in: Callable[[World], list[Article]] = lambda world: []
    """The articles that it adds, in the order in which it says that they are safe."""
    looks: Sequence[str] = ("ask", *QUESTIONS[1].split())
    """What a person does next."""
    writes: str = ""
    """The name of a file that it writes, whole or not at all."""

    def command(self, world: World) -> list[str]:
        """The arguments as they are in that world."""
        return [argument.format(folder=world.folder) for argument in self.arguments]


def copy_of(world: World, folder: Path) -> World:
    """The same world in another folder, in place of any that is there."""
    shutil.rmtree(folder, ignore_errors=True)
    shutil.copytree(world.folder, folder)
    return World(folder=folder)


def _samples(world: World) -> list[StoredArticle]:
    """All samples, from a library that is thrown away."""
    scratch = world.folder / "samples"
    with Library.open(scratch, create=True) as library:
        take_in_samples(library)
        articles = library.articles(range(1, 100))
    shutil.rmtree(scratch)
    return articles


def _hold(world: World, articles: Sequence[Article]) -> None:
    with Library.open(world.library, create=True) as library, library.writing() as writer:
        for article in articles:
            writer.add(article)


def _begun(world: World) -> list[StoredArticle]:
    """A library with some of the samples; gives all of them."""
    samples = _samples(world)
    _hold(world, [_as_said(sample) for sample in samples[:_HELD]])
    return samples


def _as_said(sample: StoredArticle, more: str = "") -> Article:
    return Article(
        title=sample.title,
        text=f"{sample.text}{more}",
        place=sample.place,
        source=sample.source,
        published=sample.published,
        key=f"sample-{sample.id}",
    )


def _write_lines(file: Path, articles: Sequence[Article]) -> None:
    lines = [
        json.dumps(
            {
                "id": one.key,
                "title": one.title,
                "text": one.text,
                "source": one.source,
                "published": one.published.isoformat() if one.published else None,
            }
        )
        for one in articles
    ]
    file.write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")


def _with_news(world: World) -> None:
    """News to add: new articles, articles that have changed, and a copy."""
    samples = _begun(world)
    changed = [_as_said(sample, "\n\nMore was said later.") for sample in samples[:3]]
    new = [_as_said(sample) for sample in samples[_HELD:]]
    copy = Article(title="A copy", text=samples[4].text, place="", source="Lantern", key="copy-1")
    _write_lines(world.folder / "news.jsonl", [*new[:4], *changed, copy, *new[4:]])


def _news_of(world: World) -> list[Article]:
    """The articles in that file."""
    records = map(json.loads, (world.folder / "news.jsonl").read_text(encoding="utf-8").splitlines())
    return [Article(title=one["title"], text=one["text"], place="", key=one["id"]) for one in records if "id" in one]


def _with_export(world: World) -> None:
    """An export of a library that was used: with feeds, marks, earlier texts, conversations."""
    _with_news(world)
    world.run("add", str(world.folder / "news.jsonl"))
    with Library.open(world.library) as library, Notebook.open(world.library) as notebook:
        with library.writing() as writer:
            writer.remove(5)
            for number in range(3):
                writer.add_feed(Feed(f"https://herald.example/{number}", f"Herald {number}", ("sea",)))
        for headline in library.headlines():
            notebook.set_read(headline.id, headline.id % 2 == 0)
            notebook.set_starred(headline.id, headline.id % 3 == 0)
        conversation = notebook.start_conversation("Talks")
        for question in QUESTIONS:
            document = reply_document(ask(library, question))
            notebook.keep(conversation.id, Exchange(
                question=question, followed_up="", asked_at=datetime.now(UTC), told="told", reply=document
            ))  # fmt: skip
    world.run("export", "-o", str(world.folder / "export.jsonl"))
    shutil.rmtree(world.library)


def _exported(world: World) -> list[Article]:
    records = map(json.loads, (world.folder / "export.jsonl").read_text(encoding="utf-8").splitlines())
    return [
        Article(title=one["title"], text=one["text"], place="", key=one["key"])
        for one in records
        if one["type"] == "reader-article"
    ]


def _to_be_removed(world: World) -> None:
    _begun(world)


def _to_be_reindexed(world: World) -> None:
    """A library whose index was made in several steps."""
    samples = _begun(world)
    _hold(world, [_as_said(sample, "\n\nMore was said later.") for sample in samples[:2]])
    _hold(world, [_as_said(sample) for sample in samples[_HELD:]])


def _of_an_earlier_schema(world: World) -> None:
    world.library.mkdir()
    with closing(sqlite3.connect(world.library / "library.sqlite")) as connection:
        connection.executescript(KEPT[0].read_text(encoding="utf-8"))


def _with_old_file(world: World) -> None:
    _with_export(world)
    world.run("add", str(world.folder / "export.jsonl"))
    (world.folder / "export.jsonl").write_text("what was there\n")


def feed_server() -> Server:
    """Serves the feed that the world of `sync` subscribes to."""
    return serving({"/feed": rss(FEED)})


def subscribed(world: World, server: Server) -> None:
    """A library that subscribes to that server's feed, and settings that let it be reached."""
    _begun(world)
    with Library.open(world.library) as library, library.writing() as writer:
        writer.add_feed(Feed(f"{server.address}/feed", "Harbour Herald"))
    config = world.folder / "config" / "reader-tui" / "config.toml"
    config.parent.mkdir(parents=True)
    config.write_text(f'[fetch]\nallow = ["{server.host}"]\nports = [{server.port}]\n')


def _nothing(world: World) -> None:
    """No library: the first question makes one."""


VERBS = (
    Verb(name="add", make=_with_news, arguments=("add", "{folder}/news.jsonl"), takes_in=_news_of),
    Verb(
        name="import",
        make=_with_export,
        arguments=("add", "{folder}/export.jsonl"),
        takes_in=_exported,
        looks=("feeds",),  # a question would take in the samples where nothing is there yet
    ),
    Verb(name="remove", make=_to_be_removed, arguments=("remove", "2", "3", "7")),
    Verb(name="reindex", make=_to_be_reindexed, arguments=("reindex",)),
    Verb(name="migrate", make=_of_an_earlier_schema, arguments=("stats",)),
    Verb(name="first question", make=_nothing, arguments=("ask", *QUESTIONS[0].split())),
    Verb(
        name="export",
        make=_with_old_file,
        arguments=("export", "-o", "{folder}/export.jsonl"),
        writes="export.jsonl",
    ),
)
"""`sync` needs a server beside it."""


def sync_verb(server: Server) -> Verb:
    """`reader sync` of that server's feed."""
    return Verb(name="sync", make=lambda world: subscribed(world, server), arguments=("sync", "--all"))
