import ArgumentParser
import EvidenceOpenSSL
import Foundation
import Home

/// The lists of revoked certificates by which receipts are judged.
///
/// They are taken from what is named, from a folder `crl` beside the trusted root, and from `crl.pem` or a folder `crl`
/// beside each receipt. A list needs no trust in where it lies: only those that the issuers signed count.
struct RevocationFiles: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            "Lists of revoked certificates, DER or PEM, or a folder of them; repeatable.", valueName: "file"))
    var crl: [String] = []

    @Flag(help: "Do not ask whether certificates were revoked; the verdict then says nothing about it.")
    var noRevocation = false

    /// The largest number of lists that are taken from one folder.
    private static let mostInFolder = 1_000

    /// The lists that count for every receipt.
    func common(root: String) throws(Failure) -> [RevocationList] {
        var lists: [RevocationList] = []
        for path in crl { lists += try Self.read(path) }
        return lists + (try Self.beside(root))
    }

    /// What counts for one receipt.
    func rule(for place: ReceiptPlace, common: [RevocationList]) throws(Failure) -> RevocationRule {
        if noRevocation { return .notRequired }
        return .required(KnownRevocations(common + (try place.lists())))
    }

    /// The lists in `crl.pem` and in the folder `crl` beside a file.
    static func beside(_ path: String) throws(Failure) -> [RevocationList] {
        let folder = URL(fileURLWithPath: path).deletingLastPathComponent().path
        var lists: [RevocationList] = []
        for name in ["crl.pem", "crl"] where FileManager.default.fileExists(atPath: "\(folder)/\(name)") {
            lists += try read("\(folder)/\(name)")
        }
        return lists
    }

    private static func read(_ path: String) throws(Failure) -> [RevocationList] {
        var isFolder: ObjCBool = false
        guard FileManager.default.fileExists(atPath: path, isDirectory: &isFolder) else {
            throw Failure("no such file or folder: \(path)", mend: "check the path", .noInput)
        }
        guard isFolder.boolValue else {
            do {
                return try RevocationList.all(in: try InputFile(path).bytes())
            } catch let failure as Failure {
                throw failure
            } catch {
                throw Failure("\(path) is not a list of revoked certificates", mend: "fetch it again", .badData)
            }
        }
        guard let found = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw Failure("the folder \(path) cannot be read", mend: "let yourself read it", .noInput)
        }
        let names = newest(found)
        guard names.count <= mostInFolder else {
            throw Failure("\(path) holds \(names.count) lists", mend: "name the newest ones with --crl", .badData)
        }
        var lists: [RevocationList] = []
        for name in names { lists += try read("\(path)/\(name)") }
        return lists
    }

    /// Of files that are numbered as a home numbers them, such as `issuing-ca-00000012.crl`, the last of each CA.
    static func newest(_ names: [String]) -> [String] {
        var newest: [Substring: String] = [:]
        for name in names.sorted() where name.hasSuffix(".crl") || name.hasSuffix(".pem") {
            let stem = name.dropLast(4)
            let digits = stem.suffix(8)
            let isNumbered = digits.count == 8 && digits.allSatisfy(\.isNumber) && stem.dropLast(8).last == "-"
            newest[isNumbered ? stem.dropLast(9) : stem] = name
        }
        return newest.values.sorted()
    }
}
