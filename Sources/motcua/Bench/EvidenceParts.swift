import Civil
import Evidence
import EvidenceOpenSSL
import Foundation

/// What a receipt is made of and checked by, each to be run alone in a loop.
struct EvidenceParts {
    enum Part: String, CaseIterable {
        case signTemplate = "CAdES-B, template"
        case signReference = "CAdES-B, CMS functions"
        case stampTemplate = "time stamp, template"
        case signAndStamp = "CAdES-B-T, template"
        case signAndStampReference = "CAdES-B-T, CMS functions"
        case verify = "strict verification of CAdES-B-T, certificates cached"

        /// How many signatures, or verifications of one, it takes.
        var operations: Int {
            switch self {
            case .signTemplate, .signReference, .stampTemplate: 1
            case .signAndStamp, .signAndStampReference, .verify: 2
            }
        }

        var isVerification: Bool { self == .verify }
    }

    private static let at = Instant("2019-03-04T08:00:00+07:00") ?? Instant(unixSeconds: 0)

    private let bare: CMSReceiptSigner
    private let stamping: CMSReceiptSigner
    private let authority: TimeStampingAuthority
    private let verifier: ReceiptVerifier
    private let payload: [UInt8]
    /// Receipts that differ in everything that a signature can differ in.
    private let receipts: [[UInt8]]

    init(pki: String) throws {
        let folder = try PKIFolder(pki)
        authority = try TimeStampingAuthority(folder: folder)
        bare = CMSReceiptSigner(folder: folder, agency: "H61")
        stamping = CMSReceiptSigner(folder: folder, agency: "H61", timeStamper: authority)
        verifier = try ReceiptVerifier(folder: folder, revocation: .notRequired)
        let payload = try Self.draft.payload()
        self.payload = payload
        receipts = try (0..<256).map { [stamping] _ in try stamping.sign(payload, at: Self.at) }
    }

    /// How often a part runs in a second of processor time.
    func rate(of part: Part, seconds: Double) throws -> Double {
        let start = Self.processorTime
        var count = 0
        var spent = 0.0
        while spent < seconds {
            for _ in 0..<64 { try run(part, count: &count) }
            spent = Self.processorTime - start
        }
        return Double(count) / spent
    }

    private func run(_ part: Part, count: inout Int) throws {
        switch part {
        case .signTemplate: _ = try bare.sign(payload, at: Self.at)
        case .signReference: _ = try bare.signByReference(payload, at: Self.at)
        case .stampTemplate: _ = try authority.stamp(Digest.sha256(payload), at: Self.at)
        case .signAndStamp: _ = try stamping.sign(payload, at: Self.at)
        case .signAndStampReference: _ = try stamping.signByReference(payload, at: Self.at)
        case .verify:
            let found = verifier.verify(payload: payload, cms: receipts[count % receipts.count])
            guard found.verdict == .valid else {
                throw Failure("a receipt of the bench is not valid: \(found)", mend: "report this fault", .ourFault)
            }
        }
        count += 1
    }

    /// Seconds that this thread has had of a processor.
    static var processorTime: Double {
        var time = timespec()
        clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }

    /// About as long as the receipts of the sample catalog.
    private static var draft: ReceiptDraft {
        ReceiptDraft(
            kind: .acceptance, receiptID: ULID.make(milliseconds: 1_551_661_200_000, random: Array(0..<10)),
            nonce: Array(0..<16), dossier: "H61.12-190304-0001", procedureCode: "1.009374",
            procedureName: "Cấp giấy phép xuất bản bản tin", eventNumber: 2,
            previousReceiptHash: String(repeating: "ab", count: 32), agency: "H61", agencyName: "UBND tỉnh Vĩnh Long",
            office: "H61.12", officer: "reception.H61.12",
            applicant: MaskedApplicant(name: "Nguyễn V** A**", idHash: String(repeating: "0c", count: 32)), at: at,
            appointmentAt: at.adding(seconds: 864_000), channel: "online", gateway: "urn:motcua:gateway:bench",
            keyId: "H61-2019")
    }
}
