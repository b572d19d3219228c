"""A client of the line protocol made of a bare socket, and what one has to know to file a dossier."""

import hashlib
import json
import socket
import ssl

# Whoever attacks comes from here; the quiet client from 127.0.0.1.
ABUSER = "127.0.0.2"
PAPER = b"%PDF-1.4 a paper"
PHONE = "0912345678"
FORM = {
    "newsletterName": "Nhà nông Vĩnh Long", "purpose": "Thông tin nội bộ", "content": "Tin nông nghiệp",
    "audience": "Hội viên", "language": "vi", "frequency": "monthly", "pages": 8, "size": "A4", "printRun": 500,
    "printer": "Nhà in Vĩnh Long", "distribution": "Phát trong hội", "responsiblePerson": "Nguyễn Văn A",
    "responsiblePosition": "Chủ tịch", "responsiblePhone": PHONE,
}


def line(words, body=None):
    text = words if body is None else f"{words} {json.dumps(body, ensure_ascii=False, separators=(',', ':'))}"
    return text.encode() + b"\n"


def submission(key, citizen):
    """A SUBMIT that meets no problem, once PAPER is uploaded."""
    sha256 = hashlib.sha256(PAPER).hexdigest()
    codes = ["to-khai", "ban-sao-quyet-dinh-thanh-lap", "so-yeu-ly-lich", "mau-trinh-bay"]
    return line("SUBMIT", {
        "key": key, "procedure": "1.009374", "office": "H61.12",
        "applicant": {"kind": "organisation", "id": "0100047516", "name": "Hội Nông dân Vĩnh Long", "phone": PHONE},
        "representative": {"kind": "citizen", "id": citizen, "name": "Nguyễn Văn A", "phone": PHONE},
        "form": FORM, "components": [{"code": code, "sha256": sha256} for code in codes],
        "delivery": {"dossier": "online", "result": "counter"}, "payment": "none"})


def dial(port, source=ABUSER, timeout=20):
    """A socket that is connected, from an address of this machine."""
    connection = socket.socket()
    connection.settimeout(timeout)
    connection.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    connection.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
    connection.bind((source, 0))
    connection.connect(("127.0.0.1", port))
    return connection


def trusting(home):
    """TLS that trusts the home's root."""
    return ssl.create_default_context(cafile=str(home / "pki/root.crt"))


class Client:
    """A connection that has read the greeting."""

    def __init__(self, port, source=ABUSER, tls=None):
        self.socket = dial(port, source)
        if tls:
            self.socket = tls.wrap_socket(self.socket, server_hostname="localhost")
        self.reader = self.socket.makefile("rb")
        self.greeting = self.reader.readline()

    def send(self, data):
        self.socket.sendall(data)

    def reply(self):
        """The next line, the empty one where the server has closed."""
        try:
            return self.reader.readline()
        except OSError:
            return b""

    def ask(self, words, body=None):
        self.send(line(words, body))
        return self.reply()

    def rest(self):
        """Every line until the server closes."""
        lines = []
        while found := self.reply():
            lines.append(found)
        return lines

    def put(self, data):
        self.send(b"PUT %d application/pdf\n%b\n" % (len(data), data))
        return self.reply()

    def close(self):
        self.reader.close()
        self.socket.close()


def citizen(port, number, **options):
    """A connection of a citizen who has uploaded the paper."""
    client = Client(port, **options)
    assert client.ask("AUTH SANDBOX", {"id": number}).startswith(b"200"), "not identified"
    return client


def slug(reply):
    """What a reply or a last word is, short: `429 too-many-requests`, `closing line-timeout`, `closed`."""
    if not reply:
        return "closed"
    head, _, text = reply.partition(b" ")
    try:
        body = json.loads(text)
    except ValueError:
        return head.decode(errors="replace")
    if head == b"*":
        return f"closing {body['closing']}" if "closing" in body else "push"
    kind = body.get("type", "").rsplit(":", 1)[-1]
    return f"{head.decode()} {kind}".strip()
