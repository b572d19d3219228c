/// Something that the tests themselves need did not work.
struct HarnessFault: Error, CustomStringConvertible {
    let description: String

    init(_ description: String) {
        self.description = description
    }
}
