/// What makes one kind of report of dossiers that it is shown one after another.
protocol ReportBuilding {
    mutating func add(_ life: CasePeriod) throws(ReportFault)
    func report() throws(ReportFault) -> Report
}
