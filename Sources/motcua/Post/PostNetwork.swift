import ArgumentParser
import JSON

/// Shows the networks of the post.
struct PostNetwork: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "network", abstract: "The points of the post, their mean radius and people, against the levels.",
        discussion: "Example: motcua post network --agency H18 --district 100")

    @Option(help: ArgumentHelp("The province, by the code of its agency (default: all).", valueName: "code"))
    var agency: String?

    @Option(help: ArgumentHelp("The area of a district's post, by GSO number or name.", valueName: "district"))
    var district: String?

    @Option(help: ArgumentHelp("Also the point that serves this commune, by GSO number or name.", valueName: "commune"))
    var commune: String?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let found = try await session.call(
            "POST NETWORK",
            .object([
                "agency": agency.map { .string($0) }, "district": district.map { .string($0) },
                "commune": commune.map { .string($0) },
            ]))
        await session.close()
        connection.output.show(found) { Self.text($0) }
    }

    static func text(_ found: JSON, colour: Bool = Terminal.hasColour) -> [String] {
        let parts = found["networks"]?.array ?? [found] + (found["districts"]?.array ?? [])
        let rows = parts.map(row)
        var lines = TextTable(
            ["", "offices", "culture points", "KT1", "made up", "km a point", "people a point", "communes without"],
            rows: rows
        ).lines(colour: colour)
        lines += parts.compactMap { part in part["reported"].map { reported(part, $0) } }
        if let nearest = found["nearest"], let name = nearest["name"]?.string {
            let kind = nearest["kindName"]?.string ?? ""
            lines.append("nearest  \(name) (\(nearest["code"]?.string ?? "")), \(kind)")
        }
        lines += (found["communeList"]?.array ?? []).map(commune)
        return lines
    }

    /// Figures of one network or district; "!" where a level of the universal service is missed.
    private static func row(_ part: JSON) -> [String] {
        func number(_ key: String) -> String { part[key]?.integer.map { String($0) } ?? "–" }
        func missed(_ key: String) -> String { part["levels"]?[key]?.bool == false ? " !" : "" }
        return [
            part["name"]?.string ?? "", number("offices"), number("culturePoints"), number("kt1Points"),
            number("syntheticPoints"), kilometres(part["radiusMetres"]) + missed("radiusKept"),
            number("populationPerPoint") + missed("populationKept"),
            "\(number("communesWithout")) of \(number("communes"))\(missed("everyCommune"))",
        ]
    }

    private static func reported(_ part: JSON, _ reported: JSON) -> String {
        func number(_ key: String) -> String { reported[key]?.integer.map { String($0) } ?? "–" }
        let name = part["name"]?.string ?? ""
        return "\(name), as reported: \(number("offices")) offices, \(number("culturePoints")) culture points, "
            + "\(kilometres(reported["radiusMetres"])) km; half the spacing on a grid: "
            + "\(kilometres(part["halfSpacingMetres"])) km"
    }

    private static func commune(_ commune: JSON) -> String {
        let points = (commune["points"]?.array ?? []).map { point in
            "\(point["kindName"]?.string ?? "") \(point["code"]?.string ?? "")"
                + (point["mark"]?.string == "synthetic" ? "*" : "")
        }
        let code = commune["postcode"]?.string ?? "–"
        return "\(code)  \(commune["name"]?.string ?? "")  \(points.joined(separator: ", "))"
    }

    /// Metres as kilometres with two decimals.
    private static func kilometres(_ metres: JSON?) -> String {
        guard let metres = metres?.integer else { return "–" }
        let hundredths = (metres + 5) / 10
        let rest = hundredths % 100
        return "\(hundredths / 100).\(rest < 10 ? "0" : "")\(rest)"
    }
}
