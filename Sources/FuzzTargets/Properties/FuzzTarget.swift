/// A reader of the project that takes bytes from strangers, with what must hold whatever the bytes are.
///
/// `make fuzz` lets libFuzzer look for bytes that break it; the tests try the bytes of the corpus.
public protocol FuzzTarget: Sendable {
    /// The name of its folder in the corpus.
    static var name: String { get }

    /// Gets ready with the files of a folder of fixtures; throws where one is missing or broken.
    init(fixtures: FuzzFixtures) throws

    /// Reads bytes, and throws where a property does not hold; that it comes to an end is one of them.
    func check(_ bytes: [UInt8]) throws(BrokenProperty)
}
