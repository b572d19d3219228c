import Civil
import EvidenceOpenSSL
import Foundation
import Journal
import JournalSQLite
import LineProtocol
import MotCuaTesting
import Notices
import TransparencyLog

@testable import Gateway
@testable import Home

/// One run: people work, and everything that can fail does, in an order that the seed says.
///
/// Whatever runs is real but for the clock, the threads, the network and the disk below SQLite. After every step what the
/// journal shows is held against what it showed before and against what clients were told.
final class Storm {
    /// What a run came to.
    struct Summary: Hashable {
        var steps = 0
        var events = 0
        var promises = 0
        var powerFailures = 0
        var restarts = 0
        var cutConnections = 0
        var diskFaults = 0
        /// Backups that were made and restored elsewhere.
        var backups = 0
        /// The newest head beside the database, looked at after a restart: whole, and torn.
        var wholeHeads = 0
        var tornHeads = 0
        /// Changes with everything that anybody was told.
        var digest = ""
        /// The names of the events.
        var happened: Set<String> = []
        /// The notices that were carried.
        var notices = 0
    }

    private let seed: UInt64
    private let folder: String
    private let disk: SimulatedDisk
    private let dice: Dice
    private let carrier: StormCarrier
    private let crowd: Crowd
    private var world: World
    private var chronicle = Chronicle()
    private var promises = Promises()
    private var summary = Summary()

    /// Runs the storm of a seed from its beginning to its end.
    ///
    /// - Parameter lie: what the disk does not sync, although it says so: a storm that is worth something notices.
    /// - Throws: `StormFault`, with the step, when something is as it must not be.
    static func run(seed: UInt64, steps: Int, lie: SimulatedDisk.Lie = .none) throws -> Summary {
        let storm = try Storm(seed: seed, lie: lie)
        defer { storm.end() }
        do {
            return try storm.run(steps)
        } catch {
            throw StormFault("step \(storm.summary.steps): \(error)")
        }
    }

    private init(seed: UInt64, lie: SimulatedDisk.Lie) throws {
        self.seed = seed
        folder = NSTemporaryDirectory() + "motcua-storm-\(UUID().uuidString)"
        disk = SimulatedDisk(Dice(seed: seed, purpose: 1), folder: folder, lie: lie)
        dice = Dice(seed: seed, purpose: 2)
        carrier = StormCarrier(Dice(seed: seed, purpose: 3))
        crowd = Crowd(Dice(seed: seed, purpose: 4))
        SimulatedFileSystem.mount(disk, at: folder)
        world = try World(folder: folder, disk: disk, carrier: carrier, seed: seed, boot: 0)
    }

    private func end() {
        world.vanish()
        SimulatedFileSystem.unmount(folder)
        FileLocks.forget(disk)
        try? FileManager.default.removeItem(atPath: folder)
    }

    private func run(_ steps: Int) throws -> Summary {
        while summary.steps < steps {
            summary.steps += 1
            try step()
            if !disk.hasPower { try losePower() }
            try chronicle.read(world.journal)
            try promises.check(marks: chronicle.marks)
        }
        try calm()
        try checkAll()
        try promises.check(done: chronicle.done)
        try checkDone()
        guard carrier.repeated == 0 else { throw StormFault("\(carrier.repeated) notices were told twice") }
        summary.events = chronicle.count
        summary.promises = promises.kept.count
        summary.happened = chronicle.happened
        summary.notices = carrier.notices.count
        return summary
    }

    // MARK: Steps

    private func step() throws {
        switch dice.below(1000) {
        case ..<2: try losePower()
        case ..<3: try restart()
        case ..<8: dice.pick(crowd.clients)?.lose()
        case ..<20: harm()
        case ..<60: disk.recover()
        case ..<63: try backUp()
        case ..<400: if !world.workers.step(), dice.oneIn(4) { _ = world.workers.passTime() }
        default: try traffic()
        }
    }

    private func traffic() throws {
        guard let client = dice.pick(crowd.clients) else { return }
        if !client.isConnected {
            summary.cutConnections += 1
            try client.connect(to: world.environment)
        }
        if dice.oneIn(2) {
            client.act {
                var errand = crowd.errand(for: client, chronicle.dossiers, world.journal)
                errand?.begunAt = world.gateway.clock.now
                return errand
            }
        }
        try client.deliverToServer(dice)
        if dice.oneIn(2) { client.turn() }
        try hear(client)
    }

    private func hear(_ client: Client) throws {
        try client.deliverToClient(dice) { errand, reply in
            promises.settle(errand, reply, for: client.identity.account)
            summary.digest = Digest.sha256Hex(Array(summary.digest.utf8) + reply.line())
        }
    }

    private func harm() {
        summary.diskFaults += 1
        switch dice.below(4) {
        case 0: disk.failWrites(dice.number(in: 1...3))
        case 1: disk.failSyncs(dice.number(in: 1...2))
        case 2: disk.fill()
        default: disk.failPower(atOperation: dice.number(in: 1...40))
        }
    }

    /// Makes a backup between any two steps of the gateway, unless the disk fails, and restores it on another machine: it
    /// holds all that was shown and told.
    private func backUp() throws {
        let place = "\(folder)-elsewhere"
        defer { try? FileManager.default.removeItem(atPath: place) }
        let (backup, restored) = (place + "/backup", place + "/restored")
        do { try world.journal.backup(to: backup) } catch {
            guard disk.isFailing else { throw error }
            return
        }
        let refusal: StormFault? = try SQLiteJournal.restore(
            from: backup, into: restored, sha256: Digest.sha256Hex, unopened: { _ in nil }, refusal: { _ in nil })
        if let refusal { throw refusal }
        let journal = try SQLiteJournal(folder: restored)
        try chronicle.read(world.journal)
        guard try chronicle.readAgain(journal).count == chronicle.count else {
            throw StormFault("a backup does not end with what could be read")
        }
        try check(journal, head: PublishedHead(folder: restored))
        try journal.close()
        summary.backups += 1
    }

    // MARK: Ends and beginnings

    private func losePower() throws {
        summary.powerFailures += 1
        disk.losePower()
        world.vanish()
        disk.restart()
        try beginAgain()
    }

    /// An orderly end, which a failing disk may spoil.
    private func restart() throws {
        summary.restarts += 1
        for client in crowd.clients { client.lose() }
        do { try world.stop() } catch is JournalError { world.vanish() }
        if !disk.hasPower { disk.restart() }
        try beginAgain()
    }

    private func beginAgain() throws {
        for client in crowd.clients { client.lose() }
        disk.heal()
        world = try World(
            folder: folder, disk: disk, carrier: carrier, seed: seed,
            boot: summary.powerFailures + summary.restarts)
        try checkAll()
    }

    /// Nothing fails any more; everybody asks until everything is answered.
    private func calm() throws {
        disk.heal()
        var rounds = 0
        repeat {
            for client in crowd.clients {
                try client.connect(to: world.environment)
                let asks = try client.identity.role == .admin && isBehind
                client.act { asks ? Crowd.tomorrow : nil }
                try client.deliverToServer(dice)
            }
            while world.workers.step() {}
            _ = world.workers.passTime()
            for client in crowd.clients {
                client.turn()
                try hear(client)
            }
            rounds += 1
            guard rounds < 5_000 else { throw StormFault("the calm brings no answers") }
        } while try !crowd.clients.allSatisfy(\.isDone) || isBehind
        try restart()
    }

    /// Whether something that the gateway does by itself still waits: the log takes in what happened, notices are carried.
    private var isBehind: Bool {
        get throws {
            try world.journal.logSize() < world.journal.lastSequence() || world.journal.noticeCounts().waiting > 0
        }
    }

    // MARK: Checks

    private func checkAll() throws {
        chronicle = try chronicle.readAgain(world.journal)
        let head = PublishedHead(folder: folder, files: SimulatedFiles(disk))
        if try head.isTorn() { summary.tornHeads += 1 }
        if try head.note() != nil { summary.wholeHeads += 1 }
        try check(world.journal, head: head)
    }

    /// Everything that a store holds, against everything that was shown and told.
    private func check(_ journal: SQLiteJournal, head: PublishedHead) throws {
        try promises.check(journal, chronicle, now: world.gateway.clock.now)
        try promises.check(marks: chronicle.marks)
        let history = try journal.historyFaults()
        let faults =
            journal.integrityFaults(sha256: Digest.sha256Hex) + history.unreadable + history.stale
            + journal.attachmentFaults(sha256: Digest.sha256Hex) + HomeFolder.contentFaults(of: journal)
        if let fault = faults.first { throw StormFault(fault) }
        try checkMoney(journal)
        for kept in try [promises.head, head.note()] { try checkLog(journal, kept: kept) }
    }

    /// Once all is calm, the log has every event, and who was to be told is told.
    private func checkDone() throws {
        guard try world.journal.logSize() == chronicle.count else {
            throw StormFault("the log has \(try world.journal.logSize()) of \(chronicle.count) events")
        }
        let told = try world.journal.notices(in: .told, after: nil, limit: .max).filter { entry in
            if case .sendmail = entry.telling.proof { true } else { false }
        }
        guard Set(told.map(\.notice.id)) == carrier.notices else {
            throw StormFault("\(told.count) notices are told by mail, \(carrier.notices.count) were carried")
        }
    }

    private func checkMoney(_ journal: SQLiteJournal) throws {
        let book = try journal.ledgerBook(of: SampleCatalog.officeCode)
        var balances: [String: Int64] = [:]
        for entry in book.entries {
            guard let dossier = entry.dossier else { continue }
            balances[dossier, default: 0] += entry.movement == .collected ? entry.amountVnd : -entry.amountVnd
        }
        guard balances == chronicle.balances, balances.values.allSatisfy({ $0 >= 0 }) else {
            throw StormFault("the ledger has \(balances), the events say \(chronicle.balances)")
        }
    }

    /// - Parameter kept: a head that the log has to go on from.
    private func checkLog(_ journal: SQLiteJournal, kept: [UInt8]?) throws {
        guard let key = World.logSigner?.key,
            let policy = LogPolicy(origin: key.name, log: key, witnesses: [], quorum: 0)
        else { throw StormFault("the log has no key") }
        var audit = try StoreAudit(journal, trust: try LogTrust(policy))
        let report = try audit.run(kept: kept)
        if let fault = report.faults.first { throw StormFault("the log: \(fault)") }
    }
}
