import Civil
import Foundation

/// The `openssl` program of the system, which knows nothing of MotCua.
struct StockVerifier {
    let root: String

    struct Verdict {
        let isAccepted: Bool
        /// What the program printed.
        let output: String
    }

    private func arguments(_ receipt: TourReceipt) -> [String] {
        [
            "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", receipt.cmsPath, "-content",
            receipt.payloadPath, "-CAfile", root, "-attime", String(receipt.at.unixSeconds), "-out", "/dev/null",
        ]
    }

    /// The command line, for people to repeat.
    func command(_ receipt: TourReceipt) -> String {
        "openssl " + arguments(receipt).joined(separator: " ")
    }

    func verify(_ receipt: TourReceipt) throws -> Verdict {
        let process = Process()
        process.executableURL = URL(fileURLWithPath: "/usr/bin/env")
        process.arguments = ["openssl"] + arguments(receipt)
        let output = Pipe()
        process.standardOutput = output
        process.standardError = output
        try process.run()
        let printed = output.fileHandleForReading.readDataToEndOfFile()
        process.waitUntilExit()
        let text = String(decoding: printed, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        return Verdict(isAccepted: process.terminationStatus == 0, output: text)
    }
}
