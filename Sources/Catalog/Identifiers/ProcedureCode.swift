/// The code of a procedure (mã thủ tục hành chính), national or as a province prints it.
///
/// Pattern: DESIGN, from codes seen in use.
public struct ProcedureCode: Hashable, Sendable {
    /// The national code, `1.009374`, or a code of this catalog, `local:MIC-5623`.
    public let national: String
    /// The level-1 agency of a localised code, `H61`.
    public let agency: String?
    /// The number of an online service under the code, two digits.
    public let service: String?

    /// Reads `1.009374`, `1.009374.000.00.00.H61`, `1.009374.H61`, the latter two also with `.02`, or `local:NAME`.
    ///
    /// Throws ``IdentifierFault`` for anything else.
    public init(_ text: String) throws(IdentifierFault) {
        if text.hasPrefix("local:") {
            let name = text.dropFirst(6)
            guard (1...32).contains(name.utf8.count),
                name.utf8.allSatisfy({ $0.isASCIIDigit || $0.isASCIILetter || $0 == 0x2D })
            else { throw IdentifierFault(.procedureCode, .pattern) }
            (national, agency, service) = (text, nil, nil)
            return
        }
        var parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
        guard parts.count >= 2, parts[0].count == 1, let first = digits(of: parts[0]), first[0] > 0,
            digits(of: parts[1])?.count == 6
        else { throw IdentifierFault(.procedureCode, .pattern) }
        national = parts[0] + "." + parts[1]
        parts.removeFirst(2)
        if parts.starts(with: ["000", "00", "00"]) {
            guard parts.count > 3 else { throw IdentifierFault(.procedureCode, .pattern) }
            parts.removeFirst(3)
        }
        if let code = parts.first, let parsed = try? AgencyCode(code), parsed.levels.count == 1 {
            agency = code
            parts.removeFirst()
        } else {
            agency = nil
        }
        service = parts.first
        guard parts.count <= 1, service.map({ digits(of: $0)?.count == 2 && agency != nil }) ?? true else {
            throw IdentifierFault(.procedureCode, .pattern)
        }
    }
}
