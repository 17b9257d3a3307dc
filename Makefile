# Two commands do all the set-up: `make demo` and `make test`. Both need Python 3.11+ and a package index.
PYTHON ?= python3
BIN := .venv/bin

.PHONY: demo test check example readme clean

$(BIN)/python:
	$(PYTHON) -m venv .venv

.venv/installed: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable .
	@$(BIN)/python -m compileall -q ledger
	@touch $@

.venv/installed-test: pyproject.toml | $(BIN)/python
	$(BIN)/python -m pip install --quiet --disable-pip-version-check --editable '.[test]'
	@$(BIN)/python -m compileall -q ledger
	@touch $@ .venv/installed

demo: .venv/installed ## the whole job on seeds/, in databases of its own
	@$(BIN)/python seeds/demo.py

test: check ## lint, types, architecture and every test
	$(BIN)/python -m pytest --numprocesses auto

check: .venv/installed-test ## ruff, mypy strict, architecture
	$(BIN)/ruff check .
	$(BIN)/ruff format --check .
	$(BIN)/mypy
	$(BIN)/python -m pytest tests/test_architecture.py

example: .venv/installed ## build ledger.db.example from seeds/
	$(BIN)/python seeds/build_example.py ledger.db.example

readme: .venv/installed-test ## run the commands of README.md and write their output into it
	$(BIN)/python tests/readme.py

clean:
	rm -rf .venv demo.db demo-drafts.db .mypy_cache .ruff_cache .pytest_cache .hypothesis
