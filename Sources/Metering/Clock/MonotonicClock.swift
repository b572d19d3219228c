import Dispatch

/// Where durations are taken from: never a clock that is set, so that nothing lasts less than no time.
///
/// Handed in like the clock of the law, so that a test moves it by hand; a simulated clock of the law leaves it alone.
public struct MonotonicClock: Sendable {
    private let read: @Sendable () -> UInt64

    /// A clock that is read by calling `read`, in nanoseconds since any fixed moment.
    public init(_ read: @escaping @Sendable () -> UInt64) {
        self.read = read
    }

    /// The machine's own, which counts while it is awake.
    public static let machine = MonotonicClock { DispatchTime.now().uptimeNanoseconds }

    /// The present reading, in nanoseconds.
    public func now() -> UInt64 { read() }

    /// The nanoseconds since an earlier reading; 0 where that lies ahead.
    public func nanoseconds(since earlier: UInt64) -> Int64 {
        let present = read()
        return present > earlier ? Int64(clamping: present - earlier) : 0
    }

    /// The seconds since an earlier reading; 0 where that lies ahead.
    public func seconds(since earlier: UInt64) -> Double { Double(nanoseconds(since: earlier)) / 1e9 }
}
