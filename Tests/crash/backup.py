"""Backups are taken under load; each, restored into a new home, has everything that was acknowledged before it."""

import os
import shutil
import time

from run import Run, seed
from server import PROGRAMS, Scratch, Server, motcua


def restored(source, backup, folder, name):
    """A server on a new home with the keys of another and the store of a backup."""
    server = Server(folder, name)
    server.make_home()
    for part in ("pki", "catalog"):
        shutil.rmtree(server.home / part)
        shutil.copytree(source.home / part, server.home / part)
    shutil.copy2(source.home / "motcua.yaml", server.home / "motcua.yaml")
    status, text = motcua("restore", backup, "--home", server.home)
    assert status == 0, text
    return server


def attack(run, folder, round):
    when = f"in backup {round}"
    server = run.server
    server.start()
    run.load.begin(server.port, new=True)
    deadline = time.monotonic() + 60
    while not run.checker.mark():
        run.fail_on([] if time.monotonic() < deadline else ["nothing is acknowledged"], when)
        time.sleep(0.05)
    time.sleep(run.random.uniform(0.2, 0.6))
    run.checker.mark()
    backup = folder / f"backup-{round}"
    status, text = motcua("backup", backup, "--home", server.home)
    assert status == 0, text
    time.sleep(0.2)
    run.load.end()
    run.fail_on([], when)
    status, text = motcua("log", "audit", backup, "--home", server.home)
    run.fail_on([] if status == 0 else [f"log audit: {text}"], when)
    run.finish(when)
    run.fail_on_refusals(when)
    run.check(when, settled=True)
    server.stop()
    copy = restored(server, backup, folder, f"new-{round}")
    copy.start()
    try:
        run.fail_on(run.checker.check_mark(copy.port), when)
    finally:
        copy.stop()
    run.fail_on(copy.inspect(), when)


def main():
    rounds = int(os.environ.get("ROUNDS", "5"))
    chosen = seed()
    print(f"crash: {rounds} backups under load of {PROGRAMS / 'motcuad'}, SEED={chosen}", flush=True)
    begin = time.monotonic()
    with Scratch() as folder:
        server = Server(folder)
        server.make_home()
        run = Run(server, chosen)
        try:
            for round in range(1, rounds + 1):
                attack(run, folder, round)
        finally:
            server.kill()
        figures = run.checker.figures()
    print(f"""crash: each backup has what was acknowledged before it, in {time.monotonic() - begin:.0f} s
  backups under load                     {rounds}
  replies acknowledged                   {run.load.acknowledged} (of {figures['dossiers']} dossiers)
  log audit of each backup               clean, without a server
  doctor and log audit of each new home  clean""")


if __name__ == "__main__":
    main()
