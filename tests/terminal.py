"""A person at a terminal: the command runs in a pseudo-terminal of 80 columns, and its screen is kept."""

import fcntl
import os
import pty
import re
import select
import signal
import struct
import subprocess
import sys
import termios
import time
from pathlib import Path

PATIENCE = 60.0
"""Seconds that an answer may take on a busy machine; a test that passes never waits that long."""


class Terminal:
    """One run of the command in a pseudo-terminal.

    Attributes:
        screen: everything that was to be seen so far, what was typed included.
    """

    def __init__(
        self,
        path: Path,
        *arguments: str,
        today: str,
        environment: dict[str, str] | None = None,
        output: Path | None = None,
    ) -> None:
        self.screen = "$ ledger " + " ".join(f'"{word}"' if " " in word else word for word in arguments) + "\n"
        self._read_up_to = len(self.screen)
        self._pending = b""
        self._master, slave = pty.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 80, 0, 0))
        environment = {**os.environ, "TERM": "dumb", **(environment or {})}  # a line is typed, not edited
        for name in ("COLUMNS", "LINES"):
            environment.pop(name, None)
        stdout = slave if output is None else os.open(output, os.O_WRONLY | os.O_CREAT)
        self._process = subprocess.Popen(
            [sys.executable, "-m", "ledger", "--db", str(path), "--today", today, *arguments],
            stdin=slave,
            stdout=stdout,
            stderr=slave,
            env=environment,
            start_new_session=True,
            preexec_fn=_take_terminal,
        )
        os.close(slave)
        if output is not None:
            os.close(stdout)

    def wait_for(self, text: str, rest: str = "") -> None:
        """Read until `text`, and behind it the pattern `rest`, is to be seen after what was waited for before."""
        end = time.monotonic() + PATIENCE
        pattern = re.compile(re.escape(text) + rest)
        while (found := pattern.search(self.screen, self._read_up_to)) is None:
            if not self._read(end):
                raise AssertionError(f"waited for {text!r} in vain:\n{self.screen}")
        self._read_up_to = found.end()

    def type(self, keys: str | bytes) -> None:
        """Press keys."""
        os.write(self._master, keys.encode() if isinstance(keys, str) else keys)

    def answer(self, question: str, keys: str | bytes = "") -> None:
        """Wait until a question is asked in full, type the answer, press Enter."""
        self.wait_for(question, rest=r"[^\n]*(?<=[:\]]) \Z")
        self.type((keys.encode() if isinstance(keys, str) else keys) + b"\n")

    def interrupt(self) -> None:
        """Press Ctrl-C once the process waits for keys: Python may miss a signal that comes a moment earlier."""
        state = Path(f"/proc/{self._process.pid}/stat")
        while state.exists() and state.read_text().rpartition(") ")[2][0] != "S":
            time.sleep(0.01)
        self.type("\x03")

    def finish(self) -> int:
        """Read to the end; return the exit code."""
        end = time.monotonic() + PATIENCE
        while self._read(end):
            pass
        os.close(self._master)
        return self._process.wait(PATIENCE)

    def close(self) -> None:
        """End a run that did not come to its end."""
        if self._process.poll() is None:
            self._process.kill()
            self._process.wait()

    def _read(self, end: float) -> bool:
        """Take what has come; whether there can be more."""
        if not select.select([self._master], [], [], max(0.0, end - time.monotonic()))[0]:
            raise AssertionError(f"nothing came any more:\n{self.screen}")
        try:
            data = os.read(self._master, 65536)
        except OSError:  # Linux says so where the other end is closed
            return False
        self._pending += data
        if _is_whole(self._pending):
            self.screen += self._pending.decode(errors="replace").replace("\r\n", "\n")
            self._pending = b""
        return bool(data)


def _is_whole(data: bytes) -> bool:
    """Whether no character and no line end is cut in the middle."""
    try:
        data.decode()
    except UnicodeDecodeError as error:
        return error.end < len(data)
    return not data.endswith(b"\r")


def _take_terminal() -> None:
    """Make the pseudo-terminal the process's own, so that Ctrl-C reaches it."""
    # Tests that run in the background may be told to ignore the signal, and what they start inherits that.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)
