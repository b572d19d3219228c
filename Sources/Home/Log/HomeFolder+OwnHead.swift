import EvidenceOpenSSL
import JournalSQLite
import TransparencyLog

extension HomeFolder {
    /// The newest head beside a store; `nil` where there is none.
    /// - Parameter key: that of the log which must have signed it.
    /// - Throws: `HomeFault` where another did: the store belongs to other keys.
    static func newestHead(besideStore folder: String, of key: VerifierKey) throws(HomeFault) -> Checkpoint? {
        let note: [UInt8]?
        do { note = try PublishedHead(folder: folder).note() } catch {
            throw HomeFault("\(folder)/\(PublishedHead.fileName): \(error)", mend: "let its owner read it")
        }
        guard let note else { return nil }
        guard let found = head(in: note, of: key) else {
            throw HomeFault(
                "\(folder)/\(PublishedHead.fileName) is not signed by the log of this home, \(key.name)",
                mend: "put pki/ and motcua.yaml of the gateway whose store it is into this home, from a backup of the "
                    + "keys (to go on under the keys that are here, which ends its log, remove the file)")
        }
        return found
    }

    /// The head in a signed note; `nil` where the key has not signed it, or it is none.
    static func head(in note: [UInt8], of key: VerifierKey) -> Checkpoint? {
        guard let signed = try? SignedNote(note) else { return nil }
        return try? LogPolicy(origin: key.name, log: key)?.accept(signed, verifier: Ed25519Verifier()).checkpoint
    }
}
