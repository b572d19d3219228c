import Evidence
import EvidenceOpenSSL
import Foundation

/// Where a receipt lies: in files, or in a bundle.
enum ReceiptPlace: Sendable {
    case file(String)
    case bundle(BundleArchive, signature: String)

    /// Every receipt that a path holds: a folder (searched through), a proof of deposit (`.zip`), a reply of the wire, a
    /// `.p7s` or the `.json` beside it. Only bundles are read yet.
    static func find(_ path: String) throws(Failure) -> [ReceiptPlace] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure("no such file or folder: \(path)", mend: "check the path", .noInput)
        }
        let places: [ReceiptPlace]
        if isFolder.boolValue {
            let names = FileManager.default.enumerator(atPath: path)?.compactMap { $0 as? String } ?? []
            places = names.filter { $0.hasSuffix(".p7s") }.sorted().map { .file("\(path)/\($0)") }
        } else if path.hasSuffix(".zip") {
            let bundle = try BundleArchive(path)
            places = bundle.signatures.map { .bundle(bundle, signature: $0) }
        } else {
            places = [.file(path)]
        }
        guard !places.isEmpty else {
            throw Failure("no receipt in \(path)", mend: "name a folder with a .p7s beside its .json", .noInput)
        }
        return places
    }

    var path: String {
        switch self {
        case .file(let path): path
        case .bundle(let bundle, let signature): "\(bundle.path)/\(signature)"
        }
    }

    func read() throws(Failure) -> ReceiptPair {
        switch self {
        case .file(let path): try ReceiptPair(at: path)
        case .bundle(let bundle, let signature): try bundle.pair(signature)
        }
    }

    /// Whether it follows the receipt before it, in a bundle; `nil` for one in files, which says nothing of others.
    func follows(_ payload: ReceiptPayload?) -> Bool? {
        guard case .bundle(let bundle, let signature) = self, let payload else { return nil }
        return bundle.follows(signature, payload)
    }

    /// The lists of revoked certificates that lie with it.
    func lists() throws(Failure) -> [RevocationList] {
        switch self {
        case .file(let path): try RevocationFiles.beside(path)
        case .bundle(let bundle, _): bundle.lists
        }
    }
}
