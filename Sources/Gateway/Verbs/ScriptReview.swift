import Catalog
import Civil
import JSON
import LineProtocol
import Postal

extension Call {
    /// What is wrong with the script in an address line; nothing where the post is not simulated. An item of the official
    /// post goes to an office, so no address line has its script.
    func scriptProblems(in address: Address?, at path: String...) -> [Problem] {
        guard gateway.identity.postPlay.isSimulated, let address else { return [] }
        let place = path.reduce(JSONPointer.root) { $0.appending($1) }.appending("line")
        do throws(ScriptFault) {
            guard try PostalScript.all(in: address.line).contains(where: { $0.leg == .official }) else { return [] }
            let message = Bilingual(
                vi: "Kịch bản @post-official được trao bằng POST ADVANCE, không ghi trong địa chỉ.",
                en: "A script @post-official is given with POST ADVANCE, not in an address.")
            return [Problem(at: place, code: "script", message: message)]
        } catch {
            return [Problem(at: place, code: "script", message: error.text)]
        }
    }
}
