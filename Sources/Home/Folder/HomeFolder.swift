import Foundation

/// The folder in which everything that a gateway owns lies.
public struct HomeFolder: Sendable {
    public let path: String

    public init(path: String) {
        self.path = path
    }

    /// The folder that an option names, else `$MOTCUA_HOME`, else `$XDG_DATA_HOME/motcua`, else
    /// `~/.local/share/motcua`.
    public static func resolve(_ option: String?, environment: [String: String]) -> HomeFolder {
        if let option { return HomeFolder(path: option) }
        if let home = environment["MOTCUA_HOME"], !home.isEmpty { return HomeFolder(path: home) }
        let user = environment["HOME"] ?? NSHomeDirectory()
        let data = environment["XDG_DATA_HOME"].flatMap { $0.isEmpty ? nil : $0 } ?? "\(user)/.local/share"
        return HomeFolder(path: "\(data)/motcua")
    }

    public var settingsPath: String { "\(path)/motcua.yaml" }
    public var catalogPath: String { "\(path)/catalog" }
    public var pkiPath: String { "\(path)/pki" }
    public var storePath: String { "\(path)/store" }
    /// Where notices are kept that no mail system takes.
    public var outboxPath: String { "\(path)/outbox" }
    public var socketPath: String { "\(path)/motcua.sock" }
    public var rootCertificatePath: String { "\(pkiPath)/root.crt" }

    /// Whether a home was made here.
    public var exists: Bool { FileManager.default.fileExists(atPath: settingsPath) }

    /// Where the service catalog and the certificate profiles that come with the program lie: beside the executable,
    /// in a folder above it, in `../share/motcua`, or in the working folder.
    public static func findResources() -> (catalog: String, certs: String)? {
        let executable = URL(fileURLWithPath: CommandLine.arguments[0]).resolvingSymlinksInPath()
        var candidates = [FileManager.default.currentDirectoryPath]
        if let running = try? FileManager.default.destinationOfSymbolicLink(atPath: "/proc/self/exe") {
            var folder = URL(fileURLWithPath: running).deletingLastPathComponent()
            for _ in 0..<5 {
                candidates.append(folder.path)
                candidates.append(folder.appendingPathComponent("share/motcua").path)
                folder.deleteLastPathComponent()
            }
        } else {
            candidates.append(executable.deletingLastPathComponent().path)
        }
        for candidate in candidates {
            let found = (catalog: "\(candidate)/ServiceCatalog", certs: "\(candidate)/Certs")
            if FileManager.default.fileExists(atPath: "\(found.catalog)/procedures"),
                FileManager.default.fileExists(atPath: "\(found.certs)/root.cnf")
            {
                return found
            }
        }
        return nil
    }
}
