import Catalog
import Civil
import JSON
import LineProtocol
import Postal

extension Call {
    /// What of an address the data do not know: its province, or units of a province whose units they hold.
    func placeProblems(in address: Address?, at path: String...) -> [Problem] {
        guard let address, let fault = gateway.postal.fault(in: address.place, on: now.date) else { return [] }
        let place = path.reduce(JSONPointer.root) { $0.appending($1) }.appending(fault.field)
        return [Problem(at: place, code: "unknown", message: fault.text)]
    }
}
