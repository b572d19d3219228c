import ArgumentParser
import Civil
import Evidence
import EvidenceOpenSSL
import Foundation
import Home
import JSON

/// Measures what the evidence costs on one core, beside what the machine's `openssl speed` says of it in the same run.
struct BenchEvidence: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "bench-evidence",
        abstract: "Signatures, time stamps, verifications and leaves of the log a second, on one core.",
        discussion: """
            Uses the keys of a sandbox home and stores nothing. Rates are by processor time, rounds in turns.
            Example: motcua bench-evidence --seconds 2 --rounds 5
            """)

    @Option(help: ArgumentHelp("How long each part runs in a round.", valueName: "seconds"))
    var seconds = 2

    @Option(help: ArgumentHelp("How many rounds; the median counts.", valueName: "number"))
    var rounds = 3

    @OptionGroup var homeOptions: HomeOptions
    @OptionGroup var output: OutputOptions

    func validate() throws {
        guard (1...60).contains(seconds), (1...99).contains(rounds) else {
            throw ValidationError("Use 1 to 60 seconds and 1 to 99 rounds.")
        }
    }

    func run() async throws {
        let parts = try EvidenceParts(pki: homeOptions.folder.pkiPath)
        var speeds: [RawLimits.Speed] = []
        var rates: [EvidenceParts.Part: [Double]] = [:]
        for round in 1...rounds {
            Terminal.progress("round \(round) of \(rounds)")
            guard let speed = RawLimits.speed(seconds: seconds) else {
                throw Failure("'openssl speed ecdsap256' fails", mend: "install openssl", .noInput)
            }
            speeds.append(speed)
            for part in EvidenceParts.Part.allCases {
                rates[part, default: []].append(try parts.rate(of: part, seconds: Double(seconds)))
            }
        }
        Terminal.progress("transparency log")
        let log = try LogRow()
        Terminal.endProgress()
        let rows = EvidenceParts.Part.allCases.map { part in
            EvidenceRow(part: part, rates: rates[part] ?? [], speeds: speeds)
        }
        output.show(["rounds": .integer(Int64(rounds)), "parts": .array(rows.map(\.json)), "log": log.json]) { _ in
            EvidenceRow.raw(speeds) + rows.map(\.line) + log.lines
        }
    }
}

/// What a part reached, beside the raw operations of the same round.
private struct EvidenceRow {
    let part: EvidenceParts.Part
    let rates: [Double]
    let speeds: [RawLimits.Speed]

    /// The rate as a share of the raw one, round by round.
    private var shares: [Double] {
        zip(rates, speeds).map { rate, speed in
            rate / (part.isVerification ? speed.verifications : speed.signatures)
        }
    }

    var json: JSON {
        [
            "part": .string(part.rawValue), "rate": .integer(Int64(rates.median)),
            "shareOfRaw": .string(shares.median.formatted(digits: 2)), "operations": .integer(Int64(part.operations)),
        ]
    }

    var line: String {
        let raw = part.isVerification ? "verifying" : "signing"
        let spread = "\(shares.min()?.formatted(digits: 2) ?? "")–\(shares.max()?.formatted(digits: 2) ?? "")"
        let both = (shares.median * Double(part.operations)).formatted(digits: 2)
        return
            "\(part.rawValue): \(Int(rates.median))/s, \(shares.median.formatted(digits: 2)) of raw \(raw) (\(spread))"
            + (part.operations > 1 ? "; \(part.operations) operations each, together \(both) of raw" : "")
    }

    static func raw(_ speeds: [RawLimits.Speed]) -> [String] {
        [
            "openssl speed ecdsap256: \(Int(speeds.map(\.signatures).median)) signatures/s, "
                + "\(Int(speeds.map(\.verifications).median)) verifications/s"
        ]
    }
}

extension [Double] {
    /// The middle one; 0 where there is none.
    fileprivate var median: Double {
        isEmpty ? 0 : sorted()[count / 2]
    }
}

extension Double {
    fileprivate func formatted(digits: Int) -> String {
        String(format: "%.\(digits)f", self)
    }
}
