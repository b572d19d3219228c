import Catalog
import Civil
import JSON
import LineProtocol

/// What a procedure costs.
enum FeeVerbs {
    /// The bill of a procedure under given circumstances; changes nothing.
    static func fees(_ call: Call) throws(Refusal) -> Work {
        let code = try call.onlyArgument()
        guard let procedure = call.catalog.procedure(code) else {
            throw .notFound(Bilingual(vi: "thủ tục “\(code)”", en: "procedure “\(code)”"))
        }
        let circumstances = try call.read { body in body.feeCircumstances(today: call.now.date) }
        let unknown = circumstances.quantities.filter { !procedure.fee.countedUnits.contains($0.unit) }
        guard unknown.isEmpty else { throw .invalid(unknown.map { notCharged($0.unit, procedure) }) }
        let bill = try bill(of: procedure, under: circumstances)
        let head: [JSON.Member] = [
            JSON.Member("procedure", .string(procedure.code)), JSON.Member("name", call.text(procedure.name)),
            JSON.Member("status", .string(procedure.fee.status.rawValue)),
        ]
        let fees = JSON.Member("fees", .array(bill.fees(of: procedure.fee, in: call.language)))
        return .done(Reply(200, .object(head + (bill.json(in: call.language).members ?? []) + [fees])))
    }

    /// The bill, or what is wrong with the circumstances.
    static func bill(
        of procedure: Procedure, under circumstances: FeeCircumstances
    ) throws(Refusal) -> FeeBill {
        do throws(FeeFault) {
            return try procedure.bill(under: circumstances)
        } catch {
            throw .invalid([Problem(at: error.place, code: "range", message: error.message)])
        }
    }

    private static func notCharged(_ unit: FeeUnit, _ procedure: Procedure) -> Problem {
        let known = procedure.fee.countedUnits.map(\.rawValue).joined(separator: ", ")
        return Problem(
            at: JSONPointer.root.appending("quantities").appending(unit.rawValue), code: "unknown",
            message: Bilingual(
                vi: "Thủ tục này không thu theo đơn vị này. Có: \(known.isEmpty ? "không có" : known).",
                en: "This procedure does not charge by this unit. It does by: \(known.isEmpty ? "none" : known)."))
    }
}

extension FeeFault {
    /// The member of the body that is at fault.
    fileprivate var place: JSONPointer {
        switch self {
        case .notInForce, .twoOfOneSet: JSONPointer.root.appending("choices")
        case .quantityOutOfRange(let unit, _):
            JSONPointer.root.appending("quantities").appending(unit.rawValue)
        case .tooLarge: JSONPointer.root.appending("quantities")
        }
    }
}
