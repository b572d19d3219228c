import Yams

/// Reads one YAML mapping key by key and reports whatever does not fit.
struct NodeReader {
    struct Entry {
        let key: String
        let mark: Mark?
        let value: Node
    }

    let sink: FindingSink
    /// Where the mapping stands, for example `components/2`; empty for the whole file.
    let path: String
    let mark: Mark?
    private let entries: [Entry]
    private var asked: [String] = []

    /// Reports a node that is not a mapping, and keys that are no text or stand twice.
    init?(_ node: Node, path: String, sink: FindingSink) {
        guard case .mapping(let mapping) = node else {
            sink.error(
                "type", at: node.mark, "\(path.isEmpty ? "the file" : path) is not a mapping",
                mend: "write \"key: value\" lines")
            return nil
        }
        self.sink = sink
        self.path = path
        mark = node.mark
        var entries: [Entry] = []
        for (key, value) in mapping {
            guard case .scalar(let scalar) = key else {
                sink.error("key", at: key.mark, "a key is not a text", mend: "use a plain word as the key")
                continue
            }
            entries.append(Entry(key: scalar.string, mark: key.mark ?? value.mark, value: value))
        }
        self.entries = entries
    }

    /// The value of a key, if it is there.
    mutating func value(_ key: String) -> Node? {
        asked.append(key)
        return entries.first { $0.key == key }?.value
    }

    /// The value of a key; reports its absence.
    mutating func required(_ key: String) -> Node? {
        if let value = value(key) { return value }
        sink.error(
            "missing", at: mark, "\(place(key)) is missing", mend: "add \"\(key):\" with its value")
        return nil
    }

    /// The line of a key, else that of the mapping.
    func line(_ key: String) -> Int {
        entries.first { $0.key == key }?.mark?.line ?? mark?.line ?? 0
    }

    /// Whether a key stands in the mapping.
    func has(_ key: String) -> Bool {
        entries.contains { $0.key == key }
    }

    /// The path of a member.
    func place(_ key: String) -> String {
        path.isEmpty ? key : "\(path)/\(key)"
    }

    /// Reports every key that was never asked for.
    func finish() {
        for entry in entries where !asked.contains(entry.key) {
            let mend =
                nearest(to: entry.key, among: asked).map { "did you mean \"\($0)\"?" }
                ?? "remove it, or use one of: \(asked.joined(separator: ", "))"
            sink.error("unknownKey", at: entry.mark, "unknown key \"\(place(entry.key))\"", mend: mend)
        }
    }
}
