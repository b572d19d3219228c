import Foundation

/// Makes the fixtures and the seeds of the corpus from what the project has: its catalog, its protocol, its hostile
/// receipts. Keys are made for it and thrown away.
public struct FuzzSeeds: Sendable {
    /// The folder of the service catalog.
    let catalog: String
    /// The folder of the certificate profiles.
    let certificates: String

    public init(catalog: String, certificates: String) {
        self.catalog = catalog
        self.certificates = certificates
    }

    /// Writes `Fixtures/` and adds to `Corpus/` of a folder; what was found by fuzzing stays.
    public func write(to folder: String) throws {
        var files = lines() + texts() + (try catalogFiles()) + (try archives())
        files += requests()
        files += try receipts()
        files += try envelopes()
        for file in files {
            let target = URL(filePath: "\(folder)/\(file.path)")
            try FileManager.default.createDirectory(
                at: target.deletingLastPathComponent(), withIntermediateDirectories: true)
            try Data(file.bytes).write(to: target)
        }
    }

    /// One file, by its path in the folder.
    struct File {
        let path: String
        let bytes: [UInt8]

        init(_ path: String, _ bytes: [UInt8]) {
            self.path = path
            self.bytes = bytes
        }

        init(_ name: FuzzFixtures.Name, _ bytes: [UInt8]) {
            self.init("Fixtures/\(name.rawValue)", bytes)
        }

        init(seed name: String, of target: any FuzzTarget.Type, _ bytes: [UInt8]) {
            self.init("Corpus/\(target.name)/\(name)", bytes)
        }
    }
}
