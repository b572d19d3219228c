"""How the gateway does with millions of dossiers in its store, beside the same gateway with few.

Usage: large.py PROGRAMS [--dossiers 5000000] [--whole] [--seconds 5] [--folder DIR]

Some thousand dossiers are filed over the wire; then the store is filled with copies of them, each under a code, a sequence
and receipt numbers of its own, on days of the past. The copies are finished dossiers with their receipts and notices cut
short, since five million whole ones (`--whole`) do not fit every disk; nothing that `SUBMIT` and `TRACK` read or write is cut.
"""
import argparse
import datetime
import os
import random
import re
import shutil
import socket
import sqlite3
import statistics
import sys
import tempfile
import time

import contenders

ROUNDS = 5
DIGITS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


class Line:
    """A connection that waits for each reply."""

    def __init__(self, port):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.file = self.socket.makefile("rb")
        self.file.readline()

    def call(self, line):
        self.socket.sendall(line.encode() + b"\n")
        return self.file.readline()


def track(port, codes, seconds):
    """Milliseconds within which 50 and 99 of a hundred random dossiers are shown to who filed them, one after another.

    For as long whatever the store holds, since the machine may be slow for a while every second or two.
    """
    lines, times = {}, []
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        owner, code = random.choice(codes)
        if owner not in lines:
            lines[owner] = Line(port)
            lines[owner].call('AUTH SANDBOX {"id":"%s"}' % owner.removeprefix("citizen:"))
        begin = time.perf_counter()
        reply = lines[owner].call("TRACK " + code)
        times.append(time.perf_counter() - begin)
        if not reply.startswith(b"200"):
            raise SystemExit(f"TRACK {code}: {reply[:200]}")
    for line in lines.values():
        line.socket.close()
    times.sort()
    return times[len(times) // 2] * 1000, times[len(times) * 99 // 100] * 1000


def columns(base, table):
    return [row[1] for row in base.execute(f"PRAGMA table_xinfo({table})") if row[6] == 0]


def copy(base, table, changes, where):
    names = columns(base, table)
    values = ", ".join(changes.get(name, name) for name in names)
    return f"INSERT INTO {table} ({', '.join(names)}) SELECT {values} FROM {table} WHERE {where}"


def fill(path, wanted, whole):
    """Copies the dossiers of a store until it has as many as wanted."""
    base = sqlite3.connect(path, isolation_level=None)
    base.execute("PRAGMA journal_mode = OFF")
    base.execute("PRAGMA synchronous = OFF")
    base.execute("PRAGMA cache_size = -2000000")
    filed = base.execute("SELECT count(*) FROM dossier").fetchone()[0]
    if base.execute("SELECT max(sequence) FROM event").fetchone()[0] != filed:
        raise SystemExit("the dossiers to copy have more than one event each")
    prefix = base.execute("SELECT substr(code, 1, length(code) - 4) FROM dossier WHERE id = 1").fetchone()[0]
    day = datetime.datetime.strptime(prefix.split("-")[1], "%y%m%d")
    shift = {"sequence": "sequence + :by", "dossier_id": "dossier_id + :by", "event_sequence": "event_sequence + :by"}
    short_receipt = {} if whole else {
        "payload": "substr(payload, 1, 200)", "cms": "substr(cms, 1, 400)", "certificates": "NULL",
        "certificates_at": "NULL", "stamp_certificates_at": "NULL"}
    short_notice = {} if whole else {"body": "substr(body, 1, 100)"}
    statements = [
        copy(base, "event", shift | {
            "event": "replace(event, :old, :new)", "receipts": ":mark || substr(receipts, 5)"}, "sequence <= :filed"),
        copy(base, "receipt", shift | short_receipt | {"key": "key + :by", "id": ":mark || substr(id, 5)"},
             "event_sequence <= :filed"),
        copy(base, "dossier", {
            "id": "id + :by", "code": "replace(code, :old, :new)", "wake_at": "NULL", "is_open": "0"}, "id <= :filed"),
        copy(base, "involved_office", shift | {"waits": "0"}, "dossier_id <= :filed"),
        copy(base, "notice", shift | short_notice | {"key": "key + :by"}, "event_sequence <= :filed"),
        copy(base, "attachment_use", shift, "dossier_id <= :filed"),
    ]
    base.execute("DELETE FROM answer")
    for number in range(1, (wanted + filed - 1) // filed):
        past = (day - datetime.timedelta(days=number)).strftime("%y%m%d")
        values = {
            "by": number * filed, "filed": filed, "old": prefix, "new": f"{prefix.split('-')[0]}-{past}-",
            "mark": "00" + DIGITS[number // 32] + DIGITS[number % 32]}
        base.execute("BEGIN")
        for statement in statements:
            base.execute(statement, values)
        base.execute("COMMIT")
        if number % 10 == 0:
            print(f"  {(number + 1) * filed:,} dossiers", file=sys.stderr, flush=True)
    base.execute("PRAGMA journal_mode = WAL")
    base.close()


def sample(home, count=200_000):
    """Owners and codes of dossiers from all over the store."""
    base = sqlite3.connect(f"file:{home}/store/motcua.sqlite?mode=ro", uri=True)
    last = base.execute("SELECT max(id) FROM dossier").fetchone()[0]
    ids = random.sample(range(1, last + 1), min(count, last))
    found = [base.execute("SELECT owner, code FROM dossier WHERE id = ?", [number]).fetchone() for number in sorted(ids)]
    base.close()
    return [row for row in found if row]


def wait_for_log(server):
    """Returns when every event stands in the transparency log."""
    base = sqlite3.connect(f"file:{server.home}/store/motcua.sqlite?mode=ro", uri=True)
    while True:
        events, leaves = base.execute("SELECT (SELECT max(sequence) FROM event), (SELECT count(*) FROM log_leaf)").fetchone()
        if leaves >= events:
            base.close()
            return
        print(f"  {leaves:,} of {events:,} events are in the log", file=sys.stderr, flush=True)
        time.sleep(20)


def measure(server, seconds):
    starts = []
    for _ in range(ROUNDS):
        server.stop()
        server.serve()
        starts.append(server.ready_after * 1000)
    idle = server.memory("VmRSS")
    codes = sample(server.home)
    track(server.port, codes, 1)
    times = [track(server.port, codes, seconds) for _ in range(ROUNDS)]
    rates = [server.load("submit", 64, 16, seconds)["perSecond"] for _ in range(ROUNDS)]
    return {
        "start to ready": statistics.median(starts), "idle memory": idle, "memory at most": server.memory("VmHWM"),
        "TRACK p50": statistics.median(time[0] for time in times),
        "TRACK p99": statistics.median(time[1] for time in times), "SUBMIT": statistics.median(rates)}


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("programs")
    parser.add_argument("--dossiers", type=int, default=5_000_000)
    parser.add_argument("--whole", action="store_true", help="with whole receipts and notices: 10 KB each dossier")
    parser.add_argument("--filed", type=int, default=20_000, help="dossiers that are filed over the wire and copied")
    parser.add_argument("--seconds", type=int, default=5)
    parser.add_argument("--folder")
    arguments = parser.parse_args()
    base = tempfile.mkdtemp(prefix="motcua-large-", dir=arguments.folder)
    server = contenders.MotCua(arguments.programs)
    try:
        server.start(base)
        server.load("submit", 64, 16, 1)
        few = measure(server, arguments.seconds)
        server.stop()
        shutil.rmtree(server.home)
        server.start(base)
        while server_count(server) < arguments.filed:
            server.load("submit", 64, 16, 2)
        server.stop()
        path = f"{server.home}/store/motcua.sqlite"
        begin = time.monotonic()
        fill(path, arguments.dossiers, arguments.whole)
        print(f"  filled in {time.monotonic() - begin:.0f} s, {os.path.getsize(path) / 1e9:.1f} GB", file=sys.stderr)
        server.serve()
        wait_for_log(server)
        many = measure(server, arguments.seconds)
        count = server_count(server)
    finally:
        server.stop()
        shutil.rmtree(base)
    print(f"{'':18} {'few':>10} {count:>12,}")
    for name, unit in [("SUBMIT", "/s"), ("TRACK p50", " ms"), ("TRACK p99", " ms"), ("start to ready", " ms"),
                       ("idle memory", " MB"), ("memory at most", " MB")]:
        print(f"{name:18} {few[name]:>10,.2f} {many[name]:>12,.2f}{unit}  ({many[name] / few[name]:.2f}x)")


def server_count(server):
    base = sqlite3.connect(f"file:{server.home}/store/motcua.sqlite?mode=ro", uri=True)
    try:
        return base.execute("SELECT count(*) FROM dossier").fetchone()[0]
    finally:
        base.close()


if __name__ == "__main__":
    main()
