import Catalog
import Civil
import Exchange

extension Catalog {
    /// An office as messages between agencies name it.
    func organization(_ office: Office) -> Organization {
        Organization(id: office.code, inCharge: agency(office.agency)?.name.vi, name: office.name.vi)
    }
}

extension Organization {
    /// The code in the style of 2020; as it stands where it is in neither style.
    var code: String { (try? AgencyCode(id).text) ?? id }
}
