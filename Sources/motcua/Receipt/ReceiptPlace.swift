import Evidence
import EvidenceOpenSSL
import Foundation
import TransparencyLog

/// Where a receipt lies: in files, or in a bundle; or where one may lie that cannot be looked for.
enum ReceiptPlace: Sendable {
    case file(String)
    case bundle(BundleArchive, signature: String)
    case closed(String, Failure)

    /// Every receipt that a path holds: a folder (searched through), a proof of deposit (`.zip`), a reply of the wire, a
    /// `.p7s` or the `.json` beside it. Only bundles are read yet.
    static func find(_ path: String) throws(Failure) -> [ReceiptPlace] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure("no such file or folder: \(path)", mend: "check the path", .noInput)
        }
        let places: [ReceiptPlace]
        if isFolder.boolValue {
            places = inFolder(path)
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

    /// Every receipt that paths hold; of several, one that cannot be looked into keeps nobody from the others.
    static func find(_ paths: [String]) throws(Failure) -> [ReceiptPlace] {
        if paths.count == 1 { return try find(paths[0]) }
        var places: [ReceiptPlace] = []
        for path in paths {
            do throws(Failure) { places += try find(path) } catch { places.append(.closed(path, error)) }
        }
        return places
    }

    /// The signatures in a folder and the folders in it, and the folders into which nobody may look. Links are followed to
    /// the folder itself, and not from it.
    private static func inFolder(_ path: String) -> [ReceiptPlace] {
        let root = URL(fileURLWithPath: path).resolvingSymlinksInPath().path
        let named = path.hasSuffix("/") ? String(path.dropLast()) : path
        func shown(_ url: URL) -> String { named + url.path.dropFirst(root.count) }
        var closed: [ReceiptPlace] = []
        let files = FileManager.default.enumerator(
            at: URL(fileURLWithPath: root), includingPropertiesForKeys: nil,
            errorHandler: { url, _ in
                let path = shown(url)
                closed.append(
                    .closed(path, Failure("cannot look into \(path)", mend: "check its permissions", .noInput)))
                return true
            })
        let names = files?.compactMap { ($0 as? URL).map(shown) }.filter { $0.hasSuffix(".p7s") } ?? []
        return (names.map { .file($0) } + closed).sorted { $0.path < $1.path }
    }

    var path: String {
        switch self {
        case .file(let path), .closed(let path, _): path
        case .bundle(let bundle, let signature): "\(bundle.path)/\(signature)"
        }
    }

    func read() throws(Failure) -> ReceiptPair {
        switch self {
        case .file(let path): try ReceiptPair(at: path)
        case .bundle(let bundle, let signature): try bundle.pair(signature)
        case .closed(_, let failure): throw failure
        }
    }

    /// Whether it follows the receipt before it, in a bundle; `nil` for one in files, which says nothing of others.
    func follows(_ payload: ReceiptPayload?) -> Bool? {
        guard case .bundle(let bundle, let signature) = self, let payload else { return nil }
        return bundle.follows(signature, payload)
    }

    /// What is wrong with the head of the log that lies with it, in a bundle.
    func headFault(_ policy: LogPolicy) -> ProofFault? {
        guard case .bundle(let bundle, _) = self else { return nil }
        return bundle.headFault(policy)
    }

    /// The lists of revoked certificates that lie with it.
    func lists() throws(Failure) -> [RevocationList] {
        switch self {
        case .file(let path): try RevocationFiles.beside(path)
        case .bundle(let bundle, _): bundle.lists
        case .closed: []
        }
    }
}
