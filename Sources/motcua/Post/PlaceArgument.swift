import ArgumentParser
import JSON

/// A place of the tariff: an office code such as `H61.12`, else `PROVINCE` or `PROVINCE/DISTRICT` by GSO number.
struct PlaceArgument: Hashable, ExpressibleByArgument {
    let json: JSON

    init?(argument: String) {
        guard let first = argument.utf8.first else { return nil }
        guard (0x30...0x39).contains(first) else {
            json = .string(argument)
            return
        }
        let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 2, parts.allSatisfy({ !$0.isEmpty }) else { return nil }
        json = .object(["province": .string(parts[0]), "district": parts.count == 2 ? .string(parts[1]) : nil])
    }
}
