import GRDB

/// Stores the signatures of receipts, and once the certificates that they have in common.
struct SignatureWriter {
    private let database: Database
    /// The certificates that came last, which mostly are those of the next signature too.
    private var newest: (signature: DatabaseValue, stamp: DatabaseValue, key: Int64)?

    init(_ database: Database) {
        self.database = database
    }

    /// The values of the columns `cms`, `certificates`, `certificates_at` and `stamp_certificates_at` of a receipt.
    mutating func columns(of signature: AbridgedSignature) throws -> [DatabaseValue] {
        guard let certificates = signature.certificates else {
            return [signature.rest.databaseValue, .null, .null, .null]
        }
        return [
            signature.rest.databaseValue, try key(of: certificates).databaseValue,
            certificates.signatureOffset.databaseValue, certificates.stampOffset.databaseValue,
        ]
    }

    private mutating func key(of certificates: AbridgedSignature.Certificates) throws -> Int64 {
        let (signature, stamp) = (certificates.ofSignature.databaseValue, certificates.ofStamp.databaseValue)
        if let newest, newest.signature == signature, newest.stamp == stamp { return newest.key }
        let key = try storedKey(signature, stamp)
        newest = (signature, stamp, key)
        return key
    }

    private func storedKey(_ signature: DatabaseValue, _ stamp: DatabaseValue) throws -> Int64 {
        let known = try database.statement(
            cached: "SELECT key FROM certificates WHERE of_signature = ? AND of_stamp = ?", [signature, stamp])
        if let key = try Int64.fetchOne(known) { return key }
        try database.execute(
            cached: "INSERT INTO certificates (of_signature, of_stamp) VALUES (?, ?)", [signature, stamp])
        return database.lastInsertedRowID
    }
}
