PRAGMA application_id = 1380208215;
PRAGMA user_version = 5;
PRAGMA journal_mode = WAL;
BEGIN TRANSACTION;
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
, title_words TEXT NOT NULL DEFAULT '', word_marks INTEGER NOT NULL DEFAULT 0, language TEXT NOT NULL DEFAULT '', digest BLOB NOT NULL DEFAULT x'', seal BLOB NOT NULL DEFAULT x'');
INSERT INTO "article" VALUES(1,'Storm closes the harbour','Harbour Herald',' harbour herald ','https://herald.example/storm','["Ann Ray"]',737822,'https://herald.example/storm',58,X'418D8AFD358D264739E265A4AFD4A3DA',1,' storm closes the harbour ',2954361357249609729,'',X'17D757282A2573C011FEA0B3DE4D8AF4',X'9D6FD18CB404AD8F');
INSERT INTO "article" VALUES(3,'Snow at Łódź','','  ','','[]',0,'',18,X'C98723732AC3EA0EF6EA40C8A2C2C139',1,' snow at lodz ',2533274790527016,'',X'C98723732AC3EA0EF6EA40C8A2C2C139',X'7EE3A28BFC852056');
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
INSERT INTO "feed" VALUES(1,'https://herald.example/rss','Harbour Herald','["local"]',0,'2021-02-03T04:05:06.000007+00:00','"x"','',NULL,NULL,'2021-02-04T04:05:06.000007+00:00',0,'','');
CREATE TABLE meta (
    store TEXT NOT NULL,          -- names this store, so that an index of another one is told apart
    generation INTEGER NOT NULL   -- counts the committed batches that changed an article
);
INSERT INTO "meta" VALUES('473b05c8917a7707a30fb40244d532e1',1);
CREATE TABLE origin (
    id INTEGER PRIMARY KEY,
    article_id INTEGER NOT NULL REFERENCES article (id) ON DELETE CASCADE,
    key TEXT NOT NULL,
    url TEXT NOT NULL,
    digest BLOB NOT NULL,         -- of the words and metadata that it brought last
    metadata TEXT                 -- NULL for the first origin
, seal BLOB NOT NULL DEFAULT x'');
INSERT INTO "origin" VALUES(1,1,'https://herald.example/storm','https://herald.example/storm',X'CCCB93C2CED9991D3C5413D88BC6160B',NULL,X'0CC82E8D37CB475F');
INSERT INTO "origin" VALUES(2,1,'Lantern#7','',X'14F9184B552315A0DE1BBE6518E785EE','{"title": "Storm closes harbour", "source": "Lantern", "url": "", "authors": [], "published": 0, "key": "Lantern#7"}',X'FEFBB8E23E1B70C7');
INSERT INTO "origin" VALUES(4,3,'','',X'B0C8639A78C2EAD1E918F73A097C6BD6',NULL,X'92908D97536ED2C2');
CREATE TABLE place (
    id INTEGER PRIMARY KEY,
    origin_id INTEGER NOT NULL REFERENCES origin (id) ON DELETE CASCADE,
    place TEXT NOT NULL,
    UNIQUE (origin_id, place)
);
INSERT INTO "place" VALUES(1,1,'/news/storm.txt');
INSERT INTO "place" VALUES(2,2,'/copies/storm.txt');
INSERT INTO "place" VALUES(4,4,'/news/snow.txt');
CREATE TABLE reading (
    file TEXT PRIMARY KEY,
    stamp TEXT NOT NULL,          -- tells the file as it was from the file changed
    documents INTEGER NOT NULL    -- taken in so far, from its beginning
) WITHOUT ROWID;
INSERT INTO "reading" VALUES('/news/all.jsonl','stamp',7);
CREATE TABLE removal (
    article_id INTEGER PRIMARY KEY,
    generation INTEGER NOT NULL
);
INSERT INTO "removal" VALUES(2,1);
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
, seal BLOB NOT NULL DEFAULT x'');
INSERT INTO "revision" VALUES(1,3,'Snow','',0,10,'2021-02-03T04:05:06.000007+00:00',X'8816C8B34FB178D5115651E4CCEDC603',X'28B52FFD200A510000536E6F772066656C6C2E',X'E79C0877887627A7');
CREATE TABLE text (
    article_id INTEGER PRIMARY KEY REFERENCES article (id) ON DELETE CASCADE,
    digest BLOB NOT NULL,         -- of the text, checked whenever it is read
    body BLOB NOT NULL            -- UTF-8, zlib
);
INSERT INTO "text" VALUES(1,X'17D757282A2573C011FEA0B3DE4D8AF4',X'28B52FFD203AD101005261696E206B65707420746865206665727269657320696E20706F72742E0A0A54686579207361696C20616761696E206F6E204672696461792E');
INSERT INTO "text" VALUES(3,X'C98723732AC3EA0EF6EA40C8A2C2C139',X'28B52FFD20129100005472616D732073746F6F64207374696C6C2E');
CREATE INDEX article_by_generation ON article (generation);
CREATE INDEX article_by_words ON article (fingerprint, title);
CREATE INDEX article_without_url ON article (fingerprint) WHERE url = '';
CREATE INDEX origin_by_article ON origin (article_id);
CREATE INDEX origin_by_key ON origin (key) WHERE key != '';
CREATE INDEX origin_by_url ON origin (url) WHERE url != '';
CREATE INDEX origin_by_digest ON origin (digest) WHERE key = '' AND url = '';
CREATE INDEX place_by_name ON place (place);
CREATE INDEX removal_by_generation ON removal (generation);
CREATE INDEX article_in_list ON article (published, id, word_marks, title_words, source_words);
CREATE INDEX article_by_source ON article (source COLLATE NOCASE, published DESC, id DESC);
CREATE INDEX revision_by_article ON revision (article_id);
CREATE INDEX feed_by_due ON feed (due) WHERE ended = '';
DELETE FROM "sqlite_sequence";
INSERT INTO "sqlite_sequence" VALUES('article',3);
INSERT INTO "sqlite_sequence" VALUES('feed',1);
COMMIT;
