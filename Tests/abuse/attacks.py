"""The attacks: each is let loose on the server for some seconds and tells what it got."""

import collections
import os
import socket
import ssl
import subprocess
import threading
import time

from crowd import Crowd
from wire import Client, citizen, dial, line, slug, submission, trusting

TCP_REPAIR = 19
ALL = []


class Attack:
    """`needs`: which refusals ADMIN STATS has to count, at least how often; `words`: one of them is what is told."""

    def __init__(self, name, run, group, needs, words):
        self.name, self.run, self.group, self.needs, self.words = name, run, group, needs, words


def attack(name, group, needs, *words):
    def keep(run):
        ALL.append(Attack(name, run, group, needs, words))
        return run
    return keep


def heard(crowd):
    return collections.Counter({**crowd.said, **{f"refused by the system: {k}": v for k, v in crowd.failed.items()}})


def drip(crowd, data, seconds):
    """All send a byte now and then, until the time is over or they are gone."""
    end = time.monotonic() + seconds
    while time.monotonic() < end and len(crowd):
        crowd.send(data)
        crowd.listen(0.5, until_empty=True)


@attack("slow line: 200 send a byte each half second", "short", {"slowLine": 200}, "closing line-timeout")
def slow_line(gateway):
    crowd = Crowd()
    crowd.join(gateway.plain, 200, b"TRACK ")
    drip(crowd, b"x", 10)
    crowd.leave()
    return heard(crowd)


@attack("slow upload: 50 accounts, a byte each half second", "short", {"slowUpload": 50}, "closing line-timeout")
def slow_upload(gateway):
    crowd = Crowd()
    for index in range(50):
        first = line("AUTH SANDBOX", {"id": f"0860900001{index:02}"}) + b"PUT 1000000 application/pdf\n"
        crowd.join(gateway.plain, 1, first)
    drip(crowd, b"x", 10)
    crowd.leave()
    return heard(crowd)


@attack("slow handshake: 200 stop amid the TLS hello", "short", {"handshake": 200}, "closed")
def slow_handshake(gateway):
    crowd = Crowd()
    crowd.join(gateway.tls, 200, b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03")
    crowd.listen(10, until_empty=True)
    crowd.leave()
    return heard(crowd)


@attack("half-open: 200 vanish without a word", "short", {"idle": 150}, "nothing: they are gone")
def half_open(gateway):
    gone = 0
    for _ in range(200):
        connection = dial(gateway.plain)
        connection.recv(4096)
        connection.setsockopt(socket.IPPROTO_TCP, TCP_REPAIR, 1)
        connection.close()
        gone += 1
    end = time.monotonic() + 12
    while gateway.stats()["now"]["connections"] > 10 and time.monotonic() < end:
        time.sleep(0.3)
    assert gateway.stats()["now"]["connections"] <= 10, "the server still holds connections that are gone"
    return collections.Counter({"nothing: they are gone": gone})


@attack("never asks: 200 silent connections", "short", {"idle": 200}, "closing idle")
def never_asks(gateway):
    crowd = Crowd()
    crowd.join(gateway.plain, 200)
    crowd.listen(10, until_empty=True)
    crowd.leave()
    return heard(crowd)


@attack("never reads: 20 pipeline TRACK and WATCH", "short", {"unread": 20}, "closed")
def never_reads(gateway):
    filer = citizen(gateway.plain, "086090000300")
    assert filer.put(b"%PDF-1.4 a paper").startswith(b"201")
    filer.send(submission("never-reads", "086090000300"))
    code = filer.reply().split(b'"dossier":"')[1].split(b'"')[0].decode()
    lines = (line(f"WATCH {code}") + line(f"TRACK {code}") + line("CATALOG LIST")) * 200
    found = collections.Counter()
    sockets = []
    for _ in range(20):
        client = citizen(gateway.plain, "086090000300")
        client.socket.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 4096)
        client.socket.setblocking(False)
        sockets.append(client)
    end = time.monotonic() + 20
    while sockets and time.monotonic() < end:
        for client in list(sockets):
            try:
                client.socket.send(lines)
            except BlockingIOError:
                pass
            except OSError:
                found["closed"] += 1
                sockets.remove(client)
        time.sleep(0.05)
    return found


@attack("line bomb: 1 GB without a newline", "short", {"longLine": 1}, "413 too-long")
def line_bomb(gateway):
    client = Client(gateway.plain)
    block = b"x" * 1_048_576
    try:
        for _ in range(1024):
            client.send(block)
        client.send(b"\n")
    except OSError:
        # Where this machine is slow, the time of a line is over before its end.
        pass
    return collections.Counter([slug(client.reply())])


@attack("memory bomb: 400 lines of 1 MB without end", "memory", {"memory": 100}, "closing memory", "closed")
def memory_bomb(gateway):
    crowd = Crowd()
    crowd.join(gateway.plain, 400, source=lambda index: f"127.0.0.{3 + index // 200}")
    begun = time.monotonic()
    block = b"x" * 65536
    while time.monotonic() - begun < 8 and len(crowd) and crowd.send(block):
        crowd.listen(0.001)
        if time.monotonic() - begun > 3:
            break
    crowd.listen(6, until_empty=True)
    crowd.leave()
    return heard(crowd)


@attack("download bomb: 100 ask for 20 MB and do not read", "memory", {"memory": 10}, "429 too-many-requests", "closed")
def download_bomb(gateway):
    number = "086090000400"
    owner = citizen(gateway.plain, number)
    reply = owner.put(os.urandom(20_000_000))
    assert reply.startswith(b"201"), reply
    sha256 = reply.split(b'"sha256":"')[1].split(b'"')[0].decode()
    clients = [citizen(gateway.plain, number) for _ in range(100)]
    for client in clients:
        client.send(line(f"GET {sha256}"))
    time.sleep(6)
    found = collections.Counter()
    for client in clients:
        client.socket.settimeout(0.5)
        first = client.reply()
        found["begun" if first.startswith(b"200") else slug(first)] += 1
        client.close()
    return found


@attack("attachment bomb: a PUT of 1 TB", "short", {"largeUpload": 1}, "413 too-large")
def attachment_bomb(gateway):
    client = citizen(gateway.plain, "086090000500")
    client.send(b"PUT 1099511627776 application/pdf\n")
    found = collections.Counter([slug(client.reply())])
    try:
        for _ in range(256):
            client.send(b"x" * 1_048_576)
    except OSError:
        # It is thrown away in turns, and the time for it is over before its end.
        pass
    client.close()
    return found


@attack("64 uploads of one account at once", "short", {"uploads": 40}, "429 too-many-requests")
def parallel_uploads(gateway):
    clients = [citizen(gateway.plain, "086090000501") for _ in range(64)]
    for client in clients:
        client.send(b"PUT 1000 application/pdf\n" + b"x" * 999)
    time.sleep(1)
    for client in clients:
        client.send(b"x\n")
    return collections.Counter(slug(client.reply()) for client in clients)


@attack("uploads beyond the quota of a day", "short", {"uploadQuota": 3}, "429 too-many-requests")
def quota(gateway):
    client = citizen(gateway.plain, "086090000502")
    return collections.Counter(slug(client.put(os.urandom(20_000_000))) for _ in range(8))


def flood(gateway, lines, connections=8, seconds=6, number="086090000600"):
    """Sends lines as fast as the server takes them, reads what comes; without a number by visitors."""
    found = collections.Counter()
    end = time.monotonic() + seconds

    def send(client):
        try:
            while time.monotonic() < end:
                client.send(lines)
            client.socket.shutdown(socket.SHUT_WR)
        except OSError:
            pass

    def read(client):
        while time.monotonic() < end + 2 and (reply := client.reply()):
            found[reply[:3].decode(errors="replace")] += 1

    clients = [citizen(gateway.plain, number) if number else Client(gateway.plain) for _ in range(connections)]
    for client in clients:
        client.socket.settimeout(2)
    threads = [threading.Thread(target=work, args=(client,), daemon=True) for client in clients for work in (send, read)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


@attack("pipelining flood: 8 × TRACK without end", "rates", {"requestsOfAccount": 20}, "429")
def track_flood(gateway):
    return flood(gateway, line("TRACK H61.12-190304-0001") * 500)


@attack("pipelining flood: 8 × SUBMIT without end", "rates", {"requestsOfAccount": 20}, "429")
def submit_flood(gateway):
    number = "086090000601"
    assert citizen(gateway.plain, number).put(b"%PDF-1.4 a paper").startswith(b"201")
    lines = b"".join(submission(f"flood-{index}", number) for index in range(300))
    return flood(gateway, lines, number=number)


@attack("flood of nonsense: 8 × lines that are none", "rates", {"requestsOfAccount": 20}, "429")
def nonsense_flood(gateway):
    return flood(gateway, b"!?\n" * 5000)


@attack("flood of visitors: 16 × CATALOG SEARCH", "rates", {"requestsOfAddress": 20}, "429")
def visitor_flood(gateway):
    return flood(gateway, line("CATALOG SEARCH", {"text": "bao chi"}) * 500, connections=16, number=None)


@attack("connection storm: connect and close", "rates", {"connectsOfAddress": 100}, "closed")
def storm(gateway):
    found = collections.Counter()
    tls = trusting(gateway.home)
    end = time.monotonic() + 6
    while time.monotonic() < end:
        for port in (gateway.plain, gateway.tls):
            try:
                connection = dial(port)
                if port == gateway.tls:
                    connection = tls.wrap_socket(connection, server_hostname="localhost")
                found["220" if connection.recv(100) else "closed"] += 1
                connection.close()
            except OSError:
                found["closed"] += 1
    return found


@attack("crowd: 400 connections of one address", "rates", {"connectionsOfAddress": 100}, "503 too-many-connections")
def crowding(gateway):
    crowd = Crowd()
    for _ in range(8):
        crowd.join(gateway.plain, 50)
        crowd.listen(0.6)
    crowd.listen(1)
    crowd.leave()
    return heard(crowd)


@attack("guessing: 30 connections, a name each", "rates", {"logins": 10}, "429 too-many-requests")
def guessing(gateway):
    found = collections.Counter()
    end = time.monotonic() + 6

    def guess(index):
        client = Client(gateway.plain)
        while time.monotonic() < end:
            reply = slug(client.ask("AUTH PASSWORD", {"user": f"user{index}", "password": "guess"}))
            found[reply] += 1
            if reply == "closed":
                return

    threads = [threading.Thread(target=guess, args=(index,), daemon=True) for index in range(30)]
    for thread in threads:
        thread.start()
    for thread in threads:
        thread.join()
    return found


def deep(count):
    return b'HELLO {"a":' + b"[" * count + b"]" * count + b"}\n"


JSON_BOMBS = [
    deep(100_000), b'HELLO {"a":' + b"9" * 1_000_000 + b"}\n", b'HELLO {"a":1e' + b"9" * 900_000 + b"}\n",
    b"HELLO {" + b",".join(b'"k":1' for _ in range(150_000)) + b"}\n",
    b'HELLO {"a":[' + b",".join([b"[]"] * 300_000) + b"]}\n", b'HELLO {"a":"' + b"\\u0000" * 150_000 + b'"}\n',
    b"HELLO {" + b",".join(b'"k%d":{}' % index for index in range(70_000)) + b"}\n",
]


@attack("JSON bombs: depth, numbers, keys, 1 MB each", "memory", {"json": 40}, "400 bad-json")
def json_bombs(gateway):
    clients = [Client(gateway.plain) for _ in range(8)]
    found = collections.Counter()
    for _ in range(4):
        for client in clients:
            client.send(b"".join(JSON_BOMBS))
        for client in clients:
            found.update(slug(client.reply()) for _ in JSON_BOMBS)
    assert clients[0].ask("PING").startswith(b"200"), "the connection does not live on"
    return found


@attack("old TLS: 1.0 and 1.1", "short", {"handshake": 40}, "alert")
def old_tls(gateway):
    found = collections.Counter()
    for version in (ssl.TLSVersion.TLSv1, ssl.TLSVersion.TLSv1_1) * 20:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
        context.set_ciphers("ALL:@SECLEVEL=0")
        context.minimum_version = version
        context.maximum_version = version
        try:
            context.wrap_socket(dial(gateway.tls))
            found["accepted"] += 1
        except ssl.SSLError as error:
            found["alert" if "ALERT" in (error.reason or "") else str(error.reason)] += 1
        except OSError:
            found["closed"] += 1
    assert not found["accepted"], "an old version was accepted"
    return found


@attack("renegotiation in TLS 1.2", "short", {"tls": 5}, "closed")
def renegotiation(gateway):
    found = collections.Counter()
    for _ in range(5):
        client = subprocess.Popen(
            ["openssl", "s_client", "-tls1_2", "-connect", f"127.0.0.1:{gateway.tls}"], stdin=subprocess.PIPE,
            stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        time.sleep(0.3)
        client.stdin.write(b"R\n")
        client.stdin.flush()
        try:
            client.wait(5)
            found["closed"] += 1
        except subprocess.TimeoutExpired:
            client.kill()
            found["still open"] += 1
        client.communicate()
    assert not found["still open"], "a renegotiation went through"
    return found


@attack("10,000 idle: 8,000 plain, 2,000 TLS, held", "roomy", {}, "held")
def idle(gateway):
    before = gateway.memory("VmRSS")
    plain = Crowd()
    plain.join(gateway.plain, 8000, b"PING\n", source=lambda index: f"127.0.1.{1 + index // 500}")
    plain.listen(1)
    middle = gateway.memory("VmRSS")
    secure = Crowd()
    secure.join(
        gateway.tls, 2000, b"PING\n", tls=trusting(gateway.home), source=lambda index: f"127.0.2.{1 + index // 500}")
    plain.listen(1)
    secure.listen(1)
    after = gateway.memory("VmRSS")
    held = gateway.stats()["now"]["connections"]
    print(f"      one idle connection: {(middle - before) * 1024 / 8000:.1f} KB plain, "
          f"{(after - middle) * 1024 / 2000:.1f} KB TLS")
    assert held >= 10_000, f"only {held} connections are held"
    gateway.prepared()
    time.sleep(5)
    gateway.over()
    plain.leave()
    secure.leave()
    return collections.Counter({"held": held})


@attack("more connections than the server takes", "full", {"connections": 50}, "503 too-many-connections")
def too_many(gateway):
    crowd = Crowd()
    crowd.join(gateway.plain, 300)
    crowd.listen(3)
    crowd.leave()
    return heard(crowd)


@attack("more connections than files: 256 files", "files", {"connections": 100}, "503 too-many-connections", "closed")
def too_few_files(gateway):
    crowd = Crowd()
    crowd.join(gateway.plain, 600)
    crowd.listen(3)
    crowd.leave()
    return heard(crowd)
