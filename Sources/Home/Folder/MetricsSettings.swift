/// What `motcua.yaml` says of whom the figures of the server are given to.
public struct MetricsSettings: Hashable, Sendable {
    /// The loopback address of the listener for Prometheus; `nil` for none.
    public var listen: String?
    /// The file that gets the figures; `nil` for none.
    public var file: String?
    /// From one text of the file to the next.
    public var seconds = 15
}
