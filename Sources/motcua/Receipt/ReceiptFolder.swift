import Evidence
import Foundation
import JSON

/// A folder into which receipts are written.
struct ReceiptFolder {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    /// Writes `receipt.json` and `receipt.p7s` of a receipt as the wire carries it, byte for byte.
    func write(_ receipt: JSON) throws(Failure) {
        guard let payload = receipt["payload"]?.string.flatMap({ Data(base64Encoded: $0) }),
            let cms = receipt["cms"]?.string.flatMap({ Data(base64Encoded: $0) })
        else { throw Failure("the server sent no receipt", mend: "report this fault", .ourFault) }
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            try payload.write(to: URL(fileURLWithPath: "\(path)/receipt.json"), options: .atomic)
            try cms.write(to: URL(fileURLWithPath: "\(path)/receipt.p7s"), options: .atomic)
        } catch {
            throw Failure("cannot write into \(path)", mend: "check its permissions and free space", .badData)
        }
    }

    /// The folder of one of several receipts, such as `0003-acceptance`.
    func part(number: Int64, kind: ReceiptKind) -> ReceiptFolder {
        let digits = String(number)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return ReceiptFolder("\(path)/\(padded)-\(kind.rawValue)")
    }
}
