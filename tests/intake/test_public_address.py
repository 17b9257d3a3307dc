"""Addresses that may be asked for an article."""

import socket

import pytest

from ledger.intake.fetching import system_addresses
from ledger.intake.public_address import is_public, is_public_service

PRIVATE = [
    "0.0.0.0",
    "10.0.0.1",
    "100.64.0.1",
    "127.0.0.1",
    "127.255.255.254",
    "169.254.169.254",
    "172.16.0.1",
    "192.0.0.8",
    "192.0.2.1",
    "192.88.99.1",
    "192.168.1.1",
    "198.18.0.1",
    "224.0.0.1",
    "239.1.1.1",
    "240.0.0.1",
    "255.255.255.255",
    "::",
    "::1",
    "::7f00:1",
    "::ffff:127.0.0.1",
    "::ffff:8.8.8.8",
    "64:ff9b::7f00:1",
    "64:ff9b::a9fe:a9fe",
    "64:ff9b:1::1",
    "100::1",
    "2001::1",
    "2001:db8::1",
    "2002:7f00:1::",
    "fc00::1",
    "fd12:3456::1",
    "fe80::1",
    "fe80::1%eth0",
    "2606:2800:220:1::1%eth0",
    "fec0::1",
    "ff02::1",
    "example.org",
    "2130706433",
    "",
]


@pytest.mark.parametrize("address", PRIVATE)
def test_private_and_special_addresses_are_not_public(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize("address", ["8.8.8.8", "192.0.43.10", "100.128.0.1", "2001:4860:4860::8888", "2a00::1"])
def test_public_addresses(address: str) -> None:
    assert is_public(address)


@pytest.mark.parametrize("port", [22, 25, 8080, 6379])
def test_other_ports_are_not_asked(port: int) -> None:
    assert not is_public_service("8.8.8.8", port)
    assert is_public_service("8.8.8.8", 443)


@pytest.mark.parametrize("spelling", ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0x7f.1", "127.0.0.1"])
def test_every_spelling_of_an_address_is_read_before_it_is_checked(spelling: str) -> None:
    try:
        addresses = system_addresses(spelling, 80)
    except socket.gaierror:
        pytest.skip(f"this system's resolver does not read {spelling}")
    assert addresses == ["127.0.0.1"]
    assert not any(map(is_public, addresses))
