"""The notebook's tables."""

APPLICATION_ID = 0x52444E42  # "RDNB", so that `file` and we can tell it from another program's database

_FIRST = """
CREATE TABLE read_article (article_id INTEGER PRIMARY KEY);
CREATE TABLE starred_article (article_id INTEGER PRIMARY KEY);
CREATE TABLE conversation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    began INTEGER NOT NULL,    -- microseconds since 1970, UTC
    used INTEGER NOT NULL,     -- the one used last has the greatest: clocks can be set back
    removed INTEGER            -- when, likewise in microseconds; NULL where it is not
);
CREATE INDEX conversation_by_use ON conversation (used);
CREATE TABLE exchange (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    followed_up TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    told TEXT NOT NULL,
    reply TEXT NOT NULL
);
CREATE INDEX exchange_by_conversation ON exchange (conversation_id, id);
CREATE VIEW head AS SELECT
    id, name, began,
    (SELECT count(*) FROM exchange WHERE conversation_id = conversation.id) AS questions,
    (SELECT question FROM exchange WHERE conversation_id = conversation.id ORDER BY id LIMIT 1) AS first_question,
    used
    FROM conversation WHERE removed IS NULL;
"""

MIGRATIONS: tuple[str, ...] = (_FIRST,)
"""Each brings a notebook from the version of its position to the next one. Never changed once released."""

VERSION = len(MIGRATIONS)
