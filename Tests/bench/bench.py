"""Measures the gateway beside other durable servers, in alternating rounds of one run on one disk.

Usage: bench.py PROGRAMS [--rounds N] [--seconds S] [--docs Docs/Benchmarks.md]
"""
import argparse
import os
import platform
import re
import shutil
import sqlite3
import statistics
import sys
import tempfile
import time

import contenders
import plot
import slow_disk
import stutter

CONNECTIONS, PIPELINE = 64, 16
SLOWER_SYNCS = [250, 1000, 4000]


def syncs(folder, seconds):
    """Writes of 4 KB that reach the disk in a second, one by one."""
    page = b"m" * 4096
    file = os.open(os.path.join(folder, "syncs"), os.O_CREAT | os.O_WRONLY)
    count, begin = 0, time.monotonic()
    while time.monotonic() - begin < seconds:
        os.write(file, page)
        os.fdatasync(file)
        count += 1
    os.close(file)
    return count / (time.monotonic() - begin)


def group_inserts(folder, seconds):
    """Rows of 1 KB that SQLite makes durable in a second, 256 in a transaction."""
    base = sqlite3.connect(os.path.join(folder, "group.sqlite"), isolation_level=None)
    base.execute("PRAGMA journal_mode = WAL")
    base.execute("PRAGMA synchronous = FULL")
    base.execute("CREATE TABLE job (id INTEGER PRIMARY KEY, body BLOB)")
    rows = [(contenders.JOB,)] * 256
    count, begin = 0, time.monotonic()
    while time.monotonic() - begin < seconds:
        base.execute("BEGIN IMMEDIATE")
        base.executemany("INSERT INTO job (body) VALUES (?)", rows)
        base.execute("COMMIT")
        count += len(rows)
    base.close()
    return count / (time.monotonic() - begin)


def signatures(seconds):
    """P-256 signatures of all cores in a second, by the machine's openssl."""
    report = contenders.output(
        ["openssl", "speed", "-seconds", str(seconds), "-multi", str(os.cpu_count()), "ecdsap256"],
        stderr=contenders.subprocess.DEVNULL)
    return float(report.splitlines()[-1].split()[-2])


class Run:
    def __init__(self, arguments, base):
        self.programs, self.seconds, self.base = arguments.programs, arguments.seconds, base
        self.figures = {}
        self.halves = {}
        self.memory = 0
        self.starts, self.idle, self.slower = [], [], []

    def note(self, name, rate):
        self.figures.setdefault(name, []).append(rate)
        print(f"  {name}: {rate:,.0f}/s", file=sys.stderr, flush=True)

    def median(self, name):
        return statistics.median(self.figures[name])

    def with_server(self, server, body):
        folder = contenders.folder_for(server, self.base)
        os.sync()  # what others wrote is not written out beside it
        server.start(folder)
        try:
            body(server)
        finally:
            server.stop()
            shutil.rmtree(folder)

    def round(self):
        seconds, many = self.seconds, (CONNECTIONS, PIPELINE)

        def motcua(server):
            self.starts.append(server.ready_after * 1000)
            self.idle.append(server.memory("VmRSS"))
            self.note("submit", server.load("submit", *many, seconds)["perSecond"])
            self.note("submit, TLS", server.load("submit", *many, seconds, tls=True)["perSecond"])
            self.note("submit, one connection", server.load("submit", 1, 1, seconds)["perSecond"])
            self.note("track", server.load("track", *many, seconds)["perSecond"])
            self.note("track, one connection", server.load("track", 1, 1, seconds)["perSecond"])
            self.memory = max(self.memory, server.memory("VmHWM"))

        def beanstalkd(server):
            self.note("beanstalkd put -f0", server.put(*many, seconds))
            self.note("beanstalkd put -f0, one connection", server.put(1, 1, seconds))

        def redis(server):
            self.note("redis SET always", server.run("set", *many, seconds))
            self.note("redis SET always, one connection", server.run("set", 1, 1, seconds))
            self.note("redis GET", server.run("get", *many, seconds))
            self.note("redis GET, one connection", server.run("get", 1, 1, seconds))

        def postgresql(server):
            self.note("postgresql insert", server.insert(CONNECTIONS, seconds))
            self.note("postgresql insert, one connection", server.insert(1, seconds))

        self.with_server(contenders.MotCua(self.programs), motcua)
        self.with_server(contenders.Beanstalkd(), beanstalkd)
        self.with_server(contenders.Redis(), redis)
        self.with_server(contenders.PostgreSQL(), postgresql)
        self.note("openssl speed ecdsap256, all cores", signatures(max(1, seconds // 2)))
        folder = tempfile.mkdtemp(dir=self.base)
        self.note("writes of 4 KB with fdatasync", syncs(folder, max(1, seconds // 2)))
        self.note("SQLite, groups of 256 rows", group_inserts(folder, max(1, seconds // 2)))
        shutil.rmtree(folder)

    def half_loads(self):
        """Latencies at half of the peak rate of the gateway, evenly spaced, and of PostgreSQL, by chance as pgbench does it, in
        turns, after two seconds of the same load; of five runs the median of each."""
        ours, theirs = int(self.median("submit") / 2), int(self.median("postgresql insert") / 2)
        self.stutter = stutter.share(4 * self.seconds)

        def submits(server):
            server.load("submit", CONNECTIONS, PIPELINE, 2, rate=ours)
            latencies = server.load("submit", CONNECTIONS, PIPELINE, self.seconds, rate=ours)["latencyMicroseconds"]
            self.halves.setdefault(("submit", ours), []).append(latencies)

        def inserts(server):
            server.latencies(CONNECTIONS, 2, theirs)
            sorted_latencies = server.latencies(CONNECTIONS, self.seconds, theirs)
            self.halves.setdefault(("postgresql insert", theirs), []).append({
                name: sorted_latencies[int(len(sorted_latencies) * part)]
                for name, part in [("p50", 0.5), ("p99", 0.99), ("p99.9", 0.999)]})

        for _ in range(5):
            self.with_server(contenders.MotCua(self.programs), submits)
            self.with_server(contenders.PostgreSQL(), inserts)

    def slower_syncs(self):
        """The rates of those that wait for the disk, where each of their syncs takes longer; three runs in turns."""
        library = slow_disk.library(self.base)
        contestants = [
            (contenders.MotCua(self.programs), lambda server: server.load("submit", CONNECTIONS, PIPELINE, self.seconds)["perSecond"]),
            (contenders.Beanstalkd(), lambda server: server.put(CONNECTIONS, PIPELINE, self.seconds)),
            (contenders.PostgreSQL(), lambda server: server.insert(CONNECTIONS, self.seconds)),
        ]
        for microseconds in SLOWER_SYNCS:
            rates = [[] for _ in contestants]
            for _ in range(3):
                for (server, load), measured in zip(contestants, rates):
                    with slow_disk.slower_by(microseconds, library):
                        self.with_server(server, lambda server: measured.append(load(server)))
            self.slower.append((microseconds, *map(statistics.median, rates)))
            print(f"  syncs slower by {microseconds} us: " + ", ".join(
                f"{rate:,.0f}/s" for rate in self.slower[-1][1:]), file=sys.stderr, flush=True)


RATIOS = [
    ("submit vs beanstalkd -f0", "submit", "beanstalkd put -f0", 1.0),
    ("submit vs redis SET, appendfsync always", "submit", "redis SET always", None),
    ("submit vs postgresql insert", "submit", "postgresql insert", None),
    ("submit vs writes with fdatasync", "submit", "writes of 4 KB with fdatasync", None),
    ("submit vs SQLite group insert", "submit", "SQLite, groups of 256 rows", None),
    ("submit vs openssl speed, all cores", "submit", "openssl speed ecdsap256, all cores", None),
    ("track vs redis GET", "track", "redis GET", 0.5),
    ("submit vs beanstalkd -f0, one connection", "submit, one connection", "beanstalkd put -f0, one connection", None),
    ("submit vs redis SET, one connection", "submit, one connection", "redis SET always, one connection", None),
    ("submit vs postgresql, one connection", "submit, one connection", "postgresql insert, one connection", None),
    ("track vs redis GET, one connection", "track, one connection", "redis GET, one connection", None),
]


def report(run, rounds):
    lines = []
    for name, ours, theirs, goal in RATIOS:
        ratio = run.median(ours) / run.median(theirs)
        lines.append(f"{name}: {ratio:.2f}x" + (f" (goal {goal:.2f}x)" if goal else ""))
    for (name, rate), runs in run.halves.items():
        goal = " (goal 10 ms)" if name == "submit" else ""
        p50, p99, p999 = (statistics.median(one[key] for one in runs) / 1000 for key in ("p50", "p99", "p99.9"))
        lines.append(f"{name} at {rate:,}/s, half of the peak: p50 {p50:.1f} ms, p99 {p99:.1f} ms{goal}, p99.9 {p999:.1f} ms")
    for microseconds, ours, beanstalkd, postgresql in run.slower:
        lines.append(
            f"each sync {microseconds / 1000:g} ms longer: submit {ours:,.0f}/s, beanstalkd -f0 {beanstalkd:,.0f}/s "
            f"({ours / beanstalkd:.2f}x), postgresql {postgresql:,.0f}/s ({ours / postgresql:.2f}x)")
    lines.append(f"cores at less than a third of their speed while nothing ran: {run.stutter:.0%} of the time")
    lines.append(
        f"start to ready, empty store: {statistics.median(run.starts):.0f} ms; resident memory then "
        f"{statistics.median(run.idle):.0f} MB, after the loads at most {run.memory} MB")
    return lines


def table(run):
    rows = ["| | median | least | most |", "| --- | ---: | ---: | ---: |"]
    for name, rates in run.figures.items():
        rows.append(f"| {name} | {statistics.median(rates):,.0f}/s | {min(rates):,.0f} | {max(rates):,.0f} |")
    return rows


def write(path, run, rounds, lines):
    text = open(path).read()
    begin, end = "<!-- bench.py writes from here -->", "<!-- to here -->"
    machine = f"{os.cpu_count()} cores, {platform.system()} {platform.release()}, {time.strftime('%-d %B %Y')}"
    body = [
        begin, "", f"{machine}; {rounds} rounds of {run.seconds} s for each load, {CONNECTIONS} connections with {PIPELINE} "
        "requests on the way, or one with one.", "", "![rates](benchmarks.svg)", "", *table(run), "", "```text", *lines, "```",
        "", end]
    place = re.compile(re.escape(begin) + ".*?" + re.escape(end), re.S)
    if not place.search(text):
        raise SystemExit(f"{path} has no place for the figures")
    open(path, "w").write(place.sub(lambda _: "\n".join(body), text))
    rows = [
        (name, statistics.median(rates), min(rates), max(rates), name.startswith(("submit", "track")))
        for name, rates in run.figures.items()]
    open(os.path.join(os.path.dirname(path), "benchmarks.svg"), "w").write(
        plot.draw(f"Operations a second ({machine})", rows))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("programs")
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--folder", help="where the data of all servers lie while they run", default=None)
    parser.add_argument("--docs")
    arguments = parser.parse_args()
    base = tempfile.mkdtemp(prefix="motcua-bench-", dir=arguments.folder)
    os.chmod(base, 0o755)
    try:
        run = Run(arguments, base)
        for number in range(arguments.rounds):
            print(f"round {number + 1} of {arguments.rounds}", file=sys.stderr, flush=True)
            run.round()
        run.half_loads()
        run.slower_syncs()
    finally:
        shutil.rmtree(base)
    lines = report(run, arguments.rounds)
    print("\n".join(row.strip("| ").replace(" | ", "  ") for row in table(run)[2:]))
    print("\n".join(lines))
    if arguments.docs:
        write(arguments.docs, run, arguments.rounds, lines)


if __name__ == "__main__":
    main()
