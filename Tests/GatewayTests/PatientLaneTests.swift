import Foundation
import Glibc
import Synchronization
import Testing

@testable import Gateway

struct PatientLaneTests {
    @Test func `work is done in the order in which it was given, and the caller's in its turn`() {
        let lane = ThreadWorkers().patientLane("test")
        let done = Mutex<[Int]>([])
        for number in 0..<100 { lane.start { done.withLock { $0.append(number) } } }
        lane.wait { done.withLock { $0.append(100) } }
        #expect(done.withLock { $0 } == Array(0...100))
    }

    @Test func `its thread comes after the others`() {
        let niceness = Mutex<Int32>(0)
        let lane = ThreadWorkers().patientLane("test")
        lane.start { niceness.withLock { $0 = getpriority(__priority_which_t(PRIO_PROCESS.rawValue), 0) } }
        lane.wait {}
        #expect(niceness.withLock { $0 } >= PatientLane.niceness)
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
