import Glibc
public import Notices

/// Keeps notices as files, for a gateway without a mail system: each is there whole or not at all, and exactly once,
/// since its name and its bytes are those of the notice.
public struct FolderCarrier: MessageCarrier {
    private let folder: String
    private let sender: Letter.Sender
    private let digest: @Sendable ([UInt8]) -> String

    public let batchLimit = 256

    /// - Parameters:
    ///   - folder: made with mode 0700 when it is missing.
    ///   - digest: the SHA-256 of bytes, in hex.
    public init(folder: String, sender: Letter.Sender, digest: @escaping @Sendable ([UInt8]) -> String) {
        self.folder = folder
        self.sender = sender
        self.digest = digest
    }

    public func carry(_ notices: [Notice]) -> [CarrierOutcome] {
        do throws(FileFault) {
            try OutboxFile.makeFolder(folder)
        } catch {
            return notices.map { _ in .later(error.description) }
        }
        let outcomes = notices.map(keep)
        do throws(FileFault) {
            try OutboxFile.syncFolder(folder)
        } catch {
            return outcomes.map { if case .taken = $0 { .later(error.description) } else { $0 } }
        }
        return outcomes
    }

    private func keep(_ notice: Notice) -> CarrierOutcome {
        guard let letter = Letter(notice, from: sender) else { return .noAddress }
        let bytes = letter.bytes(lineEnding: .crlf)
        let path = "\(folder)/\(letter.fileName)"
        do throws(FileFault) {
            if OutboxFile.read(path) != bytes { try OutboxFile.write(bytes, to: path) }
        } catch {
            return .later(error.description)
        }
        return .taken(proof(letter, bytes))
    }

    /// The file tells: it is renamed into its place only when it is whole.
    public func trace(_ notice: Notice) -> TellingProof? {
        guard let letter = Letter(notice, from: sender) else { return nil }
        let bytes = letter.bytes(lineEnding: .crlf)
        guard OutboxFile.read("\(folder)/\(letter.fileName)") == bytes,
            (try? OutboxFile.syncFolder(folder)) != nil
        else { return nil }
        return proof(letter, bytes)
    }

    public func interrupt() {}

    private func proof(_ letter: Letter, _ bytes: [UInt8]) -> TellingProof {
        .file(path: "outbox/\(letter.fileName)", sha256: digest(bytes))
    }
}
