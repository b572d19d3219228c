import Evidence
import Foundation
import JSON

/// A folder into which receipts are written.
struct ReceiptFolder {
    let path: String

    init(_ path: String) {
        self.path = path
    }

    /// Makes the folder and sees whether it can be written into, before anything is sent that is done only once.
    func make() throws(Failure) {
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        } catch {
            throw unwritable
        }
        guard FileManager.default.isWritableFile(atPath: path) else { throw unwritable }
    }

    /// Writes `receipt.json`, `receipt.p7s` and, once there, `receipt.tlog-proof` of a receipt as the wire carries it, byte
    /// for byte.
    /// - Parameter lists: revocation lists in PEM, for `crl.pem`.
    /// - Returns: the names of the files.
    @discardableResult
    func write(_ receipt: JSON, lists: Data = Data()) throws(Failure) -> [String] {
        guard let payload = receipt["payload"]?.string.flatMap({ Data(base64Encoded: $0) }),
            let cms = receipt["cms"]?.string.flatMap({ Data(base64Encoded: $0) })
        else { throw Failure("the server sent no receipt", mend: "report this fault", .ourFault) }
        var files = [("receipt.json", payload), ("receipt.p7s", cms)]
        if let proof = receipt["proof"]?.string.flatMap({ Data(base64Encoded: $0) }) {
            files.append(("receipt.tlog-proof", proof))
        }
        if !lists.isEmpty { files.append(("crl.pem", lists)) }
        do {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            for (name, data) in files { try data.write(to: URL(fileURLWithPath: "\(path)/\(name)"), options: .atomic) }
        } catch {
            throw unwritable
        }
        return files.map(\.0)
    }

    private var unwritable: Failure {
        Failure("cannot write into \(path)", mend: "check its permissions and free space", .badData)
    }

    /// The folder of one of several receipts, such as `0003-acceptance`.
    func part(number: Int64, kind: ReceiptKind) -> ReceiptFolder {
        let digits = String(number)
        let padded = String(repeating: "0", count: max(0, 4 - digits.count)) + digits
        return ReceiptFolder("\(path)/\(padded)-\(kind.rawValue)")
    }
}
