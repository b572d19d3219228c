import Catalog
import Civil
import Dossiers
import LineProtocol

extension Catalog {
    /// What binds a dossier that is filed on a day: the procedure, who decides, the tasks of each agency.
    func terms(for procedure: Procedure, of submission: Submission, on date: CivilDate) throws(Refusal) -> Terms {
        guard let receiving = office(submission.office) else { throw .internalFault("no office \(submission.office)") }
        let deciding: Office
        do throws(RoutingFault) {
            deciding = try decidingOffice(
                for: procedure, receivedAt: receiving, deciding: submission.deciding,
                applicant: submission.applicant.address, on: date)
        } catch {
            throw .internalFault("no office decides \(procedure.code): \(error)")
        }
        let tasks = procedure.chain?.chosen(by: submission.form).tasks ?? []
        let home =
            tasks.isEmpty
            ? nil : submission.applicant.address.flatMap { commune(at: $0, agency: receiving.agency, on: date) }
        let bill = try FeeVerbs.bill(of: procedure, under: .init(of: submission, on: date))
        return Terms(
            procedure: procedure, deciding: deciding.code,
            tasks: tasks.map { task in
                let office = office(for: task.role, from: deciding, commune: home?.code, on: date) ?? deciding
                return Terms.Task(
                    id: task.id, name: task.name, office: office.code,
                    agency: agency(task.agency, at: office.code, on: date), limit: task.limit(on: date),
                    after: task.after, result: task.result)
            },
            billVnd: bill.isDecided ? bill.amountVnd : nil, ruleSet: .inForce(on: date), on: date)
    }

    /// Who does a task, in words: as the chain names it, which knows the divisions of districts, and without districts the
    /// office.
    private func agency(_ name: Bilingual, at code: String, on date: CivilDate) -> Bilingual {
        date < GovernmentLevel.districtsEnded ? name : self.name(ofOffice: code, asOf: date) ?? name
    }

    /// The terms of a dossier as they are on the day of its acceptance: the present record of the procedure and the
    /// rules in force; who decides stays, who does which task, and the bill.
    func renewed(_ terms: Terms, on date: CivilDate) -> Terms {
        guard let procedure = procedure(terms.procedure) else { return terms }
        let tasks = terms.tasks.map { task in
            guard let present = procedure.chain?.task(task.id) else { return task }
            return Terms.Task(
                id: task.id, name: task.name, office: task.office,
                agency: agency(task.agency, at: task.office, on: date), limit: present.limit(on: date),
                after: task.after, result: task.result)
        }
        return Terms(
            procedure: procedure, deciding: terms.deciding, tasks: tasks, billVnd: terms.billVnd,
            ruleSet: .inForce(on: date), on: date)
    }
}
