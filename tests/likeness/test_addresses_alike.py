"""Addresses that name one page."""

import pytest

from ledger.likeness.addresses import address_key, telling_part

ADDRESS = "https://example.org/2024/11/a-story?id=5&page=2"


@pytest.mark.parametrize(
    "spelling",
    [
        "http://example.org/2024/11/a-story?id=5&page=2",
        "https://www.example.org/2024/11/a-story?id=5&page=2",
        "https://EXAMPLE.org:443/2024/11/a-story/?page=2&id=5",
        "https://example.org/2024/11/a-story?id=5&page=2#comments",
        "https://example.org/2024/11/a-story?utm_source=x&utm_medium=y&id=5&page=2&fbclid=z&gclid=w",
        " https://example.org./2024/11/a-story?id=5&page=2 ",
    ],
)
def test_spellings_of_one_address(spelling: str) -> None:
    assert address_key(spelling) == address_key(ADDRESS)
    assert telling_part(spelling) in ADDRESS


@pytest.mark.parametrize(
    "other",
    [
        "https://example.org/2024/11/a-story?id=6&page=2",
        "https://example.org/2024/11/a-story?id=5",
        "https://example.org/2024/11/A-story?id=5&page=2",
        "https://news.example.org/2024/11/a-story?id=5&page=2",
        "https://example.org:8443/2024/11/a-story?id=5&page=2",
        "ftp://example.org/2024/11/a-story?id=5&page=2",
    ],
)
def test_other_addresses(other: str) -> None:
    assert address_key(other) != address_key(ADDRESS)


@pytest.mark.parametrize("odd", ["", "a story", "http://[", "mailto:a@example.org", "http://example.org:x/"])
def test_what_is_no_web_address_is_its_own_key(odd: str) -> None:
    assert address_key(odd) == odd
