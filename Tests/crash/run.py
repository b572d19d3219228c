"""What every run has: a server on a home, a load, a checker, and a seed."""

import os
import random
import time

from checker import Checker
from load import Load


def seed():
    return int(os.environ.get("SEED", random.randrange(1 << 32)))


class Run:
    def __init__(self, server, seed, citizens=4):
        self.server = server
        self.random = random.Random(seed)
        self.checker = Checker(seed, server.home / "pki/root.crt")
        self.load = Load(seed, self.checker, citizens)
        self.inspected = 0

    def fail_on(self, faults, when):
        faults = [*self.load.faults, *faults]
        if faults:
            print("\n".join(f"  {fault}" for fault in faults[:20]), flush=True)
            raise SystemExit(f"crash: {len(faults)} faults {when}")

    def fail_on_refusals(self, when):
        """Where nothing fails but the server as a whole, whatever is asked of it is done."""
        self.fail_on([f"refused: {count} × {status} {kind}" for (status, kind), count in self.load.refused.items()], when)

    def check(self, when, settled, everything=False):
        self.fail_on(self.checker.check(self.server.port, settled=settled, everything=everything), when)

    def finish(self, when):
        """Lets every task come to its end: what was not answered is repeated with the same keys."""
        self.load.begin(self.server.port, new=False)
        deadline = time.monotonic() + 60
        quiet = 0
        while quiet < 3:
            if time.monotonic() > deadline or self.load.faults:
                self.fail_on(["requests stay unanswered"], when)
            time.sleep(0.01)
            quiet = 0 if self.load.waiting() else quiet + 1
        self.load.end()

    def inspect(self, when):
        """Stops the server and lets doctor and audit look at the home."""
        self.server.stop()
        self.fail_on(self.server.inspect(self.checker.kept()), when)
        self.inspected += 1
