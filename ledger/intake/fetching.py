"""A page from the web: from public hosts only, one request at a time, under limits of time and bytes."""

import http.client
import re
import socket
import ssl
import threading
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import cast
from urllib.parse import SplitResult, quote, urljoin, urlsplit, urlunsplit

from ledger import __version__
from ledger.errors import BadInputError, StorageError
from ledger.intake.kinds import KIND_OF_TYPE
from ledger.intake.public_address import is_public_service
from ledger.intake.timed_socket import Deadline, TimedSocket
from ledger.intake.unpacking import read_unpacked

TOTAL_SECONDS = 20.0
MOST_REDIRECTS = 5

_HEADERS = {
    "User-Agent": f"prediction-ledger/{__version__}",
    "Accept": "text/html, application/xhtml+xml, text/plain, text/markdown, application/pdf",
    "Accept-Language": "en",
    "Accept-Encoding": "gzip, deflate",
    "Connection": "close",
}
_PORTS = {"http": 80, "https": 443}
_MOVED = {301, 302, 303, 307, 308}

Resolver = Callable[[str, int], Sequence[str]]
"""Host and port to the addresses that they have."""


@dataclass(frozen=True, slots=True)
class Fetched:
    """What an address answered.

    Attributes:
        url: where the answer came from, after redirects.
        content: the body, unpacked.
        content_type: as declared, in lower case without parameters; None where it was not.
        charset: as declared with it.
    """

    url: str
    content: bytes
    content_type: str | None
    charset: str | None


def system_addresses(host: str, port: int) -> Sequence[str]:
    """The addresses that this machine's resolver knows for a host, whose spelling may be any that it reads."""
    found = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    return list(dict.fromkeys(str(entry[4][0]) for entry in found))


@dataclass(frozen=True, slots=True)
class Network:
    """How hosts are found and which of them may be asked; tests give their own, the command line cannot.

    Attributes:
        resolve: finds the addresses of a host.
        may_ask: whether a server may be asked, by its address and port.
        seconds: for everything together.
    """

    resolve: Resolver = system_addresses
    may_ask: Callable[[str, int], bool] = is_public_service
    seconds: float = TOTAL_SECONDS


def fetched(url: str, network: Network | None = None) -> Fetched:
    """What an address answers, redirects followed.

    No cookies, no credentials, no proxy. Every address of every host on the way must be allowed, and the connection
    goes to the address that was checked.

    Args:
        url: an http or https address.
        network: how hosts are found; the public web if left out.

    Raises:
        BadInputError: where the address may not be asked, or the answer is no article.
        StorageError: where the network or the server fails.
    """
    network = network or Network()
    deadline = Deadline(network.seconds)
    for _ in range(MOST_REDIRECTS + 1):
        parts = _checked(url)
        try:
            answer = _answer(parts, network, deadline)
        except TimeoutError as error:
            raise StorageError(f"{url}: no whole answer within {network.seconds:g} s; try again later") from error
        except ssl.SSLCertVerificationError as error:
            raise StorageError(f"{url}: the server does not prove who it is: {error.verify_message}") from error
        except (OSError, http.client.HTTPException) as error:
            told = _on_one_line(getattr(error, "strerror", None) or str(error) or type(error).__name__)
            raise StorageError(f"{url}: cannot be fetched: {told}; try again later, or save the page") from error
        if isinstance(answer, Fetched):
            return answer
        url = answer
    raise StorageError(f"{url}: was redirected more than {MOST_REDIRECTS} times; give the article's own address")


def _checked(url: str) -> SplitResult:
    """The parts of an address that may be asked for.

    Raises:
        BadInputError: for another scheme, for credentials, without a host.
    """
    try:
        parts = urlsplit(url.strip())
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise BadInputError(f"{url}: is no address: {error}") from error
    if parts.username is not None or parts.password is not None:
        raise BadInputError("an address with a user name or a password in it is not fetched: leave them out")
    if parts.scheme.lower() not in _PORTS:
        raise BadInputError(f"{url}: only http and https addresses are fetched")
    if not host or re.search(r"[\x00-\x20\x7f]", url.strip()):
        raise BadInputError(f"{url}: is no address: it has no host, or a space in it")
    return parts


def _answer(parts: SplitResult, network: Network, deadline: Deadline) -> Fetched | str:
    """The answer of one server, or the address that it sends us to."""
    url = urlunsplit(parts._replace(fragment=""))
    host, port = _host(parts), parts.port or _PORTS[parts.scheme.lower()]
    addresses = _resolved(host, port, network.resolve, deadline)
    if not addresses or not all(network.may_ask(address, port) for address in addresses):
        raise BadInputError(f"{url}: leads to a private address or an unusual port: only the public web is fetched")
    plain = _connected(addresses, port, deadline)
    with _with_tls(plain, host, deadline) if parts.scheme.lower() == "https" else plain as own:
        connection = http.client.HTTPConnection(host, port)
        # the annotation asks for a socket; http.client uses the three methods that TimedSocket has
        connection.sock = cast("socket.socket", TimedSocket(own, deadline))
        target = quote(parts.path or "/", safe="/%:@!$&'()*+,;=~-._") + (f"?{_query(parts)}" if parts.query else "")
        headers = {"Host": _host_header(host, parts.port), **_HEADERS}
        connection.request("GET", target, headers=headers)
        response = connection.getresponse()
        location = response.getheader("Location")
        if response.status in _MOVED and location:
            return urljoin(url, location)
        return _read(url, response)


def _read(url: str, response: http.client.HTTPResponse) -> Fetched:
    if response.status != http.client.OK:
        answer = _on_one_line(f"{response.status} {response.reason}")
        raise StorageError(f"{url}: the server answered {answer}; save the page in a browser and name the file")
    declared = response.headers.get_content_type() if "Content-Type" in response.headers else None
    if declared is not None and declared not in KIND_OF_TYPE:
        raise BadInputError(f"{url}: holds {declared}, not an article in text, HTML or PDF")
    try:
        content = read_unpacked(response.read, response.getheader("Content-Encoding"))
    except BadInputError as error:
        raise BadInputError(f"{url}: {error}") from error
    if response.length:  # read() tells nothing of what is missing
        raise http.client.IncompleteRead(b"", response.length)
    return Fetched(url, content, declared, response.headers.get_content_charset())


def _on_one_line(told: str) -> str:
    return " ".join(told.split())[:200]


def _resolved(host: str, port: int, resolve: Resolver, deadline: Deadline) -> Sequence[str]:
    """The host's addresses; the resolver has no time-out of its own, so it is left behind where it takes too long."""
    found: list[Sequence[str]] = []
    failed: list[OSError] = []

    def look_up() -> None:
        try:
            found.append(resolve(host, port))
        except OSError as error:
            failed.append(error)

    thread = threading.Thread(target=look_up, daemon=True)
    thread.start()
    thread.join(deadline.remaining())
    if failed:
        raise failed[0]
    if not found:
        raise TimeoutError("timed out")
    return found[0]


def _connected(addresses: Sequence[str], port: int, deadline: Deadline) -> socket.socket:
    """A connection to the first address that answers."""
    for address in addresses[:-1]:
        try:
            return socket.create_connection((address, port), min(5.0, deadline.remaining()))
        except OSError:
            continue
    return socket.create_connection((addresses[-1], port), deadline.remaining())


def _with_tls(plain: socket.socket, host: str, deadline: Deadline) -> ssl.SSLSocket:
    plain.settimeout(deadline.remaining())
    return ssl.create_default_context().wrap_socket(plain, server_hostname=host)


def _host(parts: SplitResult) -> str:
    """The host as it is asked for, in ASCII."""
    host = (parts.hostname or "").rstrip(".")
    try:
        return host.encode("idna").decode("ascii")
    except UnicodeError as error:
        raise BadInputError(f'"{host}" is no name of a host') from error


def _host_header(host: str, port: int | None) -> str:
    bare = f"[{host}]" if ":" in host else host
    return bare if port is None else f"{bare}:{port}"


def _query(parts: SplitResult) -> str:
    return quote(parts.query, safe="/%:@!$&'()*+,;=~-._?")
