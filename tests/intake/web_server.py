"""A server on this machine that answers as a test says, byte by byte."""

import contextlib
import socket
import ssl
import threading
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from ledger.intake.fetching import Network

Answer = Callable[[str, socket.socket], None]
"""Gets the request's head and the connection to answer on."""


@dataclass
class WebServer:
    """Where it listens, and what it was asked."""

    port: int
    requests: list[str] = field(default_factory=list)

    def url(self, path: str = "/", host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"


@contextlib.contextmanager
def web_server(answer: Answer, tls: ssl.SSLContext | None = None) -> Iterator[WebServer]:
    """A server that runs until the block ends."""
    with socket.create_server(("127.0.0.1", 0)) as listener:
        server = WebServer(listener.getsockname()[1])
        threading.Thread(target=_serve, args=(listener, server, answer, tls), daemon=True).start()
        yield server


def response(
    body: bytes = b"", content_type: str | None = "text/plain; charset=utf-8", status: str = "200 OK", **headers: str
) -> Answer:
    """An answer that is always the same."""

    def answer(request: str, connection: socket.socket) -> None:
        lines = [f"HTTP/1.1 {status}", f"Content-Length: {len(body)}"]
        lines += [f"Content-Type: {content_type}"] if content_type else []
        lines += [f"{name.replace('_', '-')}: {value}" for name, value in headers.items()]
        connection.sendall("\r\n".join([*lines, "", ""]).encode() + body)

    return answer


def loopback(seconds: float = 5.0) -> Network:
    """The network as a test needs it: any server of this machine may be asked."""
    return Network(may_ask=lambda address, port: True, seconds=seconds)


def _serve(listener: socket.socket, server: WebServer, answer: Answer, tls: ssl.SSLContext | None) -> None:
    with contextlib.suppress(OSError):
        while True:
            connection, _ = listener.accept()
            threading.Thread(target=_answer, args=(connection, server, answer, tls), daemon=True).start()


def _answer(plain: socket.socket, server: WebServer, answer: Answer, tls: ssl.SSLContext | None) -> None:
    with plain, contextlib.suppress(OSError), tls.wrap_socket(plain, server_side=True) if tls else plain as connection:
        head = b""
        while b"\r\n\r\n" not in head:
            piece = connection.recv(4096)
            if not piece:
                return
            head += piece
        server.requests.append(head.decode("latin-1"))
        answer(head.decode("latin-1"), connection)
