"""When two web addresses name one page."""

import re
from urllib.parse import parse_qsl, urlencode, urlsplit

TRACKING = re.compile(
    r"utm_.*|mtm_.*|pk_.*|hsa_.*|fbclid|gclid|gclsrc|dclid|gbraid|wbraid|msclkid|yclid|twclid|ttclid|igshid|igsh|mc_cid"
    r"|mc_eid|_ga|_gl|_hsenc|_hsmi|mkt_tok|oly_enc_id|oly_anon_id|vero_id|wickedid|cmpid|ns_campaign|ns_mchannel"
    r"|ns_source|ns_linkname|guccounter|guce_referrer|guce_referrer_sig|smid|smtyp|ref_src|ref_url|at_campaign|at_medium",
    re.IGNORECASE,
)
"""Query parameters that say how a reader came, not what they read."""

_DEFAULT_PORTS = {"http": 80, "https": 443}


def address_key(url: str) -> str:
    """The folded form under which a web address is found again.

    Scheme, "www.", a default port, the fragment, tracking parameters, their order and a trailing slash do not count;
    any other parameter does. What is no web address is its own key.

    >>> address_key("http://www.Example.org/2024/a/?utm_source=x&id=5#top") == address_key("https://example.org/2024/a?id=5")
    True
    """
    try:
        parts = urlsplit(url.strip())
        port = parts.port
    except ValueError:
        return url
    scheme = parts.scheme.lower()
    if scheme not in _DEFAULT_PORTS or not parts.hostname:
        return url
    host = parts.hostname.rstrip(".").removeprefix("www.")
    if port not in (None, *_DEFAULT_PORTS.values()):
        host = f"{host}:{port}"
    pairs = parse_qsl(parts.query, keep_blank_values=True)
    query = urlencode(sorted(pair for pair in pairs if not TRACKING.fullmatch(pair[0])))
    return host + parts.path.rstrip("/") + (f"?{query}" if query else "")


def telling_part(url: str) -> str:
    """The part of an address that every other spelling of it holds too: its longest path segment, else its host.

    >>> telling_part("https://www.example.org/2024/a-long-story/?x=1")
    'a-long-story'
    """
    path = address_key(url).split("?")[0].split("/")
    return max(path[1:], key=len, default="") or path[0]
