/// Lets a type write itself at one place of a text.
struct TextEncoder: Encoder {
    private let text: CodingText
    private let depth: Int

    init(_ text: CodingText, at depth: Int) {
        self.text = text
        self.depth = depth
    }

    var userInfo: [CodingUserInfoKey: Any] { [:] }
    var codingPath: [any CodingKey] { text.path(to: depth) }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        text.open(isObject: true, at: depth)
        return KeyedEncodingContainer(TextMemberWriter<Key>(text, at: depth))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        text.open(isObject: false, at: depth)
        return TextElementWriter(text, at: depth)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { TextValueWriter(text, at: depth) }
}
