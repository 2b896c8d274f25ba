PRAGMA application_id = 1380208194;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE conversation (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    name TEXT NOT NULL,
    began INTEGER NOT NULL,    -- microseconds since 1970, UTC
    used INTEGER NOT NULL,     -- the one used last has the greatest: clocks can be set back
    removed INTEGER            -- when, likewise in microseconds; NULL where it is not
);
INSERT INTO "conversation" VALUES(1,'Talks',1796064711650560,2,NULL);
CREATE TABLE exchange (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    conversation_id INTEGER NOT NULL REFERENCES conversation (id) ON DELETE CASCADE,
    question TEXT NOT NULL,
    followed_up TEXT NOT NULL,
    asked_at INTEGER NOT NULL,
    told TEXT NOT NULL,
    reply TEXT NOT NULL
);
INSERT INTO "exchange" VALUES(1,1,'who resigned?','',1772366400000000,'told','{}');
CREATE TABLE read_article (article_id INTEGER PRIMARY KEY);
INSERT INTO "read_article" VALUES(1);
CREATE TABLE starred_article (article_id INTEGER PRIMARY KEY);
INSERT INTO "starred_article" VALUES(2);
CREATE INDEX conversation_by_use ON conversation (used);
CREATE INDEX exchange_by_conversation ON exchange (conversation_id, id);
CREATE VIEW head AS SELECT
    id, name, began,
    (SELECT count(*) FROM exchange WHERE conversation_id = conversation.id) AS questions,
    (SELECT question FROM exchange WHERE conversation_id = conversation.id ORDER BY id LIMIT 1) AS first_question,
    used
    FROM conversation WHERE removed IS NULL;
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('conversation',1);
INSERT INTO "sqlite_sequence" VALUES('exchange',1);
COMMIT;
