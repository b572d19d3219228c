import Catalog
import Civil
import Dossiers

/// What moved for one dossier at the office that received it.
public struct LedgerAccount: Hashable, Sendable {
    public let dossier: String
    /// The code of the office that decides the dossier, with which the one-stop unit settles.
    public let agency: String
    /// In the order in which they happened.
    public let entries: [LedgerEntry]

    /// The account of a dossier by its events; `nil` where it was filed at another office.
    public init?(_ records: [EventRecord], at office: String) {
        guard let (dossier, submitted) = Self.filing(records), submitted.submission.office == office else {
            return nil
        }
        self.dossier = dossier
        agency = submitted.terms.deciding
        var reader = Reader(purpose: Reader.purpose(of: submitted.terms))
        entries = records.flatMap { reader.entries($0) }
    }

    /// The filing: the first event, or a later one of what the post brought.
    private static func filing(_ records: [EventRecord]) -> (String, DossierEvent.Submitted)? {
        for record in records {
            if case .dossier(.submitted(let submitted)) = record.event { return (record.dossier, submitted) }
        }
        return nil
    }

    /// The purpose of all that moved; `unclassified` where there are several.
    public var purpose: LedgerEntry.Purpose {
        let purposes = Set(entries.map(\.purpose))
        return purposes.count == 1 ? purposes.first ?? .unclassified : .unclassified
    }

    /// Finds the movements among the events of a dossier, read in their order.
    private struct Reader {
        var purpose: LedgerEntry.Purpose
        var owesObligation = false
        /// What came in each way and is still there, in the order of payment; what came last goes back first, the way it
        /// came (DESIGN).
        var held: [(way: String, amountVnd: Int64)] = []

        mutating func entries(_ record: EventRecord) -> [LedgerEntry] {
            guard case .dossier(let event) = record.event else { return [] }
            switch event {
            case .accepted(let accepted):
                if let terms = accepted.terms { purpose = Self.purpose(of: terms) }
            case .paymentDemanded: owesObligation = true
            case .paid(let payment):
                defer { owesObligation = false }
                held.append((payment.method, payment.amountVnd))
                return [
                    LedgerEntry(
                        at: record.at, dossier: record.dossier, movement: .collected, way: payment.method,
                        purpose: owesObligation ? .obligation : purpose, amountVnd: payment.amountVnd,
                        reference: payment.reference)
                ]
            case .refunded(let amount, let reason):
                return givenBack(amount).map { part in
                    LedgerEntry(
                        at: record.at, dossier: record.dossier, movement: .refunded, way: part.way, purpose: purpose,
                        amountVnd: part.amountVnd, reference: reason)
                }
            case .withdrawalRequested, .stopped: owesObligation = false
            default: break
            }
            return []
        }

        /// Takes an amount from what is held, the latest payment first; one part for each way.
        private mutating func givenBack(_ amountVnd: Int64) -> [(way: String, amountVnd: Int64)] {
            var left = amountVnd
            var parts: [(way: String, amountVnd: Int64)] = []
            while left > 0, let last = held.popLast() {
                let taken = min(left, last.amountVnd)
                left -= taken
                if last.amountVnd > taken { held.append((last.way, last.amountVnd - taken)) }
                if let known = parts.firstIndex(where: { $0.way == last.way }) {
                    parts[known].amountVnd += taken
                } else {
                    parts.append((last.way, taken))
                }
            }
            return parts
        }

        static func purpose(of terms: Terms) -> LedgerEntry.Purpose {
            let kinds = Set(terms.fees.map(\.kind))
            guard kinds.count == 1, let kind = kinds.first else { return .unclassified }
            return LedgerEntry.Purpose(rawValue: kind) ?? .unclassified
        }
    }
}
