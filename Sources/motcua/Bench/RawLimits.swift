import Foundation
import JSON

/// What the machine itself can do: signatures a second, and writes a second that reach the disk.
struct RawLimits: Sendable {
    /// P-256 signatures a second on one core, by the machine's openssl; `nil` when it is not there.
    let signatures: Double?
    /// Writes of 4 KB with `fdatasync` a second, one after the other; `nil` when the folder cannot be written.
    let syncs: Double?

    /// Measures for a second each; the disk is that of `folder`.
    static func measure(in folder: String) -> RawLimits {
        RawLimits(signatures: measureSignatures(), syncs: measureSyncs(in: folder))
    }

    /// Of the last line of `openssl speed`: the column before the last is signatures a second.
    static func signatures(in report: String) -> Double? {
        let line = report.split(whereSeparator: \.isNewline).last { $0.contains("ecdsa") }
        let columns = line?.split(separator: " ") ?? []
        return columns.count >= 2 ? Double(columns[columns.count - 2]) : nil
    }

    private static func measureSignatures() -> Double? {
        StockOpenSSL.run(["speed", "-seconds", "1", "ecdsap256"]).flatMap(signatures)
    }

    private static func measureSyncs(in folder: String) -> Double? {
        let path = "\(folder)/.bench-\(ProcessInfo.processInfo.processIdentifier)"
        let file = open(path, O_CREAT | O_EXCL | O_WRONLY | O_CLOEXEC, 0o600)
        guard file >= 0 else { return nil }
        defer {
            close(file)
            unlink(path)
        }
        let page = [UInt8](repeating: 0x4D, count: 4096)
        let start = ContinuousClock.now
        var count = 0
        while ContinuousClock.now - start < .seconds(1) {
            guard write(file, page, page.count) == page.count, fdatasync(file) == 0 else { return nil }
            count += 1
        }
        return Double(count) / (ContinuousClock.now - start).inSeconds
    }
}

extension Duration {
    /// The whole duration in seconds.
    var inSeconds: Double {
        Double(components.seconds) + Double(components.attoseconds) / 1e18
    }
}
