"""Many sockets at once, kept without threads."""

import collections
import selectors
import time

from wire import dial, slug


class Crowd:
    """Connections that are told what to send and remember what they were told last."""

    def __init__(self):
        self.selector = selectors.DefaultSelector()
        self.open = {}
        self.heard = {}
        self.said = collections.Counter()
        self.failed = collections.Counter()

    def __len__(self):
        return len(self.open)

    def join(self, port, count, first=b"", tls=None, source=None):
        """Connects so many, each sends `first`; a connection that fails is counted."""
        for index in range(count):
            try:
                connection = dial(port, source(index)) if source else dial(port)
                if tls:
                    connection = tls.wrap_socket(connection, server_hostname="localhost")
                if first:
                    connection.sendall(first)
            except OSError as error:
                self.failed[type(error).__name__] += 1
                continue
            connection.setblocking(False)
            self.open[connection] = b""
            self.selector.register(connection, selectors.EVENT_READ)

    def send(self, data):
        """Each that is open sends as much of `data` as its socket takes; how much all sent."""
        sent = 0
        for connection in list(self.open):
            try:
                sent += connection.send(data)
            except BlockingIOError:
                pass
            except OSError:
                self.drop(connection, "closed")
        return sent

    def listen(self, seconds, until_empty=False):
        """Takes what the server says; a connection that it closes goes, under its last word."""
        end = time.monotonic() + seconds
        while (left := end - time.monotonic()) > 0 and not (until_empty and not self.open):
            for key, _ in self.selector.select(min(left, 0.2)):
                self.hear(key.fileobj)

    def hear(self, connection):
        try:
            data = connection.recv(65536)
        except (BlockingIOError, InterruptedError):
            return
        except OSError as error:
            if type(error).__name__.startswith("SSLWant"):
                return
            data = b""
        if not data:
            return self.drop(connection, self.heard.pop(connection, "closed"))
        *lines, self.open[connection] = (self.open[connection] + data).split(b"\n")
        for line in lines:
            word = slug(line)
            if word[:3] not in ("220", "200", "201"):
                self.heard[connection] = word

    def drop(self, connection, word):
        self.said[word] += 1
        self.open.pop(connection, None)
        self.selector.unregister(connection)
        connection.close()

    def leave(self):
        """All that are left close."""
        for connection in list(self.open):
            self.selector.unregister(connection)
            connection.close()
        self.open = {}
        self.selector.close()
