/// The identification code of an agency (mã định danh điện tử), in either of its two styles.
///
/// QCVN 102:2016/BTTTT: `000.00.12.H61`, lowest level first, absent levels are zeros.
/// Quyết định 20/2020/QĐ-TTg, Điều 4: `H61.12`, level 1 first, at most 35 characters.
public struct AgencyCode: Hashable, Sendable {
    /// The levels from level 1 down: `["H61", "12"]`.
    public let levels: [String]

    /// Level 1: a letter A...Y and two digits.
    public var level1: String { levels[0] }

    /// The code in the style of 2020: `H61.12`.
    public var text: String { levels.joined(separator: ".") }

    /// The code in the style of 2016; `nil` where its levels do not fit that style.
    public var textOf2016: String? {
        let widths = [3, 2, 2, 3]
        guard levels.count <= 4 else { return nil }
        var parts = [levels[0]]
        for position in 1..<4 {
            let part = position < levels.count ? levels[position] : String(repeating: "0", count: widths[position])
            guard part.count == widths[position] else { return nil }
            parts.append(part)
        }
        return parts.reversed().joined(separator: ".")
    }

    /// Reads either style.
    ///
    /// Throws ``IdentifierFault`` for anything else.
    public init(_ text: String) throws(IdentifierFault) {
        guard text.utf8.count <= 35 else { throw IdentifierFault(.agencyCode, .length) }
        let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        if let first = parts.first, Self.isLevel1(first) {
            guard parts.dropFirst().allSatisfy(Self.isGroup) else { throw IdentifierFault(.agencyCode, .pattern) }
            levels = parts
            return
        }
        guard parts.count == 4, Self.isLevel1(parts[3]), parts.prefix(3).map(\.count) == [3, 2, 2],
            parts.prefix(3).allSatisfy({ $0.utf8.allSatisfy(\.isASCIIDigit) })
        else { throw IdentifierFault(.agencyCode, .pattern) }
        var reversed = Array(parts.reversed())
        while let last = reversed.last, last.allSatisfy({ $0 == "0" }) { reversed.removeLast() }
        guard !reversed.dropFirst().contains(where: { $0.allSatisfy { $0 == "0" } }) else {
            throw IdentifierFault(.agencyCode, .pattern)
        }
        levels = reversed
    }

    private static func isLevel1(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return bytes.count == 3 && bytes[0].isASCIIUppercase && bytes[0] != 0x5A && bytes[1].isASCIIDigit
            && bytes[2].isASCIIDigit
    }

    private static func isGroup(_ text: String) -> Bool {
        !text.isEmpty && text.utf8.allSatisfy { $0.isASCIIDigit || $0.isASCIIUppercase }
    }
}
