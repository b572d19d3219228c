import Foundation
import JSON

/// A receipt as it lies on disk: the payload and its detached signature.
struct ReceiptPair {
    /// The signature's file, or the bundle.
    let path: String
    let payload: [UInt8]
    let cms: [UInt8]
    /// The proof that it stands in the transparency log, where it lies beside.
    let proof: [UInt8]?

    /// Every receipt that a path holds: a folder (searched through), a bundle in JSON, a `.p7s` or the `.json` beside it.
    static func find(_ path: String) throws(Failure) -> [ReceiptPair] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure("no such file or folder: \(path)", mend: "check the path", .noInput)
        }
        guard isFolder.boolValue else { return [try read(path)] }
        let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
        var pairs: [ReceiptPair] = []
        for name in names.filter({ $0.hasSuffix(".p7s") }).sorted() { pairs.append(try read("\(path)/\(name)")) }
        guard !pairs.isEmpty else {
            throw Failure("no receipt in \(path)", mend: "name a folder with a .p7s beside its .json", .noInput)
        }
        return pairs
    }

    private static func read(_ path: String) throws(Failure) -> ReceiptPair {
        if path.hasSuffix(".p7s") {
            let stem = path.dropLast(4)
            return ReceiptPair(
                path: path, payload: try InputFile("\(stem).json").bytes(), cms: try InputFile(path).bytes(),
                proof: try proof(beside: stem))
        }
        let bytes = try InputFile(path).bytes()
        if let bundle = bundle(bytes, path: path) { return bundle }
        guard path.hasSuffix(".json") else {
            throw Failure(
                "\(path) is not a receipt", mend: "name a .p7s with its .json, a bundle or a folder", .badData)
        }
        let stem = path.dropLast(5)
        return ReceiptPair(
            path: path, payload: bytes, cms: try InputFile("\(stem).p7s").bytes(), proof: try proof(beside: stem))
    }

    private static func proof(beside stem: Substring) throws(Failure) -> [UInt8]? {
        let path = "\(stem).tlog-proof"
        return FileManager.default.fileExists(atPath: path) ? try InputFile(path).bytes() : nil
    }

    /// A reply of the wire that carries `payload` and `cms` in base64, itself or in its `receipt`.
    private static func bundle(_ bytes: [UInt8], path: String) -> ReceiptPair? {
        guard let json = try? JSON.parse(bytes) else { return nil }
        let receipt = json["receipt"] ?? json
        guard let payload = receipt["payload"]?.string.flatMap({ Data(base64Encoded: $0) }),
            let cms = receipt["cms"]?.string.flatMap({ Data(base64Encoded: $0) })
        else { return nil }
        let proof = receipt["proof"]?.string.flatMap { Data(base64Encoded: $0) }
        return ReceiptPair(path: path, payload: [UInt8](payload), cms: [UInt8](cms), proof: proof.map { [UInt8]($0) })
    }
}
