"""The words of a Markdown text without its marks, and what its first lines say of it."""

import re

from ledger.intake.dates import MONTHS, written_date
from ledger.intake.page import Facts, Origin, as_facts

_FENCE = re.compile(r"^ {0,3}(?:```|~~~)[^\n]{0,100}\n", re.MULTILINE)
_RULE = re.compile(r"^ {0,3}(?:(?:\*[ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,}|=+)$\n?", re.MULTILINE)
_DEFINITION = re.compile(r"^ {0,3}\[[^\]\n]{1,200}\]:[ \t]+\S[^\n]*\n?", re.MULTILINE)
_COMMENT = re.compile(r"<!--.{0,5000}?-->", re.DOTALL)
_LINE_START = re.compile(
    r"^ {0,3}(?:>[ \t]?)*(?:#{1,6}[ \t]+|(?:[-*+]|\d{1,2}[.)])[ \t]+(?:\[[ xX]\][ \t]+)?)?", re.MULTILINE
)
_HEADING_END = re.compile(r"[ \t]+#+[ \t]*$", re.MULTILINE)
_BREAK = re.compile(r"(?: {2,}|\\)$", re.MULTILINE)
_IMAGE = re.compile(r"!\[[^\]\n]{0,500}\](?:\([^()\n]{0,2000}\)|\[[^\]\n]{0,200}\])")
_LINK = re.compile(r"\[([^\[\]]{1,500})\](?:\((?:[^()\n]|\([^()\n]{0,200}\)){0,2000}\)|\[[^\]\n]{0,200}\])")
_FOOTNOTE = re.compile(r"\[\^[^\]\s]{1,50}\]")
_ADDRESS = re.compile(r"<((?:https?://|mailto:)[^\s<>]{1,2000})>")
_TAG = re.compile(
    r"</?(?:a|b|i|u|em|strong|span|sup|sub|br|p|div|small|mark|del|ins|blockquote)\b[^<>\n]{0,500}>", re.IGNORECASE
)
_CODE = re.compile(r"(`{1,2})([^`\n]{1,500})\1")
_EMPHASIS = re.compile(
    r"(?<![\w*\\])(?P<mark>\*{1,3})(?=[^\s*])(?P<starred>(?:[^\n]|\n(?!\s*\n)){1,400}?)(?<=[^\s*\\])(?P=mark)(?![\w*])"
    r"|(?<![\w\\])(?P<line>_{1,3})(?=[^\s_])(?P<lined>(?:[^\n]|\n(?!\s*\n)){1,400}?)(?<=[^\s_\\])(?P=line)(?!\w)"
    r"|~~(?=\S)(?P<struck>[^\n~]{1,400})~~"
)
_ESCAPE = re.compile(r"\\([\\`*_{}\[\]()#+.!<>|~-])")
_DEEPEST = 3
"""Marks inside marks that are taken away: bold in a link in italics."""

HEAD_LINES = 6
"""Lines with words at the head of a text that may be its byline."""
LONGEST_HEAD_LINE = 100
_SAID = re.compile(r"(?:by\b[^\d,|·•–—(]{0,60}|published|posted|date)[\s:,|·•–—(-]*(?:on\s+)?", re.IGNORECASE)
_WEEKDAY = re.compile(r"(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s+", re.IGNORECASE)
_DAY_ALONE = re.compile(
    rf"(?:\d|(?:{'|'.join(MONTHS)})[a-z]{{0,6}}\b)[\w,./ -]{{6,24}}?"
    r"(?:[ ,|·•–—]+(?:at )?\d{1,2}[:.]\d{2}\b[^a-z]{0,20})?",
    re.IGNORECASE,
)


def unmarked(text: str) -> str:
    r"""Markdown as it is read: no marks of emphasis, headings, quotes, lists, links; words and line ends stay.

    >>> unmarked("## Tunnel\n\n> \"It will **open** in *May*,\" said [the minister](https://example.org/a).")
    'Tunnel\n\n"It will open in May," said the minister.'
    """
    text = text.removeprefix("\ufeff").replace("\r\n", "\n")
    for gone in (_COMMENT, _FENCE, _RULE, _DEFINITION, _IMAGE, _FOOTNOTE, _TAG):
        text = gone.sub("", text)
    text = _BREAK.sub("", _HEADING_END.sub("", _LINE_START.sub("", text)))
    text = _CODE.sub(r"\2", _ADDRESS.sub(r"\1", text))
    for _ in range(_DEEPEST):
        before, text = text, _EMPHASIS.sub(_emphasised, _LINK.sub(r"\1", text))
        if text == before:
            break
    return _ESCAPE.sub(r"\1", text)


def _emphasised(match: re.Match[str]) -> str:
    return match["starred"] or match["lined"] or match["struck"]


def byline_facts(text: str) -> Facts:
    r"""The day of publication that one of the first short lines gives: a byline, "Published …", or a day alone.

    >>> byline_facts("Tunnel to open\n\nBy Jane Roe, 16 November 2024\n\nText")["published"].value
    '2024-11-16'
    """
    lines = [line.strip() for line in text.lstrip("\ufeff")[:2000].split("\n")]
    for line in list(filter(None, lines))[:HEAD_LINES]:
        if len(line) > LONGEST_HEAD_LINE:
            break
        said = _SAID.match(line)
        rest = _WEEKDAY.sub("", line[said.end() :] if said else line, count=1)
        day = written_date(rest) if said or _DAY_ALONE.fullmatch(rest) else None
        if day is not None:
            return as_facts({"published": day.isoformat()}, Origin.PAGE)
    return {}
