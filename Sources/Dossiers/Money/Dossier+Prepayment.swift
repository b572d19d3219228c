extension Dossier {
    /// What has to be paid before acceptance where the fee is collected first (NĐ 61/2018/NĐ-CP Điều 22): what the desk
    /// demanded, else the bill.
    ///
    /// Where an officer has to decide the bill and has demanded nothing, whoever accepts judges that what was paid is
    /// enough; that nothing was is never enough (DESIGN).
    var prepaymentDueVnd: Int64 { prepaymentVnd ?? terms.billVnd ?? 1 }
}
