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
        RawLimits(signatures: speed(seconds: 1)?.signatures, syncs: measureSyncs(in: folder))
    }

    /// What one core does in a second with P-256, by processor time.
    struct Speed {
        let signatures: Double
        let verifications: Double

        /// The last two columns of the last line of `openssl speed`.
        init?(_ report: String) {
            let line = report.split(whereSeparator: \.isNewline).last { $0.contains("ecdsa") }
            let columns = (line?.split(separator: " ") ?? []).suffix(2).map { Double($0) }
            guard columns.count == 2, let signatures = columns[0], let verifications = columns[1] else { return nil }
            self.signatures = signatures
            self.verifications = verifications
        }
    }

    /// Runs `openssl speed`, so many seconds for signing and for verifying.
    static func speed(seconds: Int) -> Speed? {
        StockOpenSSL.run(["speed", "-seconds", "\(seconds)", "ecdsap256"]).flatMap(Speed.init)
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
