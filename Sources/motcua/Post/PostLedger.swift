import ArgumentParser
import Civil
import JSON

/// Shows the fees, postage and compensation that moved through the post.
struct PostLedger: AsyncParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ledger", abstract: "The fees, postage and compensation that moved through the post.",
        discussion: "Example: motcua post ledger --by office --from 2019-03-01 --to 2019-03-31 --user auditor")

    private static let columns: [(key: String, head: Bilingual)] = [
        ("key", Bilingual(vi: "tài khoản", en: "account")),
        ("openingVnd", Bilingual(vi: "đầu kỳ", en: "opening")),
        ("collectedVnd", Bilingual(vi: "đã thu", en: "collected")),
        ("remittedVnd", Bilingual(vi: "đã nộp", en: "remitted")),
        ("feeReturnedVnd", Bilingual(vi: "trả lại phí", en: "fee returned")),
        ("inHandVnd", Bilingual(vi: "còn giữ", en: "in hand")), ("postageVnd", Bilingual(vi: "cước", en: "postage")),
        ("extraPostageVnd", Bilingual(vi: "cước thêm", en: "extra postage")),
        ("postageRefundedVnd", Bilingual(vi: "hoàn cước", en: "postage refunded")),
        ("compensatedVnd", Bilingual(vi: "bồi thường", en: "compensated")),
        ("compensationReturnedVnd", Bilingual(vi: "bồi thường trả lại", en: "compensation returned")),
    ]

    @Option(help: ArgumentHelp("postman, office or authority.", valueName: "word"))
    var by: String?

    @Option(help: ArgumentHelp("The first day (default: the last).", valueName: "YYYY-MM-DD"))
    var from: CivilDate?

    @Option(help: ArgumentHelp("The last day (default: today).", valueName: "YYYY-MM-DD"))
    var to: CivilDate?

    @OptionGroup var connection: ConnectionOptions

    func run() async throws {
        let session = try await connection.open()
        let ledger = try await session.call(
            "POST LEDGER",
            .object([
                "by": by.map { .string($0) }, "from": from.map { .string($0.description) },
                "to": to.map { .string($0.description) },
            ]))
        await session.close()
        let language = connection.output.spoken
        connection.output.show(ledger) { Self.text($0, in: language) }
    }

    static func text(
        _ ledger: JSON, in language: Language = .english, colour: Bool = Terminal.hasColour,
        width: Int? = Terminal.width
    ) -> [String] {
        let labels = PostLabels(language)
        let accounts = ledger["accounts"]?.array ?? []
        let (from, to) = (ledger["from"]?.string ?? "", ledger["to"]?.string ?? "")
        let period = labels.text("\(from) – \(to), tính bằng đồng", "\(from) – \(to), in đồng")
        guard !accounts.isEmpty else {
            return [period, labels.text("Không có khoản thu, chi nào.", "No money moved.")]
        }
        let rows = accounts.map { account in
            columns.map { column in
                account[column.key]?.string ?? account[column.key]?.integer.map { Dong.figures($0) } ?? ""
            }
        }
        let heads = columns.map { $0.head.text(in: language) }
        return [period] + TextTable(heads, rows: rows).lines(colour: colour, width: width)
    }
}
