/// Why a text is not JSON as this gateway accepts it.
public struct JSONFault: Error, Hashable, Sendable {
    /// The rule that the text breaks.
    public enum Kind: String, Hashable, Sendable, CaseIterable {
        /// The bytes are not UTF-8 (RFC 3629).
        case invalidUTF8
        /// The text ends before the value does.
        case unexpectedEnd
        /// A byte stands where RFC 8259 allows none such.
        case syntax
        /// A key stands twice in one object, also when an escape or another Unicode form hides it.
        case duplicateKey
        /// Arrays and objects are nested deeper than the caller allows.
        case tooDeep
        /// There are more values, those in arrays and objects counted, than the caller allows.
        case tooMany
        /// Something other than white space follows the value.
        case trailingText
        /// A whole number beyond ±(2^53 − 1), or a number of more than 40 digits.
        case number
        /// An escape names half of a UTF-16 pair.
        case loneSurrogate
        /// A control character stands unescaped in a string.
        case control
    }

    /// The rule that the text breaks.
    public let kind: Kind
    /// Where, in bytes from the start of the text.
    public let offset: Int
    /// The key that stands twice; only with `duplicateKey`.
    public let key: String?

    /// A fault at a byte offset.
    public init(kind: Kind, offset: Int, key: String? = nil) {
        self.kind = kind
        self.offset = offset
        self.key = key
    }
}
