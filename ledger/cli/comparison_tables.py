"""Sources side by side: their figures on the shared questions, and whether they differ by more than chance."""

from ledger.cli import output
from ledger.cli.figures_text import decimal, percent, percent_range, signed
from ledger.cli.output import Column
from ledger.verification.comparison import Comparison, Difference
from ledger.verification.paired import PairedTest


def print_comparison(result: Comparison, table_format: str) -> None:
    """Print sources side by side, on how many questions, and the differences between them."""
    columns = [
        Column("source", wraps=True),
        Column("answered", right=True),
        Column("share true", right=True),
        Column("95 %", right=True),
        Column("Brier", right=True),
        Column("log score", right=True),
        Column("skill", right=True),
    ]
    rows = [
        (
            source.name,
            source.answered,
            percent(source.share_true),
            percent_range(source.share_true_low, source.share_true_high),
            decimal(source.brier),
            decimal(source.log_score),
            signed(source.skill),
        )
        for source in result.sources
    ]
    if table_format == output.TABLE:
        count = f"{result.shared} scored questions" if result.shared != 1 else "1 scored question"
        output.write(f"On the {count} that all of them answered,")
        output.write(
            f"{result.shared_with_probability} of them with a probability from each"
            + ("" if result.base_rate is None else f" (base rate {percent(result.base_rate)})")
            + "\n"
        )
    output.write_rows(columns, rows, table_format)
    if table_format == output.TABLE:
        _print_differences(result)


def _print_differences(result: Comparison) -> None:
    by_brier = result.shared_with_probability > 0
    tests = [(each, each.brier if by_brier else each.share_true) for each in result.differences]
    if not any(test.n for _, test in tests):
        return
    what = (
        "Brier scores, below 0 where the first did better" if by_brier else "shares, above 0 where the first did better"
    )
    output.write(f"\nDifferences in {what}\n")
    columns = [Column("first", wraps=True), Column("second", wraps=True)]
    columns += [Column(heading, right=True) for heading in ("differ by", "95 %", "p", "n")]
    output.write_rows(columns, [_cells(each, test) for each, test in tests], output.TABLE)
    output.write()
    output.write(output.paragraph(_conclusion(tests, better_below=by_brier)))


def _cells(each: Difference, test: PairedTest) -> list[object]:
    ends = None if test.low is None or test.high is None else f"{test.low:+.3f} to {test.high:+.3f}"
    differ = None if test.difference is None else f"{test.difference:+.3f}"
    return [each.first, each.second, differ, ends, p_value(test.p_value), test.n]


def p_value(value: float | None) -> str | None:
    """A p value as it is printed.

    >>> p_value(0.0421), p_value(0.00001), p_value(None)
    ('0.042', '<0.001', None)
    """
    if value is None:
        return None
    return "<0.001" if value < 0.001 else f"{value:.3f}"


def _conclusion(tests: list[tuple[Difference, PairedTest]], *, better_below: bool) -> str:
    """What the differences allow one to say; with several pairs each has to pass a sharper test."""
    level = 0.05 / len(tests)
    shown = []
    for each, test in tests:
        if test.p_value is not None and test.p_value < level and test.difference:
            first_did = (test.difference < 0) == better_below
            better, worse = (each.first, each.second) if first_did else (each.second, each.first)
            shown.append(f"{better} did better than {worse}")
    sharper = "" if len(tests) == 1 else f" (p below 0.05 / {len(tests)}, since {len(tests)} pairs are compared)"
    said = (
        f"More than chance explains: {'; '.join(shown)}{sharper}."
        if shown
        else f"None of these differences is larger than chance explains{sharper}: they do not show who is better."
    )
    few = min(test.n for _, test in tests)
    if few < 15:
        return f"{said} With {few} shared questions the test promises too much."
    return f"{said} The test takes the questions for independent; the races of one night are not."
