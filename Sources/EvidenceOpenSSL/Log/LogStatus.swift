public import Civil
internal import Evidence
public import TransparencyLog

/// Whether a receipt stands in the transparency log, as its proof shows.
public enum LogStatus: Hashable, Sendable {
    /// At this index, under a head of so many entries; `witnesses` are the names of those who signed it besides the log.
    case included(index: Int, size: Int, witnesses: [String])
    case refused(ProofFault)

    /// Holds a proof against the two files of a receipt; a proof of another log than the payload names is refused.
    ///
    /// The entry binds the signature as it was issued: with its time stamp, or without one that came later.
    public init(proof bytes: [UInt8], payload: [UInt8], cms: [UInt8], policy: LogPolicy) {
        do throws(ProofFault) {
            let proof = try LogProof(bytes)
            let found = try Self.find(proof, payload, cms, policy)
            let named = (try? ReceiptPayload(payload))?.draft.log
            if let named, !named.utf8.elementsEqual(found.checkpoint.origin.utf8) {
                throw .otherLog(found.checkpoint.origin)
            }
            self = .included(
                index: proof.index, size: found.checkpoint.size,
                witnesses: found.signatures.map(\.key).filter { $0 != policy.log }.map(\.name))
        } catch {
            self = .refused(error)
        }
    }

    private static func find(
        _ proof: LogProof, _ payload: [UInt8], _ cms: [UInt8], _ policy: LogPolicy
    ) throws(ProofFault) -> (checkpoint: Checkpoint, signatures: [VerifiedSignature]) {
        let hasher = LibraryTreeHasher()
        func find(_ signature: [UInt8]) throws(ProofFault) -> (Checkpoint, [VerifiedSignature]) {
            try proof.verify(
                payload: hasher.digest(payload), signature: hasher.digest(signature), policy: policy, hasher: hasher,
                verifier: Ed25519Verifier())
        }
        do throws(ProofFault) {
            return try find(cms)
        } catch {
            guard error == .otherReceipt, let signature = try? ReceiptSignature(cms), signature.timeStamp != nil else {
                throw error
            }
            return try find(signature.bare)
        }
    }

    /// The word for programs.
    public var word: String {
        switch self {
        case .included: "included"
        case .refused(let fault): fault.word
        }
    }

    /// For people.
    public var text: Bilingual {
        switch self {
        case .included(let index, let size, let witnesses):
            let seen = witnesses.isEmpty ? "" : ", \(witnesses.joined(separator: ", "))"
            return Bilingual(
                vi: "có, mục \(index) trong \(size)\(seen)", en: "included, entry \(index) of \(size)\(seen)")
        case .refused(let fault): return fault.text
        }
    }
}

extension ProofFault {
    fileprivate var word: String {
        switch self {
        case .malformed: "proofMalformed"
        case .note: "headNotSigned"
        case .otherLog: "otherLog"
        case .tooFewWitnesses: "tooFewWitnesses"
        case .notIncluded: "notIncluded"
        case .otherReceipt: "otherReceipt"
        }
    }

    fileprivate var text: Bilingual {
        switch self {
        case .malformed: Bilingual(vi: "bằng chứng sai khuôn dạng", en: "the proof is not of the form")
        case .note: Bilingual(vi: "đầu nhật ký không có chữ ký đúng", en: "the head is not rightly signed")
        case .otherLog(let origin):
            Bilingual(vi: "của nhật ký khác: \(origin)", en: "of another log: \(origin)")
        case .tooFewWitnesses(let count, let needed):
            Bilingual(
                vi: "chỉ có \(count) trong \(needed) nhân chứng", en: "only \(count) of \(needed) witnesses signed")
        case .notIncluded: Bilingual(vi: "không có trong nhật ký", en: "it does not stand in the log")
        case .otherReceipt: Bilingual(vi: "của biên nhận khác", en: "of another receipt")
        }
    }
}
