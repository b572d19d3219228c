"""Runs every attack beside a quiet client and says of each whether the server kept to its word."""

import argparse
import os
import sys
import time
import traceback

import attacks
from gateway import Gateway
from quiet import Quiet, percentile

# Settings of motcua.yaml for each group of attacks: limits that are reached in seconds. Rates hold for loopback here.
GROUPS = {
    "short": {
        "lineSeconds": 3, "idleSeconds": 5, "limits.firstLineSeconds": 4, "limits.handshakeSeconds": 3,
        "limits.writeSeconds": 4, "limits.uploadBytesPerDay": 100_000_000, "limits.bufferedBytes": 67_108_864,
    },
    "memory": {"limits.bufferedBytes": 67_108_864},
    "rates": {"limits.loopback": True, "limits.requestsPerSecondOfAccount": 200},
    "roomy": {"limits.connections": 12_000},
    "full": {"limits.connections": 100},
    "files": {},
}
FILES = {"files": 256}
# What other clients may wait, and the server may hold, at most.
RATIO = 3.0
MEMORY = 256
TRIES = 3


def pressed(gateway, attack):
    """Lets the attack loose; what it got, and what the administrator's counts grew by."""
    before = gateway.stats()["refused"]
    got = attack.run(gateway)
    after = gateway.stats()["refused"]
    return got, {kind: after[kind] - before[kind] for kind in after if after[kind] > before[kind]}


def measured(gateway, quiet, attack, seconds):
    """One run: p99 of each kind of request without and with the attack, and what came of it."""
    gateway.forget_peak()
    calm, faults = quiet.during(seconds)
    quiet.begin()
    got, counted = pressed(gateway, attack)
    time.sleep(0.3)
    busy, more = quiet.end()
    times = {kind: (percentile(calm[kind], 0.99), percentile(busy[kind], 0.99)) for kind in calm}
    return times, got, counted, faults + more, gateway.memory()


def judge(attack, ratio, got, counted, faults, memory):
    """What is wrong; nothing when the server kept to its word."""
    wrong = [f"counted {kind} {counted.get(kind, 0)} times, not {least}" for kind, least in attack.needs.items()
             if counted.get(kind, 0) < least]
    if not any(got.get(word) for word in attack.words):
        wrong.append(f"got {dict(got)}")
    if faults:
        wrong.append(f"the quiet client got {faults[:3]}")
    if ratio > RATIO:
        wrong.append(f"p99 {ratio:.1f} times")
    if memory > MEMORY:
        wrong.append(f"{memory:.0f} MB")
    return wrong


def run(attack, gateway, quiet, seconds):
    """The best of a few runs, since other programs of the machine disturb as well; a row, and what is wrong."""
    best = None
    for _ in range(TRIES):
        times, got, counted, faults, memory = measured(gateway, quiet, attack, seconds)
        ratio = max(busy / calm for calm, busy in times.values())
        wrong = judge(attack, ratio, got, counted, faults, memory)
        if best is None or ratio < best[1] or len(wrong) < len(best[2]):
            best = (times, ratio, wrong, got, counted, memory)
        if not wrong:
            break
    times, ratio, wrong, got, counted, memory = best
    word = next((word for word in attack.words if got.get(word)), "?")
    told = f"{word} × {got.get(word, 0)}"
    counts = ", ".join(f"{kind} {counted.get(kind, 0)}" for kind in attack.needs) or "–"
    (track, track_busy), (submit, submit_busy) = times["TRACK"], times["SUBMIT"]
    row = (f"| {attack.name} | {told} | {counts} | {memory:.0f} | {track:.1f} → {track_busy:.1f} | "
           f"{submit:.1f} → {submit_busy:.1f} | {ratio:.1f} | {'ok' if not wrong else 'FAILED: ' + '; '.join(wrong)} |")
    return row, wrong


def main():
    options = argparse.ArgumentParser(description=__doc__)
    options.add_argument("words", nargs="*", help="only attacks whose names hold one of these words")
    options.add_argument("--seconds", type=float, default=4, help="how long the quiet client is measured alone")
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
            try:
                row, wrong = run(attack, gateway, quiet, options.seconds)
            except (AssertionError, OSError, EOFError) as error:
                traceback.print_exc()
                row, wrong = f"| {attack.name} | FAILED: {error} |", [str(error)]
            failed += bool(wrong)
            print(row, flush=True)
        quiet.stop()
        gateway.stop()
    print(f"\n{len(chosen)} attacks, {failed} failed")
    return 1 if failed else 0


if __name__ == "__main__":
    sys.exit(main())
