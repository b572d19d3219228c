import Catalog
import Civil
import Postal

extension PostalParty {
    /// An office as the sender or recipient of an item; the address in the data is the unit in which it sits.
    init(_ office: Office, of agency: Agency) {
        self.init(
            name: office.name.vi, phone: office.phone ?? "", line: office.address ?? office.name.vi,
            commune: office.kind == .commune ? office.gso : nil,
            district: office.district ?? (office.kind == .district ? office.gso : nil), province: agency.gso,
            postcode: office.postcode ?? agency.postcode)
    }
}
