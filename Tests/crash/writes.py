"""Writes and syncs of the store fail at random under load: clear refusals, no corruption, and service goes on."""

import errno
import mmap
import os
import shutil
import struct
import subprocess
import time

from run import Run, seed
from server import PROGRAMS, ROOT, Scratch, Server
from wire import Connection, code


class Control:
    """What the interposed library reads while the server runs; see failing.c."""

    FORM = "=7I"

    def __init__(self, path, seed):
        path.write_bytes(struct.pack(self.FORM, 0, 0, 0, seed & 0xFFFFFFFF, 0, 0, 0))
        self.file = open(path, "r+b")
        self.map = mmap.mmap(self.file.fileno(), struct.calcsize(self.FORM))

    def set(self, writes, syncs, error):
        """Of a thousand calls so many fail, with an error."""
        struct.pack_into("=3I", self.map, 0, writes, syncs, error)

    def failed(self):
        """How many writes failed, how many syncs, and how many writes were cut short."""
        return struct.unpack_from("=3I", self.map, 16)


class WritesRun(Run):
    KINDS = [
        (1000, 0, errno.EIO), (1000, 0, errno.ENOSPC), (0, 1000, errno.EIO), (20, 0, errno.EIO), (20, 20, errno.ENOSPC),
        (0, 50, errno.EIO), (5, 5, errno.EIO),
    ]

    def __init__(self, server, seed, control):
        super().__init__(server, seed)
        self.control = control
        self.killed = 0

    def round(self, number):
        when = f"after failures, round {number}"
        self.load.begin(self.server.port, new=True)
        time.sleep(self.random.uniform(0.02, 0.2))
        for turn in range(self.random.choice([1, 3])):
            # Every kind in its turn, whatever the dice say.
            self.control.set(*(self.random.choice(self.KINDS) if turn else self.KINDS[(number - 1) % len(self.KINDS)]))
            time.sleep(self.random.uniform(0.05, 0.4))
            if self.random.random() < 0.5:
                self.control.set(0, 0, 0)
                time.sleep(self.random.uniform(0, 0.1))
        if self.random.random() < 0.4:
            # What was told to be unknown may come back with the next start, or not.
            self.server.kill()
            self.killed += 1
        self.load.end()
        self.control.set(0, 0, 0)
        if self.server.process is None:
            self.server.start()
        self.check(when, settled=False)
        self.finish(when)
        self.check(when, settled=True)


def upload_unsynced(run):
    """Bytes that no sync brings to the disk are not acknowledged, and are taken when they are sent again."""
    content = b"not yet on the disk"
    request = b"PUT %d application/pdf\n%s" % (len(content), content)
    connection = Connection(run.server.port, "086090000017")
    run.control.set(0, 1000, errno.EIO)
    refused = connection.ask(request)
    run.control.set(0, 0, 0)
    run.fail_on([] if code(refused) == 503 else [f"an upload without a sync: {refused[:200]!r}"], "before the load")
    taken = connection.ask(request)
    run.fail_on([] if code(taken) == 201 else [f"the upload again: {taken[:200]!r}"], "before the load")
    connection.close()


def library(folder):
    """The interposed library, compiled."""
    compiler = next((name for name in ("cc", "clang", "gcc") if shutil.which(name)), None)
    if compiler is None:
        raise SystemExit("crash: no C compiler; install clang or gcc")
    target = folder / "failing.so"
    subprocess.run(
        [compiler, "-Wall", "-O2", "-shared", "-fPIC", "-o", target, ROOT / "Tests/crash/failing.c", "-ldl"], check=True)
    return target


def main():
    rounds = int(os.environ.get("ROUNDS", "40"))
    chosen = seed()
    print(f"crash: {rounds} rounds of failing writes under {PROGRAMS / 'motcuad'}, SEED={chosen}", flush=True)
    begin = time.monotonic()
    with Scratch() as folder:
        server = Server(folder)
        server.make_home()
        control = Control(folder / "control", chosen)
        server.environment = {
            "LD_PRELOAD": str(library(folder)), "MOTCUA_FAIL_CONTROL": str(folder / "control"),
            "MOTCUA_FAIL_UNDER": f"{server.home}/",
        }
        run = WritesRun(server, chosen, control)
        try:
            server.start()
            upload_unsynced(run)
            before = control.failed()
            for number in range(1, rounds + 1):
                run.round(number)
                if number % 10 == 0:
                    run.inspect(f"after round {number}")
                    server.start()
                    print(f"crash: {number} rounds, {run.load.acknowledged} replies acknowledged", flush=True)
            run.check("at the end", settled=True, everything=True)
            run.inspect("at the end")
            figures = run.checker.figures()
        finally:
            server.kill()
    refused = ", ".join(f"{count} × {status} {kind}" for (status, kind), count in sorted(run.load.refused.items()))
    writes, syncs, short = control.failed()
    # Beside the one that the upload met.
    under_load = writes > before[0] and syncs > before[1] and run.load.refused
    run.fail_on([] if under_load else ["nothing failed under load"], "at the end")
    otherwise = set(run.load.refused) - {
        (503, "unknown"), (503, "urn:motcua:error:store-unavailable"), (507, "urn:motcua:error:disk-full")}
    run.fail_on([f"refused otherwise: {status} {kind}" for status, kind in otherwise], "at the end")
    print(f"""crash: nothing lost, nothing doubled, no corruption, in {time.monotonic() - begin:.0f} s
  failed calls                           {writes} writes, {syncs} syncs, {short} writes cut short
  killed right after                     {run.killed} times
  refused meanwhile                      {refused}
  replies acknowledged and found         {run.load.acknowledged} (of {figures['dossiers']} dossiers)
  doctor and log audit                   clean, {run.inspected} times""")


if __name__ == "__main__":
    main()
