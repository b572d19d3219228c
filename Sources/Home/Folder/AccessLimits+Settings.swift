import Gateway

/// The settings `limits.…` of `motcua.yaml`.
extension AccessLimits {
    /// Reads them; what is absent keeps its default.
    init(_ keys: inout SettingKeys) throws(HomeFault) {
        self.init()
        for setting in Self.settings {
            if let number = try keys.integer("limits.\(setting.name)", setting.range) {
                self[keyPath: setting.path] = number
            }
        }
        loopback = try keys.bool("limits.loopback") ?? loopback
    }

    /// What the file says of them, every setting with its default.
    var text: String {
        let lines = Self.settings.flatMap { setting in
            setting.comment.map { "# \($0)" } + ["# limits.\(setting.name): \(self[keyPath: setting.path])"]
        }
        return
            (["# How much clients may ask for; who asks for more is refused and counted in ADMIN STATS."] + lines + [
                "# Whether what holds for an address, and the rates, hold for clients on this machine too (127.0.0.0/8, ::1).",
                "# limits.loopback: \(loopback)",
            ]).joined(separator: "\n") + "\n"
    }

    private struct Setting {
        let name: String
        let path: any WritableKeyPath<AccessLimits, Int> & Sendable
        let range: ClosedRange<Int>
        let comment: [String]
    }

    private static let settings: [Setting] = [
        Setting(
            name: "connections", path: \.connections, range: 1...100_000,
            comment: ["Connections over the network; fewer where the system allows fewer open files."]),
        Setting(
            name: "connectionsPerAddress", path: \.connectionsPerAddress, range: 1...100_000,
            comment: ["Connections of one address (of IPv6: of 64 bits of it)."]),
        Setting(
            name: "connectsPerSecond", path: \.connectsPerSecond, range: 0...100_000,
            comment: ["New connections of one address in a second, four times as many at once; 0 for any number."]),
        Setting(
            name: "requestsPerSecondOfAccount", path: \.requestsPerSecondOfAccount, range: 0...1_000_000,
            comment: ["Requests of one account in a second, four times as many at once; 0 for any number."]),
        Setting(
            name: "requestsPerSecondOfAddress", path: \.requestsPerSecondOfAddress, range: 0...1_000_000,
            comment: ["Requests of one address in a second, four times as many at once; 0 for any number."]),
        Setting(
            name: "uploads", path: \.uploads, range: 1...10_000, comment: ["Uploads in progress, in all."]),
        Setting(
            name: "uploadsOfAccount", path: \.uploadsOfAccount, range: 1...10_000,
            comment: ["Uploads in progress of one account."]),
        Setting(
            name: "uploadBytesPerDay", path: \.uploadBytesPerDay, range: 1024...1_099_511_627_776,
            comment: ["Bytes that one account may upload in a day; a restart begins the count anew."]),
        Setting(
            name: "uploadBytesPerSecond", path: \.uploadBytesPerSecond, range: 0...1_073_741_824,
            comment: ["The slowest upload, in bytes a second, averaged over lineSeconds."]),
        Setting(
            name: "bufferedBytes", path: \.bufferedBytes, range: 1_048_576...1_099_511_627_776,
            comment: ["Bytes that the server holds for all connections: unfinished lines, requests, unread replies."]),
        Setting(
            name: "pushBacklogBytes", path: \.pushBacklogBytes, range: 1024...1_073_741_824,
            comment: ["Bytes of pushes that one connection may leave unread."]),
        Setting(
            name: "handshakeSeconds", path: \.handshakeSeconds, range: 1...600,
            comment: ["Seconds for a TLS handshake."]),
        Setting(
            name: "firstLineSeconds", path: \.firstLineSeconds, range: 1...86_400,
            comment: ["Seconds to the first request of a connection."]),
        Setting(
            name: "writeSeconds", path: \.writeSeconds, range: 1...86_400,
            comment: ["Seconds that a client may leave written replies unread."]),
    ]
}
