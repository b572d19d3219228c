import ArgumentParser
import Civil
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
        let revoked = try Self.revocations(path)
        let certificates = names.filter { $0.hasSuffix(".crt") }.sorted().map { name -> JSON in
            certificate("\(path)/\(name)", name: name, hasKey: names.contains("\(name.dropLast(4)).key"), revoked)
        }
        let faults = Self.faults(path)
        let document: JSON = [
            "path": .string(path), "items": .array(certificates), "faults": .array(faults.map { .string($0) }),
        ]
        output.show(document) { _ in
            FactSheet.table(certificates.map(Self.brief)) + faults.map { "fault: \($0)" }
        }
        guard faults.isEmpty else { throw ExitCode(ExitStatus.no.rawValue) }
    }

    /// When and why certificates were revoked, by the names of their files; a folder that cannot be opened has its faults
    /// told.
    private static func revocations(_ path: String) throws(Failure) -> [String: String] {
        guard let folder = try? PKIFolder(path) else { return [:] }
        do throws(PKIFault) {
            let records = try folder.revocations()
            let texts = records.map { ($0.name, "\(LocalTime.text($0.entry.revokedAt)) \($0.entry.reason.word)") }
            return Dictionary(texts, uniquingKeysWith: { first, _ in first })
        } catch {
            throw PKIPlace.failure(error)
        }
    }

    private static func faults(_ path: String) -> [String] {
        do {
            return try PKIFolder(path).faults().map(\.description)
        } catch {
            return [error.description]
        }
    }

    private func certificate(_ path: String, name: String, hasKey: Bool, _ revoked: [String: String]) -> JSON {
        let text = StockOpenSSL.run([
            "x509", "-in", path, "-noout", "-subject", "-issuer", "-startdate", "-enddate", "-nameopt",
            "utf8,sep_comma_plus", "-dateopt", "iso_8601",
        ])
        var members = [JSON.Member("file", .string(name)), JSON.Member("key", .bool(hasKey))]
        for line in (text ?? "").split(whereSeparator: \.isNewline) {
            let parts = line.split(separator: "=", maxSplits: 1)
            guard parts.count == 2 else { continue }
            let moment = Instant(parts[1].replacing(" ", with: "T"))
            members.append(JSON.Member(String(parts[0]), .string(moment.map { "\($0)" } ?? String(parts[1]))))
        }
        members.append(JSON.Member("revoked", .string(revoked[String(name.dropLast(4))] ?? "")))
        return .object(members)
    }

    /// A certificate for a line of a table: of the names of its holder and its issuer only the common one.
    private static func brief(_ certificate: JSON) -> JSON {
        .object(
            (certificate.members ?? []).map { member in
                guard ["subject", "issuer"].contains(member.key),
                    let names = member.value.string?.split(separator: ","),
                    let common = names.first(where: { $0.hasPrefix("CN=") })
                else { return member }
                return JSON.Member(member.key, .string(String(common.dropFirst(3))))
            })
    }
}
