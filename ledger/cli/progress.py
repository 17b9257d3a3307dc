"""How far long work has come: one line on a terminal, which gives way to everything else that is written."""

import sys

WIDTH = 36


class ProgressLine:
    """A line such as "Reading  [####----]  50%" on standard error; none where that is no terminal.

    Whatever else is written or asked meanwhile has to `hide` it first; `advance` shows it again.

    Args:
        label: what is done.
        length: how many steps there are; with fewer than two nothing is shown.
    """

    def __init__(self, label: str, length: int) -> None:
        self._label, self._length, self._done = label, length, 0
        self._is_shown = length > 1 and sys.stderr.isatty()
        self._show()

    def advance(self) -> None:
        """One more step is done."""
        self._done += 1
        if self._done < self._length:
            self._show()
        else:
            self.hide()

    def hide(self) -> None:
        """Take the line away, so that something else can stand there."""
        self._write("\r\x1b[K")

    def _show(self) -> None:
        filled = WIDTH * self._done // max(self._length, 1)
        bar = "#" * filled + "-" * (WIDTH - filled)
        self._write(f"\r\x1b[K{self._label}  [{bar}]  {100 * self._done // max(self._length, 1)}%")

    def _write(self, text: str) -> None:
        if self._is_shown:
            sys.stderr.write(text)
            sys.stderr.flush()
