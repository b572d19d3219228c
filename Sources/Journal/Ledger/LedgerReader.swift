import Catalog
import Civil
import Dossiers

/// Finds the movements of money at an office among the events of the journal, read in their order from the first on.
public struct LedgerReader: Sendable {
    private struct Account {
        var purpose: LedgerEntry.Purpose
        var owesObligation = false
        /// How money last came in; it goes back the same way (DESIGN).
        var way = ""
    }

    private let office: String
    private var accounts: [String: Account] = [:]

    public init(office: String) {
        self.office = office
    }

    /// The movement that an event is; `nil` where no money of this office moves.
    public mutating func entry(_ record: EventRecord) -> LedgerEntry? {
        guard case .dossier(let event) = record.event else { return nil }
        switch event {
        case .submitted(let submitted):
            if submitted.submission.office == office {
                accounts[record.dossier] = Account(purpose: Self.purpose(of: submitted.terms))
            }
            return nil
        case .accepted(let accepted):
            if let terms = accepted.terms { accounts[record.dossier]?.purpose = Self.purpose(of: terms) }
            return nil
        case .paymentDemanded:
            accounts[record.dossier]?.owesObligation = true
            return nil
        case .paid(let payment):
            guard let account = accounts[record.dossier] else { return nil }
            accounts[record.dossier]?.owesObligation = false
            accounts[record.dossier]?.way = payment.method
            return LedgerEntry(
                at: record.at, dossier: record.dossier, movement: .collected, way: payment.method,
                purpose: account.owesObligation ? .obligation : account.purpose, amountVnd: payment.amountVnd,
                reference: payment.reference)
        case .refunded(let amount, let reason):
            guard let account = accounts[record.dossier] else { return nil }
            return LedgerEntry(
                at: record.at, dossier: record.dossier, movement: .refunded, way: account.way,
                purpose: account.purpose, amountVnd: amount, reference: reason)
        case .withdrawalRequested, .stopped:
            accounts[record.dossier]?.owesObligation = false
            return nil
        default: return nil
        }
    }

    private static func purpose(of terms: Terms) -> LedgerEntry.Purpose {
        let kinds = Set(terms.fees.map(\.kind))
        guard kinds.count == 1, let kind = kinds.first else { return .unclassified }
        return LedgerEntry.Purpose(rawValue: kind) ?? .unclassified
    }
}
