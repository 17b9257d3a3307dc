"""Which network addresses an article may be fetched from: those of the public internet, at the ports of the web."""

from ipaddress import IPv4Address, IPv4Network, IPv6Address, IPv6Network, ip_address

WEB_PORTS = frozenset({80, 443})

_GLOBAL_UNICAST = IPv6Network("2000::/3")
"""Everything public in IPv6; outside lie ::1, mapped (::ffff:0:0/96), NAT64 (64:ff9b::/96), local, multicast."""

_CARRYING_IPV4 = (IPv6Network("2002::/16"), IPv6Network("2001::/32"))
"""6to4 and Teredo, which lead to an IPv4 address that nobody checked."""

_SPECIAL_IPV4 = (IPv4Network("192.0.0.0/24"), IPv4Network("192.88.99.0/24"))
"""Protocol assignments, of which older Pythons know only a part, and the entrance to 6to4."""


def is_public(address: str) -> bool:
    """Whether an address is one of the public internet.

    Args:
        address: an IPv4 or IPv6 address as a resolver gives it; other spellings (a decimal or octal number) are a
            resolver's to read first.

    >>> is_public("192.0.43.10"), is_public("2606:2800:220:1:248:1893:25c8:1946")
    (True, True)
    >>> [is_public(a) for a in ("127.0.0.1", "169.254.169.254", "::ffff:192.0.43.10", "64:ff9b::c000:2b0a")]
    [False, False, False, False]
    """
    try:
        parsed = ip_address(address)
    except ValueError:
        return False
    return _is_public_ipv4(parsed) if isinstance(parsed, IPv4Address) else _is_public_ipv6(parsed)


def is_public_service(address: str, port: int) -> bool:
    """Whether a web server of the public internet may be asked there."""
    return port in WEB_PORTS and is_public(address)


def _is_public_ipv4(address: IPv4Address) -> bool:
    special = address.is_multicast or address.is_reserved or any(address in network for network in _SPECIAL_IPV4)
    return address.is_global and not special


def _is_public_ipv6(address: IPv6Address) -> bool:
    return (
        address in _GLOBAL_UNICAST
        and address.is_global
        and address.scope_id is None
        and not any(address in network for network in _CARRYING_IPV4)
    )
