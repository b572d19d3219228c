"""The disk is full under load, again and again: clear refusals, nothing lost, and service resumes by itself."""

import errno
import os
import random
import subprocess
import time

from run import Run, seed
from server import PROGRAMS, Scratch, Server, motcua
from wire import Connection, body, code


def megabytes(rounds):
    """Room for what the rounds store: up to 15 MB each, more where the machine is faster."""
    return 120 + 30 * rounds


class DiskRun(Run):
    def __init__(self, server, seed, disk):
        super().__init__(server, seed)
        # Made while there is room: on a full disk no file can be made.
        self.ballast = open(disk / "ballast", "wb", buffering=0)

    def fill(self, spare):
        """Leaves so many bytes free; 0 leaves nothing."""
        try:
            while self.ballast.write(b"\0" * 65536):
                pass
        except OSError as fault:
            if fault.errno != errno.ENOSPC:
                raise
        if spare:
            size = os.fstat(self.ballast.fileno()).st_size
            self.ballast.truncate(max(0, size - spare))

    def make_room(self):
        self.ballast.truncate(0)
        self.ballast.seek(0)

    def full(self, round):
        """Load while the disk fills up; reading goes on meanwhile."""
        when = f"while the disk is full, round {round}"
        self.load.begin(self.server.port, new=True)
        time.sleep(self.random.uniform(0.05, 0.3))
        self.fill(self.random.choice([0, 0, 4096, 20_000, 300_000]))
        time.sleep(0.5)
        if self.random.random() < 0.5:
            # A revocation list, a stamp on the head and the clock have to be written too.
            motcua("clock", "advance", "1wd", "--home", self.server.home)
        self.load.end()
        self.fail_on([], when)
        # Every history can be read although nothing can be written.
        self.check(when, settled=False)

    def free(self, round):
        when = f"after the disk was full, round {round}"
        killed = self.random.random() < 0.3
        if killed:
            self.server.kill()
        self.make_room()
        if killed:
            self.server.start()
        self.await_log(when)
        self.finish(when)
        self.check(when, settled=True)
        self.server.advance("1wd")
        self.await_told(when)

    def await_log(self, when):
        """The log takes in what it could not, though nobody files or asks for it."""
        newest = self.checker.newest_receipt()
        connection = Connection(self.server.port)
        deadline = time.monotonic() + 15
        while code(connection.ask(b"LOG PROOF " + newest.encode())) != 200:
            if time.monotonic() > deadline:
                self.fail_on([f"the log does not resume: {self.errors()}"], when)
            time.sleep(0.05)
        connection.close()

    def await_told(self, when):
        """Notices that could not be kept as files are told in the end."""
        auditor = Connection(self.server.port, "auditor")
        deadline = time.monotonic() + 15
        while (waiting := body(auditor.ask(b"ADMIN STATS"))["notices"]["waiting"]) > 0:
            if time.monotonic() > deadline:
                clock = body(auditor.ask(b"PING"))
                first = auditor.ask(b'ADMIN NOTICES {"state":"waiting","limit":3}')
                self.fail_on([f"{waiting} notices wait for ever at {clock}: {first}, {self.errors()}"], when)
            time.sleep(0.05)
        auditor.close()

    def errors(self):
        return [entry for entry in self.server.entries() if entry["level"] == "error"][-5:]


def main():
    rounds = int(os.environ.get("ROUNDS", "20"))
    chosen = seed()
    begin = time.monotonic()
    with Scratch() as folder:
        disk = folder / "disk"
        disk.mkdir()
        done = subprocess.run(
            ["mount", "-t", "tmpfs", "-o", f"size={megabytes(rounds)}m,mode=0700", "tmpfs", disk], capture_output=True)
        if done.returncode != 0:
            print(f"crash: SKIPPED, disk full: mounting a small file system needs root: {done.stderr.decode().strip()}")
            return
        try:
            attack(disk, folder, rounds, chosen, begin)
        finally:
            subprocess.run(["umount", "-l", disk], check=False)


def attack(disk, folder, rounds, chosen, begin):
    print(f"crash: {rounds} times a full disk under {PROGRAMS / 'motcuad'}, SEED={chosen}", flush=True)
    server = Server(disk)
    server.log = folder / "home.log"
    server.make_home()
    run = DiskRun(server, chosen, disk)
    try:
        server.start()
        for round in range(1, rounds + 1):
            run.full(round)
            run.free(round)
        run.check("at the end", settled=True, everything=True)
        run.inspect("at the end")
        figures = run.checker.figures()
    finally:
        server.kill()
    run.fail_on([] if any(status == 507 for status, _ in run.load.refused) else ["no 507"], "at the end")
    run.fail_on(
        [f"refused otherwise: {status} {kind}" for status, kind in run.load.refused if status != 507],
        "at the end")
    refused = ", ".join(f"{count} × {status} {kind}" for (status, kind), count in sorted(run.load.refused.items()))
    print(f"""crash: nothing lost, nothing doubled, service resumed by itself, in {time.monotonic() - begin:.0f} s
  times the disk was full                {rounds}
  refused meanwhile                      {refused}
  replies acknowledged and found         {run.load.acknowledged} (of {figures['dossiers']} dossiers)
  histories read, also while full        {figures['histories']}
  doctor and log audit                   clean""")


if __name__ == "__main__":
    main()
