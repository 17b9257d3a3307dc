"""Events of the journal: what each says in one line of words, and many of them in any format."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TYPE_CHECKING, Any

from ledger.cli import output
from ledger.cli.layout import Column
from ledger.cli.listing import percent

if TYPE_CHECKING:
    from ledger.journal import Event

Data = Mapping[str, Any]
Names = Mapping[int, str]
"""The shown name of each source, by its id."""

LONGEST_SAID = 60
"""Characters of a text that a line shows."""

FIELD_WORDS = {
    "claim": "claim",
    "criteria": "criteria",
    "deadline_text": "deadline",
    "deadline_latest": "latest day",
    "made": "day made",
    "probability": "probability",
    "probability_wording": "words of likelihood",
    "estimate": "estimate",
    "quote": "quote",
    "tags": "tags",
    "role": "role",
    "attribution": "attribution",
    "kind": "kind",
    "title": "title",
    "url": "address",
    "author": "author",
    "published": "published",
    "outlet": "outlet",
}
"""What the fields of a change are called; those that follow from another one are not told."""


def event_summary(event: "Event", names: Names) -> str:
    """What happened, in words."""
    return SUMMARIES[event.type](event.data, names)


def event_object(event: "Event", names: Names) -> dict[str, Any]:
    """An event with all that its body holds, its hash, and what it says in words."""
    return {**event.content, "hash": event.hash, "summary": event_summary(event, names)}


def write_events(events: Iterable["Event"], names: Names, output_format: str) -> None:
    """Events in any format; a table tells them in words, JSON and CSV have their hashes too."""
    if output_format == output.JSON:
        output.write_json_list("events", (event_object(event, names) for event in events))
        return
    every = [Column("seq"), Column("recorded_at"), Column("actor"), Column("type"), Column("summary"), Column("hash")]
    if output_format == output.CSV:
        rows = ([e.seq, e.recorded_at, e.actor, e.type, event_summary(e, names), e.hash] for e in events)
        output.write_rows(every, rows, output_format)
        return
    kept = list(events)
    columns = [Column("Event", right=True), Column("Recorded (UTC)"), Column("By"), Column("What", wraps=True)]
    cells = [[e.seq, e.recorded_at[:16].replace("T", " "), e.actor, event_summary(e, names)] for e in kept]
    if not any(event.actor for event in kept):
        columns, cells = [*columns[:2], columns[3]], [[*row[:2], row[3]] for row in cells]
    output.write_rows(columns, cells, output_format)


def changes_in_words(data: Data, names: Names, longest: int | None = None) -> Iterator[str]:
    """Each change of an amendment with the old and the new text.

    Args:
        data: the facts of the event.
        names: of the sources.
        longest: characters of a text that are shown; all where left out.
    """
    late = data.get("late", ())
    for field, change in data["changes"].items():
        if field in FIELD_WORDS:
            before, after = (_said(change[side], names, longest) for side in ("before", "after"))
            if before == after:
                yield f"{FIELD_WORDS[field]} confirmed, a draft no longer: {after}"
                continue
            mark = " (came too late: kept, not counted)" if field in late else ""
            yield f"{FIELD_WORDS[field]} {before} became {after}{mark}"


def _said(value: object, names: Names, longest: int | None) -> str:
    if value is None or value == []:
        return "(nothing)"
    if isinstance(value, Mapping):
        value = value["text"] if "parts" in value else _source(value, names)
    if isinstance(value, list):
        value = ", ".join(value)
    text = " ".join(str(value).split())
    return f'"{_short(text, longest) if longest else text}"'


def _short(text: str, longest: int = LONGEST_SAID) -> str:
    text = " ".join(text.split())
    return text if len(text) <= longest else f"{text[: longest - 3].rstrip()}..."


def _source(reference: Data, names: Names) -> str:
    return str(reference.get("name") or names.get(reference["id"], "a source"))


def _why(data: Data) -> str:
    return f": {_short(data['reason'])}" if data.get("reason") else ""


def _recorded(data: Data, names: Names) -> str:
    asked = data["question"]
    claim = data.get("claim") or asked.get("claim", "")
    verb = " denying" if data.get("stance") == "denies" else " on" if "claim" not in asked else ", new question"
    sure = _stated(data, " at ")
    file = f", row {data['origin'].get('row')} of a file" if "origin" in data else ""
    return (
        f"prediction {data['prediction']} by {_source(data['source'], names)}"
        f"{verb} q{asked['id']}{sure}{file}{f': {_short(claim)}' if claim else ''}"
    )


def _stated(data: Data, between: str) -> str:
    """The probability or the estimate that an event holds; nothing where a source stated none."""
    if "estimate" in data:
        return f"{between}{_short(data['estimate']['text'])}"
    return f"{between}{percent(float(data['probability']['point']))}" if "probability" in data else ""


def _amended(subject: str) -> Callable[[Data, Names], str]:
    def words(data: Data, names: Names) -> str:
        named = f"q{data['question']}" if subject == "question" else f"prediction {data['prediction']}"
        return f"{named} amended: {'; '.join(changes_in_words(data, names, LONGEST_SAID // 2))}"

    return words


def _retracted(data: Data, names: Names) -> str:
    return f"prediction {data['prediction']} retracted, recorded by mistake{_why(data)}"


def _withdrawn(data: Data, names: Names) -> str:
    return f"prediction {data['prediction']} taken back by its source on {data['on']}{_why(data)}"


def _revised(data: Data, names: Names) -> str:
    stated = _stated(data, " to ")
    return f"prediction {data['prediction']} revised by its source{stated} on {data['made']}{_why(data)}"


def _moved(data: Data, names: Names) -> str:
    side = "which it denies" if data["stance"] == "denies" else "which it affirms"
    return f"prediction {data['prediction']} moved to q{data['question']}, {side}"


def _resolved(data: Data, names: Names) -> str:
    again = " again, setting the earlier decision aside" if "supersedes" in data else ""
    share = f" to {percent(float(data['fraction']))}" if "fraction" in data else ""
    early = ", before its time was up" if data.get("early") else ""
    outcome = data["answer"]["text"] if "answer" in data else data["outcome"]
    grounds = data.get("note") or ", ".join(data.get("evidence", ()))
    return (
        f"q{data['question']} decided{again}: {outcome}{share} on {data['resolved_on']}{early}"
        f"{_why(data)}{f' ({_short(grounds)})' if grounds else ''}"
    )


def _rated(data: Data, names: Names) -> str:
    note = f" ({_short(data['note'])})" if data.get("note") else ""
    said = data["answer"]["text"] if "answer" in data else data["outcome"]
    return f"q{data['question']} rated a second time, blind: {said}{note}"


def _questions_merged(data: Data, names: Names) -> str:
    return f"q{data['merged']} merged into q{data['question']}"


def _linked(data: Data, names: Names) -> str:
    return f"q{data['question']} linked as {relation_words(data['relation'])} q{data['other']}"


def relation_words(relation: str) -> str:
    """A relation between two questions, as it reads between their names.

    >>> relation_words("narrower"), relation_words("related")
    ('narrower than', 'related to')
    """
    return {"related": "related to", "opposite": "the opposite of"}.get(relation, f"{relation} than")


def _passage_skipped(data: Data, names: Names) -> str:
    return f"passage of a{data['article']['id']} left out: {_short(data['quote']['text'])}"


def _source_recorded(data: Data, names: Names) -> str:
    return f"source {_source(data['source'], names)} recorded"


def _renamed(data: Data, names: Names) -> str:
    shown = _source({"id": data["source"]}, names)
    return f"{'a source' if shown == data['name'] else shown} renamed to {data['name']}"


def _aliased(data: Data, names: Names) -> str:
    return f"{_source({'id': data['source']}, names)} is also found as {data['name']}"


def _described(data: Data, names: Names) -> str:
    said = [str(data["kind"])] if data.get("kind") else []
    said += [f"of {data['affiliation']}"] if data.get("affiliation") else []
    return f"{_source({'id': data['source']}, names)} described: {', '.join(said) or 'nothing'}"


def _sources_merged(data: Data, names: Names) -> str:
    kept, gone = ({"id": data[role]} for role in ("source", "merged"))
    return f"{_source(gone, names)} merged into {_source(kept, names)}"


def _article_recorded(data: Data, names: Names) -> str:
    article = data["article"]
    named = article.get("title") or article.get("url")
    return f"article a{article['id']} recorded{f': {_short(named)}' if named else ''}"


def _article_amended(data: Data, names: Names) -> str:
    return f"article a{data['article']} amended: {'; '.join(changes_in_words(data, names, LONGEST_SAID // 2))}"


def _forgotten(data: Data, names: Names) -> str:
    return f"text of article a{data['article']} forgotten{_why(data)}"


def _imported(data: Data, names: Names) -> str:
    return f"file {data['name']} imported as {data['format']}"


def _rows_imported(data: Data, names: Names) -> str:
    recorded, decided = (
        sorted(part[what] for part in data.get(f"{what}s", ())) for what in ("prediction", "resolution")
    )
    said = [_span("prediction", recorded)] if recorded else []
    said += [f"{len(decided):,} question{'s' if len(decided) > 1 else ''} decided"] if decided else []
    rows = sorted(part["origin"]["row"] for member in ("predictions", "resolutions") for part in data.get(member, ()))
    return f"{_span('row', rows)} of a file: {', '.join(said)}"


def _span(noun: str, numbers: Sequence[int]) -> str:
    """Numbers in their order as words.

    >>> _span("row", [2]), _span("row", [2, 3, 7])
    ('row 2', 'rows 2 to 7')
    """
    return f"{noun} {numbers[0]}" if len(numbers) == 1 else f"{noun}s {numbers[0]} to {numbers[-1]}"


SUMMARIES: dict[str, Callable[[Data, Names], str]] = {
    "prediction.recorded": _recorded,
    "prediction.amended": _amended("prediction"),
    "prediction.retracted": _retracted,
    "prediction.withdrawn": _withdrawn,
    "prediction.revised": _revised,
    "prediction.moved": _moved,
    "passage.skipped": _passage_skipped,
    "question.amended": _amended("question"),
    "question.resolved": _resolved,
    "question.rated": _rated,
    "question.merged": _questions_merged,
    "question.linked": _linked,
    "source.recorded": _source_recorded,
    "source.renamed": _renamed,
    "source.aliased": _aliased,
    "source.described": _described,
    "source.merged": _sources_merged,
    "article.recorded": _article_recorded,
    "article.amended": _article_amended,
    "article.forgotten": _forgotten,
    "file.imported": _imported,
    "rows.imported": _rows_imported,
}
"""How each type of event reads."""
