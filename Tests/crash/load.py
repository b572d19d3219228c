"""People who send as fast as the server takes it, through several connections, and remember what is unanswered."""

import collections
import random
import threading

from plans import OFFICERS, Upload, line, plan, ticket
from wire import Connection, Lost, body, code

# Which replies say that a request was not carried out, or perhaps not: it is repeated with the same key.
AGAIN = {429, 503, 507}


class Task:
    """A dossier on its way through its steps."""

    def __init__(self, name, steps, **known):
        self.name = name
        self.steps = steps
        self.known = known
        self.done = 0
        self.line = None

    @property
    def step(self):
        return self.steps[self.done]

    def request(self):
        """The line of the present step: the same however often it is asked for."""
        if self.line is None:
            self.line = self.step.request(f"{self.name}.{self.done}", self.known)
        return self.line

    def answered(self, reply):
        """Takes the answer in and goes on to the next step; whether there is one."""
        found = body(reply)
        if self.step_is_reservation():
            self.known["reserved"] = found["dossier"]
        for key in ("dossier", "item"):
            if key in found:
                self.known[key] = found[key]
        self.line = None
        self.done += 1
        return self.done < len(self.steps)

    def step_is_reservation(self):
        return self.line.startswith(b"RESERVE")


class Load:
    """All actors, and the tasks that go from one to another."""

    def __init__(self, seed, checker, citizens=4):
        self.checker = checker
        self.faults = []
        self.refused = collections.Counter()
        self.acknowledged = 0
        self.actors = {}
        self.lock = threading.Lock()
        for index in range(citizens):
            number = f"0860900000{index:02}"
            self.actors[number] = Actor(self, number, random.Random(f"{seed}/{number}"))
        for account in [*OFFICERS, "visitor"]:
            self.actors[account] = Actor(self, account, random.Random(f"{seed}/{account}"))

    def begin(self, port, new):
        """Sends to a server until it is gone or `end` is called; with `new` false only what was begun is finished."""
        self.ending = threading.Event()
        self.new = new
        self.threads = [threading.Thread(target=actor.run, args=(port,), daemon=True) for actor in self.actors.values()]
        for thread in self.threads:
            thread.start()

    def end(self):
        """Sends nothing more; comes back when what is on its way is answered, or the server is gone."""
        self.ending.set()
        for thread in self.threads:
            thread.join()

    @property
    def unanswered(self):
        return sum(len(actor.unanswered) for actor in self.actors.values())

    def waiting(self):
        """Whether a task is still on its way."""
        return any(actor.unanswered or actor.queue for actor in self.actors.values())

    def pass_on(self, task):
        self.actors[task.step.account].queue.append(task)

    def fault(self, text):
        with self.lock:
            self.faults.append(text)

    def acknowledge(self, entries):
        self.checker.acknowledge(entries)
        with self.lock:
            self.acknowledged += len(entries)


class Actor:
    """One account with one connection."""

    def __init__(self, load, account, randomness):
        self.load = load
        self.account = account
        self.random = randomness
        self.queue = collections.deque()
        self.unanswered = []
        self.made = 0
        self.sha256 = None
        self.quota = 0

    def run(self, port):
        try:
            connection = Connection(port, None if self.account == "visitor" else self.account)
        except Lost:
            return
        except AssertionError as error:
            return self.load.fault(str(error))
        self.quota = 1 if self.account == "visitor" else 60
        try:
            while not self.load.ending.is_set():
                self.exchange(connection, self.batch())
        except Lost:
            pass
        except Exception as error:  # a fault of the harness must not look like a quiet run
            self.load.fault(f"{self.account}: {error!r}")
        connection.close()

    def batch(self):
        """What is sent next: what no answer came to, else what waits, else new dossiers."""
        if self.unanswered:
            return list(self.unanswered)
        window = self.random.choice([1, 2, 8, 24])
        tasks = [self.queue.popleft() for _ in range(min(window, len(self.queue)))]
        if not tasks and self.load.new and self.quota > 0:
            tasks = self.begun(min(window, self.quota))
            self.quota -= len(tasks)
        return tasks

    def begun(self, count):
        if self.account == "visitor":
            return [self.task(ticket()) for _ in range(count)]
        if not self.account.isdigit():
            return []
        if self.sha256 is None:
            upload = Upload(self.account, f"scan of {self.account}".encode())
            task = self.task([upload])
            task.request()
            self.sha256 = task.known["sha256"]
            return [task]
        return [self.task(plan(self.random, self.account, self.sha256)) for _ in range(count)]

    def task(self, steps):
        self.made += 1
        return Task(f"{self.account}-{self.made}", steps, sha256=self.sha256)

    def exchange(self, connection, tasks):
        if not tasks:
            self.load.ending.wait(0.002)
            return
        self.unanswered = tasks
        connection.send([task.request() for task in tasks])
        acknowledged = []
        again = []
        try:
            for task in tasks:
                self.take(task, connection.reply(), acknowledged, again)
                self.unanswered = self.unanswered[1:]
        finally:
            self.unanswered = again + self.unanswered
            self.load.acknowledge(acknowledged)
        if again:
            self.load.ending.wait(0.02)

    def take(self, task, reply, acknowledged, again):
        status = code(reply)
        if status in AGAIN:
            with self.load.lock:
                self.load.refused[(status, "unknown" if b'"unknown":true' in reply else body(reply)["type"])] += 1
            return again.append(task)
        if status not in (200, 201):
            return self.load.fault(f"{self.account}: {task.line[:200]!r}: {reply[:600]!r}")
        acknowledged.append((self.account, task.line, reply))
        if task.answered(reply):
            self.load.pass_on(task)
