"""Runs every attack beside a quiet client and says of each whether the server kept to its word."""

import argparse
import collections
import multiprocessing
import os
import sys
import time
import traceback
import typing

import attacks
from gateway import Gateway
from quiet import PACE, Quiet, percentile

# Settings of motcua.yaml for each group of attacks: limits that are reached in seconds. Rates hold for loopback here.
GROUPS = {
    "short": {
        "lineSeconds": 3, "idleSeconds": 5, "limits.firstLineSeconds": 4, "limits.handshakeSeconds": 3,
        "limits.writeSeconds": 4, "limits.uploadBytesPerDay": 100_000_000, "limits.bufferedBytes": 67_108_864,
    },
    "memory": {"limits.bufferedBytes": 67_108_864},
    "rates": {"limits.loopback": True, "limits.requestsPerSecondOfAccount": 150},
    "roomy": {"limits.connections": 12_000},
    "full": {"limits.connections": 100},
    "files": {},
}
FILES = {"files": 256}
# What other clients may wait, and the server may hold, at most.
RATIO = 3.0
MEMORY = 256


class Run(typing.NamedTuple):
    """What came of one run of an attack; the times of each kind of request without and with it."""

    calm: dict
    busy: dict
    got: collections.Counter
    counted: collections.Counter
    faults: list
    memory: float


def loose(gateway, attack, seconds, pipe):
    """Runs the attack, again and again where it is over soon, since a p99 needs many requests beside it; tells what it got.

    After all others of this machine: a real attacker computes on another one."""
    os.sched_setscheduler(0, os.SCHED_IDLE, os.sched_param(0))
    try:
        end = time.monotonic() + seconds
        got = attack.run(gateway)
        while time.monotonic() < end:
            got += attack.run(gateway)
        pipe.send(got)
    except (AssertionError, OSError, EOFError) as error:
        traceback.print_exc()
        pipe.send(error)


def pressed(gateway, attack, seconds):
    """Lets the attack loose in a process of its own; what it got, and what the administrator's counts grew by."""
    before = gateway.stats()["refused"]
    pipe, end = multiprocessing.Pipe()
    attacker = multiprocessing.Process(target=loose, args=(gateway, attack, seconds, end))
    attacker.start()
    end.close()
    got = pipe.recv()
    attacker.join()
    if isinstance(got, Exception):
        raise got
    after = gateway.stats()["refused"]
    return got, collections.Counter(after) - collections.Counter(before)


def measured(gateway, quiet, attack, seconds):
    """One run: p99 of each kind of request without and with the attack, and what came of it."""
    gateway.forget_peak()
    calm, _, faults = quiet.during(seconds)
    quiet.begin()
    gateway.prepared, gateway.over = quiet.again, quiet.pause
    got, counted = pressed(gateway, attack, seconds)
    time.sleep(0.3)
    busy, noted, more = quiet.end()
    more += [f"{len(found)} answers to {kind} in {noted:.1f} s" for kind, found in busy.items()
             if len(found) < noted / PACE[kind] / 2]
    return Run(calm, busy, got, counted, faults + more, gateway.memory())


def judge(attack, run):
    """What is wrong with one run but for the times; nothing when the server kept to its word."""
    wrong = [f"counted {kind} {run.counted[kind]} times, not {least}" for kind, least in attack.needs.items()
             if run.counted[kind] < least]
    if not any(run.got.get(word) for word in attack.words):
        wrong.append(f"got {dict(run.got)}")
    if run.faults:
        wrong.append(f"the quiet client got {run.faults[:3]}")
    if run.memory > MEMORY:
        wrong.append(f"{run.memory:.0f} MB")
    return wrong


def judged(attack, gateway, quiet, options):
    """A row of all runs together, and what is wrong with their times or any of them.

    One run has a hundred `SUBMIT`, whose p99 would be the slowest of them."""
    runs = [measured(gateway, quiet, attack, options.seconds) for _ in range(options.runs)]
    wrong = [fault for run in runs for fault in judge(attack, run)]
    p99 = {kind: (percentile([time for run in runs for time in run.calm[kind]], 0.99),
                  percentile([time for run in runs for time in run.busy[kind]], 0.99)) for kind in PACE}
    ratio = max(busy / calm for calm, busy in p99.values())
    # Without times there is no ratio, which is no better than a bad one.
    if not ratio <= RATIO:
        wrong.append(f"p99 {ratio:.1f} times")
    got = sum((run.got for run in runs), collections.Counter())
    counted = sum((run.counted for run in runs), collections.Counter())
    word = next((word for word in attack.words if got[word]), "?")
    counts = ", ".join(f"{kind} {counted[kind]}" for kind in attack.needs) or "–"
    times = " | ".join(f"{calm:.1f} → {busy:.1f}" for calm, busy in p99.values())
    verdict = "FAILED: " + "; ".join(wrong) if wrong else "ok"
    memory = max(run.memory for run in runs)
    row = f"| {attack.name} | {word} × {got[word]} | {counts} | {memory:.0f} | {times} | {ratio:.1f} | {verdict} |"
    return row, wrong


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("words", nargs="*", help="only attacks whose names hold one of these words")
    options.add_argument("--seconds", type=float, default=4, help="how long the quiet client is measured alone")
    options.add_argument("--runs", type=int, default=3, help="how many runs of each, which are judged together")
    options = options.parse_args()
    chosen = [attack for attack in attacks.ALL
              if not options.words or any(word in attack.name for word in options.words)]
    failed = 0
    print("| attack | told | counted | most memory, MB | p99 of TRACK, ms | p99 of SUBMIT, ms | ratio | |")
    print("| --- | --- | --- | ---: | --- | --- | ---: | --- |", flush=True)
    for group, settings in GROUPS.items():
        own = [attack for attack in chosen if attack.group == group]
        if not own:
            continue
        gateway = Gateway(settings, FILES.get(group))
        quiet = Quiet(gateway.plain)

        for attack in own:
            os.sync()  # what builds and attacks before it wrote is not written out beside it
            try:
                row, wrong = judged(attack, gateway, quiet, options)
            except (AssertionError, OSError, EOFError) as error:
                row, wrong = f"| {attack.name} | FAILED: {error} |", [str(error)]
            failed += bool(wrong)
            print(row, flush=True)
        quiet.stop()
        gateway.stop()
    print(f"\n{len(chosen)} attacks, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
