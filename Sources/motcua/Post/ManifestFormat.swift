import ArgumentParser

/// The forms of the files that a postal operator's system reads and writes.
enum ManifestFormat: String, CaseIterable, ExpressibleByArgument {
    case csv, json

    /// The form that the end of a file's name tells.
    init(ofFile path: String) {
        self = path.lowercased().hasSuffix(".json") ? .json : .csv
    }
}
