"""A real gateway for the tests: the tour's home, its server, and the receipts of its dossier with their log proofs."""

import atexit
import functools
import json
import os
import pathlib
import shutil
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
PROGRAMS = pathlib.Path(os.environ.get("MOTCUA_PROGRAMS", ROOT / ".build/debug"))
CITIZEN = "086090000017"


def run(*arguments, stdin=None, status=0):
    """Runs a program; its standard output. Fails on another exit status than `status` (None: whatever it is)."""
    done = subprocess.run([str(a) for a in arguments], input=stdin, capture_output=True)
    text = (done.stdout + done.stderr).decode(errors="replace")
    assert status in (None, done.returncode), f"{arguments}: exit {done.returncode}\n{text}"
    return text


def motcua(*arguments, status=0):
    return run(PROGRAMS / "motcua", *arguments, status=status)


class Gateway:
    def __init__(self):
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="motcua-interop-"))
        atexit.register(shutil.rmtree, self.folder, ignore_errors=True)
        motcua("tour", "--folder", self.folder / "tour")
        self.home = self.folder / "tour/home"
        self.pki = self.home / "pki"
        self.root = self.pki / "root.crt"
        first = next((self.folder / "tour/receipts").glob("1-*/receipt.json"))
        self.dossier = json.loads(first.read_bytes())["dossierCode"]
        self.server, self.address = self.start()
        self.receipts = self.fetch()

    def start(self):
        server = subprocess.Popen(
            [PROGRAMS / "motcuad", "--home", self.home, "--listen", "127.0.0.1:0", "--log-level", "error"],
            stdout=subprocess.PIPE, text=True)
        atexit.register(self.stop)
        ready = server.stdout.readline()
        assert ready.startswith("motcuad ready on "), ready
        return server, ready.split()[3]

    def stop(self):
        if self.server.poll() is None:
            self.server.terminate()
            self.server.wait(30)
            self.server.stdout.close()

    def ask(self, *arguments, status=0):
        """A command of motcua to this gateway."""
        return motcua(*arguments, "--home", self.home, "--server", self.address, status=status)

    def fetch(self):
        to = self.folder / "receipts"
        self.ask("log", "checkpoint", "-o", self.folder / "checkpoint")
        self.ask("receipt", "get", self.dossier, "-o", to, "--citizen", CITIZEN)
        return sorted(path.parent for path in to.glob("*/receipt.p7s"))


@functools.cache
def gateway():
    """One gateway for all tests of a run."""
    return Gateway()
