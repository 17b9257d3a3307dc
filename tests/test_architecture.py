"""A module imports only from the lines above its own."""

import ast
from pathlib import Path

import ledger

ROOT = Path(ledger.__file__).parent

LINES = [
    {"errors", "terms"},
    {"naming", "files", "receipts"},
    {"likeness"},
    {"lifecycle"},
    {"verification", "extraction"},
    {"models"},
    {"bulk"},
    {"journal"},
    {"fulltext"},
    {"projection"},
    {"migrations"},
    {"faults"},
    {"db"},
    {"store"},
    {"recording"},
    {"intake"},
    {"checks", "formats", "report"},
    {"cli"},
    {"__main__"},
]
PURE = {"errors", "terms", "naming", "likeness", "lifecycle", "verification", "extraction"}
TYPER = {"typer", "rich", "click"}


def part_of(path: Path) -> str:
    return path.relative_to(ROOT).parts[0].removesuffix(".py")


def imported_names(path: Path) -> set[str]:
    names: set[str] = set()
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            names |= {alias.name for alias in node.names}
        elif isinstance(node, ast.ImportFrom) and node.module:
            names |= {node.module, *(f"{node.module}.{alias.name}" for alias in node.names)}
    return names


def test_each_module_imports_only_from_the_lines_above() -> None:
    line_of = {part: number for number, parts in enumerate(LINES) for part in parts}
    wrong = []
    for path in sorted(ROOT.rglob("*.py")):
        part = part_of(path)
        for name in imported_names(path):
            other = name.split(".")[1] if name.startswith("ledger.") else None
            if other in line_of and other != part and line_of[other] >= line_of.get(part, 99):
                wrong.append(f"{path.relative_to(ROOT)} imports {name}")
    assert not wrong


def test_the_core_knows_no_database_and_only_the_command_line_knows_typer() -> None:
    for path in sorted(ROOT.rglob("*.py")):
        packages = {name.split(".")[0] for name in imported_names(path)}
        if part_of(path) in PURE:
            assert not packages & {"sqlalchemy", "sqlmodel", "sqlite3"}, path
        if part_of(path) != "cli":
            assert not packages & TYPER, path
