import Evidence
import EvidenceOpenSSL
import TransparencyLog
import ZipArchive

/// A proof of deposit as it lies on disk, read into memory once.
struct BundleArchive: Sendable {
    /// The most bytes of the file, and the most that may come out of it.
    private static let largest = 64 << 20
    /// The most files in it.
    private static let mostFiles = 10_000

    let path: String
    private let files: [String: [UInt8]]
    /// The lists of revoked certificates in it.
    let lists: [RevocationList]

    init(_ path: String) throws(Failure) {
        self.path = path
        let bytes = try InputFile(path).bytes()
        let entries: [ZipEntry]
        do throws(ZipFault) {
            guard bytes.count <= Self.largest else { throw .tooLarge(limit: Self.largest) }
            entries = try ZipArchive.unpack(bytes, most: Self.mostFiles, limit: Self.largest)
            try entries.checkNames()
        } catch {
            throw Failure("\(path) is not a bundle: \(error.text)", mend: "fetch it again", .badData)
        }
        files = Dictionary(entries.map { ($0.name, $0.bytes) }) { first, _ in first }
        var lists: [RevocationList] = []
        for entry in entries where entry.name.hasPrefix("crl/") {
            do {
                lists += try RevocationList.all(in: entry.bytes)
            } catch {
                throw Failure(
                    "\(path): \(entry.name) is not a list of revoked certificates", mend: "fetch it again", .badData)
            }
        }
        self.lists = lists
    }

    /// The signatures in it, in order.
    var signatures: [String] { files.keys.filter { $0.hasSuffix(".p7s") }.sorted() }

    /// Whether a receipt names the one before it in the bundle; the first names none.
    func follows(_ signature: String, _ payload: ReceiptPayload) -> Bool {
        let signatures = signatures
        guard let place = signatures.firstIndex(of: signature) else { return false }
        let before = place > 0 ? files["\(signatures[place - 1].dropLast(4)).json"].map(Digest.sha256Hex) : nil
        return payload.draft.previousReceiptHash == before
    }

    /// What is wrong with the head of the log in it; `nil` where there is none, or the log signed it.
    func headFault(_ policy: LogPolicy) -> ProofFault? {
        guard let note = files["checkpoint"], let plain = LogPolicy(origin: policy.origin, log: policy.log) else {
            return nil
        }
        do throws(NoteFault) {
            let signed = try SignedNote(note)
            do throws(ProofFault) { _ = try plain.accept(signed, verifier: Ed25519Verifier()) } catch { return error }
            return nil
        } catch {
            return .note(error)
        }
    }

    /// The receipt of a signature.
    func pair(_ signature: String) throws(Failure) -> ReceiptPair {
        let stem = signature.dropLast(4)
        guard let cms = files[signature], let payload = files["\(stem).json"] else {
            throw Failure("\(path): no \(stem).json", mend: "fetch it again", .noInput)
        }
        return ReceiptPair(
            path: "\(path)/\(signature)", payload: payload, cms: cms, proof: files["\(stem).tlog-proof"])
    }
}

extension ZipFault {
    fileprivate var text: String {
        switch self {
        case .broken: "damaged, or no zip file"
        case .tooMany(let limit): "more than \(limit) files"
        case .tooLarge(let limit): "more than \(limit) bytes"
        case .badName(let name): "a file named \(name.debugDescription)"
        case .failed: "it cannot be read"
        }
    }
}
