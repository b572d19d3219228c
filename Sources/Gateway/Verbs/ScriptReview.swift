import Catalog
import JSON
import LineProtocol
import Postal

extension Call {
    /// What is wrong with the script in an address line; nothing where the post is not simulated.
    func scriptProblems(in address: Address?, at path: String...) -> [Problem] {
        guard gateway.identity.postPlay.isSimulated, let address else { return [] }
        do throws(ScriptFault) {
            _ = try PostalScript.all(in: address.line)
            return []
        } catch {
            let place = path.reduce(JSONPointer.root) { $0.appending($1) }.appending("line")
            return [Problem(at: place, code: "script", message: error.text)]
        }
    }
}
