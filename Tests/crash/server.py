"""The real server on a home of its own."""

import json
import os
import pathlib
import shutil
import signal
import subprocess
import tempfile
import time

ROOT = pathlib.Path(__file__).resolve().parents[2]
CLOCK = "2019-03-04T08:00:00+07:00"


def programs():
    """Where motcua and motcuad lie: $MOTCUA_PROGRAMS, else the release build, else the debug build."""
    named = os.environ.get("MOTCUA_PROGRAMS")
    folders = [pathlib.Path(named)] if named else [ROOT / ".build/release", ROOT / ".build/debug"]
    for folder in folders:
        if (folder / "motcua").exists() and (folder / "motcuad").exists():
            return folder.resolve()
    raise SystemExit(f"crash: no motcua and motcuad in {folders[0]}; build them: make release")


PROGRAMS = programs()


def motcua(*arguments):
    """Runs motcua: exit code, and what it printed."""
    done = subprocess.run([str(PROGRAMS / "motcua"), *map(str, arguments)], capture_output=True, text=True)
    return done.returncode, done.stdout + done.stderr


class Server:
    """A home and the server on it, which may be killed and started again."""

    def __init__(self, folder, home="home"):
        self.folder = pathlib.Path(folder)
        self.home = self.folder / home
        self.log = self.folder / f"{home}.log"
        self.process = None
        self.port = None
        self.environment = {}

    def make_home(self):
        status, text = motcua("init", "--home", self.home, "--sandbox")
        assert status == 0, text

    def launch(self):
        """Starts the server and comes back at once."""
        self.errors = open(self.log, "ab")
        self.offset = self.errors.tell()
        self.process = subprocess.Popen(
            [PROGRAMS / "motcuad", "--home", self.home, "--listen", "127.0.0.1:0", "--plaintext", "127.0.0.1:0",
             "--clock", CLOCK, "--log-format", "json"],
            stdout=subprocess.PIPE, stderr=self.errors, env={**os.environ, **self.environment})

    def start(self):
        """Starts the server and waits until it is ready; the seconds that took."""
        begin = time.monotonic()
        self.launch()
        ready = self.process.stdout.readline()
        if not ready.startswith(b"motcuad ready on "):
            self.process.wait()
            raise AssertionError(f"the server did not start: {self.entries()[-3:]}")
        for entry in self.entries():
            if entry.get("message") == "listening without TLS":
                self.port = int(entry["address"].rsplit(":", 1)[1])
        return time.monotonic() - begin

    def entries(self):
        """What the server logged since it was last started."""
        with open(self.log, "rb") as file:
            file.seek(self.offset)
            lines = file.read().decode(errors="replace").splitlines()
        return [self.entry(line) for line in lines]

    @staticmethod
    def entry(line):
        if not line.startswith("{"):
            return {"level": "raw", "message": line}
        try:
            return json.loads(line)
        except json.JSONDecodeError:
            return {"level": "cut", "message": line}

    def end(self, number):
        """Sends a signal and waits for the end; the exit code, or minus the signal."""
        if self.process is None:
            return None
        self.process.send_signal(number)
        status = self.process.wait()
        self.process.stdout.close()
        self.errors.close()
        self.process = None
        return status

    def kill(self):
        """Kills the server, which must not have ended by itself."""
        status = self.end(signal.SIGKILL)
        if status is None:
            return
        # Who crashes writes down where, which takes longer than the kill does.
        raw = [entry["message"] for entry in self.entries() if entry["level"] == "raw"]
        assert status == -signal.SIGKILL and not raw, f"the server ended by itself with {status}: {raw[:5]}"

    def stop(self):
        """Stops the server as an administrator does."""
        status = self.end(signal.SIGTERM)
        assert status in (0, None), f"the server stopped with {status}"

    def advance(self, by):
        """Moves the clock: numbers of another day begin anew."""
        status, text = motcua("clock", "advance", by, "--home", self.home)
        assert status == 0, text

    def inspect(self, kept=None):
        """What `motcua doctor` and `motcua log audit` find in the home; the server must not run."""
        faults = []
        status, text = motcua("doctor", "--home", self.home)
        if status != 0:
            faults.append(f"doctor: exit {status}: {text}")
        arguments = ["log", "audit", "--home", self.home]
        if kept:
            path = self.folder / "kept-head"
            path.write_text(kept)
            arguments += ["--kept", path]
        status, text = motcua(*arguments)
        if status != 0:
            faults.append(f"log audit: exit {status}: {text}")
        return faults


class Scratch:
    """A folder that goes away unless something went wrong in it."""

    def __enter__(self):
        # Short: the path of the Unix socket below it has a limit.
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="mc-crash-"))
        return self.path

    def __exit__(self, kind, *rest):
        if kind is None:
            shutil.rmtree(self.path, ignore_errors=True)
        else:
            print(f"crash: what is left of the run is in {self.path}", flush=True)
