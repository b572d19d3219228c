public import Civil

/// A series in which documents are numbered from 1 in each year (số, quyển số): what is numbered, by which office.
public struct NumberSeries: Hashable, Sendable {
    /// What is numbered.
    public enum Book: Hashable, Sendable {
        case form(Form)
        /// Receipts for fees and charges (biên lai; NĐ 254/2026 Điều 23(2): from 1 each year).
        case feeReceipt
    }

    /// The first word of the names of series of fee receipts.
    public static let feeReceipts = "feeReceipt"

    public let book: Book
    /// The code of the office that numbers.
    public let office: String
    public let year: Int

    public init(book: Book, office: String, year: Int) {
        self.book = book
        self.office = office
        self.year = year
    }

    /// The name under which the journal counts: `refusal/H61.12/2019`.
    public var name: String {
        let book = if case .form(let form) = book { form.rawValue } else { Self.feeReceipts }
        return "\(book)/\(office)/\(year)"
    }
}

extension DossierEvent {
    /// The office that issues the form of the event: the agency that decides for its decisions, that of the officer
    /// for a stop, which both may declare, else the one-stop unit.
    ///
    /// - Parameter actor: whose event it is; what the system stops at the end of a term, the agency stops (DESIGN).
    public func issuingOffice(of dossier: Dossier, by actor: Actor) -> String {
        switch self {
        case .decided, .extended: dossier.terms.deciding
        case .stopped: actor.office == dossier.office ? dossier.office : dossier.terms.deciding
        default: dossier.office
        }
    }

    /// The series in which the event takes a number: those of the forms that it issues, the register, fee receipts.
    ///
    /// - Parameters:
    ///   - dossier: as the event leaves it.
    ///   - actor: whose event it is.
    public func series(of dossier: Dossier, by actor: Actor, at now: Instant) -> [NumberSeries] {
        let year = now.date.year
        let office = issuingOffice(of: dossier, by: actor)
        func form(_ form: Form) -> NumberSeries { NumberSeries(book: .form(form), office: office, year: year) }
        switch self {
        case .accepted: return [form(.register), form(.receiptAndAppointment)]
        case .supplementRequested: return [form(.supplementRequest)]
        case .refused: return [form(.refusal)]
        case .decided(let decision): return decision.outcome == .denied ? [form(.refusal)] : []
        case .extended: return [form(.apology)]
        case .stopped:
            let circular = dossier.rules(at: now).circular
            let isSilent = dossier.closing?.closed == true || Form.stopping.number(in: circular) == nil
            return isSilent ? [] : [form(.stopping)]
        case .paid: return [NumberSeries(book: .feeReceipt, office: dossier.office, year: year)]
        default: return []
        }
    }
}
