import Foundation
import JSON
import LineProtocol

/// A receipt as it lies on disk: the payload and its detached signature.
struct ReceiptPair {
    /// The signature's file, or the bundle.
    let path: String
    let payload: [UInt8]
    let cms: [UInt8]
    /// The proof that it stands in the transparency log, where it lies beside.
    let proof: [UInt8]?

    init(path: String, payload: [UInt8], cms: [UInt8], proof: [UInt8]?) {
        self.path = path
        self.payload = payload
        self.cms = cms
        self.proof = proof
    }

    /// Reads the receipt that a file names.
    init(at path: String) throws(Failure) {
        self.path = path
        if !path.hasSuffix(".p7s"), let bundle = Self.bundle(try InputFile(path).bytes()) {
            (payload, cms, proof) = bundle
            return
        }
        guard path.hasSuffix(".p7s") || path.hasSuffix(".json") else {
            throw Failure(
                "\(path) is not a receipt", mend: "name a .p7s with its .json, a bundle or a folder", .badData)
        }
        let stem = path.prefix(upTo: path.lastIndex(of: ".") ?? path.endIndex)
        payload = try InputFile("\(stem).json").bytes()
        cms = try InputFile("\(stem).p7s").bytes()
        proof = try Self.proof(beside: stem)
    }

    private static func proof(beside stem: Substring) throws(Failure) -> [UInt8]? {
        let path = "\(stem).tlog-proof"
        return FileManager.default.fileExists(atPath: path) ? try InputFile(path).bytes() : nil
    }

    /// The body of a whole line of the wire.
    private static func reply(_ bytes: [UInt8]) -> JSON? {
        let line = bytes.last == UInt8(ascii: "\n") ? bytes.dropLast() : bytes[...]
        guard case .reply(let reply)? = try? ServerLine(line) else { return nil }
        return reply.body
    }

    /// A reply of the wire, with its code or without, that carries `payload` and `cms` in base64, itself or in its `receipt`.
    private static func bundle(_ bytes: [UInt8]) -> (payload: [UInt8], cms: [UInt8], proof: [UInt8]?)? {
        guard let json = reply(bytes) ?? (try? JSON.parse(bytes)) else { return nil }
        let receipt = json["receipt"] ?? json
        guard let payload = receipt["payload"]?.string.flatMap({ Data(base64Encoded: $0) }),
            let cms = receipt["cms"]?.string.flatMap({ Data(base64Encoded: $0) })
        else { return nil }
        let proof = receipt["proof"]?.string.flatMap { Data(base64Encoded: $0) }
        return ([UInt8](payload), [UInt8](cms), proof.map { [UInt8]($0) })
    }
}
