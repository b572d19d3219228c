/// Reads the elements of an array in turn.
struct TreeElementReader: UnkeyedDecodingContainer {
    private let place: TreePlace
    private(set) var currentIndex = 0
    private let elements: [JSON]

    init(_ elements: [JSON], at place: TreePlace) {
        self.elements = elements
        self.place = place
    }

    var codingPath: [any CodingKey] { place.path }

    var count: Int? { elements.count }
    var isAtEnd: Bool { currentIndex >= elements.count }

    /// Steps over the next element when it is null.
    mutating func decodeNil() throws -> Bool {
        guard !isAtEnd, elements[currentIndex].isNull else { return false }
        currentIndex += 1
        return true
    }

    /// Steps over the next element once `read` has taken it.
    private mutating func next<T>(_ read: (TreeDecoder) throws -> T) throws -> T {
        let key = TreeKey(intValue: currentIndex)
        guard !isAtEnd else {
            let context = DecodingError.Context(codingPath: codingPath + [key], debugDescription: "no more elements")
            throw DecodingError.valueNotFound(T.self, context)
        }
        let value = try read(TreeDecoder(elements[currentIndex], in: place, at: key))
        currentIndex += 1
        return value
    }

    mutating func decode(_ type: Bool.Type) throws -> Bool { try next { try $0.truth() } }
    mutating func decode(_ type: String.Type) throws -> String { try next { try $0.text() } }
    mutating func decode(_ type: Double.Type) throws -> Double { try next { try $0.floating(Double.self) } }
    mutating func decode(_ type: Float.Type) throws -> Float { try next { try $0.floating(Float.self) } }
    mutating func decode(_ type: Int.Type) throws -> Int { try next { try $0.whole(Int.self) } }
    mutating func decode(_ type: Int8.Type) throws -> Int8 { try next { try $0.whole(Int8.self) } }
    mutating func decode(_ type: Int16.Type) throws -> Int16 { try next { try $0.whole(Int16.self) } }
    mutating func decode(_ type: Int32.Type) throws -> Int32 { try next { try $0.whole(Int32.self) } }
    mutating func decode(_ type: Int64.Type) throws -> Int64 { try next { try $0.whole(Int64.self) } }
    mutating func decode(_ type: UInt.Type) throws -> UInt { try next { try $0.whole(UInt.self) } }
    mutating func decode(_ type: UInt8.Type) throws -> UInt8 { try next { try $0.whole(UInt8.self) } }
    mutating func decode(_ type: UInt16.Type) throws -> UInt16 { try next { try $0.whole(UInt16.self) } }
    mutating func decode(_ type: UInt32.Type) throws -> UInt32 { try next { try $0.whole(UInt32.self) } }
    mutating func decode(_ type: UInt64.Type) throws -> UInt64 { try next { try $0.whole(UInt64.self) } }

    mutating func decode<T: Decodable>(_ type: T.Type) throws -> T { try next { try $0.value(type) } }

    mutating func nestedContainer<Inner: CodingKey>(
        keyedBy type: Inner.Type
    ) throws -> KeyedDecodingContainer<Inner> {
        try next { try $0.container(keyedBy: type) }
    }

    mutating func nestedUnkeyedContainer() throws -> any UnkeyedDecodingContainer {
        try next { try $0.unkeyedContainer() }
    }

    mutating func superDecoder() throws -> any Decoder { try next { $0 } }
}
