"""A process apart that holds its own record of every acknowledged reply, and looks for all of them in the server."""

import base64
import collections
import datetime
import hashlib
import json
import multiprocessing
import random
import subprocess
import tempfile

from server import CLOCK
from wire import Connection, Lost, body, code


class Checker:
    """The end of the checker that the harness holds."""

    def __init__(self, seed, root_certificate):
        self.pipe, other = multiprocessing.Pipe()
        self.lock = multiprocessing.Lock()
        self.process = multiprocessing.Process(target=work, args=(other, seed, str(root_certificate)), daemon=True)
        self.process.start()
        other.close()

    def acknowledge(self, entries):
        if entries:
            with self.lock:
                self.pipe.send(("acknowledge", entries))

    def ask(self, *question):
        with self.lock:
            self.pipe.send(question)
            return self.pipe.recv()

    def check(self, port, settled, everything=False):
        """What is lost, doubled or changed on the server at a port, a line each.

        `settled` says that every request that was ever sent is answered; `everything` repeats every request and not
        only the newest and some of the others.
        """
        return self.ask("check", port, settled, everything)

    def kept(self):
        """The last signed head of the log that the server gave."""
        return self.ask("kept")

    def newest_receipt(self):
        return self.ask("newest_receipt")

    def mark(self):
        """Remembers what is acknowledged so far; the number of dossiers."""
        return self.ask("mark")

    def check_mark(self, port):
        """What of that a server does not have, or answers otherwise."""
        return self.ask("check_mark", port)

    def figures(self):
        return self.ask("figures")


def work(pipe, seed, root):
    record = Record(seed, root)
    while True:
        try:
            question, *arguments = pipe.recv()
        except EOFError:
            return
        try:
            answer = getattr(record, question)(*arguments)
        except Lost as error:
            answer = [f"the server is gone while it is looked at: {error}"]
        if question != "acknowledge":
            pipe.send(answer)


# The event that a request leads to, once for each; others may follow from it.
EVENTS = {
    b"SUBMIT": "submitted", b"DELIVERY": "deliveryChanged", b"SUPPLEMENT": "supplemented", b"PAY": "paid",
    b"WITHDRAW": "withdrawalRequested", b"DESK OPEN": "opened", b"DESK RECEIVE": "accepted", b"DESK REFUSE": "refused",
    b"DESK REQUEST": "supplementRequested", b"DESK STEP": "stepFinished", b"DESK DEMAND": "paymentDemanded",
    b"DESK DECIDE": "decided", b"POST COLLECT": "post.collected", b"POST SCAN": "post.scanned",
    b"POST DELIVER": "post.delivered",
}


# How long the server keeps an answer at least.
KEPT = datetime.timedelta(days=30)


class Known:
    """What the record knows of a dossier."""

    def __init__(self):
        self.number = 0
        # How often each event was acknowledged.
        self.done = collections.Counter()
        self.receipts = set()
        # A digest of each event that the server ever told.
        self.events = []


class Record:
    def __init__(self, seed, root):
        self.random = random.Random(f"{seed}/checker")
        self.root = root
        self.dossiers = collections.defaultdict(Known)
        self.reserved = set()
        self.answers = []
        # What the server's clock showed when it was last looked at: all that is acknowledged since is not older.
        self.clock = datetime.datetime.fromisoformat(CLOCK)
        self.fresh = 0
        self.uploads = {}
        self.tickets = collections.defaultdict(list)
        self.head = None
        self.newest = None
        self.verified = 0
        self.repeated = 0
        self.looked = 0
        self.submissions = 0

    def acknowledge(self, entries):
        for account, line, reply in entries:
            found = body(reply)
            if line.startswith(b"PUT"):
                content = line.split(b"\n", 1)[1]
                self.uploads[found["sha256"]] = account
                if found["sha256"] != hashlib.sha256(content).hexdigest():
                    raise AssertionError("the server gave an upload another name")
                continue
            self.answers.append((account, line, hashlib.sha256(reply).digest(), self.clock))
            if line.startswith(b"RESERVE"):
                self.reserved.add(found["dossier"])
            elif line.startswith(b"TICKET"):
                self.tickets[found["issuedAt"][:10]].append(int(found["ticket"][1:]))
            else:
                self.take(line, found)

    def take(self, line, found):
        known = self.dossiers[found["dossier"]]
        words = line.split(b" ")
        known.done[EVENTS[b" ".join(words[:2]) if words[0] in (b"DESK", b"POST") else words[0]]] += 1
        if line.startswith(b"SUBMIT"):
            self.submissions += 1
            known.number = max(known.number, 1)
            known.receipts.add(found["receipt"]["id"])
            self.newest = found["receipt"]["id"]
        known.number = max(known.number, found.get("number", 0))
        known.receipts.update(receipt["id"] for receipt in found.get("receipts", []))

    def check(self, port, settled, everything):
        faults = []
        auditor = Connection(port, "auditor")
        self.clock = datetime.datetime.fromisoformat(body(auditor.ask(b"PING"))["clock"])
        self.check_histories(auditor, settled, faults)
        if settled:
            self.check_numbers(auditor, faults)
            self.check_answers(port, everything, faults)
            self.check_uploads(port, everything, faults)
            self.check_receipts(auditor, 40 if everything else 1, faults)
        self.keep_head(auditor, settled, faults)
        auditor.close()
        return faults

    def check_histories(self, auditor, settled, faults):
        """Every acknowledged event and receipt is there; nothing that was once told has changed."""
        codes = sorted(self.dossiers)
        for (_, reply), dossier in zip(auditor.all(f"HISTORY {code}".encode() for code in codes), codes):
            known = self.dossiers[dossier]
            if code(reply) != 200:
                faults.append(f"{dossier} is lost: {reply[:200]!r}")
                continue
            events = body(reply)["events"]
            self.looked += 1
            if [event["number"] for event in events] != list(range(1, len(events) + 1)):
                faults.append(f"{dossier}: a gap in its events")
            if len(events) < known.number:
                faults.append(f"{dossier}: event {known.number} was acknowledged, and it has {len(events)}")
            receipts = [id for event in events for id in event.get("receipts", [])]
            for id in known.receipts.difference(receipts):
                faults.append(f"{dossier}: the acknowledged receipt {id} is lost")
            if len(set(receipts)) != len(receipts):
                faults.append(f"{dossier}: a receipt stands twice")
            digests = [hashlib.sha256(json.dumps(event, sort_keys=True).encode()).digest()[:8] for event in events]
            if digests[:len(known.events)] != known.events:
                faults.append(f"{dossier}: its history is another than it was")
            known.events = digests
            if settled:
                done = [event for event in events[known.number:] if event["by"] != "system"]
                if done:
                    faults.append(f"{dossier}: nobody was told of {[event['event'] for event in done]}: done twice?")
                there = collections.Counter(event["event"] for event in events if event["by"] != "system")
                for name in EVENTS.values():
                    if there[name] != known.done[name]:
                        faults.append(f"{dossier}: {name} was acknowledged {known.done[name]} times, and is {there[name]}")

    def check_numbers(self, auditor, faults):
        """Numbers have no gap, and the server has no dossier that nobody knows."""
        if self.submissions != len(self.dossiers):
            faults.append(f"{self.submissions} keys made {len(self.dossiers)} dossiers")
        days = collections.defaultdict(list)
        for dossier in {*self.dossiers, *self.reserved}:
            day, number = dossier.rsplit("-", 1)
            days[day].append(int(number))
        for day, numbers in days.items():
            if sorted(numbers) != list(range(1, len(numbers) + 1)):
                faults.append(f"a gap in the numbers of {day}")
        for day, numbers in self.tickets.items():
            if sorted(numbers) != list(range(1, len(numbers) + 1)):
                faults.append(f"the tickets of {day} have a gap, or one was given twice")
        stored = body(auditor.ask(b"ADMIN STATS"))["store"]["dossiers"]
        if stored != len(self.dossiers):
            faults.append(f"{len(self.dossiers)} dossiers are known, the server has {stored}")

    def check_answers(self, port, everything, faults):
        """The same request gets the same answer, byte for byte."""
        chosen = self.answers if everything else (
            self.answers[self.fresh:] + self.random.sample(self.answers, min(100, len(self.answers))))
        self.fresh = len(self.answers)
        self.compare_answers(port, chosen, faults)

    def compare_answers(self, port, chosen, faults):
        accounts = collections.defaultdict(list)
        for account, line, digest, since in chosen:
            if self.clock - since < KEPT:
                accounts[account].append((line, digest))
        for account, asked in accounts.items():
            connection = Connection(port, None if account == "visitor" else account)
            for (line, reply), (_, digest) in zip(connection.all(line for line, _ in asked), asked):
                self.repeated += 1
                if hashlib.sha256(reply).digest() != digest:
                    faults.append(f"{account}: {line[:120]!r} is now answered {reply[:300]!r}")
            connection.close()

    def check_uploads(self, port, everything, faults):
        names = sorted(self.uploads)
        chosen = names if everything else self.random.sample(names, min(5, len(names)))
        self.compare_uploads(port, {sha256: self.uploads[sha256] for sha256 in chosen}, faults)

    def compare_uploads(self, port, uploads, faults):
        for sha256, account in uploads.items():
            connection = Connection(port, account)
            reply = connection.ask(b"GET " + sha256.encode())
            if code(reply) != 200:
                faults.append(f"the upload {sha256} is lost: {reply[:200]!r}")
            elif hashlib.sha256(connection.payload(body(reply)["bytes"])).hexdigest() != sha256:
                faults.append(f"the upload {sha256} has other bytes")
            connection.close()

    def check_receipts(self, auditor, count, faults):
        """Receipts verify with the stock openssl program and the root alone."""
        codes = sorted(self.dossiers)
        for dossier in self.random.sample(codes, min(count, len(codes))):
            reply = auditor.ask(b'RECEIPT %s {"kind":"submission"}' % dossier.encode())
            if code(reply) != 200:
                faults.append(f"{dossier} has no receipt: {reply[:200]!r}")
                continue
            receipt = body(reply)
            with tempfile.TemporaryDirectory() as folder:
                for name in ("payload", "cms"):
                    with open(f"{folder}/{name}", "wb") as file:
                        file.write(base64.b64decode(receipt[name]))
                moment = subprocess.run(
                    ["date", "-d", receipt["at"], "+%s"], capture_output=True, text=True, check=True).stdout.strip()
                done = subprocess.run(
                    ["openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", f"{folder}/cms",
                     "-content", f"{folder}/payload", "-CAfile", self.root, "-attime", moment, "-out", "/dev/null"],
                    capture_output=True, text=True)
            self.verified += 1
            if done.returncode != 0:
                faults.append(f"the receipt of {dossier} does not verify: {done.stderr}")

    def keep_head(self, auditor, settled, faults):
        """The newest head of the log, which answers for all that was committed."""
        reply = auditor.ask(b"LOG CHECKPOINT")
        if code(reply) == 200:
            self.head = body(reply)["checkpoint"]
        elif settled and self.dossiers:
            faults.append(f"the log has no head: {reply[:200]!r}")

    def kept(self):
        return self.head

    def newest_receipt(self):
        return self.newest

    def figures(self):
        return {
            "dossiers": len(self.dossiers), "answers": len(self.answers), "uploads": len(self.uploads),
            "histories": self.looked, "repeated": self.repeated, "verified": self.verified,
        }

    def mark(self):
        self.marked = {dossier: (known.number, set(known.receipts)) for dossier, known in self.dossiers.items()}
        self.marked_answers = list(self.answers)
        self.marked_uploads = dict(self.uploads)
        return len(self.marked)

    def check_mark(self, port):
        faults = []
        self.compare_answers(port, self.marked_answers, faults)
        self.compare_uploads(port, self.marked_uploads, faults)
        auditor = Connection(port, "auditor")
        codes = sorted(self.marked)
        for (_, reply), dossier in zip(auditor.all(f"HISTORY {code}".encode() for code in codes), codes):
            number, receipts = self.marked[dossier]
            events = body(reply)["events"] if code(reply) == 200 else []
            there = {id for event in events for id in event.get("receipts", [])}
            if len(events) < number or receipts - there:
                faults.append(f"{dossier}: what was acknowledged before the backup is not in it")
        auditor.close()
        return faults
