import Foundation
import Glibc

extension Damage {
    static let all = pages + events + rows + files + tails + keys

    private static let pages = [
        Damage("a flipped byte in the structure of a page", finding: "malformed") {
            try flipPage(of: "event", in: $0.database)
        },
        Damage("a flipped byte in the text of an event", finding: "log: the event or a receipt of entry") {
            try flip("Tin nông nghiệp", in: $0.database)
        },
        Damage("a database cut in half", finding: "malformed") { try $0.cut($0.database, to: 0.5) },
        Damage("an empty database", finding: "motcua.sqlite is missing or empty") { try $0.cut($0.database, to: 0) },
        Damage("no database", finding: "motcua.sqlite is missing or empty") {
            try FileManager.default.removeItem(atPath: $0.database)
        },
        Damage("a file that is no database", finding: "not a database") {
            try Data(repeating: 65, count: 65_536).write(to: URL(fileURLWithPath: $0.database))
        },
    ]

    private static let events = [
        sql(
            "an edited event", "UPDATE event SET event = replace(event, 'Hội viên', 'Mọi người') WHERE sequence = 1",
            finding: "log: the event or a receipt of entry 0 was changed"),
        sql(
            "another actor", "UPDATE event SET actor_account = 'ai-do' WHERE sequence = 2",
            finding: "log: the event or a receipt of entry 1 was changed"),
        sql(
            "another moment", "UPDATE event SET at = at - 86400 WHERE sequence = 2",
            finding: "log: the event or a receipt of entry 1 was changed"),
        sql(
            "another state", "UPDATE event SET state = 'returned' WHERE sequence = 2",
            finding: "is stored with the state returned"),
        sql("an event that is gone", "DELETE FROM event WHERE sequence = 2", finding: "sequences are missing"),
        sql(
            "another signature",
            """
            UPDATE receipt SET cms = CAST(substr(cms, 1, length(cms) - 1) || x'00' AS BLOB)
            WHERE key = 1
            """, finding: "log: the event or a receipt of entry 0 was changed"),
        sql(
            "other certificates",
            "UPDATE certificates SET of_signature = CAST(substr(of_signature, 1, 800) || x'00' AS BLOB)",
            finding: "log: the event or a receipt of entry 0 was changed"),
        sql(
            "certificates that are gone", "DELETE FROM certificates",
            finding: "refers to a \"certificates\" that is missing"),
        sql(
            "other terms", "UPDATE terms SET text = replace(text, '\"steps\":[', '\"steps\": [')",
            finding: "log: the event or a receipt of entry 0 was changed"),
        sql("terms that are gone", "DELETE FROM terms", finding: "refers to a \"terms\" that is missing"),
        sql(
            "another receipt", "UPDATE receipt SET payload = x'7B7D' WHERE key = 1",
            finding: "the payload differs from its SHA-256"),
        sql(
            "a receipt of another kind", "UPDATE receipt SET kind = 'refusal' WHERE key = 1",
            finding: "stored under another number or kind"),
        sql("a receipt that is gone", "DELETE FROM receipt WHERE key = 1", finding: "receipt"),
        sql("forms that are gone", "DELETE FROM form", finding: "the form that it names is missing"),
        sql(
            "a receipt that no event names", "UPDATE event SET receipts = '' WHERE sequence = 1",
            finding: "no event names"),
        sql(
            "another leaf", "UPDATE log_leaf SET salt = x'00' WHERE sequence = 1",
            finding: "log: the event or a receipt"),
        sql("another tile", "UPDATE log_tile SET hashes = zeroblob(length(hashes))", finding: "log: "),
        sql("no head", "DELETE FROM log_head", finding: "refers to a \"log_head\" that is missing"),
    ]

    private static let rows = [
        sql(
            "an edited projection", "UPDATE dossier SET state = 'returned' WHERE id = 1",
            finding: "differs from its events",
            mend: "motcua doctor --rebuild"),
        sql(
            "a projection that lacks a row", "DELETE FROM attachment_use", finding: "differ from its events",
            mend: "motcua doctor --rebuild"),
        sql(
            "an edited number of a form", "UPDATE issued SET number = number + 7", finding: "is not that of",
            mend: "motcua doctor --rebuild"),
        sql(
            "an edited form", "UPDATE form SET file = CAST(replace(CAST(file AS TEXT), '2019', '2018') AS BLOB)",
            finding: "differs from its digest"),
        sql(
            "an answer about another dossier",
            "UPDATE answer SET reply = CAST(replace(CAST(reply AS TEXT), '-0001', '-0099') AS BLOB)",
            finding: "which is not there"),
        sql(
            "an answer that is none", "UPDATE answer SET reply = x'00' WHERE id = 1",
            finding: "answer 1: cannot be read"),
        sql(
            "an account of no role", "UPDATE account SET role = 'king' WHERE name = 'auditor'", finding: "account",
            mend: "motcua account"),
        sql(
            "a password that is none", "UPDATE account SET password_hash = 'x' WHERE name = 'auditor'",
            finding: "account auditor: the stored password is none", mend: "motcua account passwd"),
        sql(
            "attachments of which nothing is known", "DELETE FROM attachment",
            finding: "dossiers refer to it, and no row says what it is"),
        sql("a gap in the hall", "UPDATE hall_event SET number = 2", finding: "in the hall of H61.12"),
    ]

    private static let files = [
        Damage("a lost attachment", finding: "the file is missing", mend: "from a backup") {
            try FileManager.default.removeItem(atPath: try $0.attachment())
        },
        Damage("an altered attachment", finding: "other bytes than its name says", mend: "from a backup") {
            try flip("%PDF", in: try $0.attachment())
        },
        Damage("an attachment cut off", finding: "bytes, not", mend: "from a backup") {
            try $0.cut(try $0.attachment(), to: 0.5)
        },
        Damage("settings that others may read", finding: "others can get at motcua.yaml", mend: "chmod go=") {
            chmod("\($0.path)/motcua.yaml", 0o644)
        },
        Damage("a database that others may read", finding: "others can get at the database", mend: "chmod go=") {
            chmod($0.database, 0o640)
        },
    ]

    private static let tails = [
        sql(
            "the last events removed", "DELETE FROM event WHERE sequence = (SELECT max(sequence) FROM event)",
            finding: "refers to a \"event\" that is missing"),
        sql(
            "the last event removed with all that names it",
            """
            DELETE FROM answer WHERE id = (SELECT max(id) FROM answer);
            DELETE FROM attachment_use WHERE dossier_id = (SELECT max(sequence) FROM event);
            DELETE FROM notice WHERE event_sequence = (SELECT max(sequence) FROM event);
            DELETE FROM receipt WHERE event_sequence = (SELECT max(sequence) FROM event);
            DELETE FROM dossier WHERE id = (SELECT max(sequence) FROM event);
            DELETE FROM log_head WHERE size >= (SELECT max(sequence) FROM event);
            DELETE FROM log_leaf WHERE sequence = (SELECT max(sequence) FROM event);
            DELETE FROM event WHERE sequence = (SELECT max(sequence) FROM event);
            """, finding: "missing, and a signed head has them", mend: "the end of the store is lost"),
        Damage(
            "an older database in place of the newest", finding: "missing, and a signed head has them",
            mend: "the end of the store is lost"
        ) { home in
            for file in [home.database, "\(home.database)-wal", "\(home.database)-shm"] { unlink(file) }
            try FileManager.default.copyItem(atPath: try UsedHome.made.get().earlier.database, toPath: home.database)
        },
        Damage(
            "the write-ahead log removed", .killed, finding: "missing, and a signed head has them",
            mend: "the end of the store is lost"
        ) { try FileManager.default.removeItem(atPath: "\($0.database)-wal") },
        Damage(
            "the write-ahead log cut off", .killed, finding: "missing, and a signed head has them",
            mend: "the end of the store is lost"
        ) { try $0.cut("\($0.database)-wal", to: 0.3) },
        Damage("the write-ahead log of another home", finding: "store: ") { home in
            let other = try TemporaryHome()
            let gateway = try RunningGateway(other)
            _ = try FiledDossier(on: gateway)
            gateway.killNow()
            unlink("\(home.database)-wal")
            try FileManager.default.copyItem(atPath: "\(other.database)-wal", toPath: "\(home.database)-wal")
        },
    ]

    private static let keys = [
        Damage(
            "a key of another certificate", finding: "not the key of its certificate", mend: "from a backup of the keys"
        ) {
            let keys = "\($0.path)/pki"
            try FileManager.default.removeItem(atPath: "\(keys)/tsa.key")
            try FileManager.default.copyItem(atPath: "\(keys)/ocsp.key", toPath: "\(keys)/tsa.key")
        },
        Damage(
            "a certificate of another key", finding: "not the key of its certificate", mend: "from a backup of the keys"
        ) {
            let keys = "\($0.path)/pki"
            try FileManager.default.removeItem(atPath: "\(keys)/issuing-ca.crt")
            try FileManager.default.copyItem(atPath: "\(keys)/infrastructure-ca.crt", toPath: "\(keys)/issuing-ca.crt")
        },
        .sql(
            "a trigger of somebody else",
            "CREATE TRIGGER mine AFTER INSERT ON answer BEGIN UPDATE account SET role = 'admin'; END",
            finding: "schema: trigger mine is not of the store"),
        .sql(
            "a trigger that hides behind a name of SQLite's own",
            """
            CREATE TRIGGER mine AFTER INSERT ON answer BEGIN UPDATE account SET role = 'admin'; END;
            PRAGMA writable_schema = ON;
            UPDATE sqlite_master SET name = 'sqlite_mine', sql = replace(sql, 'mine', 'sqlite_mine') WHERE name = 'mine';
            """,
            finding: "schema: trigger sqlite_mine is not of the store"),
        Damage("a key that others may read", finding: "mode 644, must be 600", mend: "chmod 600") {
            chmod("\($0.path)/pki/tsa.key", 0o644)
        },
        Damage(
            "the key of the log that others may read", finding: "others can get at the key of the log",
            mend: "chmod go="
        ) {
            chmod("\($0.path)/pki/log.pem", 0o644)
        },
        Damage("a lost key of the log", finding: "log.pem: cannot be read", mend: "from a backup of the keys") {
            try FileManager.default.removeItem(atPath: "\($0.path)/pki/log.pem")
        },
        Damage("a lost public key of the log", finding: "log.vkey: cannot be read", mend: "start the server once") {
            try FileManager.default.removeItem(atPath: "\($0.path)/pki/log.vkey")
        },
        Damage("the key of another log", finding: "log.vkey: not the public key of", mend: "from a backup of the keys")
        {
            try $0.takeKeys(["log.pem"], of: try .ofAnotherGateway())
        },
        Damage("the keys of another home", finding: "log: the head of size", mend: "put pki/ and motcua.yaml back") {
            try $0.takeKeys(["log.pem", "log.vkey"], of: try .ofAnotherGateway())
        },
        Damage("a head beside the store that is none", finding: "in place of a head", mend: "restore the newest") {
            try Data("garbage\n\n— x AAAAAAAA\n".utf8).write(to: URL(fileURLWithPath: "\($0.path)/store/newest-head"))
        },
        Damage("a folder of keys that others may open", finding: "mode 755, must be 700", mend: "chmod 700") {
            chmod("\($0.path)/pki", 0o755)
        },
        Damage("a missing revocation list", finding: "00000001.crl: cannot be read", mend: "restore pki/crl") {
            try FileManager.default.removeItem(atPath: "\($0.path)/pki/crl/issuing-ca-00000001.crl")
        },
        Damage("no revocation lists", finding: "issuing-ca-00000001.crl: cannot be read", mend: "restore pki/crl") {
            try FileManager.default.removeItem(atPath: "\($0.path)/pki/crl")
        },
        Damage("an edited revocation list", finding: "issuing-ca-00000001.crl", mend: "restore pki/crl") {
            let list = "\($0.path)/pki/crl/issuing-ca-00000001.crl"
            var bytes = try Data(contentsOf: URL(fileURLWithPath: list))
            bytes[bytes.count - 8] ^= 1
            try bytes.write(to: URL(fileURLWithPath: list))
        },
        Damage("a revocation that no list has", finding: "a line that is not a revocation", mend: "restore pki/crl") {
            try Data("x\n".utf8).write(to: URL(fileURLWithPath: "\($0.path)/pki/revocations.jsonl"))
        },
    ]
}
