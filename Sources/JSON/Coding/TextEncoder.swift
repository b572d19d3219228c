/// Lets a type write itself at one place of a text: within as many arrays and objects as `depth` says.
struct TextEncoder: Encoder {
    let text: CodingText
    let depth: Int

    var userInfo: [CodingUserInfoKey: Any] { [:] }
    var codingPath: [any CodingKey] { text.path(to: depth) }

    func container<Key: CodingKey>(keyedBy type: Key.Type) -> KeyedEncodingContainer<Key> {
        text.open(isObject: true, at: depth)
        return KeyedEncodingContainer(TextMemberWriter<Key>(encoder: self))
    }

    func unkeyedContainer() -> any UnkeyedEncodingContainer {
        text.open(isObject: false, at: depth)
        return TextElementWriter(encoder: self)
    }

    func singleValueContainer() -> any SingleValueEncodingContainer { TextValueWriter(encoder: self) }
}
