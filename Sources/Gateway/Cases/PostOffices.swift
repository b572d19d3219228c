public import Catalog
import JSON
import LineProtocol
public import Postal

/// The post offices that verbs name, and those that stand where none is named.
public struct PostOffices: Sendable {
    let catalog: Catalog
    let postal: PostalData

    public init(catalog: Catalog, postal: PostalData) {
        self.catalog = catalog
        self.postal = postal
    }

    /// The office of a code; the centre of a district is also known by the postal code in the catalog.
    public func find(_ code: String) throws(PostOfficeFault) -> String {
        try postal.postOffice(code) { code in
            catalog.offices.first { $0.kind == .district && $0.postcode == code }?.gso
        }
    }

    /// The office that serves an address; its province where nobody knows one.
    func serving(_ party: PostalParty) -> String { postal.postOffice(serving: party) ?? party.province }

    /// What a paper calls a post office; `nil` for a code that no network has.
    func paperName(_ code: String) -> String? { postal.paperName(ofPoint: code) }

    /// A command with its post office: the one that it names, else that of the account, else that of the item's way.
    func placed(_ command: PostalCommand, on item: PostalItem, account offices: [String]) -> PostalCommand {
        let own = offices.first
        switch command {
        case .accept(var acceptance) where acceptance.office.isEmpty:
            acceptance.office = own ?? serving(item.sender)
            return .accept(acceptance)
        case .scan(var scan) where scan.office.isEmpty:
            scan.office = own ?? (scan.code.isAtItsEnd ? serving(item.recipient) : way(of: item))
            return .scan(scan)
        case .collect(var handover) where handover.postOffice == nil:
            handover.postOffice = own ?? serving(item.sender)
            return .collect(handover)
        case .deliver(var delivery) where delivery.office == nil:
            delivery.office = item.postOffice ?? own ?? serving(item.recipient)
            return .deliver(delivery)
        default: return command
        }
    }

    private func way(of item: PostalItem) -> String { item.postOffice ?? serving(item.sender) }
}

extension EventCode {
    /// Whether it is recorded where the item is to be delivered.
    fileprivate var isAtItsEnd: Bool {
        switch self {
        case .inwardArrival, .inwardDeparture, .atDeliveryOffice, .heldAtDeliveryOffice, .outForDelivery, .attempt,
            .awaitingPickup, .finalDelivery:
            true
        case .posting, .outwardDeparture, .transitArrival, .transitDeparture, .intoSorting, .outOfSorting:
            false
        }
    }
}

extension BodyReader {
    /// The code of a post office.
    mutating func postOffice(_ key: String, among offices: PostOffices) -> String? {
        guard let text = optionalText(key, max: 100) else { return nil }
        do throws(PostOfficeFault) { return try offices.find(text) } catch {
            report(key, "unknown", error.text)
            return nil
        }
    }
}

extension BodyReader {
    /// The post offices of an account, by the codes in its `offices`.
    mutating func postOffices(_ codes: [String], among offices: PostOffices) -> [String] {
        var found: [String] = []
        for code in codes {
            do throws(PostOfficeFault) { found.append(try offices.find(code)) } catch {
                report("offices", "unknown", error.text)
            }
        }
        return found
    }
}

extension Call {
    /// The post offices that the data in force know.
    var postOffices: PostOffices { PostOffices(catalog: catalog, postal: gateway.postal) }

    /// The post offices of the account; none but a postman has any.
    var ownPostOffices: [String] { identity.role == .postman ? identity.offices : [] }
}
