"""The client that only wants to work: tracks and submits at a steady pace, in a process of its own, and is timed."""

import multiprocessing
import os
import sys
import threading
import time

from wire import PAPER, citizen, line, slug, submission

NUMBER = "086090000001"
HOME = "127.0.0.1"
# Seconds between two requests of a kind.
PACE = {"TRACK": 0.01, "SUBMIT": 0.04}


def percentile(times, part):
    times = sorted(times)
    return times[min(len(times) - 1, int(len(times) * part))] if times else float("nan")


class Quiet:
    """Measures in another process, so that what the attackers compute in this one does not count."""

    def __init__(self, port):
        self.pipe, end = multiprocessing.Pipe()
        self.process = multiprocessing.Process(target=work, args=(port, end), daemon=True)
        self.process.start()
        end.close()
        assert self.pipe.recv() == "ready"

    def begin(self):
        """Begins a measurement."""
        self.pipe.send("begin")

    def again(self):
        """Begins anew with the times, not with what was not answered with success."""
        self.pipe.send("again")

    def pause(self):
        """Notes no more times before the next beginning."""
        self.pipe.send("pause")

    def end(self):
        """Ends it: for each kind of request the times in milliseconds; the seconds in which they were noted; and what was
        not answered with success."""
        self.pipe.send("end")
        return self.pipe.recv()

    def during(self, seconds):
        self.begin()
        time.sleep(seconds)
        return self.end()

    def stop(self):
        self.pipe.send("stop")
        self.process.join(10)


def come_first():
    """Lets this process run as soon as it has something to do: a real client computes on another machine."""
    try:
        os.sched_setscheduler(0, os.SCHED_FIFO, os.sched_param(1))
    except OSError:
        print("abuse: the quiet client may not come first, and is held up by the server's threads too", file=sys.stderr)


def work(port, pipe):
    come_first()
    client = citizen(port, NUMBER, source=HOME)
    assert client.put(PAPER).startswith(b"201")
    client.send(submission("first", NUMBER))
    first = client.reply()
    assert first.startswith(b"201"), first
    code = first.split(b'"dossier":"')[1].split(b'"')[0].decode()
    tracker = citizen(port, NUMBER, source=HOME)
    state = {"times": {"TRACK": [], "SUBMIT": []}, "faults": [], "running": True, "noting": True, "begun": {},
             "since": time.perf_counter()}
    lock = threading.Lock()
    number = 0

    def once(kind, begun):
        nonlocal number
        if kind == "TRACK":
            user, request = tracker, line(f"TRACK {code}")
        else:
            number += 1
            user, request = client, submission(f"quiet-{number}", NUMBER)
        with lock:
            state["begun"][kind] = begun
        user.send(request)
        reply = user.reply()
        with lock:
            # What was held up before the measurement counts from its beginning.
            begun = max(state["begun"].pop(kind), state["since"])
            if state["noting"]:
                state["times"][kind].append((time.perf_counter() - begun) * 1000)
            if not reply.startswith(b"20"):
                state["faults"].append(slug(reply))

    def run(kind):
        """Whatever holds one request up holds up all that are due meanwhile: they count from when they were due."""
        due = time.perf_counter()
        try:
            while state["running"]:
                ahead = due - time.perf_counter()
                if ahead > 0:
                    time.sleep(ahead)
                due = max(due, state["since"])
                once(kind, time.perf_counter() if ahead > 0 else due)
                due += PACE[kind]
        except (OSError, EOFError, AssertionError) as error:
            with lock:
                state["begun"].pop(kind, None)
                state["faults"].append(repr(error))

    threads = [threading.Thread(target=run, args=(kind,), daemon=True) for kind in PACE]
    for thread in threads:
        thread.start()
    pipe.send("ready")
    noted = 0.0
    while (order := pipe.recv()) != "stop":
        with lock:
            if state["noting"]:
                noted += time.perf_counter() - state["since"]
            for kind, begun in state["begun"].items():
                if time.perf_counter() - max(begun, state["since"]) > 1:
                    state["faults"].append(f"no answer to {kind} for more than a second")
            state["since"] = time.perf_counter()
            state["noting"] = order != "pause"
            if order == "pause":
                continue
            found = (state["times"], noted, state["faults"])
            noted = 0.0
            state["times"] = {"TRACK": [], "SUBMIT": []}
            if order != "again":
                state["faults"] = []
        if order == "end":
            pipe.send(found)
    state["running"] = False
