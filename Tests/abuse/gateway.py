"""The real server on a home of its own, with limits that can be reached in seconds."""

import json
import os
import pathlib
import resource
import shutil
import socket
import subprocess
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
CLOCK = "2019-03-04T08:00:00+07:00"


def programs():
    """Where motcua and motcuad lie: $MOTCUA_PROGRAMS, else the release build, else the debug build."""
    named = os.environ.get("MOTCUA_PROGRAMS")
    folders = [pathlib.Path(named)] if named else [ROOT / ".build/release", ROOT / ".build/debug"]
    for folder in folders:
        if (folder / "motcua").exists() and (folder / "motcuad").exists():
            return folder.resolve()
    raise SystemExit(f"abuse: no motcua and motcuad in {folders[0]}; build them: make release")


PROGRAMS = programs()


class Gateway:
    """A server; `settings` are lines of motcua.yaml, `files` the most files that it may have open."""

    def __init__(self, settings, files=None):
        # Short: the path of the Unix socket below it has a limit.
        self.folder = pathlib.Path(tempfile.mkdtemp(prefix="mc-abuse-"))
        self.home = self.folder / "home"
        made = subprocess.run(
            [PROGRAMS / "motcua", "init", "--home", self.home, "--sandbox"], capture_output=True, text=True)
        assert made.returncode == 0, made.stdout + made.stderr
        with open(self.home / "motcua.yaml", "a") as file:
            file.writelines(f"{name}: {json.dumps(value)}\n" for name, value in settings.items())
        self.log = open(self.folder / "log", "w+")
        limit = (lambda: resource.setrlimit(resource.RLIMIT_NOFILE, (files, files))) if files else None
        self.process = subprocess.Popen(
            [PROGRAMS / "motcuad", "--home", self.home, "--listen", "127.0.0.1:0", "--plaintext", "127.0.0.1:0",
             "--clock", CLOCK, "--log-format", "json"],
            stdout=subprocess.PIPE, stderr=self.log, text=True, preexec_fn=limit)
        ready = self.process.stdout.readline()
        assert ready.startswith("motcuad ready on "), open(self.log.name).read()
        # Called by an attack that has taken its place, where only what follows is to be timed, and when that is over.
        self.prepared = self.over = lambda: None
        self.tls = int(ready.rsplit(":", 1)[1])
        for line in open(self.log.name):
            entry = json.loads(line)
            if entry.get("message") == "listening without TLS":
                self.plain = int(entry["address"].rsplit(":", 1)[1])

    @property
    def pid(self):
        return self.process.pid

    def stats(self):
        """The member `limits` of ADMIN STATS, asked for as the administrator."""
        with socket.socket(socket.AF_UNIX) as admin:
            admin.settimeout(30)
            admin.connect(str(self.home / "motcua.sock"))
            reader = admin.makefile("rb")
            reader.readline()
            admin.sendall(b"ADMIN STATS\n")
            reply = reader.readline()
        assert reply.startswith(b"200 "), reply
        return json.loads(reply[4:])["limits"]

    def memory(self, what="VmHWM"):
        """The most memory so far (VmHWM), or the present one (VmRSS), in MB."""
        for line in open(f"/proc/{self.pid}/status"):
            if line.startswith(what):
                return int(line.split()[1]) / 1024
        raise AssertionError("the server is gone")

    def forget_peak(self):
        """Lets VmHWM begin anew."""
        with open(f"/proc/{self.pid}/clear_refs", "w") as file:
            file.write("5")

    def stop(self):
        """Stops it as an administrator does; that must work after any abuse."""
        self.process.terminate()
        status = self.process.wait(30)
        self.process.stdout.close()
        self.log.close()
        shutil.rmtree(self.folder, ignore_errors=True)
        assert status == 0, f"the server ended with {status}"
