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

    @Test func `its thread comes after the others, where those that it makes can be like the others`() {
        let workers = ThreadWorkers()
        let usual = PatientLane.priority
        let patient = workers.patientLane("test")
        let priorities = Mutex<[Int32]>([])
        let note: @Sendable () -> Void = { priorities.withLock { $0.append(PatientLane.priority) } }
        patient.start(note)
        patient.wait {}
        #expect(priorities.withLock { $0 } == [PatientLane.isReversible ? max(usual, PatientLane.niceness) : usual])
        priorities.withLock { $0.removeAll() }
        let milestones = (0..<50).map { _ in workers.milestone() }
        patient.start {
            for milestone in milestones {
                workers.start {
                    // Long enough that one thread does not do the work of all.
                    usleep(1000)
                    note()
                    milestone.reach()
                }
            }
        }
        for milestone in milestones { milestone.wait() }
        #expect(Set(priorities.withLock { $0 }) == [usual])
    }

    @Test func `delayed work is done, and a lane that is gone does what it was given`() {
        let reached = ThreadWorkers().milestone()
        ThreadWorkers().patientLane("test").start(afterMilliseconds: 1) { reached.reach() }
        reached.wait()
    }
}
