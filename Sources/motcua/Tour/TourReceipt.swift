import Civil
import Foundation
import JSON

/// A receipt as two files in a folder of its own.
struct TourReceipt {
    let kind: String
    let folder: String
    let at: Instant
    let payload: [UInt8]
    let cms: [UInt8]

    var payloadPath: String { "\(folder)/receipt.json" }
    var cmsPath: String { "\(folder)/receipt.p7s" }

    /// Writes a receipt that the gateway sent.
    init(_ reply: JSON, kind: String, folder: String) throws {
        guard let payload = reply["payload"]?.string.flatMap({ Data(base64Encoded: $0) }),
            let cms = reply["cms"]?.string.flatMap({ Data(base64Encoded: $0) }),
            let at = reply["at"]?.string.flatMap({ Instant($0) })
        else { throw Failure("the gateway sent half a receipt", mend: "report this fault", .ourFault) }
        try self.init(kind: kind, folder: folder, at: at, payload: [UInt8](payload), cms: [UInt8](cms))
    }

    private init(kind: String, folder: String, at: Instant, payload: [UInt8], cms: [UInt8]) throws {
        self.kind = kind
        self.folder = folder
        self.at = at
        self.payload = payload
        self.cms = cms
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        try Data(payload).write(to: URL(fileURLWithPath: payloadPath))
        try Data(cms).write(to: URL(fileURLWithPath: cmsPath))
    }

    /// A copy whose dossier code ends in another digit.
    func changed(in folder: String) throws -> TourReceipt {
        let text = String(decoding: payload, as: UTF8.self).replacingOccurrences(of: "-0001\"", with: "-0002\"")
        return try TourReceipt(kind: kind, folder: folder, at: at, payload: Array(text.utf8), cms: cms)
    }
}
