import ArgumentParser
import JSON

/// A place of the tariff: an office code such as `H61.12`, else `PROVINCE`, `PROVINCE/DISTRICT` or
/// `PROVINCE/DISTRICT/COMMUNE` by GSO number or name; the district may be left out between the strokes.
struct PlaceArgument: Hashable, ExpressibleByArgument {
    let json: JSON

    init?(argument: String) {
        guard let first = argument.utf8.first else { return nil }
        guard (0x30...0x39).contains(first) else {
            json = .string(argument)
            return
        }
        let parts = argument.split(separator: "/", omittingEmptySubsequences: false).map(String.init)
        guard parts.count <= 3, parts.enumerated().allSatisfy({ !$1.isEmpty || ($0 == 1 && parts.count == 3) }) else {
            return nil
        }
        func part(_ index: Int) -> JSON? {
            parts.indices.contains(index) && !parts[index].isEmpty ? .string(parts[index]) : nil
        }
        json = .object(["province": .string(parts[0]), "district": part(1), "commune": part(2)])
    }
}
