import ArgumentParser
import EvidenceOpenSSL
import Foundation
import Home
import JSON

/// Shows the certificates of a home and what is wrong with its keys.
struct PKIShow: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "The certificates of a home, and what is wrong with its keys; needs no server.",
        discussion:
            "Reads certificates with the machine's openssl. Exit code 1 when there is a fault.\nExample: motcua pki show"
    )

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions

    func run() async throws {
        let path = homeOptions.folder.pkiPath
        guard let names = try? FileManager.default.contentsOfDirectory(atPath: path) else {
            throw Failure("no folder \(path)", mend: "name a home with --home", .noInput)
        }
        let certificates = names.filter { $0.hasSuffix(".crt") }.sorted().map { name -> JSON in
            certificate("\(path)/\(name)", name: name, hasKey: names.contains("\(name.dropLast(4)).key"))
        }
        let faults = Self.faults(path)
        let document: JSON = [
            "path": .string(path), "items": .array(certificates), "faults": .array(faults.map { .string($0) }),
        ]
        output.show(document) { _ in
            FactSheet.table(certificates) + faults.map { "fault: \($0)" }
        }
        guard faults.isEmpty else { throw ExitCode(ExitStatus.no.rawValue) }
    }

    private static func faults(_ path: String) -> [String] {
        do {
            return try PKIFolder(path).faults().map(\.description)
        } catch {
            return [error.description]
        }
    }

    private func certificate(_ path: String, name: String, hasKey: Bool) -> JSON {
        let text = StockOpenSSL.run([
            "x509", "-in", path, "-noout", "-subject", "-issuer", "-startdate", "-enddate", "-nameopt",
            "utf8,sep_comma_plus",
        ])
        var members = [JSON.Member("file", .string(name)), JSON.Member("key", .bool(hasKey))]
        for line in (text ?? "").split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { continue }
            members.append(JSON.Member(String(parts[0]), .string(String(parts[1]))))
        }
        return .object(members)
    }
}
