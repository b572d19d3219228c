"""One connection by the line protocol of Docs/Protocol.md, without TLS."""

import json
import socket


class Lost(Exception):
    """The server is gone."""


class Connection:
    def __init__(self, port, account=None):
        try:
            self.socket = socket.create_connection(("127.0.0.1", port), timeout=60)
        except OSError as error:
            raise Lost(error) from None
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.input = self.socket.makefile("rb", 1 << 16)
        greeting = self.reply()
        if not greeting.startswith(b"220 "):
            raise Lost(greeting)
        if account is not None:
            self.identify(account)

    def identify(self, account):
        """Identifies as a citizen, whose number is all digits, or with an account of the sandbox."""
        if account.isdigit():
            line = b'AUTH SANDBOX {"id":"%s"}' % account.encode()
        else:
            line = b'AUTH PASSWORD {"user":"%s","password":"sandbox"}' % account.encode()
        answer = self.ask(line)
        if not answer.startswith(b"200 "):
            raise AssertionError(f"{account} cannot identify: {answer[:300]!r}")

    def send(self, lines):
        try:
            self.socket.sendall(b"".join(line + b"\n" for line in lines))
        except OSError as error:
            raise Lost(error) from None

    def reply(self):
        """The next reply without its LF."""
        try:
            line = self.input.readline()
        except OSError as error:
            raise Lost(error) from None
        if not line.endswith(b"\n"):
            raise Lost("cut off")
        return line[:-1]

    def payload(self, length):
        """The bytes that follow the reply to GET."""
        try:
            data = self.input.read(length + 1)
        except OSError as error:
            raise Lost(error) from None
        if len(data) != length + 1:
            raise Lost("cut off")
        return data[:-1]

    def ask(self, line):
        self.send([line])
        return self.reply()

    def all(self, lines, window=64):
        """The reply to each line, with a window of lines in flight."""
        lines = list(lines)
        for start in range(0, len(lines), window):
            part = lines[start:start + window]
            self.send(part)
            for line in part:
                yield line, self.reply()

    def close(self):
        self.input.close()
        self.socket.close()


def body(reply):
    """The JSON of a reply."""
    return json.loads(reply[4:])


def code(reply):
    return int(reply[:3])
