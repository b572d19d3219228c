import Civil
import Postal

/// What is counted of the official post (KT1) of an office: Decision 55/2016/QĐ-TTg, Circular 16/2017/TT-BTTTT (grades
/// verified); that provinces report items out and in is recalled, the columns are DESIGN.
enum OfficialFigure: String, CaseIterable {
    case sent, sentPlain, sentExpress, sentTimed, sentA, sentB, sentC, sentLate, sentLost
    case received, receivedPlain, receivedExpress, receivedTimed, receivedA, receivedB, receivedC, receivedLate

    var column: Report.Column {
        let (vi, en) = titles
        return Report.Column(rawValue, vi: vi, en: en, group: isSent ? Self.outgoing : Self.incoming)
    }

    private var isSent: Bool { rawValue.hasPrefix("sent") }

    private static let outgoing = Bilingual(vi: "Đi", en: "Out")
    private static let incoming = Bilingual(vi: "Đến", en: "In")

    private var titles: (String, String) {
        switch self {
        case .sent, .received: ("bưu gửi", "items")
        case .sentPlain, .receivedPlain: ("thường", "plain")
        case .sentExpress, .receivedExpress: ("hỏa tốc", "express")
        case .sentTimed, .receivedTimed: ("hẹn giờ", "timed")
        case .sentA, .receivedA: ("mật A", "secret A")
        case .sentB, .receivedB: ("mật B", "secret B")
        case .sentC, .receivedC: ("mật C", "secret C")
        case .sentLate, .receivedLate: ("chậm", "late")
        case .sentLost: ("mất", "lost")
        }
    }

    /// The figures that an item of a grade is counted in at the office that sends it.
    static func sent(_ grade: OfficialGrade) -> [OfficialFigure] {
        let speed: OfficialFigure =
            switch grade.urgency {
            case .plain: .sentPlain
            case .express: .sentExpress
            case .timed: .sentTimed
            }
        let secrecy: OfficialFigure? =
            switch grade.secrecy {
            case .topSecret: .sentA
            case .highlySecret: .sentB
            case .secret: .sentC
            case nil: nil
            }
        return [.sent, speed] + [secrecy].compactMap(\.self)
    }

    /// The figures that an item of a grade is counted in at the office that receives it.
    static func received(_ grade: OfficialGrade) -> [OfficialFigure] {
        sent(grade).compactMap(\.arriving)
    }

    /// The figure of the receiving office that answers to one of the sending office.
    private var arriving: OfficialFigure? {
        switch self {
        case .sent: .received
        case .sentPlain: .receivedPlain
        case .sentExpress: .receivedExpress
        case .sentTimed: .receivedTimed
        case .sentA: .receivedA
        case .sentB: .receivedB
        case .sentC: .receivedC
        case .sentLate: .receivedLate
        default: nil
        }
    }
}
