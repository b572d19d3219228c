"""A load for beanstalkd: connections that keep a number of `put` commands on the way, for a time."""
import selectors
import socket
import time


class Connection:
    def __init__(self, port, window, job):
        self.socket = socket.create_connection(("127.0.0.1", port))
        self.socket.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        self.socket.setblocking(False)
        self.command = b"put 0 0 60 %d\r\n%s\r\n" % (len(job), job)
        self.unsent = self.command * window

    def send(self):
        if self.unsent:
            try:
                self.unsent = self.unsent[self.socket.send(self.unsent):]
            except BlockingIOError:
                pass


def load(port, connections, window, seconds, job):
    """Puts for a time and answers how many were inserted in a second."""
    selector = selectors.DefaultSelector()
    for _ in range(connections):
        connection = Connection(port, window, job)
        connection.send()
        selector.register(connection.socket, selectors.EVENT_READ, connection)
    inserted = 0
    begin = time.monotonic()
    while time.monotonic() - begin < seconds:
        for key, _ in selector.select(0.1):
            connection = key.data
            replies = connection.socket.recv(65536)
            if not replies:
                raise SystemExit("beanstalkd closed a connection")
            if b"OUT_OF_MEMORY" in replies or b"JOB_TOO_BIG" in replies or b"BURIED" in replies:
                raise SystemExit("beanstalkd refused: %r" % replies[:80])
            count = replies.count(b"\r\n")
            inserted += count
            connection.unsent += connection.command * count
            connection.send()
    rate = inserted / (time.monotonic() - begin)
    for key in list(selector.get_map().values()):
        key.data.socket.close()
    return rate
