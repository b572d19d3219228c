/// One part of a form: a sentence, labelled values, a table, in this order.
public struct FormSection: Hashable, Codable, Sendable {
    /// A paragraph before the values.
    public var text: String?
    public var items: [FormItem]
    public var table: FormTable?

    public init(text: String? = nil, items: [FormItem] = [], table: FormTable? = nil) {
        self.text = text
        self.items = items
        self.table = table
    }
}

/// A labelled value of a form.
public struct FormItem: Hashable, Codable, Sendable {
    /// The name of the value for programs.
    public var key: String
    /// The Vietnamese label, without the colon.
    public var label: String
    /// What is printed; an empty value is printed as dots to be filled in by hand.
    public var value: String
    /// Whether it says something of a private person: name, address, telephone, e-mail, number of an identity paper.
    public var isPersonal: Bool
    /// Whether it shares its line with a neighbour that does so too.
    public var isShort: Bool

    public init(_ key: String, _ label: String, _ value: String?, isPersonal: Bool = false, isShort: Bool = false) {
        self.key = key
        self.label = label
        self.value = value ?? ""
        self.isPersonal = isPersonal
        self.isShort = isShort
    }
}

/// A table of a form; every row has a text for each column.
public struct FormTable: Hashable, Codable, Sendable {
    public enum Alignment: String, Codable, Sendable { case left, centre }

    public struct Column: Hashable, Codable, Sendable {
        public var key: String
        public var label: String
        /// The share of the width, relative to the other columns.
        public var share: Int
        public var alignment: Alignment
        public var isPersonal: Bool

        public init(
            _ key: String, _ label: String, share: Int, alignment: Alignment = .left, isPersonal: Bool = false
        ) {
            self.key = key
            self.label = label
            self.share = share
            self.alignment = alignment
            self.isPersonal = isPersonal
        }
    }

    public var columns: [Column]
    public var rows: [[String]]

    public init(columns: [Column], rows: [[String]]) {
        self.columns = columns
        self.rows = rows
    }
}
