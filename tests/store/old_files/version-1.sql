PRAGMA application_id = 1400141156;
PRAGMA user_version = 1;
BEGIN TRANSACTION;
CREATE TABLE attempts (
        entry INTEGER PRIMARY KEY REFERENCES journal (id),
        question TEXT NOT NULL,
        passage TEXT NOT NULL,
        kind TEXT NOT NULL,
        stem TEXT NOT NULL,
        answer TEXT NOT NULL,
        score REAL NOT NULL CHECK (score BETWEEN 0 AND 1),
        took INTEGER NOT NULL CHECK (took >= 0),
        seed INTEGER NOT NULL,
        sitting TEXT NOT NULL,
        confidence INTEGER CHECK (confidence BETWEEN 1 AND 3)
    ) STRICT;
INSERT INTO "attempts" VALUES(1,'when:57c21bba28dce964-0-44','57c21bba28dce964','single','When did the parliament pass the law?','answer 0',1.0,6000000,1,'sitting-1',NULL);
INSERT INTO "attempts" VALUES(3,'when:57c21bba28dce964-0-44','57c21bba28dce964','single','When did the parliament pass the law?','answer 1',1.0,6000000,1,'sitting-1',NULL);
INSERT INTO "attempts" VALUES(5,'when:57c21bba28dce964-0-44','57c21bba28dce964','single','When did the parliament pass the law?','answer 2',1.0,6000000,1,'sitting-1',NULL);
INSERT INTO "attempts" VALUES(7,'when:57c21bba28dce964-0-44','57c21bba28dce964','single','When did the parliament pass the law?','answer 3',1.0,6000000,1,'sitting-1',NULL);
INSERT INTO "attempts" VALUES(9,'when:57c21bba28dce964-0-44','57c21bba28dce964','single','When did the parliament pass the law?','answer 4',1.0,6000000,1,'sitting-1',NULL);
INSERT INTO "attempts" VALUES(11,'when:57c21bba28dce964-0-44','57c21bba28dce964','single','When did the parliament pass the law?','answer 5',1.0,6000000,1,'sitting-1',NULL);
INSERT INTO "attempts" VALUES(13,'when:57c21bba28dce964-0-44','57c21bba28dce964','single','When did the parliament pass the law?','answer 6',1.0,6000000,1,'sitting-1',NULL);
INSERT INTO "attempts" VALUES(15,'when:57c21bba28dce964-0-44','57c21bba28dce964','single','When did the parliament pass the law?','answer 7',1.0,6000000,1,'sitting-1',NULL);
INSERT INTO "attempts" VALUES(17,'when:57c21bba28dce964-0-44','57c21bba28dce964','single','When did the parliament pass the law?','answer 8',1.0,6000000,1,'sitting-1',NULL);
INSERT INTO "attempts" VALUES(19,'when:57c21bba28dce964-0-44','57c21bba28dce964','single','When did the parliament pass the law?','answer 9',1.0,6000000,1,'sitting-1',NULL);
CREATE TABLE cards (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        passage INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
        event INTEGER NOT NULL REFERENCES events (id) ON DELETE CASCADE,
        recipe TEXT NOT NULL,
        front TEXT NOT NULL,
        back TEXT NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL CHECK ("end" > start),
        quote TEXT NOT NULL
    ) STRICT;
INSERT INTO "cards" VALUES(1,'when:57c21bba28dce964-0-44',1,1,'when','The parliament passed the law','3 May 1791',0,44,'The parliament passed the law on 3 May 1791.');
CREATE TABLE dates (
        passage INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL CHECK ("end" > start),
        edtf TEXT NOT NULL,
        calendar TEXT NOT NULL,
        basis TEXT NOT NULL,
        carried_start INTEGER,
        carried_end INTEGER,
        repair_start INTEGER,
        repair_end INTEGER,
        repair_reads TEXT,
        repair_reason TEXT,
        repair_sureness TEXT,
        range INTEGER,
        confidence REAL NOT NULL,
        PRIMARY KEY (passage, place)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "dates" VALUES(1,0,33,43,'1791-05-03','gregorian','stated',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1.0);
INSERT INTO "dates" VALUES(1,1,73,86,'1795-11','gregorian','stated',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1.0);
INSERT INTO "dates" VALUES(1,2,113,117,'1863','gregorian','stated',NULL,NULL,NULL,NULL,NULL,NULL,NULL,NULL,1.0);
CREATE TABLE events (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        passage INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
        place INTEGER NOT NULL,
        title TEXT NOT NULL,
        edtf TEXT NOT NULL,
        calendar TEXT NOT NULL,
        earliest INTEGER,
        latest INTEGER,
        first_minute INTEGER NOT NULL,
        last_minute INTEGER NOT NULL,
        start INTEGER NOT NULL,
        "end" INTEGER NOT NULL CHECK ("end" > start),
        quote TEXT NOT NULL,
        dates TEXT NOT NULL,
        people TEXT NOT NULL,
        places TEXT NOT NULL,
        lane TEXT,
        status TEXT NOT NULL,
        importance INTEGER NOT NULL,
        confidence REAL NOT NULL,
        UNIQUE (passage, place)
    ) STRICT;
INSERT INTO "events" VALUES(1,'57c21bba28dce964-0-44',1,0,'The parliament passed the law on 3 May 1791','1791-05-03','gregorian',653907,653907,941626080,941627519,0,44,'The parliament passed the law on 3 May 1791.','[0]','[]','[]',NULL,'fact',3,1.0);
INSERT INTO "events" VALUES(2,'57c21bba28dce964-45-87',1,1,'The king left his throne in November 1795','1795-11','gregorian',655550,655579,943992000,944035199,45,87,'The king left his throne in November 1795.','[1]','[]','[]',NULL,'fact',3,1.0);
INSERT INTO "events" VALUES(3,'57c21bba28dce964-88-118',1,2,'The last rising began in 1863','1863','gregorian',680082,680446,979318080,979843679,88,118,'The last rising began in 1863.','[2]','[]','[]',NULL,'fact',3,1.0);
CREATE TABLE journal (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        learner INTEGER NOT NULL REFERENCES learners (id),
        at INTEGER NOT NULL
    ) STRICT;
INSERT INTO "journal" VALUES(1,'d4e4327a6fe744a1b61568657a225e05',1,1709294400000000);
INSERT INTO "journal" VALUES(2,'4c44c71be7324884adfa8cc6eec7aea6',1,1709294400000000);
INSERT INTO "journal" VALUES(3,'0a9f419737e54bb5b4e3c4382151fce7',1,1709298000000000);
INSERT INTO "journal" VALUES(4,'d7378b24838545469a95f934156deef6',1,1709298000000000);
INSERT INTO "journal" VALUES(5,'7478b03113604233a927c0296bdbfff7',1,1709301600000000);
INSERT INTO "journal" VALUES(6,'9b45ffe4987845bc83513ad25f72634a',1,1709301600000000);
INSERT INTO "journal" VALUES(7,'3b90d2c896624c4fbb42c72808dde8b9',1,1709305200000000);
INSERT INTO "journal" VALUES(8,'cef203467fd44cefa8c5d446c0e66283',1,1709305200000000);
INSERT INTO "journal" VALUES(9,'e72eb4e2f6034c53aeebe6fd43e4de18',1,1709308800000000);
INSERT INTO "journal" VALUES(10,'71550e13dbbd42eebd946a9e1391420b',1,1709308800000000);
INSERT INTO "journal" VALUES(11,'1d012cb3bc7e4f2e9904097e3fbe3bb7',1,1709312400000000);
INSERT INTO "journal" VALUES(12,'45ff97e703214b4cbadf89c318ff173e',1,1709312400000000);
INSERT INTO "journal" VALUES(13,'466a5b9446a641769f6ea7ec4aaf0262',1,1709316000000000);
INSERT INTO "journal" VALUES(14,'ea0c0e0fd1dc4769bbc6c4923a799c88',1,1709316000000000);
INSERT INTO "journal" VALUES(15,'1c9a170439004e09ac8fe2dbb30a0f4e',1,1709319600000000);
INSERT INTO "journal" VALUES(16,'3d62b554ed3c4df1a24d40b07a52aae1',1,1709319600000000);
INSERT INTO "journal" VALUES(17,'c3d1adf04e31477eb9de1f49f7143c3f',1,1709323200000000);
INSERT INTO "journal" VALUES(18,'9d034747121640a7b103e46a64b9e697',1,1709323200000000);
INSERT INTO "journal" VALUES(19,'75d41a6bf3124951a7fa7900773c0b2f',1,1709326800000000);
INSERT INTO "journal" VALUES(20,'5cbb06d8e3544c2ba3318ca747676869',1,1709326800000000);
INSERT INTO "journal" VALUES(21,'37003039f2754744a998a07bee67263b',1,1709334000000000);
CREATE TABLE learners (
        id INTEGER PRIMARY KEY,
        uid TEXT NOT NULL UNIQUE,
        name TEXT NOT NULL UNIQUE
    ) STRICT;
INSERT INTO "learners" VALUES(1,'02bba8a074ee424799904bd890a8251c','Me');
CREATE TABLE memories (
        learner INTEGER NOT NULL REFERENCES learners (id),
        card TEXT NOT NULL,
        stage TEXT NOT NULL,
        step INTEGER,
        stability REAL NOT NULL,
        difficulty REAL NOT NULL,
        due INTEGER NOT NULL,
        reviewed INTEGER NOT NULL,
        begun INTEGER NOT NULL,
        reviews INTEGER NOT NULL,
        PRIMARY KEY (learner, card)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "memories" VALUES(1,'when:57c21bba28dce964-0-44','review',NULL,2.3065,2.06317862029766629916e+00,1709496000000000,1709323200000000,1709294400000000,9);
CREATE TABLE passages (
        id INTEGER PRIMARY KEY,
        key TEXT NOT NULL UNIQUE,
        title TEXT NOT NULL UNIQUE,
        characters INTEGER NOT NULL,
        opening TEXT NOT NULL,
        added INTEGER NOT NULL,
        text TEXT NOT NULL
    ) STRICT;
INSERT INTO "passages" VALUES(1,'57c21bba28dce964','The partitions',118,'The parliament passed the law on 3 May 1791. The king left his throne in November 1795. The last rising began in 1863.',1709294400000000,'The parliament passed the law on 3 May 1791. The king left his throne in November 1795. The last rising began in 1863.');
CREATE TABLE places (
        learner INTEGER NOT NULL REFERENCES learners (id) ON DELETE CASCADE,
        passage INTEGER NOT NULL REFERENCES passages (id) ON DELETE CASCADE,
        offset INTEGER NOT NULL CHECK (offset >= 0),
        opened INTEGER NOT NULL,
        PRIMARY KEY (learner, passage)
    ) STRICT, WITHOUT ROWID;
CREATE TABLE reviews (
        entry INTEGER PRIMARY KEY REFERENCES journal (id),
        card TEXT NOT NULL,
        passage TEXT NOT NULL,
        rating INTEGER NOT NULL CHECK (rating BETWEEN 1 AND 4),
        took INTEGER NOT NULL CHECK (took >= 0)
    ) STRICT;
INSERT INTO "reviews" VALUES(2,'when:57c21bba28dce964-0-44','57c21bba28dce964',3,4000000);
INSERT INTO "reviews" VALUES(4,'when:57c21bba28dce964-0-44','57c21bba28dce964',3,4000000);
INSERT INTO "reviews" VALUES(6,'when:57c21bba28dce964-0-44','57c21bba28dce964',3,4000000);
INSERT INTO "reviews" VALUES(8,'when:57c21bba28dce964-0-44','57c21bba28dce964',3,4000000);
INSERT INTO "reviews" VALUES(10,'when:57c21bba28dce964-0-44','57c21bba28dce964',3,4000000);
INSERT INTO "reviews" VALUES(12,'when:57c21bba28dce964-0-44','57c21bba28dce964',3,4000000);
INSERT INTO "reviews" VALUES(14,'when:57c21bba28dce964-0-44','57c21bba28dce964',3,4000000);
INSERT INTO "reviews" VALUES(16,'when:57c21bba28dce964-0-44','57c21bba28dce964',3,4000000);
INSERT INTO "reviews" VALUES(18,'when:57c21bba28dce964-0-44','57c21bba28dce964',3,4000000);
INSERT INTO "reviews" VALUES(20,'when:57c21bba28dce964-0-44','57c21bba28dce964',3,4000000);
CREATE TABLE scores (
        learner INTEGER NOT NULL REFERENCES learners (id),
        passage TEXT NOT NULL,
        kind TEXT NOT NULL,
        attempts INTEGER NOT NULL,
        parts INTEGER NOT NULL,
        PRIMARY KEY (learner, passage, kind)
    ) STRICT, WITHOUT ROWID;
INSERT INTO "scores" VALUES(1,'57c21bba28dce964','single',10,7207200);
CREATE TABLE sittings (
        learner INTEGER PRIMARY KEY REFERENCES learners (id) ON DELETE CASCADE,
        sitting TEXT NOT NULL,
        passage TEXT NOT NULL,
        seed INTEGER NOT NULL,
        count INTEGER NOT NULL,
        kinds TEXT NOT NULL,
        started INTEGER NOT NULL,
        skipped TEXT NOT NULL
    ) STRICT;
CREATE TABLE withdrawals (
        entry INTEGER PRIMARY KEY REFERENCES journal (id),
        withdrawn INTEGER NOT NULL UNIQUE REFERENCES journal (id)
    ) STRICT;
INSERT INTO "withdrawals" VALUES(21,20);
CREATE INDEX dates_repaired ON dates (passage) WHERE repair_start IS NOT NULL;
CREATE INDEX events_by_time ON events (first_minute, last_minute);
CREATE INDEX events_earliest ON events (passage, earliest);
CREATE INDEX events_latest ON events (passage, latest);
CREATE INDEX cards_of_passage ON cards (passage);
CREATE INDEX cards_of_event ON cards (event);
CREATE INDEX journal_of_learner ON journal (learner, id, at);
CREATE INDEX journal_by_time ON journal (learner, at);
CREATE INDEX attempts_of_sitting ON attempts (sitting);
CREATE INDEX reviews_of_card ON reviews (card);
CREATE INDEX memories_by_due ON memories (learner, due);
CREATE INDEX memories_by_beginning ON memories (learner, begun);
CREATE TRIGGER journal_no_UPDATE BEFORE UPDATE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is only ever appended to'); END;
CREATE TRIGGER journal_no_DELETE BEFORE DELETE ON journal
        BEGIN SELECT RAISE(ABORT, 'the journal is only ever appended to'); END;
CREATE TRIGGER attempts_no_UPDATE BEFORE UPDATE ON attempts
        BEGIN SELECT RAISE(ABORT, 'the journal is only ever appended to'); END;
CREATE TRIGGER attempts_no_DELETE BEFORE DELETE ON attempts
        BEGIN SELECT RAISE(ABORT, 'the journal is only ever appended to'); END;
CREATE TRIGGER reviews_no_UPDATE BEFORE UPDATE ON reviews
        BEGIN SELECT RAISE(ABORT, 'the journal is only ever appended to'); END;
CREATE TRIGGER reviews_no_DELETE BEFORE DELETE ON reviews
        BEGIN SELECT RAISE(ABORT, 'the journal is only ever appended to'); END;
CREATE TRIGGER withdrawals_no_UPDATE BEFORE UPDATE ON withdrawals
        BEGIN SELECT RAISE(ABORT, 'the journal is only ever appended to'); END;
CREATE TRIGGER withdrawals_no_DELETE BEFORE DELETE ON withdrawals
        BEGIN SELECT RAISE(ABORT, 'the journal is only ever appended to'); END;
COMMIT;
