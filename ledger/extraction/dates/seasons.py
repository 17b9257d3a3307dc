"""Seasons of the year, as in the northern half of the world: "next autumn", "in the winter of 2025-26"."""

from ledger.extraction.dates.rule import Example, Match, Rule
from ledger.extraction.dates.span import Span, coming_round, days_later, months

_WINTER = 12


def _season(month: int, year: int) -> Span | None:
    """Three whole months, as in the northern half of the world; a winter has the year it begins in."""
    return months(year * 12 + month - 1, 3, "quarter")


def _two_seasons(match: Match, year: int) -> Span | None:
    """From one season to another, which the year is told of: "in the winter or spring of 2026"."""
    begins, ends = match.number("season"), match.number("season2")
    first, last = _season(begins, year - (ends < begins)), _season(ends, year)
    return Span(first.first, last.last, "range") if first and last else None


def _coming_seasons(match: Match) -> Span | None:
    """The first such seasons of which the former is not over."""
    begins, ends = match.number("season"), match.number("season2")
    first = _next_season(match)
    return _two_seasons(match, first.first.year + (ends < begins)) if first else None


def _season_of_year(match: Match) -> Span | None:
    return _season(match.number("season"), match.number("year"))


def _next_season(match: Match) -> Span | None:
    return coming_round(lambda year: _season(match.number("season"), year), match.today)


def _season_after(match: Match) -> Span | None:
    running = _next_season(match)
    start = days_later(running.last, 1) if running and running.first <= match.today else match.today
    return coming_round(lambda year: _season(match.number("season"), year), start) if start else None


def _last_season(match: Match) -> Span | None:
    running = _next_season(match)
    return _season(match.number("season"), running.first.year - 1) if running else None


def _split_winter(match: Match) -> Span | None:
    span = match.span()
    if span.rule != "split-year" or match.number("season") != _WINTER:
        return None
    return months(span.first.year * 12 + _WINTER - 1, 3, "quarter")


RULES = (
    Rule("season", "the? <season> !of", _next_season,
         Example("It opens by spring.", "2024-11-16", "2025-05-31"), "Prices fall, and others spring up.",
         "W"),
    Rule("this-season", "this|this_coming|the_coming|coming|upcoming <season>", _next_season,
         Example("It opens this winter.", "2024-12-01", "2025-02-28"), "This may fall."),
    Rule("next-season", "next <season>", _season_after,
         Example("It opens next autumn.", "2025-09-01", "2025-11-30"), "Next they fall."),
    Rule("last-season", "last|previous|past <season>", _last_season,
         Example("It opened last spring.", "2024-03-01", "2024-05-31"), "The last to fall."),
    Rule("seasons-of-year", "%between|from the? <season> and|or|to|into|through|- the? <season2> ,|of|in? <year>",
         lambda m: _two_seasons(m, m.number("year")),
         Example("It opens in the spring or summer of 2026.", "2026-03-01", "2026-08-31"), "In spring or 2026."),
    Rule("seasons", "%between|from the? <season> and|or|to|into|through|- the? <season2> !of", _coming_seasons,
         Example("It opens in the spring or summer.", "2025-03-01", "2025-08-31"), "Prices fall or spring up.", "W"),
    Rule("season-of-year", "the? <season> of <year>", _season_of_year,
         Example("It opens summer of 2025.", "2025-06-01", "2025-08-31"), "In the fall of 20 men."),
    Rule("sure-season-year", "<season=sureseason> ,? <year>", _season_of_year,
         Example("It opens summer 2025.", "2025-06-01", "2025-08-31"), "Prices fall 2025 crowns."),
    Rule("season-year", "this|the|in|by|of|late|early|mid|until <season> ,|of|in? <year>", _season_of_year,
         Example("It opens in the summer of 2025.", "2025-06-01", "2025-08-31"), "Prices fall 2025 crowns."),
    Rule("split-winter", "the? <season> of|,? <span>", _split_winter,
         Example("It opens in the winter of 2025-26.", "2025-12-01", "2026-02-28"), "The winter of discontent."),
)  # fmt: skip
