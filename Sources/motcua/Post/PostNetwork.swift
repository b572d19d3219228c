import ArgumentParser
import Civil
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
        let language = connection.output.spoken
        connection.output.show(found) { Self.text($0, in: language) }
    }

    static func text(
        _ found: JSON, in language: Language = .english, colour: Bool = Terminal.hasColour
    ) -> [String] {
        let labels = PostLabels(language)
        let parts = found["networks"]?.array ?? [found] + (found["districts"]?.array ?? [])
        var lines = TextTable(heads(labels), rows: parts.map { row($0, labels) }).lines(colour: colour)
        lines += parts.compactMap { part in part["reported"].map { reported(part, $0, labels) } }
        if let nearest = found["nearest"], let name = nearest["name"]?.string {
            let kind = nearest["kindName"]?.string ?? ""
            let label = labels.text("gần nhất", "nearest")
            lines.append("\(label)  \(name) (\(nearest["code"]?.string ?? "")), \(kind)")
        }
        lines += (found["communeList"]?.array ?? []).map(commune)
        return lines
    }

    private static func heads(_ labels: PostLabels) -> [String] {
        [
            "", labels.text("bưu cục", "offices"), labels.text("điểm BĐ-VHX", "culture points"), "KT1",
            labels.text("giả định", "made up"), labels.text("km một điểm", "km a point"),
            labels.text("người một điểm", "people a point"), labels.text("xã chưa có điểm", "communes without"),
        ]
    }

    /// Figures of one network or district; "!" where a level of the universal service is missed.
    private static func row(_ part: JSON, _ labels: PostLabels) -> [String] {
        func number(_ key: String) -> String { part[key]?.integer.map { labels.figures($0) } ?? "–" }
        func missed(_ key: String) -> String { part["levels"]?[key]?.bool == false ? " !" : "" }
        return [
            part["name"]?.string ?? "", number("offices"), number("culturePoints"), number("kt1Points"),
            number("syntheticPoints"), kilometres(part["radiusMetres"], labels) + missed("radiusKept"),
            number("populationPerPoint") + missed("populationKept"),
            number("communesWithout") + labels.text(" trên ", " of ") + number("communes") + missed("everyCommune"),
        ]
    }

    private static func reported(_ part: JSON, _ reported: JSON, _ labels: PostLabels) -> String {
        func count(_ key: String, _ vi: String, _ en: String) -> String {
            let number = reported[key]?.integer
            return "\(number.map { String($0) } ?? "–") \(labels.text(vi, number == 1 ? en : en + "s"))"
        }
        let name = part["name"]?.string ?? ""
        let radius = "\(kilometres(reported["radiusMetres"], labels)) km"
        let spacing = "\(kilometres(part["halfSpacingMetres"], labels)) km"
        return name + labels.text(", theo báo cáo: ", ", as reported: ")
            + "\(count("offices", "bưu cục", "office")), \(count("culturePoints", "điểm BĐ-VHX", "culture point")), "
            + radius + labels.text("; nửa khoảng cách nếu chia ô vuông: ", "; half the spacing on a grid: ") + spacing
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
    private static func kilometres(_ metres: JSON?, _ labels: PostLabels) -> String {
        guard let metres = metres?.integer else { return "–" }
        let hundredths = (metres + 5) / 10
        let rest = hundredths % 100
        return "\(hundredths / 100)\(labels.text(",", "."))\(rest < 10 ? "0" : "")\(rest)"
    }
}
