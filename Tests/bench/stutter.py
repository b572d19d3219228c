"""How often an idle machine is slow by itself: virtual processors are throttled, and no server's p99 is better than that."""
import os
import subprocess
import sys
import time


def samples(core, seconds):
    """How long a fixed calculation of some 50 µs took on a core, every 4 ms."""
    os.sched_setaffinity(0, {core})
    durations, end = [], time.monotonic() + seconds
    while time.monotonic() < end:
        time.sleep(0.004)
        begin = time.perf_counter_ns()
        sum(range(3000))
        durations.append(time.perf_counter_ns() - begin)
    return durations


def share(seconds):
    """The share of the time in which a core ran at less than a third of its usual speed, over all cores at once."""
    watchers = [
        subprocess.Popen([sys.executable, "-B", __file__, str(core), str(seconds)], stdout=subprocess.PIPE, text=True)
        for core in sorted(os.sched_getaffinity(0))]
    durations = [int(line) for watcher in watchers for line in watcher.communicate()[0].split()]
    usual = sorted(durations)[len(durations) // 2]
    return sum(duration > 3 * usual for duration in durations) / len(durations)


if __name__ == "__main__":
    print("\n".join(map(str, samples(int(sys.argv[1]), float(sys.argv[2])))))
