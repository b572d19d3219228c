/// An outside time-stamping authority, however it is reached.
public protocol StampService: Sendable {
    /// Sends a request (a `TimeStampReq` in DER) and waits for the reply (a `TimeStampResp` in DER); nothing of it is
    /// checked.
    ///
    /// Throws `StampFault.unreachable`.
    func reply(to request: [UInt8]) throws(StampFault) -> [UInt8]
}
