extension FormSection {
    /// The values by line: neighbours that are short stand beside each other in pairs.
    public var rows: [[FormItem]] {
        var rows: [[FormItem]] = []
        for item in items {
            if item.isShort, let last = rows.last, last.count == 1, last[0].isShort {
                rows[rows.count - 1].append(item)
            } else {
                rows.append([item])
            }
        }
        return rows
    }
}

extension FormItem {
    /// What stands for a value to be filled in by hand.
    public static let blank = "…………………………"

    /// Label and value as they are printed.
    public var line: String { "\(label): \(value.isEmpty ? Self.blank : value)" }
}
