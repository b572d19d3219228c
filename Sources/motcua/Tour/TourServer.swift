import Foundation
import Home

/// The real server program, run beside this one.
struct TourServer {
    let port: Int
    private let process: Process

    /// Starts `motcuad` and waits until it says that it is ready.
    init(home: HomeFolder, clock: String, log: String) throws {
        let executable = try Self.executable()
        let process = Process()
        process.executableURL = executable
        process.arguments = ["--home", home.path, "--listen", "127.0.0.1:0", "--clock", clock]
        let output = Pipe()
        process.standardOutput = output
        _ = FileManager.default.createFile(atPath: log, contents: nil)
        process.standardError = FileHandle(forWritingAtPath: log)
        try process.run()
        var said = Data()
        while !said.contains(0x0A) {
            let more = output.fileHandleForReading.availableData
            guard !more.isEmpty else {
                throw Failure("the server did not start", mend: "see \(log)", .ourFault)
            }
            said.append(more)
        }
        let line = String(decoding: said, as: UTF8.self).trimmingCharacters(in: .whitespacesAndNewlines)
        guard let colon = line.lastIndex(of: ":"), let port = Int(line[line.index(after: colon)...]) else {
            throw Failure("the server said “\(line)”", mend: "see \(log)", .ourFault)
        }
        self.port = port
        self.process = process
    }

    /// `motcuad` beside the running program, else in the search path.
    private static func executable() throws -> URL {
        let own = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe")
        let beside = own.map { URL(fileURLWithPath: $0).deletingLastPathComponent().path } ?? "."
        let path = ProcessInfo.processInfo.environment["PATH"] ?? ""
        for folder in [beside] + path.split(separator: ":").map(String.init) {
            let candidate = "\(folder)/motcuad"
            if FileManager.default.isExecutableFile(atPath: candidate) { return URL(fileURLWithPath: candidate) }
        }
        throw Failure("motcuad is not found", mend: "build it: swift build --product motcuad", .noInput)
    }

    var processID: Int32 { process.processIdentifier }

    /// Lets the server finish and waits for its end.
    func stop() {
        process.terminate()
        process.waitUntilExit()
    }
}
