"""The servers that are measured beside each other: each started on loopback, with its data in a folder of its own."""
import json
import os
import re
import shutil
import socket
import subprocess
import tempfile
import time

import beanstalk

JOB = b"m" * 1024


def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def wait_for(port, process):
    """Returns when somebody listens on the port."""
    while True:
        try:
            socket.create_connection(("127.0.0.1", port), timeout=1).close()
            return
        except OSError:
            if process.poll() is not None:
                raise SystemExit(f"{process.args[0]} ended with {process.returncode}")
            time.sleep(0.02)


def output(command, **more):
    return subprocess.run(command, check=True, stdout=subprocess.PIPE, text=True, **more).stdout


class Contender:
    """A server, from `start` to `stop`; each load answers a rate a second."""

    def start(self, folder):
        raise NotImplementedError

    def stop(self):
        self.process.terminate()
        self.process.wait()


class MotCua(Contender):
    """The gateway without TLS, since the others have none."""

    def __init__(self, programs):
        self.programs = programs

    def start(self, folder):
        self.home = os.path.join(folder, "home")
        output([f"{self.programs}/motcua", "init", "--home", self.home, "--sandbox"])
        self.serve()

    def serve(self):
        """Starts the server on the home; `ready_after` is the seconds until it was ready."""
        self.port = free_port()
        begin = time.monotonic()
        self.process = subprocess.Popen(
            [f"{self.programs}/motcuad", "--home", self.home, "--listen", "127.0.0.1:0",
             "--plaintext", f"127.0.0.1:{self.port}", "--log-level", "error"],
            stdout=subprocess.PIPE, text=True)
        self.tls = self.process.stdout.readline().split()[-1]
        self.ready_after = time.monotonic() - begin

    def load(self, mix, connections, pipeline, seconds, rate=None, tls=False):
        address = ["--server", self.tls] if tls else ["--server", f"127.0.0.1:{self.port}", "--plaintext"]
        pace = ["--rate", str(rate)] if rate else []
        report = json.loads(output(
            [f"{self.programs}/motcua", "bench", "--home", self.home, *address, "--mix", mix, "--json",
             "--connections", str(connections), "--pipeline", str(pipeline), "--seconds", str(seconds),
             "--no-rate-limits", *pace], stderr=subprocess.DEVNULL))
        if report["errors"]:
            raise SystemExit(f"motcua refused: {report['errors']}")
        return report

    def memory(self, what):
        """Megabytes of resident memory: `VmRSS` or `VmHWM`."""
        with open(f"/proc/{self.process.pid}/status") as status:
            return int(re.search(what + r":\s+(\d+)", status.read()).group(1)) // 1024


class Beanstalkd(Contender):
    def start(self, folder):
        self.port = free_port()
        self.process = subprocess.Popen(
            ["beanstalkd", "-l", "127.0.0.1", "-p", str(self.port), "-b", folder, "-f0"],
            stderr=subprocess.DEVNULL)
        wait_for(self.port, self.process)

    def put(self, connections, pipeline, seconds):
        return beanstalk.load(self.port, connections, pipeline, seconds, JOB)


class Redis(Contender):
    def start(self, folder):
        self.port = free_port()
        self.process = subprocess.Popen(
            ["redis-server", "--bind", "127.0.0.1", "--port", str(self.port), "--dir", folder, "--save", "",
             "--appendonly", "yes", "--appendfsync", "always"], stdout=subprocess.DEVNULL)
        wait_for(self.port, self.process)

    def run(self, command, connections, pipeline, seconds):
        """The rate of one command; a short run first tells how many make up the time."""
        def measure(requests):
            report = output(
                ["redis-benchmark", "-p", str(self.port), "-t", command, "-d", str(len(JOB)), "-r", "100000", "--csv",
                 "-c", str(connections), "-P", str(pipeline), "-n", str(requests)], stderr=subprocess.DEVNULL)
            return float(report.splitlines()[-1].split(",")[1].strip('"'))
        return measure(int(measure(2000 * pipeline) * seconds) + connections * pipeline)


class PostgreSQL(Contender):
    """Run as the user `postgres` where the benchmark is run by root, whom PostgreSQL refuses."""

    def __init__(self):
        versions = sorted(os.listdir("/usr/lib/postgresql"), key=float)
        self.programs = f"/usr/lib/postgresql/{versions[-1]}/bin"
        self.user = ["setpriv", "--reuid=postgres", "--regid=postgres", "--clear-groups"] if os.geteuid() == 0 else []

    def start(self, folder):
        self.folder = folder
        self.port = free_port()
        data = os.path.join(folder, "data")
        if self.user:
            shutil.chown(folder, "postgres", "postgres")
        output([*self.user, f"{self.programs}/initdb", "-D", data, "-U", "bench", "-A", "trust"])
        self.process = subprocess.Popen(
            [*self.user, f"{self.programs}/postgres", "-D", data, "-p", str(self.port), "-k", folder,
             "-c", "listen_addresses=127.0.0.1", "-c", "synchronous_commit=on", "-c", "max_connections=200",
             "-c", "logging_collector=off"], stderr=subprocess.DEVNULL)
        wait_for(self.port, self.process)
        self.script = os.path.join(folder, "insert.sql")
        with open(self.script, "w") as script:
            script.write(f"INSERT INTO job (body) VALUES ('{JOB.decode()}');\n")
        os.chmod(self.script, 0o644)
        while subprocess.run(
                [*self.client("psql"), "-qc", "CREATE TABLE job (id bigserial PRIMARY KEY, body text)"],
                stderr=subprocess.DEVNULL).returncode:
            time.sleep(0.1)

    def client(self, program):
        return [f"{self.programs}/{program}", "-h", "127.0.0.1", "-p", str(self.port), "-U", "bench", "-d", "postgres"]

    def insert(self, connections, seconds):
        report = output(
            [*self.client("pgbench"), "-n", "-M", "prepared", "-f", self.script, "-c", str(connections),
             "-j", str(min(connections, os.cpu_count())), "-T", str(seconds)], stderr=subprocess.DEVNULL)
        return float(re.search(r"tps = ([\d.]+)", report).group(1))

    def latencies(self, connections, seconds, rate):
        """Microseconds from when each insert was due to its end, in order of size; they are due at random at that rate."""
        log = tempfile.mkdtemp(dir=self.folder)
        output(
            [*self.client("pgbench"), "-n", "-M", "prepared", "-f", self.script, "-c", str(connections),
             "-j", str(min(connections, os.cpu_count())), "-T", str(seconds), "-R", str(rate), "-l"],
            stderr=subprocess.DEVNULL, cwd=log)
        return sorted(
            int(line.split()[2]) for name in os.listdir(log) for line in open(os.path.join(log, name)))


def folder_for(contender, base):
    """A new folder that every user may enter, on the disk of `base`."""
    folder = tempfile.mkdtemp(prefix=type(contender).__name__.lower() + "-", dir=base)
    os.chmod(folder, 0o755)
    return folder
