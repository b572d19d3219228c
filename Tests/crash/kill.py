"""The server is killed under load, again and again, and nothing that was acknowledged is ever missing."""

import os
import shutil
import time

from run import Run, seed
from server import PROGRAMS, Scratch, Server


class KillRun(Run):
    def __init__(self, server, seed):
        super().__init__(server, seed)
        self.starts = []
        self.cut = 0

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
        when = f"after kill {kill}"
        self.starts.append(self.server.start())
        self.check(when, settled=False)
        self.finish(when)
        self.fail_on_refusals(when)
        self.check(when, settled=True, everything=deep)
        if deep:
            self.inspect(when)
        elif self.random.random() < 0.5:
            self.server.kill()
        else:
            self.server.stop()


def prove(run):
    """Puts a store in place of one that has acknowledged more since: a checker that does not notice is none."""
    store = run.server.home / "store"
    old = run.server.folder / "old"
    shutil.copytree(store, old)
    run.server.start()
    enough = run.load.acknowledged + 100
    deadline = time.monotonic() + 60
    run.load.begin(run.server.port, new=True)
    while run.load.acknowledged < enough and time.monotonic() < deadline and not run.load.faults:
        time.sleep(0.01)
    run.load.end()
    run.fail_on([] if run.load.acknowledged >= enough else ["nothing more is acknowledged"], "after the last kill")
    run.server.kill()
    shutil.rmtree(store)
    shutil.copytree(old, store)
    run.server.start()
    faults = run.checker.check(run.server.port, settled=False)
    if not any("was acknowledged" in fault or "is lost" in fault for fault in faults):
        raise SystemExit(f"crash: the checker does not notice a store that was rolled back: {faults}")
    run.server.kill()


def main():
    kills = int(os.environ.get("KILLS", "200"))
    every = int(os.environ.get("INSPECT", "50"))
    chosen = seed()
    print(f"crash: {kills} kills of {PROGRAMS / 'motcuad'}, SEED={chosen}", flush=True)
    begin = time.monotonic()
    with Scratch() as folder:
        server = Server(folder)
        server.make_home()
        run = KillRun(server, chosen)
        try:
            for kill in range(1, kills + 1):
                run.kill_under_load()
                run.recover(kill, deep=kill % every == 0 or kill == kills)
                if kill % 10 == 0:
                    server.start()
                    server.advance("1wd")
                    server.kill()
                    print(f"crash: {kill} kills, {run.load.acknowledged} replies acknowledged", flush=True)
            figures = run.checker.figures()
            prove(run)
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
