/// A proof of deposit with history (bằng chứng nộp hồ sơ): all receipts of a dossier, and what they can be checked with.
public struct DepositBundle: Sendable {
    /// A receipt with its proof, once it stands in the log.
    public struct Receipt: Sendable {
        public let kind: ReceiptKind
        public let payload: [UInt8]
        public let cms: [UInt8]
        public let proof: [UInt8]?
        /// The signature as the log binds it, where an outside authority has stamped it since.
        public let issued: [UInt8]?

        public init(kind: ReceiptKind, payload: [UInt8], cms: [UInt8], proof: [UInt8]?, issued: [UInt8]? = nil) {
            self.issued = issued
            self.kind = kind
            self.payload = payload
            self.cms = cms
            self.proof = proof
        }
    }

    /// A file by its path in the bundle.
    public struct File: Hashable, Sendable {
        public let path: String
        public let bytes: [UInt8]

        public init(path: String, bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }
    }

    /// The dossier code (mã hồ sơ).
    public var dossier: String
    /// In the order in which they were signed.
    public var receipts: [Receipt]
    /// The certificates that the receipts lead to, in PEM, as `root.pem`.
    public var certificates: [File]
    /// Lists of revoked certificates, in DER, as `issuing-ca-00000001.crl`.
    public var lists: [File]
    /// The newest signed head of the log; `nil` while there is none.
    public var checkpoint: [UInt8]?
    /// The public key of the log.
    public var logKey: String

    public init(
        dossier: String, receipts: [Receipt], certificates: [File], lists: [File], checkpoint: [UInt8]?, logKey: String
    ) {
        self.dossier = dossier
        self.receipts = receipts
        self.certificates = certificates
        self.lists = lists
        self.checkpoint = checkpoint
        self.logKey = logKey
    }

    /// All files of the bundle, in a fixed order; the receipts in folders `001-submission`, `002-acceptance` …
    public var files: [File] {
        var files = [
            File(path: "README.md", bytes: Array(Self.readme(dossier, receipts: receipts.count).utf8)),
            File(path: "verify.sh", bytes: Array(Self.script.utf8)),
            File(path: "log.vkey", bytes: Array((logKey + "\n").utf8)),
        ]
        if let checkpoint { files.append(File(path: "checkpoint", bytes: checkpoint)) }
        files += certificates.map { File(path: "certs/\($0.path)", bytes: $0.bytes) }
        files += lists.map { File(path: "crl/\($0.path)", bytes: $0.bytes) }
        for (index, receipt) in receipts.enumerated() {
            let folder = "receipts/\(Self.number(index + 1))-\(receipt.kind.rawValue)"
            files.append(File(path: "\(folder)/receipt.json", bytes: receipt.payload))
            files.append(File(path: "\(folder)/receipt.p7s", bytes: receipt.cms))
            if let issued = receipt.issued { files.append(File(path: "\(folder)/issued.p7s", bytes: issued)) }
            if let proof = receipt.proof { files.append(File(path: "\(folder)/receipt.tlog-proof", bytes: proof)) }
        }
        return files
    }

    private static func number(_ number: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, 3 - digits.count)) + digits
    }
}
