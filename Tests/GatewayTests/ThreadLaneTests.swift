import Foundation
import Glibc
import Synchronization
import Testing

@testable import Gateway

struct ThreadLaneTests {
    @Test func `work is done in the order in which it was given, and the caller's in its turn`() {
        let lane = ThreadWorkers().patientLane("test")
        let done = Mutex<[Int]>([])
        for number in 0..<100 { lane.start { done.withLock { $0.append(number) } } }
        lane.wait { done.withLock { $0.append(100) } }
        #expect(done.withLock { $0 } == Array(0...100))
    }

    private static let process = __priority_which_t(PRIO_PROCESS.rawValue)

    /// The nice value of the thread of a lane.
    private static func niceness(of lane: any Lane) -> Int32 {
        let found = Mutex<Int32>(0)
        lane.start { found.withLock { $0 = getpriority(process, 0) } }
        lane.wait {}
        return found.withLock { $0 }
    }

    @Test func `a patient lane's thread comes after the others`() {
        #expect(Self.niceness(of: ThreadWorkers().patientLane("test")) >= ThreadPriority.patient.nice)
    }

    @Test
    func `an urgent lane's thread comes before the others where that is permitted, and is one like them elsewhere`() {
        let urgent = ThreadPriority.urgent.nice
        let plain = Mutex((usual: Int32(0), isPermitted: false))
        let looked = ThreadWorkers().milestone()
        Thread.detachNewThread {
            plain.withLock { $0 = (getpriority(Self.process, 0), setpriority(Self.process, 0, urgent) == 0) }
            looked.reach()
        }
        looked.wait()
        let expected = plain.withLock { $0.isPermitted ? urgent : $0.usual }
        #expect(Self.niceness(of: ThreadWorkers().urgentLane("test")) == expected)
    }

    @Test func `its thread bears its name, however soon it runs`() throws {
        for number in 0..<200 {
            let found = Mutex<Result<String, any Error>?>(nil)
            let lane = ThreadWorkers().patientLane("lane \(number)")
            lane.start {
                found.withLock { result in
                    result = Result { try String(contentsOfFile: "/proc/thread-self/comm", encoding: .utf8) }
                }
            }
            lane.wait {}
            let name = try found.withLock { $0 }?.get()
            #expect(name == "lane \(number)\n")
        }
    }

    @Test func `delayed work is done, and a lane that is gone does what it was given`() {
        let reached = ThreadWorkers().milestone()
        ThreadWorkers().patientLane("test").start(afterMilliseconds: 1) { reached.reach() }
        reached.wait()
    }
}
