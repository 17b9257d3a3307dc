"""Pages from the web, asked of a server on this machine."""

import gzip
import socket
import time
import zlib
from collections.abc import Sequence
from pathlib import Path

import pytest
from web_server import Answer, loopback, response, web_server

from ledger.errors import BadInputError, StorageError
from ledger.intake import unpacking
from ledger.intake.articles import read_article
from ledger.intake.fetching import Network, fetched
from ledger.intake.page import Origin

TEXT = b"The council will vote on Monday."


def body(answer: Answer, path: str = "/a", seconds: float = 5.0) -> bytes:
    with web_server(answer) as server:
        return fetched(server.url(path), loopback(seconds)).content


def test_a_page_is_fetched_with_its_address_type_and_charset() -> None:
    with web_server(response(TEXT)) as server:
        answer = fetched(server.url("/Ümlaut/a b?q=1#top".replace(" ", "%20")), loopback())
    assert answer.content == TEXT
    assert (answer.content_type, answer.charset) == ("text/plain", "utf-8")
    head = server.requests[0]
    assert head.startswith("GET /%C3%9Cmlaut/a%20b?q=1 HTTP/1.1\r\n")
    assert f"\r\nHost: 127.0.0.1:{server.port}\r\n" in head
    for name in ("cookie", "authorization", "referer"):
        assert f"\r\n{name}:" not in head.lower()


def test_an_article_is_read_from_an_address() -> None:
    pytest.importorskip("trafilatura", reason="the extra html is not installed")
    page = (Path(__file__).parent / "pages" / "graph.html").read_bytes()
    with web_server(response(page, "text/html")) as server:
        read = read_article(server.url("/x"), network=loopback())
    assert read.title == "Harbour strike to end on Friday, unions & owners say"
    # the page calls itself example.org's, but another server sent it
    assert (read.url, read.origins["url"]) == (server.url("/x"), Origin.ADDRESS)


def test_plain_text_from_an_address_is_kept_to_the_letter_in_the_servers_charset() -> None:
    with web_server(response("Café\r\n".encode("cp1252"), "text/plain; charset=ISO-8859-1")) as server:
        assert read_article(server.url(), network=loopback()).text == "Café\r\n"


def test_the_environment_brings_in_neither_proxy_nor_credentials(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    (tmp_path / ".netrc").write_text("machine 127.0.0.1 login me password secret")
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("http_proxy", "http://127.0.0.1:1")
    assert body(response(TEXT)) == TEXT


@pytest.mark.parametrize(
    ("packed", "encoding"),
    [
        (gzip.compress(TEXT), "gzip"),
        (gzip.compress(TEXT[:9]) + gzip.compress(TEXT[9:]), "x-gzip"),
        (zlib.compress(TEXT), "deflate"),
        (zlib.compress(TEXT)[2:-4], "deflate"),
        (TEXT, "identity"),
    ],
    ids=["gzip", "two gzip members", "zlib", "raw deflate", "identity"],
)
def test_packed_answers_are_unpacked(packed: bytes, encoding: str) -> None:
    assert body(response(packed, Content_Encoding=encoding)) == TEXT


@pytest.mark.parametrize(
    ("packed", "encoding", "message"),
    [
        (gzip.compress(bytes(50_000_000)), "gzip", "more than 10,000,000 bytes"),
        (zlib.compress(bytes(50_000_000)), "deflate", "more than 10,000,000 bytes"),
        (TEXT, "gzip", "not packed as the server says"),
        (gzip.compress(TEXT)[:-9], "gzip", "breaks off"),
        (TEXT, "br", "packed as br"),
        (TEXT, "gzip, gzip", "packed as gzip, gzip"),
    ],
    # The packed bytes hold the second they were packed in, so they cannot name a test.
    ids=["gzip bomb", "zlib bomb", "not packed", "broken off", "unknown packing", "packed twice"],
)
def test_bombs_and_broken_packing_are_refused(packed: bytes, encoding: str, message: str) -> None:
    with pytest.raises(BadInputError, match=message):
        body(response(packed, Content_Encoding=encoding))


def test_an_endless_answer_ends_at_the_cap() -> None:
    def endless(request: str, connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n")
        while True:
            connection.sendall(b"more " * 10_000)

    with pytest.raises(BadInputError, match="more than 10,000,000 bytes"):
        body(endless, seconds=20)


@pytest.mark.parametrize(
    "opening", [b"", b"HTTP/1.1 200 OK\r\nX-", b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\n\r\n"]
)
def test_a_slow_drip_ends_with_the_time(opening: bytes) -> None:
    def drip(request: str, connection: socket.socket) -> None:
        connection.sendall(opening)
        while True:
            connection.sendall(b"x")
            time.sleep(0.05)

    started = time.monotonic()
    with pytest.raises(StorageError, match="within 1 s"):
        body(drip, seconds=1)
    assert time.monotonic() - started < 3


def test_a_resolver_that_hangs_is_left_behind() -> None:
    def hang(host: str, port: int) -> Sequence[str]:
        time.sleep(3)
        return []

    with pytest.raises(StorageError, match=r"within 0\.2 s"):
        fetched("http://example.org/", Network(resolve=hang, seconds=0.2))


@pytest.mark.parametrize(
    ("answer", "error", "message"),
    [
        (response(TEXT, status="404 Not Found"), StorageError, "404 Not Found"),
        (response(TEXT, status="503 Busy"), StorageError, "503 Busy"),
        (response(TEXT, "image/png"), BadInputError, "image/png"),
        (response(TEXT, "application/zip"), BadInputError, "application/zip"),
        (response(b"PK\x03\x04", None), BadInputError, "zip archive"),
        (response(gzip.compress(TEXT), "text/plain"), BadInputError, "gzip archive"),
        (response(b""), BadInputError, "is empty"),
        (response(b"Caf\xe9 and more"), BadInputError, "utf-8"),
        (response(TEXT, "text/plain; charset=klingon"), BadInputError, "klingon"),
        (lambda request, connection: connection.sendall(b"SSH-2.0-x\r\n"), StorageError, "cannot be fetched"),
        (lambda request, connection: None, StorageError, "cannot be fetched"),
    ],
)
def test_an_answer_that_is_no_article(answer: Answer, error: type[Exception], message: str) -> None:
    with web_server(answer) as server, pytest.raises(error, match=message) as caught:
        read_article(server.url(), network=loopback())
    assert "\n" not in str(caught.value)
    assert str(caught.value).startswith(server.url())


def test_an_answer_that_breaks_off_is_not_taken() -> None:
    def short(request: str, connection: socket.socket) -> None:
        connection.sendall(b"HTTP/1.1 200 OK\r\nContent-Type: text/plain\r\nContent-Length: 90\r\n\r\nThe council")

    with pytest.raises(StorageError, match="cannot be fetched"):
        body(short)


class TestRedirects:
    def test_are_followed_to_the_page_whose_address_is_kept(self) -> None:
        def answer(request: str, connection: socket.socket) -> None:
            moved = response(status="301 Moved", Location="/b?x=1#part")
            (moved if request.startswith("GET /a ") else response(TEXT))(request, connection)

        with web_server(answer) as server:
            assert fetched(server.url("/a"), loopback()).url == server.url("/b?x=1")

    def test_end_after_five(self) -> None:
        with web_server(response(status="302 Found", Location="/again")) as server:
            with pytest.raises(StorageError, match="more than 5 times"):
                fetched(server.url("/a"), loopback())
            assert len(server.requests) == 6

    @pytest.mark.parametrize("location", ["file:///etc/passwd", "ftp://example.org/", "gopher://127.0.0.1:25/"])
    def test_to_another_scheme_are_refused(self, location: str) -> None:
        with pytest.raises(BadInputError, match="only http and https"):
            body(response(status="302 Found", Location=location))

    @pytest.mark.parametrize(
        "target", ["http://10.0.0.1/", "http://169.254.169.254/latest", "http://[::ffff:10.0.0.1]/"]
    )
    def test_are_checked_again(self, target: str) -> None:
        """The first host is allowed by name; where it sends us is not."""
        with web_server(response(status="302 Found", Location=target)) as server:
            network = Network(may_ask=lambda address, port: (address, port) == ("127.0.0.1", server.port), seconds=5)
            with pytest.raises(BadInputError, match="private address"):
                fetched(server.url(), network)


class TestPrivateAddresses:
    @pytest.mark.parametrize(
        "host",
        ["127.0.0.1", "localhost", "0.0.0.0", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "[::ffff:127.0.0.1]"],
    )
    def test_are_not_asked(self, host: str) -> None:
        with web_server(response(TEXT)) as server:
            with pytest.raises((BadInputError, StorageError)):
                fetched(server.url(host=host))
            with pytest.raises((BadInputError, StorageError)):
                fetched(f"http://{host}/")
            assert server.requests == []

    @pytest.mark.parametrize("addresses", [["10.0.0.1"], ["8.8.8.8", "127.0.0.1"], ["8.8.8.8", "64:ff9b::7f00:1"], []])
    def test_one_private_address_of_a_host_is_enough_to_refuse_it(self, addresses: list[str]) -> None:
        with pytest.raises(BadInputError, match="private address"):
            fetched("http://example.org/", Network(resolve=lambda host, port: addresses, seconds=2))

    def test_a_name_is_resolved_once_and_the_checked_address_is_asked(self) -> None:
        asked: list[str] = []

        def flipping(host: str, port: int) -> Sequence[str]:
            asked.append(host)
            return ["127.0.0.1"] if len(asked) == 1 else ["10.0.0.1"]

        with web_server(response(TEXT)) as server:
            network = Network(flipping, lambda address, port: address == "127.0.0.1", 5)
            assert fetched(server.url("/a", "news.example"), network).content == TEXT
        assert asked == ["news.example"]
        assert f"\r\nHost: news.example:{server.port}\r\n" in server.requests[0]

    def test_ports_of_other_services_are_not_asked(self) -> None:
        with pytest.raises(BadInputError, match="unusual port"):
            fetched("http://example.org:6379/", Network(resolve=lambda host, port: ["8.8.8.8"], seconds=2))


@pytest.mark.parametrize(
    "url",
    [
        "http://",
        "http:///path",
        "http://exa mple.org/",
        "http://example.org:99999/",
        "http://[::1/",
        "http://a..b/",
        "http://example.org/a\r\nX: y",
        f"http://{'a' * 70}.org/",
    ],
)
def test_what_is_no_address_is_refused(url: str) -> None:
    with pytest.raises(BadInputError):
        fetched(url, loopback())


def test_credentials_in_an_address_are_refused_and_not_repeated() -> None:
    with pytest.raises(BadInputError) as caught:
        fetched("https://me:secret@example.org/", loopback())
    assert "secret" not in str(caught.value)


def test_a_server_that_does_not_prove_who_it_is() -> None:
    def babble(request: str, connection: socket.socket) -> None:
        connection.sendall(b"no TLS here")

    with web_server(babble) as server, pytest.raises(StorageError):
        fetched(f"https://127.0.0.1:{server.port}/", loopback(2))


def test_nobody_listens() -> None:
    with socket.create_server(("127.0.0.1", 0)) as listener:
        port = listener.getsockname()[1]
    with pytest.raises(StorageError, match="cannot be fetched"):
        fetched(f"http://127.0.0.1:{port}/", loopback())


def test_a_cap_counts_unpacked_bytes() -> None:
    pieces = iter([gzip.compress(b"x" * 101), b""])
    with pytest.raises(BadInputError, match="more than"):
        unpacking.read_unpacked(lambda size: next(pieces), "gzip", 100)
