"""The server is killed under load, again and again, and nothing that was acknowledged is ever missing."""

import os
import random
import shutil
import time

from checker import Checker
from load import Load
from server import PROGRAMS, Scratch, Server


class Run:
    def __init__(self, server, seed):
        self.server = server
        self.random = random.Random(seed)
        self.checker = Checker(seed, server.home / "pki/root.crt")
        self.load = Load(seed, self.checker)
        self.starts = []
        self.cut = 0
        self.inspected = 0

    def fail_on(self, faults, when):
        faults = [*self.load.faults, *faults]
        if faults:
            print("\n".join(f"  {fault}" for fault in faults[:20]), flush=True)
            raise SystemExit(f"crash: {len(faults)} faults {when}")

    def kill_under_load(self):
        """One kill: most amid the load, some while the server starts."""
        if self.random.random() < 0.1:
            self.server.launch()
            time.sleep(self.random.uniform(0, 0.25))
            self.server.kill()
            return
        self.starts.append(self.server.start())
        self.load.begin(self.server.port, new=True)
        time.sleep(self.random.uniform(0.05, 0.6))
        self.server.kill()
        self.load.end()
        self.cut += self.load.unanswered

    def recover(self, kill, deep):
        """Starts the server, looks for everything, repeats what was not answered, looks again."""
        self.starts.append(self.server.start())
        self.fail_on(self.checker.check(self.server.port, settled=False), f"after kill {kill}")
        self.finish(kill)
        self.fail_on(self.checker.check(self.server.port, settled=True, everything=deep), f"after kill {kill}")
        if deep:
            self.server.stop()
            self.fail_on(self.server.inspect(self.checker.kept()), f"after kill {kill}")
            self.inspected += 1
        elif self.random.random() < 0.5:
            self.server.kill()
        else:
            self.server.stop()

    def finish(self, kill):
        """Lets every task come to its end."""
        self.load.begin(self.server.port, new=False)
        deadline = time.monotonic() + 60
        quiet = 0
        while quiet < 3:
            if time.monotonic() > deadline:
                self.fail_on(["requests stay unanswered"], f"after kill {kill}")
            time.sleep(0.01)
            quiet = 0 if self.load.waiting() else quiet + 1
        self.load.end()


def prove(run, old):
    """Puts an older store in place of the newest: a checker that does not notice is none."""
    shutil.rmtree(run.server.home / "store")
    shutil.copytree(old, run.server.home / "store")
    run.server.start()
    if not run.checker.check(run.server.port, settled=False):
        raise SystemExit("crash: the checker does not notice a store that was rolled back")
    run.server.kill()


def main():
    kills = int(os.environ.get("KILLS", "200"))
    seed = int(os.environ.get("SEED", random.randrange(1 << 32)))
    every = int(os.environ.get("INSPECT", "50"))
    print(f"crash: {kills} kills of {PROGRAMS / 'motcuad'}, SEED={seed}", flush=True)
    begin = time.monotonic()
    with Scratch() as folder:
        server = Server(folder)
        server.make_home()
        run = Run(server, seed)
        try:
            for kill in range(1, kills + 1):
                run.kill_under_load()
                if kill == kills:
                    shutil.copytree(server.home / "store", folder / "old")
                run.recover(kill, deep=kill % every == 0 or kill == kills)
                if kill % 10 == 0:
                    server.start()
                    server.advance()
                    server.kill()
                    print(f"crash: {kill} kills, {run.load.acknowledged} replies acknowledged", flush=True)
            figures = run.checker.figures()
            prove(run, folder / "old")
        finally:
            server.kill()
    starts = sorted(run.starts)
    print(f"""crash: nothing lost, nothing doubled, no gap, in {time.monotonic() - begin:.0f} s
  kills                                  {kills}
  replies acknowledged and found         {run.load.acknowledged} (of {figures['dossiers']} dossiers, \
{figures['uploads']} uploads)
  requests cut off and repeated          {run.cut}
  histories read after restarts          {figures['histories']}
  answers compared byte for byte         {figures['repeated']}
  receipts verified by openssl           {figures['verified']}
  start to ready, median and longest     {starts[len(starts) // 2]:.2f} s, {starts[-1]:.2f} s
  doctor and log audit                   clean, {run.inspected} times
  a store that was rolled back           noticed""")


if __name__ == "__main__":
    main()
