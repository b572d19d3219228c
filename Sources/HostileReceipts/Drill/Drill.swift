public import Civil

/// Accidents with keys, played on throwaway folders and a simulated clock, and what each old receipt is worth after them.
public struct Drill: Sendable {
    /// One accident.
    public struct Scene: Sendable {
        /// The word for programs.
        public let name: String
        public let title: Bilingual
        public let findings: [DrillFinding]

        public var isAsExpected: Bool { findings.allSatisfy(\.isAsExpected) }
    }

    public let scenes: [Scene]

    public var isAsExpected: Bool { scenes.allSatisfy(\.isAsExpected) }

    /// Plays all scenes, each in a folder of its own below one that exists; throws `PKIFault` or `SigningFault`.
    ///
    /// - Parameter profiles: the folder of the certificate profiles.
    public init(in folder: String, profiles: String) throws {
        scenes = try Self.script.map { name, title, play in
            let stage = try DrillStage(at: "\(folder)/\(name)", profiles: profiles)
            return Scene(name: name, title: title, findings: try play(stage))
        }
    }

    private typealias Play = @Sendable (DrillStage) throws -> [DrillFinding]

    private static let script: [(String, Bilingual, Play)] = [
        (
            "signerExpires", Bilingual(vi: "Chứng thư người ký hết hạn", en: "The signer's certificate expires"),
            signerExpires
        ),
        ("signerRevoked", Bilingual(vi: "Thu hồi người ký", en: "The signer is revoked"), signerRevoked),
        ("caRotated", Bilingual(vi: "Thay CA", en: "The CA is rotated"), caRotated),
        ("tsaLost", Bilingual(vi: "Mất dấu thời gian một ngày", en: "The TSA is lost for a day"), stampingLost),
        ("keyStolen", Bilingual(vi: "Lộ khóa, phát hiện muộn", en: "A key is stolen, and found out late"), keyStolen),
        ("tsaStolen", Bilingual(vi: "Lộ khóa dấu thời gian", en: "The TSA's key is stolen"), stampingStolen),
    ]
}
