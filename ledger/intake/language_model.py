"""What a language model answers, through the `llm` program and whatever models the person has set up there."""

import subprocess
import sys
import tempfile
from importlib.util import find_spec
from threading import Timer

from ledger.errors import BadInputError, StorageError, UsageError

SECONDS = 300.0
"""For one answer; small models on a laptop are slow."""

LARGEST_ANSWER = 1_000_000
"""Bytes."""


def model_answer(model: str, instruction: str, article: str, seconds: float = SECONDS) -> str:
    """The answer of a model to an instruction and an article.

    It runs in a process of its own, so that what a plug-in of a model does or leaves undone harms nothing but its
    answer. Nothing of it is kept in `llm`'s own log, and the model is given no tools.

    Args:
        model: its name or alias in `llm`.
        instruction: what to do with the article.
        article: its text.
        seconds: after which it is given up.

    Raises:
        UsageError: where the extra is missing.
        StorageError: where there is no such model, or it does not answer.
        BadInputError: where its answer is too long, or no text.
    """
    if find_spec("llm") is None:
        raise UsageError("reading with a model needs an extra: pip install 'prediction-ledger[llm]'")
    # -P: no module of the current folder is taken for one of ours
    command = [sys.executable, "-P", "-m", "llm", "prompt", f"--model={model}", "--no-log", "--no-stream"]
    with tempfile.TemporaryFile() as question, tempfile.TemporaryFile() as told:
        question.write(article.encode())
        question.seek(0)
        with subprocess.Popen(
            [*command, "--system", instruction], stdin=question, stdout=subprocess.PIPE, stderr=told
        ) as process:
            in_time = Timer(seconds, process.kill)
            in_time.start()
            assert process.stdout is not None
            answer = process.stdout.read(LARGEST_ANSWER + 1)
            if len(answer) > LARGEST_ANSWER:
                process.kill()
            code = process.wait()
            was_late = code != 0 and in_time.finished.is_set()
            in_time.cancel()
        told.seek(0)
        reason = _last_line(told.read(100_000))
    if len(answer) > LARGEST_ANSWER:
        raise BadInputError(f"the model's answer has more than {LARGEST_ANSWER:,} bytes: ask again, or another model")
    if was_late:
        raise StorageError(f'the model "{model}" gave no answer within {seconds:g} s; try again, or a faster one')
    if code:
        raise StorageError(f'the model "{model}" gave no answer: {reason}; `llm models` lists those that are set up')
    try:
        return answer.decode()
    except UnicodeDecodeError as error:
        raise BadInputError("the model's answer is no UTF-8 text: ask again, or another model") from error


def _last_line(written: bytes) -> str:
    lines = written.decode(errors="replace").strip().splitlines()
    return lines[-1].removeprefix("Error: ")[:300] if lines else "it ended without a word"
