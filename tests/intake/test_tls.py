"""Fetching over TLS, with a certificate made for the test."""

import shutil
import socket
import ssl
import subprocess
from pathlib import Path

import pytest
from web_server import response, web_server

from ledger.errors import StorageError
from ledger.intake.fetching import Network, fetched

HOST = "news.example"


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    openssl = shutil.which("openssl")
    if openssl is None:
        pytest.skip("openssl, which makes the certificate, is not installed")
    path = tmp_path_factory.mktemp("tls") / "certificate.pem"
    request = ["req", "-x509", "-newkey", "rsa:2048", "-nodes", "-days", "2", "-subj", f"/CN={HOST}"]
    names = ["-addext", f"subjectAltName=DNS:{HOST}", "-keyout", str(path.with_name("key.pem")), "-out", str(path)]
    subprocess.run([openssl, *request, *names], check=True, capture_output=True)
    return path


def fetched_over_tls(certificate: Path, host: str = HOST) -> tuple[bytes, list[str | None]]:
    """The body that a server with the certificate sends, and the names that it was asked for in the handshake."""
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    context.load_cert_chain(certificate, certificate.with_name("key.pem"))
    names: list[str | None] = []
    context.sni_callback = lambda connection, name, own: names.append(name)

    def answer(request: str, connection: socket.socket) -> None:
        response(b"The council will vote.")(request, connection)

    network = Network(resolve=lambda name, port: ["127.0.0.1"], may_ask=lambda address, port: True, seconds=5)
    with web_server(answer, context) as server:
        return fetched(f"https://{host}:{server.port}/a", network).content, names


def test_the_name_of_the_host_is_asked_for_at_the_address_that_was_checked(
    certificate: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    assert fetched_over_tls(certificate) == (b"The council will vote.", [HOST])


def test_a_certificate_that_nobody_vouches_for_is_refused(certificate: Path) -> None:
    with pytest.raises(StorageError, match="does not prove who it is"):
        fetched_over_tls(certificate)


def test_a_certificate_of_another_host_is_refused(certificate: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    with pytest.raises(StorageError, match="does not prove who it is"):
        fetched_over_tls(certificate, "other.example")
