public import Civil
public import TransparencyLog

/// Whether a receipt stands in the transparency log, as its proof shows.
public struct LogStatus: Hashable, Sendable {
    /// Where it stands; `nil` where the proof was refused.
    public let place: Place?
    /// Why the proof was refused.
    public let fault: ProofFault?

    /// A place in a log, under a head of so many entries.
    public struct Place: Hashable, Sendable {
        public let index: Int
        public let size: Int
        /// The names of those who signed the head besides the log.
        public let witnesses: [String]

        public init(index: Int, size: Int, witnesses: [String]) {
            self.index = index
            self.size = size
            self.witnesses = witnesses
        }
    }

    /// Holds a proof against the two files of a receipt.
    public init(proof bytes: [UInt8], payload: [UInt8], cms: [UInt8], policy: LogPolicy) {
        let hasher = LibraryTreeHasher()
        do throws(ProofFault) {
            let proof = try LogProof(bytes)
            let found = try proof.verify(
                payload: hasher.digest(payload), signature: hasher.digest(cms), policy: policy, hasher: hasher,
                verifier: Ed25519Verifier())
            let witnesses = found.signatures.map(\.key).filter { $0 != policy.log }.map(\.name)
            place = Place(index: proof.index, size: found.checkpoint.size, witnesses: witnesses)
            fault = nil
        } catch {
            place = nil
            fault = error
        }
    }

    /// The word for programs.
    public var word: String { fault?.word ?? "included" }

    /// For people.
    public var text: Bilingual {
        guard let place else {
            return fault?.text ?? Bilingual(vi: "không kiểm tra", en: "not checked")
        }
        let seen = place.witnesses.isEmpty ? "" : ", \(place.witnesses.joined(separator: ", "))"
        return Bilingual(
            vi: "có, mục \(place.index) trong \(place.size)\(seen)",
            en: "included, entry \(place.index) of \(place.size)\(seen)")
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
