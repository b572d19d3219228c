"""How often an idle machine is slow by itself: virtual processors are throttled, and no server's p99 is better than that."""
import os
import subprocess
import sys
import time


def samples(core, begin, end):
    """How long a fixed calculation of some 50 µs took on a core, every 4 ms between two times."""
    os.sched_setaffinity(0, {core})
    time.sleep(max(0, begin - time.monotonic()))
    durations = []
    while time.monotonic() < end:
        time.sleep(0.004)
        since = time.perf_counter_ns()
        sum(range(3000))
        durations.append(time.perf_counter_ns() - since)
    return durations


def share(seconds):
    """The share of such calculations that took more than three times as long as most, over all cores at once."""
    begin = time.monotonic() + 1
    watchers = [
        subprocess.Popen(
            [sys.executable, "-B", __file__, str(core), str(begin), str(begin + seconds)], stdout=subprocess.PIPE, text=True)
        for core in sorted(os.sched_getaffinity(0))]
    durations = [int(line) for watcher in watchers for line in watcher.communicate()[0].split()]
    if any(watcher.returncode for watcher in watchers):
        raise SystemExit("a core could not be watched")
    usual = sorted(durations)[len(durations) // 2]
    return sum(duration > 3 * usual for duration in durations) / len(durations)


if __name__ == "__main__":
    print("\n".join(map(str, samples(int(sys.argv[1]), *map(float, sys.argv[2:])))))
