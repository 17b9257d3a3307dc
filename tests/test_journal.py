"""The chain of events: canonical form, findings, receipts."""

import hashlib
import json
from datetime import UTC, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ledger.errors import BadInputError, IntegrityError
from ledger.journal import NO_HASH, Event, body_hash, canonical, chain_findings, rfc3339
from ledger.receipts import receipt_from_text

HEAD = "ab" * 32
LETTERS = st.characters(exclude_categories=["Cs"], exclude_characters="\x00")
VALUES = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | st.text(LETTERS),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text("abc_", min_size=1), inner, max_size=4),
    max_leaves=20,
)


def event(seq: int, prev: str, ledger: str = "l", **members: object) -> Event:
    content = {"v": 1, "ledger": ledger, "seq": seq, "prev": prev, "type": "x.done", "recorded_at": "", "actor": ""}
    body = canonical({**content, "data": {}, **members})
    return Event(seq, prev, body, body_hash(body))


def chain(length: int) -> list[Event]:
    events: list[Event] = []
    for seq in range(1, length + 1):
        events.append(event(seq, events[-1].hash if events else NO_HASH))
    return events


def found(events: list[Event]) -> list[tuple[str, str]]:
    return [(finding.where, finding.message) for finding in chain_findings(iter(events), "l")]


@given(VALUES)
def test_canonical_json_says_the_same_and_is_its_own_canonical_form(value: object) -> None:
    written = canonical(value)
    assert json.loads(written) == value
    assert canonical(json.loads(written)) == written


@pytest.mark.parametrize("text", ["a\x00b", "\ud800", "a\udc80"])
def test_what_cannot_be_kept_to_the_letter_is_refused(text: str) -> None:
    with pytest.raises(BadInputError):
        canonical({"claim": [text]})


def test_floats_are_no_part_of_a_body() -> None:
    with pytest.raises(TypeError):
        canonical({"probability": 0.7})


def test_the_hash_is_that_of_the_bytes() -> None:
    assert body_hash('{"a":"é"}') == hashlib.sha256('{"a":"é"}'.encode()).hexdigest()
    assert body_hash("\udcff") == hashlib.sha256(b"\xff").hexdigest()


def test_times_are_in_utc() -> None:
    assert rfc3339(datetime(2025, 1, 2, 3, 4, 5, 678, tzinfo=UTC)) == "2025-01-02T03:04:05Z"


def test_a_sound_chain_has_no_findings() -> None:
    assert found(chain(5)) == []


def test_a_changed_event_is_found_and_those_after_it_are_looked_at_too() -> None:
    events = chain(5)
    for index in (1, 3):
        old = events[index]
        events[index] = Event(old.seq, old.prev, old.body.replace("done", "gone"), old.hash)
    assert found(events) == [
        ("event 2", "was changed: its hash is not that of its body"),
        ("event 4", "was changed: its hash is not that of its body"),
    ]


def test_a_missing_event_is_found() -> None:
    events = chain(5)
    del events[2]
    assert found(events) == [
        ("event 4", "follows event 2: events between them are missing"),
        ("event 4", "does not carry the hash of the event before it"),
    ]


def test_swapped_events_are_found() -> None:
    events = chain(4)
    second, third = events[1], events[2]
    events[1] = Event(2, third.prev, third.body, third.hash)
    events[2] = Event(3, second.prev, second.body, second.hash)
    assert {where for where, _ in found(events)} == {"event 2", "event 3", "event 4"}


def test_an_event_before_the_first_is_found() -> None:
    assert found([event(0, NO_HASH), *chain(2)]) == [("event 0", "was put before the first event")]


def test_an_event_of_another_ledger_is_found() -> None:
    assert found([event(1, NO_HASH, ledger="other")]) == [
        ("event 1", "its body names another ledger or another place in it")
    ]


@pytest.mark.parametrize(
    "body",
    [
        "",
        "[]",
        "nonsense",
        "[" * 5_000,
        '{"v":1}',
        "1" * 5_000,
        '{"v":1,"v":1}',
        event(1, NO_HASH).body.replace('"data":{}', '"data":{"a":NaN}'),
        event(1, NO_HASH).body.replace('"data":{}', '"data":{"a":1.5}'),
        event(1, NO_HASH).body.replace('"v":1', '"v":2'),
        event(1, NO_HASH).body + " ",
        event(1, NO_HASH).body.replace("done", "\udcff"),
    ],
)
def test_a_body_that_is_none_is_a_finding_whatever_it_holds(body: str) -> None:
    assert found([Event(1, NO_HASH, body, body_hash(body))])


@pytest.mark.parametrize("depth", [*range(50, 1_100, 25), 100_000])
def test_no_depth_of_a_body_is_too_much_for_the_check(depth: int) -> None:
    deep = '"data":' + '{"a":' * depth + "1" + "}" * depth
    body = event(1, NO_HASH).body.replace('"data":{}', deep)
    assert all(finding.check == "chain" for finding in chain_findings(iter([Event(1, NO_HASH, body, "")]), "l"))


@pytest.mark.parametrize("row", [(b"x", "{}", "y"), ("x", b"{}", "y"), ("x", "{}", 7), (None, None, None)])
def test_a_row_that_is_not_text_is_a_finding(row: tuple[str, str, str]) -> None:
    assert found([Event(1, *row)])


def test_an_event_of_a_later_version_says_so() -> None:
    with pytest.raises(IntegrityError, match="newer"):
        _ = event(1, NO_HASH, v=2).content


@pytest.mark.parametrize(
    "text",
    [
        f"ledger l-1\nsize 3\nhead {HEAD}\n",
        f"ledger l-1\r\nsize 3\r\nhead {HEAD}\r\n",
        f"a,b\n1,2\n# ledger l-1\n# size 3\n# head {HEAD}",
        f"<pre>ledger l-1\nsize 3\nhead {HEAD}</pre>",
        f"* ledger: l-1\n* size: 3\n* head: {HEAD}",
        json.dumps({"receipt": {"ledger": "l-1", "size": 3, "head": HEAD}}),
        json.dumps({"ledger": "l-1", "size": 3, "head": HEAD}, indent=2),
        json.dumps({"size": 3, "head": HEAD, "ledger": "l-1"}, sort_keys=True, separators=(",", ":")),
    ],
)
def test_a_receipt_is_found_in_any_of_its_forms(text: str) -> None:
    found = receipt_from_text(text)
    assert (found.ledger, found.size, found.head) == ("l-1", 3, HEAD)


def test_the_last_receipt_counts() -> None:
    text = f'ledger a\nsize 9\nhead {HEAD}\n{{"ledger": "b", "size": 2, "head": "{HEAD}"}}\n'
    assert receipt_from_text(text).ledger == "b"


@pytest.mark.parametrize("text", ["", "ledger a\nsize x\nhead y", f"size 3\nhead {HEAD}", f"head {HEAD}"])
def test_without_a_receipt_it_says_what_one_looks_like(text: str) -> None:
    with pytest.raises(BadInputError, match="three lines"):
        receipt_from_text(text)
