"""Answers of models through the `llm` program, with a plug-in of a model made for these tests."""

import sqlite3
import time
from contextlib import closing
from importlib.util import find_spec
from pathlib import Path

import pytest

from ledger.errors import BadInputError, StorageError, UsageError
from ledger.intake import language_model
from ledger.intake.language_model import model_answer

needs_llm = pytest.mark.skipif(find_spec("llm") is None, reason="the extra llm is not installed")

PLUG_IN = """
import time
import llm

class Told(llm.Model):
    model_id = "told"

    def execute(self, prompt, stream, response, conversation=None):
        text = prompt.prompt
        if "sleep" in text:
            time.sleep(60)
        if "fail" in text:
            raise RuntimeError("the plug-in broke")
        if "endless" in text:
            yield "x" * 2_000_000
        yield f"{prompt.system}|{text}|é"

@llm.hookimpl
def register_models(register):
    register(Told())
"""


@pytest.fixture
def _plug_in(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A plug-in as `pip` would install it, and a folder of its own for `llm`."""
    (tmp_path / "told_model.py").write_text(PLUG_IN, encoding="utf-8")
    facts = tmp_path / "told_model-1.0.dist-info"
    facts.mkdir()
    (facts / "METADATA").write_text("Metadata-Version: 2.1\nName: told-model\nVersion: 1.0\n", encoding="utf-8")
    (facts / "entry_points.txt").write_text("[llm]\ntold = told_model\n", encoding="utf-8")
    monkeypatch.setenv("PYTHONPATH", str(tmp_path))
    monkeypatch.setenv("LLM_USER_PATH", str(tmp_path / "llm"))


@needs_llm
@pytest.mark.usefixtures("_plug_in")
def test_a_model_is_given_instruction_and_article_and_keeps_no_log(tmp_path: Path) -> None:
    assert model_answer("told", "Be brief.", "Ünder\nthe bridge") == "Be brief.|Ünder\nthe bridge|é\n"
    with closing(sqlite3.connect(tmp_path / "llm" / "logs.db")) as log:
        tables = [name for (name,) in log.execute("SELECT name FROM sqlite_schema WHERE name = 'responses'")]
        assert all(log.execute(f"SELECT count(*) FROM {name}").fetchone() == (0,) for name in tables)


@needs_llm
@pytest.mark.usefixtures("_plug_in")
def test_what_goes_wrong_with_a_model_is_told_in_one_line() -> None:
    with pytest.raises(StorageError, match=r'the model "gone" gave no answer: .*`llm models`'):
        model_answer("gone", "Be brief.", "text")
    with pytest.raises(StorageError, match="the plug-in broke"):
        model_answer("told", "Be brief.", "fail")
    with pytest.raises(StorageError, match="--help"):
        model_answer("--help", "Be brief.", "text")
    with pytest.raises(BadInputError, match="more than 1,000,000 bytes"):
        model_answer("told", "Be brief.", "endless")
    start = time.monotonic()
    with pytest.raises(StorageError, match="no answer within 3 s"):
        model_answer("told", "Be brief.", "sleep", seconds=3)
    assert time.monotonic() - start < 30


def test_without_the_extra_it_says_which(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(language_model, "find_spec", lambda name: None)
    with pytest.raises(UsageError, match=r"prediction-ledger\[llm\]"):
        model_answer("told", "Be brief.", "text")
