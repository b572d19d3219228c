import GRDB

/// The tables, version by version; a version that was once released never changes.
enum Schema {
    /// The migrations from an empty file to the newest version.
    static var migrator: DatabaseMigrator {
        var migrator = DatabaseMigrator()
        migrator.registerMigration("1: events, receipts, projections") { database in
            for statement in [truth, projections, requests, attachments] { try database.execute(sql: statement) }
        }
        migrator.registerMigration("2: numbers of forms and fee receipts") { database in
            try database.execute(sql: "ALTER TABLE event ADD COLUMN issued TEXT NOT NULL DEFAULT ''")
            try database.execute(sql: issued)
        }
        migrator.registerMigration("forms: printed forms as they were issued") { database in
            try database.execute(sql: forms)
        }
        migrator.registerMigration("exchange: messages between agencies") { database in
            try database.execute(sql: exchange)
        }
        migrator.registerMigration("notices") { database in try database.execute(sql: notices) }
        migrator.registerMigration("halls: tickets of the one-stop units") { database in
            try database.execute(sql: halls)
        }
        migrator.registerMigration("queue: channel, acting office, open dossiers in their order") { database in
            try database.execute(sql: queue)
        }
        migrator.registerMigration("offices: what waits for which office, and who has to do with it") { database in
            try database.execute(sql: offices)
        }
        migrator.registerMigration("settlements: minutes of the one-stop units with the agencies") { database in
            try database.execute(sql: settlements)
        }
        migrator.registerMigration("planned: due moments by which nobody is late") { database in
            try database.execute(sql: planned)
        }
        migrator.registerMigration("log: the transparency log of the events") { database in
            try database.execute(sql: log)
        }
        migrator.registerMigration("witnesses: signatures of witnesses and time stamps on heads of the log") {
            database in
            try database.execute(sql: witnesses)
        }
        migrator.registerMigration("unstamped: receipts that wait for the stamp of an outside authority") { database in
            try database.execute(sql: unstamped)
        }
        migrator.registerMigration("gaps: answers without the receipts that are stored beside them") { database in
            try database.execute(sql: "ALTER TABLE answer ADD COLUMN gaps TEXT NOT NULL DEFAULT ''")
        }
        migrator.registerMigration(
            "certificates: signatures without what they have in common", foreignKeyChecks: .immediate
        ) { database in
            try database.execute(sql: certificates)
        }
        migrator.registerMigration("terms: events without what terms have in common", foreignKeyChecks: .immediate) {
            database in
            try database.execute(sql: terms)
        }
        return migrator
    }

    /// The mark of a store whose projections a migration left behind its events; a rebuild takes it away.
    static let staleMark = "projections are stale"

    /// What happened and what proves it: never changed, never deleted.
    ///
    /// `dossier_id` is the sequence of the dossier's first event, so that no number rests on a projection.
    private static let truth = """
        CREATE TABLE event (
            sequence INTEGER PRIMARY KEY,
            dossier_id INTEGER NOT NULL REFERENCES event (sequence),
            number INTEGER NOT NULL CHECK (number > 0),
            at INTEGER NOT NULL,
            state TEXT NOT NULL,
            actor_kind TEXT NOT NULL,
            actor_account TEXT NOT NULL,
            actor_duty TEXT,
            actor_office TEXT,
            receipts TEXT NOT NULL,
            event TEXT NOT NULL,
            UNIQUE (dossier_id, number)
        ) STRICT;
        CREATE TABLE receipt (
            key INTEGER PRIMARY KEY,
            event_sequence INTEGER NOT NULL REFERENCES event (sequence),
            at INTEGER NOT NULL,
            id TEXT NOT NULL,
            kind TEXT NOT NULL,
            sha256 TEXT NOT NULL,
            payload BLOB NOT NULL,
            cms BLOB NOT NULL
        ) STRICT;
        CREATE INDEX receipt_event ON receipt (event_sequence);
        """

    /// The leaves of the log, one for each event, its heads, and its tiles, of which only the last of each level grow:
    /// never deleted.
    private static let log = """
        CREATE TABLE log_leaf (
            sequence INTEGER PRIMARY KEY REFERENCES event (sequence),
            salt BLOB NOT NULL,
            entry BLOB NOT NULL
        ) STRICT;
        CREATE TABLE log_tile (
            level INTEGER NOT NULL,
            number INTEGER NOT NULL,
            hashes BLOB NOT NULL,
            PRIMARY KEY (level, number)
        ) STRICT;
        CREATE TABLE log_head (
            size INTEGER PRIMARY KEY CHECK (size > 0),
            at INTEGER NOT NULL,
            note BLOB NOT NULL
        ) STRICT;
        CREATE INDEX receipt_id ON receipt (id);
        """

    /// What others signed of the heads: a line for each witness of a head, a token for each day; never deleted.
    private static let witnesses = """
        ALTER TABLE log_head ADD COLUMN cosigners INTEGER NOT NULL DEFAULT 0;
        CREATE INDEX log_head_cosigners ON log_head (cosigners, size);
        CREATE TABLE log_cosignature (
            size INTEGER NOT NULL REFERENCES log_head (size),
            witness TEXT NOT NULL,
            line TEXT NOT NULL,
            PRIMARY KEY (size, witness)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE log_stamp (
            day INTEGER PRIMARY KEY,
            size INTEGER NOT NULL REFERENCES log_head (size),
            at INTEGER NOT NULL,
            token BLOB NOT NULL
        ) STRICT;
        """

    /// The forms that events issued: never changed, never deleted.
    private static let forms = """
        CREATE TABLE form (
            event_sequence INTEGER PRIMARY KEY REFERENCES event (sequence),
            digest TEXT NOT NULL,
            file BLOB NOT NULL
        ) STRICT;
        """

    /// What lists need; made from the events and rebuilt from them at any time.
    private static let projections = """
        CREATE TABLE dossier (
            id INTEGER PRIMARY KEY REFERENCES event (sequence),
            code TEXT NOT NULL UNIQUE,
            owner TEXT NOT NULL,
            procedure TEXT NOT NULL,
            office TEXT NOT NULL,
            submitted_at INTEGER NOT NULL,
            number INTEGER NOT NULL,
            state TEXT NOT NULL,
            duty TEXT,
            due INTEGER,
            completed_at INTEGER,
            wake_at INTEGER,
            leased_by TEXT,
            leased_until INTEGER,
            due_order INTEGER NOT NULL GENERATED ALWAYS AS (ifnull(due, 9223372036854775807)) VIRTUAL
        ) STRICT;
        CREATE INDEX dossier_owner ON dossier (owner);
        CREATE INDEX dossier_desk ON dossier (office, duty, due_order, submitted_at, code) WHERE duty IS NOT NULL;
        CREATE INDEX dossier_office ON dossier (office, state, due_order, submitted_at, code);
        CREATE INDEX dossier_wake ON dossier (wake_at) WHERE wake_at IS NOT NULL;
        CREATE TABLE item (
            key INTEGER PRIMARY KEY,
            dossier_id INTEGER NOT NULL REFERENCES event (sequence),
            state TEXT NOT NULL,
            registered_at INTEGER NOT NULL
        ) STRICT;
        CREATE INDEX item_state ON item (state, registered_at);
        CREATE INDEX item_dossier ON item (dossier_id);
        CREATE TABLE attachment_use (
            sha256 TEXT NOT NULL,
            dossier_id INTEGER NOT NULL REFERENCES event (sequence),
            PRIMARY KEY (sha256, dossier_id)
        ) STRICT, WITHOUT ROWID;
        """

    private static let issued = """
        CREATE TABLE issued (
            series TEXT NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            dossier_id INTEGER NOT NULL REFERENCES event (sequence),
            PRIMARY KEY (series, number)
        ) STRICT, WITHOUT ROWID;
        """

    private static let requests = """
        CREATE TABLE reservation (
            code TEXT PRIMARY KEY,
            account TEXT NOT NULL,
            procedure TEXT NOT NULL,
            office TEXT NOT NULL,
            until INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE answer (
            id INTEGER PRIMARY KEY,
            at INTEGER NOT NULL,
            account TEXT NOT NULL,
            key TEXT NOT NULL,
            digest BLOB NOT NULL,
            reply BLOB NOT NULL,
            UNIQUE (account, key)
        ) STRICT;
        CREATE TABLE account (
            name TEXT PRIMARY KEY,
            role TEXT NOT NULL,
            duty TEXT,
            offices TEXT NOT NULL,
            password_hash TEXT,
            certificate TEXT,
            disabled INTEGER NOT NULL CHECK (disabled IN (0, 1))
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE meta (
            name TEXT PRIMARY KEY,
            value INTEGER NOT NULL
        ) STRICT, WITHOUT ROWID;
        """

    /// What happened to the tickets of a one-stop unit on a day: never changed, never deleted.
    private static let halls = """
        CREATE TABLE hall_event (
            office TEXT NOT NULL,
            day TEXT NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            at INTEGER NOT NULL,
            account TEXT NOT NULL,
            event TEXT NOT NULL,
            PRIMARY KEY (office, day, number)
        ) STRICT, WITHOUT ROWID;
        """

    /// The minutes of the settlements of a one-stop unit, numbered in unit and year: never changed, never deleted.
    private static let settlements = """
        CREATE TABLE settlement_event (
            office TEXT NOT NULL,
            year INTEGER NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            at INTEGER NOT NULL,
            account TEXT NOT NULL,
            event TEXT NOT NULL,
            PRIMARY KEY (office, year, number)
        ) STRICT, WITHOUT ROWID;
        """

    /// Columns of a projection, filled from the events that are there; indexes that give the open dossiers of one or
    /// of all offices in their order, however many are closed.
    private static let queue = """
        ALTER TABLE dossier ADD COLUMN channel TEXT NOT NULL DEFAULT 'online';
        ALTER TABLE dossier ADD COLUMN acting TEXT NOT NULL DEFAULT '';
        ALTER TABLE dossier ADD COLUMN is_open INTEGER NOT NULL DEFAULT 1;
        UPDATE dossier SET acting = office,
            is_open = state NOT IN ('refused', 'stopped', 'returned', 'archived'), channel = (
            SELECT json_extract(e.event, '$.dossier._0.submitted._0.submission.delivery.dossier')
            FROM event e WHERE e.sequence = dossier.id);
        DROP INDEX dossier_desk;
        DROP INDEX dossier_office;
        CREATE INDEX dossier_office ON dossier (office, due_order, submitted_at, code);
        CREATE INDEX dossier_desk ON dossier (acting, duty, due_order, submitted_at, code) WHERE duty IS NOT NULL;
        CREATE INDEX dossier_state ON dossier (acting, state, due_order, submitted_at, code);
        CREATE INDEX dossier_open ON dossier (acting, due_order, submitted_at, code) WHERE is_open = 1;
        CREATE INDEX dossier_open_anywhere ON dossier (due_order, submitted_at, code) WHERE is_open = 1;
        CREATE INDEX dossier_lease ON dossier (leased_by) WHERE leased_by IS NOT NULL;
        """

    /// The offices besides the receiving one that have to do with a dossier; a projection.
    private static let offices = """
        CREATE TABLE involved_office (
            office TEXT NOT NULL,
            dossier_id INTEGER NOT NULL REFERENCES event (sequence),
            since INTEGER NOT NULL CHECK (since > 0),
            waits INTEGER NOT NULL CHECK (waits IN (0, 1)),
            PRIMARY KEY (office, dossier_id)
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX involved_office_waits ON involved_office (office, dossier_id) WHERE waits = 1;
        INSERT OR REPLACE INTO meta (name, value) SELECT '\(staleMark)', 1 WHERE EXISTS (SELECT 1 FROM event);
        """

    /// Dossiers whose clock has not begun: form 01 shows a planned date.
    private static let planned = """
        ALTER TABLE dossier ADD COLUMN is_planned INTEGER NOT NULL DEFAULT 0;
        INSERT OR REPLACE INTO meta (name, value) SELECT '\(staleMark)', 1 WHERE EXISTS (SELECT 1 FROM event);
        """

    /// Messages between agencies (edXML), as they were sent and received: never changed, never deleted.
    private static let exchange = """
        CREATE TABLE exchange (
            sequence INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            kind TEXT NOT NULL,
            direction TEXT NOT NULL,
            document TEXT NOT NULL,
            number INTEGER NOT NULL CHECK (number > 0),
            dossier TEXT,
            task TEXT,
            answers TEXT,
            sender TEXT NOT NULL,
            recipients TEXT NOT NULL,
            step TEXT,
            subject TEXT,
            at INTEGER NOT NULL,
            sha256 TEXT NOT NULL,
            bytes BLOB NOT NULL,
            UNIQUE (document, number)
        ) STRICT;
        CREATE INDEX exchange_dossier ON exchange (dossier) WHERE dossier IS NOT NULL;
        """

    private static let attachments = """
        CREATE TABLE attachment (
            sha256 TEXT NOT NULL,
            account TEXT NOT NULL,
            media_type TEXT NOT NULL,
            bytes INTEGER NOT NULL CHECK (bytes >= 0),
            PRIMARY KEY (sha256, account)
        ) STRICT, WITHOUT ROWID;
        """

    /// What applicants are told, and what became of it; only the columns from `state` on ever change.
    private static let notices = """
        CREATE TABLE notice (
            key INTEGER PRIMARY KEY,
            event_sequence INTEGER NOT NULL REFERENCES event (sequence),
            kind TEXT NOT NULL,
            provision TEXT,
            name TEXT NOT NULL,
            email TEXT,
            subject TEXT NOT NULL,
            body TEXT NOT NULL,
            at INTEGER NOT NULL,
            state TEXT NOT NULL,
            attempts INTEGER NOT NULL CHECK (attempts >= 0),
            next_attempt_at INTEGER,
            handing_over_since INTEGER,
            told_at INTEGER,
            proof TEXT,
            fault TEXT,
            UNIQUE (event_sequence, kind),
            CHECK ((state = 'waiting') = (next_attempt_at IS NOT NULL)),
            CHECK ((state = 'told') = (told_at IS NOT NULL AND proof IS NOT NULL))
        ) STRICT;
        CREATE INDEX notice_open ON notice (state, next_attempt_at, key) WHERE state <> 'told';
        """

    private static let unstamped = """
        CREATE TABLE unstamped (
            receipt_key INTEGER PRIMARY KEY REFERENCES receipt (key)
        ) STRICT;
        """

    /// The certificates of signatures and of their time stamps, once for all receipts of a key; receipts of before have
    /// theirs in `cms`. A check of the new columns would go through all receipts when they are added. The index gives
    /// the hash of a receipt without the receipt.
    private static let certificates = """
        CREATE TABLE certificates (
            key INTEGER PRIMARY KEY,
            of_signature BLOB NOT NULL,
            of_stamp BLOB NOT NULL,
            UNIQUE (of_signature, of_stamp)
        ) STRICT;
        ALTER TABLE receipt ADD COLUMN certificates INTEGER REFERENCES certificates (key);
        ALTER TABLE receipt ADD COLUMN certificates_at INTEGER;
        ALTER TABLE receipt ADD COLUMN stamp_certificates_at INTEGER;
        CREATE VIEW whole_receipt AS
            SELECT r.key, r.event_sequence, r.at, r.id, r.kind, r.sha256, r.payload,
                CASE WHEN r.certificates IS NULL THEN r.cms ELSE CAST(
                    substr(r.cms, 1, r.certificates_at) || c.of_signature
                    || substr(r.cms, r.certificates_at + 1, r.stamp_certificates_at - r.certificates_at) || c.of_stamp
                    || substr(r.cms, r.stamp_certificates_at + 1) AS BLOB)
                END AS cms
            FROM receipt r LEFT JOIN certificates c ON c.key = r.certificates;
        DROP INDEX receipt_id;
        CREATE INDEX receipt_id ON receipt (id, sha256);
        """

    /// What the terms of a procedure at an office say, once for all events that hold them; events of before have theirs
    /// in `event`. The text of an event is its `event` with `text` after `terms_at` characters.
    private static let terms = """
        CREATE TABLE terms (
            key INTEGER PRIMARY KEY,
            text TEXT NOT NULL UNIQUE
        ) STRICT;
        ALTER TABLE event ADD COLUMN terms INTEGER REFERENCES terms (key);
        ALTER TABLE event ADD COLUMN terms_at INTEGER;
        """
}
