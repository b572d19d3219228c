import Foundation

/// Whoever started the server and wants to hear of it, such as systemd: the protocol of sd_notify(3), one datagram to the
/// socket that `$NOTIFY_SOCKET` names.
///
/// Written out here, since it is a dozen lines that are promised to stay, and libsystemd would be needed wherever the
/// server runs (decision 7). Without the variable nobody is told anything.
struct Supervisor: Sendable {
    /// What the server tells.
    enum News: Sendable {
        /// It takes connections, at this address; also after a reload.
        case ready(address: String)
        case reloading
        case stopping
        /// It still does its work.
        case alive
    }

    private let socketPath: String?
    /// How often `alive` has to be told at the least; `nil` where nobody watches.
    let watchdog: Duration?

    /// Reads what the manager left in the environment; what is meant for another process counts as absent.
    init(environment: [String: String], process: pid_t) {
        let path = environment["NOTIFY_SOCKET"].flatMap { $0.hasPrefix("/") || $0.hasPrefix("@") ? $0 : nil }
        socketPath = path
        let isMeant = environment["WATCHDOG_PID"].map { $0 == "\(process)" } ?? true
        watchdog = environment["WATCHDOG_USEC"].flatMap { UInt32($0) }.flatMap { microseconds in
            path != nil && isMeant && microseconds > 0 ? .microseconds(Int64(microseconds)) : nil
        }
    }

    /// Tells the manager; that it does not listen is no fault of the server, which goes on.
    func tell(_ news: News) {
        guard let socketPath else { return }
        let text =
            switch news {
            case .ready(let address): "READY=1\nSTATUS=Listening on \(address)\n"
            case .reloading: "RELOADING=1\nMONOTONIC_USEC=\(Self.monotonicMicroseconds)\n"
            case .stopping: "STOPPING=1\nSTATUS=Finishing what is in progress\n"
            case .alive: "WATCHDOG=1\n"
            }
        Self.send(Array(text.utf8), to: socketPath)
    }

    private static var monotonicMicroseconds: Int64 {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Int64(time.tv_sec) * 1_000_000 + Int64(time.tv_nsec) / 1000
    }

    private static func send(_ bytes: [UInt8], to path: String) {
        var address = sockaddr_un()
        address.sun_family = sa_family_t(AF_UNIX)
        var name = Array(path.utf8)
        guard name.count < MemoryLayout.size(ofValue: address.sun_path) else { return }
        // An abstract socket: its name begins with NUL and has no end but the length of the address.
        if name.first == UInt8(ascii: "@") { name[0] = 0 }
        withUnsafeMutableBytes(of: &address.sun_path) { $0.copyBytes(from: name) }
        let length = MemoryLayout<sockaddr_un>.offset(of: \.sun_path).map { $0 + name.count } ?? 0
        let descriptor = socket(AF_UNIX, CInt(SOCK_DGRAM.rawValue) | CInt(SOCK_CLOEXEC.rawValue), 0)
        guard descriptor >= 0 else { return }
        defer { close(descriptor) }
        withUnsafePointer(to: address) { pointer in
            pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
                _ = sendto(descriptor, bytes, bytes.count, CInt(MSG_NOSIGNAL), $0, socklen_t(length))
            }
        }
    }
}
