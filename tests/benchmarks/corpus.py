"""The articles of one size in a file of JSON lines, and an account of what is in it."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict, dataclass
from functools import cached_property
from itertools import islice
from pathlib import Path

from reader.article import Article

from .collection import articles_file, articles_in, line_of
from .narration import tell
from .recombining import Recombined, different_words, recombined_from

_STEP = 20_000
"""Articles between two lines of progress: some ten seconds."""


@dataclass(frozen=True, slots=True)
class Corpus:
    """Articles in a file, and what they are."""

    path: str
    articles: int
    given: int
    """How many of them are as they were given; the others are recombined."""
    characters: int
    bytes: int
    """Of titles and texts, in UTF-8."""
    terms: int
    """Different words, about: those that were made up are counted as they were made."""
    seed: int

    @property
    def file(self) -> Path:
        """The file."""
        return Path(self.path)


class Corpora:
    """Makes corpora of any size from one collection. What was made before in the same folder is used again."""

    def __init__(self, collection: Path, folder: Path, seed: int) -> None:
        self._collection = collection
        self._folder = folder
        self._seed = seed

    @cached_property
    def given(self) -> list[Article]:
        """The articles of the collection, all in memory."""
        return list(articles_in(articles_file(self._collection)))

    @cached_property
    def _recombined(self) -> Recombined:
        return Recombined(self.given, self._seed)

    def of(self, count: int) -> Corpus:
        """The first `count` articles: the given ones, then recombined ones."""
        account = self._folder / f"{count}.json"
        if account.exists():
            found = Corpus(**json.loads(account.read_text(encoding="utf-8")))
            if found.seed == self._seed and found.file.exists():
                return found
        path = self._folder / f"{count}.jsonl"
        characters, size = _write(path, self._articles(count), count)
        given = min(count, len(self.given))
        terms = different_words(self.given[:given]) if count == given else self._recombined.terms_among(count)
        made = Corpus(str(path.absolute()), count, given, characters, size, terms, self._seed)
        account.write_text(json.dumps(asdict(made)), encoding="utf-8")
        return made

    def further(self, after: int, count: int) -> Path:
        """A file with `count` recombined articles that no corpus of up to `after` articles holds."""
        path = self._folder / f"{after}-further.jsonl"
        begin = max(after, len(self.given))
        _write(path, recombined_from(self._recombined, begin, begin + count), count)
        return path

    def _articles(self, count: int) -> Iterator[Article]:
        yield from islice(self.given, count)
        yield from recombined_from(self._recombined, len(self.given), count)


def _write(path: Path, articles: Iterable[Article], count: int) -> tuple[int, int]:
    """Writes them, and gives the characters and bytes of their titles and texts. What is half written has no name."""
    path.parent.mkdir(parents=True, exist_ok=True)
    unfinished = path.with_suffix(".unfinished")
    characters = size = 0
    with unfinished.open("w", encoding="utf-8") as file:
        for number, article in enumerate(articles, 1):
            file.write(line_of(article) + "\n")
            characters += len(article.title) + len(article.text)
            size += len(article.title.encode()) + len(article.text.encode())
            if number % _STEP == 0 and number < count:
                tell(f"{count:,} articles: {number:,} written")
    unfinished.replace(path)
    return characters, size
