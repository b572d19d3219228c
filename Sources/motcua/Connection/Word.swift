import ArgumentParser

/// A word of a request line: 1 to 256 printable ASCII characters without a space.
struct Word: Hashable, ExpressibleByArgument, CustomStringConvertible {
    let description: String

    init?(argument: String) {
        guard (1...256).contains(argument.utf8.count), argument.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            return nil
        }
        description = argument
    }
}
