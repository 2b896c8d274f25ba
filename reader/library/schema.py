"""The store's tables, and the way there from every earlier version."""

import sqlite3
from pathlib import Path

from reader.errors import LibraryTooNew
from reader.library.failures import foreign_store
from reader.library.heading_words import heading_words, marks
from reader.library.packing import repacked
from reader.library.seal import know_seals
from reader.migrations import found_version, upgrade

APPLICATION_ID = 0x52444E57  # "RDNW", so that `file` and we can tell it from another program's database

_FIRST = """
CREATE TABLE meta (
    store TEXT NOT NULL,          -- names this store, so that an index of another one is told apart
    generation INTEGER NOT NULL   -- counts the committed batches that changed an article
);
CREATE TABLE article (
    id INTEGER PRIMARY KEY AUTOINCREMENT,  -- never given twice
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    source_words TEXT NOT NULL,   -- the words of source, each between two spaces
    url TEXT NOT NULL,
    authors TEXT NOT NULL,        -- a JSON array
    published INTEGER NOT NULL,   -- proleptic ordinal day, 0 when unknown
    key TEXT NOT NULL,
    length INTEGER NOT NULL,      -- characters of the text
    fingerprint BLOB NOT NULL,    -- of the text, white space folded
    generation INTEGER NOT NULL   -- of the batch that changed it last
);
CREATE INDEX article_by_day ON article (published, id);
CREATE INDEX article_by_generation ON article (generation);
CREATE INDEX article_by_words ON article (fingerprint, title);
CREATE INDEX article_without_url ON article (fingerprint) WHERE url = '';
CREATE TABLE text (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    digest BLOB NOT NULL,         -- of the text, checked whenever it is read
    body BLOB NOT NULL            -- UTF-8, zlib
);
-- Who brought an article: its first origin gave the article row's own title, source and so on;
-- a later one, a copy of the same text, keeps its own as JSON for the day the first one leaves.
CREATE TABLE origin (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    url TEXT NOT NULL,
    digest BLOB NOT NULL,         -- of the words and metadata that it brought last
    metadata TEXT                 -- NULL for the first origin
);
CREATE INDEX origin_by_article ON origin (article_id);
CREATE INDEX origin_by_key ON origin (key) WHERE key != '';
CREATE INDEX origin_by_url ON origin (url) WHERE url != '';
CREATE INDEX origin_by_digest ON origin (digest) WHERE key = '' AND url = '';
CREATE TABLE place (
    id INTEGER PRIMARY KEY,
    origin_id INTEGER NOT NULL REFERENCES origin (id) ON DELETE CASCADE,
    place TEXT NOT NULL,
    UNIQUE (origin_id, place)
);
CREATE INDEX place_by_name ON place (place);
CREATE TABLE removal (
    article_id INTEGER PRIMARY KEY,
    generation INTEGER NOT NULL
);
CREATE INDEX removal_by_generation ON removal (generation);
INSERT INTO meta VALUES (lower(hex(randomblob(16))), 0);
"""

# A list that is narrowed as one types looks through one index alone, in the list's order: 0.1 s for a million articles.
_LISTS = """
ALTER TABLE article ADD COLUMN title_words TEXT NOT NULL DEFAULT '';  -- as `heading_words` gives them
ALTER TABLE article ADD COLUMN word_marks INTEGER NOT NULL DEFAULT 0;  -- of title_words and source_words
UPDATE article SET title_words = heading_words(title);
UPDATE article SET word_marks = marks(title_words || source_words);
DROP INDEX article_by_day;
CREATE INDEX article_in_list ON article (published, id, word_marks, title_words, source_words);
CREATE INDEX article_by_source ON article (source COLLATE NOCASE, published DESC, id DESC);
"""

# What comes again and again: feeds, what their articles said before, and files that were not read to their end.
_GATHERING = """
ALTER TABLE article ADD COLUMN language TEXT NOT NULL DEFAULT '';
CREATE TABLE revision (
    id INTEGER PRIMARY KEY,       -- the later one of an article has the greater
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    title TEXT NOT NULL,
    source TEXT NOT NULL,
    published INTEGER NOT NULL,   -- as in article
    length INTEGER NOT NULL,      -- characters of the text
    replaced TEXT NOT NULL,       -- when: ISO 8601 with microseconds, UTC
    digest BLOB NOT NULL,         -- as in text, and so is body
    body BLOB NOT NULL
);
CREATE INDEX revision_by_article ON revision (article_id);
CREATE TABLE feed (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    address TEXT NOT NULL UNIQUE,
    title TEXT NOT NULL,
    tags TEXT NOT NULL,           -- a JSON array
    whole INTEGER NOT NULL,       -- whether the pages are wanted that its entries link to
    added TEXT NOT NULL,          -- when, as in revision, and so are all others here
    etag TEXT NOT NULL,
    last_modified TEXT NOT NULL,  -- as its server wrote it
    tried TEXT,                   -- NULL where it never was
    succeeded TEXT,
    due TEXT NOT NULL,
    failures INTEGER NOT NULL,    -- in a row, up to now
    error TEXT NOT NULL,          -- the last one, empty after a success
    ended TEXT NOT NULL           -- why it is not fetched any more, else empty
);
CREATE INDEX feed_by_due ON feed (due) WHERE ended = '';
CREATE TABLE reading (
    file TEXT PRIMARY KEY,
    stamp TEXT NOT NULL,          -- tells the file as it was from the file changed
    documents INTEGER NOT NULL    -- taken in so far, from its beginning
) WITHOUT ROWID;
"""

# Texts that zlib packed are packed as `packing` does. One that is damaged stays as it is, and is damaged still.
_PACKING = """
UPDATE text SET body = repacked(body);
UPDATE revision SET body = repacked(body);
"""

# What is shown with a text is checked as the text itself is. What was damaged before this is not told any more.
_SEALS = """
ALTER TABLE article ADD COLUMN digest BLOB NOT NULL DEFAULT x'';  -- of the text, as in text
ALTER TABLE article ADD COLUMN seal BLOB NOT NULL DEFAULT x'';    -- of the row: see seal.py
ALTER TABLE origin ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
ALTER TABLE revision ADD COLUMN seal BLOB NOT NULL DEFAULT x'';
UPDATE article SET digest = coalesce((SELECT text.digest FROM text WHERE article_id = article.id), x'');
UPDATE article SET seal = seal(id, title, source, url, authors, published, key, language, length, digest);
UPDATE origin SET seal = seal(article_id, key, url, digest, metadata);
UPDATE revision SET seal = seal(article_id, title, source, published, length, replaced, digest);
"""

MIGRATIONS: tuple[str, ...] = (_FIRST, _LISTS, _GATHERING, _PACKING, _SEALS)
"""Each brings a store from the version of its position to the next one. Never changed once released."""

VERSION = len(MIGRATIONS)


def version_of(connection: sqlite3.Connection, folder: Path) -> int:
    """The store's schema version, 0 when nothing is in it yet.

    Raises LibraryTooNew for a later one and LibraryUnusable for another program's database.
    """
    version = found_version(connection, APPLICATION_ID)
    if version is None:
        raise foreign_store(folder)
    if version > VERSION:
        raise LibraryTooNew(folder, version, VERSION)
    return version


def migrate(connection: sqlite3.Connection, folder: Path) -> None:
    """Brings the store up to VERSION, each step in a transaction of its own. Needs the write lock."""
    version_of(connection, folder)
    connection.create_function("heading_words", 1, heading_words, deterministic=True)
    connection.create_function("marks", 1, marks, deterministic=True)
    connection.create_function("repacked", 1, repacked, deterministic=True)
    know_seals(connection)
    upgrade(connection, APPLICATION_ID, MIGRATIONS)
