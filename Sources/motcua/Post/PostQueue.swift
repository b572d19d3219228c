import ArgumentParser
import Civil
import JSON

/// Lists the items that wait for the post.
struct PostQueue: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "queue", abstract: "The items that wait for the post.",
        discussion: "Example: motcua post queue --user postman.85000")

    @Option(help: ArgumentHelp("Only items in this state.", valueName: "state"))
    var state: String?

    @Option(help: ArgumentHelp("Where the page before ended.", valueName: "item"))
    var cursor: String?

    @Option(help: ArgumentHelp("How many at most, up to 200.", valueName: "number"))
    var limit: Int64 = 50

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let page = try await session.call(
            "POST QUEUE",
            .object([
                "state": state.map { .string($0) }, "cursor": cursor.map { .string($0) }, "limit": .integer(limit),
            ]))
        let language = connection.output.spoken
        connection.output.show(page) { Self.text($0, in: language) }
    }

    /// The items as a table: what, from whom to whom, how far, until when.
    static func text(
        _ page: JSON, in language: Language = .english, colour: Bool = Terminal.hasColour, width: Int? = Terminal.width
    ) -> [String] {
        let labels = PostLabels(language)
        let items = page["items"]?.array ?? []
        guard !items.isEmpty else { return [labels.text("Không có bưu gửi nào chờ.", "Nothing waits.")] }
        let heads = [
            labels.text("mã bưu gửi", "item"), labels.text("chiều", "leg"), labels.text("trạng thái", "state"),
            labels.text("hồ sơ", "dossier"), labels.text("người gửi", "sender"), labels.text("người nhận", "recipient"),
            labels.text("hạn phát", "promised by"),
        ]
        let rows = items.map { item in
            let shown = labels.labelled(.object(["leg": item["leg"], "stateName": item["stateName"]])).members ?? []
            return [item["item"].map(FactSheet.text) ?? ""] + shown.map { FactSheet.text($0.value) }
                + ["dossier", "sender", "recipient", "promisedBy"].map { item[$0].map(FactSheet.text) ?? "" }
        }
        var lines = TextTable(heads, rows: rows).lines(colour: colour, width: width)
        if let next = page["next"]?.string {
            lines.append(labels.text("… xem tiếp với --cursor \(next)", "… more with --cursor \(next)"))
        }
        return lines
    }
}
