"""How figures read in tables and in sentences; what has no data stays empty."""


def percent(share: float | None) -> str | None:
    """A share in whole per cent, never rounded to none or all.

    >>> percent(0.404), percent(0.999), percent(0.001), percent(1.0), percent(None)
    ('40 %', '>99 %', '<1 %', '100 %', None)
    """
    if share is None:
        return None
    if 0 < share < 0.005:
        return "<1 %"
    if 0.995 <= share < 1:
        return ">99 %"
    return f"{share:.0%}".replace("%", " %")


def percent_range(low: float | None, high: float | None) -> str | None:
    """The ends of an interval in whole per cent.

    >>> percent_range(0.31, 0.505)
    '31-50'
    """
    return None if low is None or high is None else f"{low * 100:.0f}-{high * 100:.0f}"


def decimal(value: float | None) -> str | None:
    """A score with three digits.

    >>> decimal(0.02418), decimal(-0.00001)
    ('0.024', '0.000')
    """
    return None if value is None else f"{value:.3f}".replace("-0.000", "0.000")


def decimal_range(low: float | None, high: float | None) -> str | None:
    """The ends of an interval of a score.

    >>> decimal_range(0.0123, 0.0371)
    '0.012-0.037'
    """
    return (
        None
        if low is None or high is None
        else f"{decimal(low)} to {decimal(high)}"
        if low < 0
        else f"{decimal(low)}-{decimal(high)}"
    )


def signed(value: float | None) -> str | None:
    """A figure that may lie on either side of 0.

    >>> signed(0.8964), signed(-0.2), signed(-0.001)
    ('+0.90', '-0.20', '0.00')
    """
    if value is None:
        return None
    text = f"{value:+.2f}"
    return "0.00" if text in ("+0.00", "-0.00") else text


def number(value: float) -> str:
    """A count or a sum of weights, with one digit where it is no whole number.

    >>> number(89), number(20.5), number(1000000)
    ('89', '20.5', '1,000,000')
    """
    return f"{value:,}" if value == int(value) else f"{value:,.1f}"


def tenths(value: float | None) -> str | None:
    """A score in hundreds, with one digit.

    >>> tenths(84.79), tenths(-0.04)
    ('+84.8', '0.0')
    """
    if value is None:
        return None
    text = f"{value:+.1f}"
    return "0.0" if text in ("+0.0", "-0.0") else text


def of(part: int, total: int) -> str:
    """A part of a number of things, as a share; nothing of nothing.

    >>> of(3, 12), of(0, 0)
    ('25 %', '')
    """
    return percent(part / total) or "" if total else ""
