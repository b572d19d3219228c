import Civil

/// One of the two forms of the balance: its columns and the checks between them.
enum BalanceForm {
    /// TT 02/2017, TT 01/2020/TT-VPCP (read in provincial systems).
    case ii06a
    /// TT 09/2026/TT-BTP, in force 01/08/2026 (verified).
    case f07a

    var columns: [Report.Column] {
        let head = [
            Report.Column("serial", vi: "(1) TT", en: "(1) no."),
            Report.Column("level", vi: "(2) cấp", en: "(2) level"),
            Report.Column("field", vi: "(2) lĩnh vực", en: "(2) field"),
        ]
        switch self {
        case .ii06a:
            return head + [
                Report.Column("received", vi: "(3) tiếp nhận", en: "(3) received"),
                Report.Column("online", vi: "(4) trực tuyến", en: "(4) online"),
                Report.Column("counterAndPost", vi: "(5) trực tiếp, bưu chính", en: "(5) counter, post"),
                Report.Column("carriedOver", vi: "(6) kỳ trước", en: "(6) carried over"),
                Report.Column("solved", vi: "(7) đã giải quyết", en: "(7) solved"),
                Report.Column("early", vi: "(8) trước hạn", en: "(8) early"),
                Report.Column("onTime", vi: "(9) đúng hạn", en: "(9) on time"),
                Report.Column("late", vi: "(10) quá hạn", en: "(10) late"),
                Report.Column("inHand", vi: "(11) đang giải quyết", en: "(11) in hand"),
                Report.Column("inTime", vi: "(12) trong hạn", en: "(12) in time"),
                Report.Column("overdue", vi: "(13) quá hạn", en: "(13) overdue"),
            ]
        case .f07a:
            return head + [
                Report.Column("received", vi: "(3) tiếp nhận", en: "(3) received"),
                Report.Column("wholeProcess", vi: "(4) toàn trình", en: "(4) whole-process"),
                Report.Column("partial", vi: "(5) một phần", en: "(5) partial"),
                Report.Column("post", vi: "(6) bưu chính", en: "(6) post"),
                Report.Column("direct", vi: "(7) trực tiếp", en: "(7) direct"),
                Report.Column("carriedOver", vi: "(8) kỳ trước", en: "(8) carried over"),
                Report.Column("solved", vi: "(9) đã giải quyết", en: "(9) solved"),
                Report.Column("early", vi: "(10) trước hạn", en: "(10) early"),
                Report.Column("onTime", vi: "(11) đúng hạn", en: "(11) on time"),
                Report.Column("late", vi: "(12) quá hạn", en: "(12) late"),
                Report.Column("inHand", vi: "(13) đang giải quyết", en: "(13) in hand"),
                Report.Column("inTime", vi: "(14) trong hạn", en: "(14) in time"),
                Report.Column("overdue", vi: "(15) quá hạn", en: "(15) overdue"),
            ]
        }
    }

    /// The figures of a line from column 3 on.
    func cells(_ line: BalanceFigures) -> [Cell] {
        let received: [Int] =
            switch self {
            case .ii06a: [line.received, line.online, line.counter + line.post, line.carriedOver]
            case .f07a:
                [line.received, line.wholeProcess, line.partial, line.post, line.counter, line.carriedOver]
            }
        let handled = [line.solved, line.early, line.onTime, line.late, line.inHand, line.inTime, line.overdue]
        return (received + handled).map { .count($0) }
    }

    /// The balance checks, with whether a line keeps them; the last compares with the period before.
    func checks(_ line: BalanceFigures) -> [(name: String, holds: Bool)] {
        let names =
            switch self {
            case .ii06a: ["3=4+5+6", "7=8+9+10", "11=12+13", "3=7+11", "6=11(n-1)"]
            case .f07a: ["3=4+5+6+7+8", "9=10+11+12", "13=14+15", "3=9+13", "8=13(n-1)"]
            }
        let truths = [
            line.received == line.wholeProcess + line.partial + line.post + line.counter + line.carriedOver,
            line.solved == line.early + line.onTime + line.late, line.inHand == line.inTime + line.overdue,
            line.received == line.solved + line.inHand, line.carriedOver == line.openedWith,
        ]
        return zip(names, truths).map { (name: $0, holds: $1) }
    }
}
