"""What the project promises about itself."""

import ast
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
_FAILING_CALLS = {"raises", "warns", "fail", "until", "waitUntil", "waitSignal", "waitSignals"}
_FAILING_CALLS |= {"wait", "wait_for", "reads_again", "_gone"}  # of tests, and fail by themselves


def _names(function: ast.expr) -> str:
    return function.attr if isinstance(function, ast.Attribute) else getattr(function, "id", "")


def _can_fail(test: ast.FunctionDef) -> bool:
    inside = list(ast.walk(test))
    calls = {_names(node.func) for node in inside if isinstance(node, ast.Call)}
    return any(isinstance(node, ast.Assert) for node in inside) or bool(calls & _FAILING_CALLS)


def test_every_test_can_fail() -> None:
    """S0-49, S1-6, S3-20: no test returns a bool instead of asserting, none asserts nothing."""
    tests = [
        (f"{file.relative_to(ROOT)}:{node.lineno}", node)
        for file in sorted((ROOT / "tests").rglob("test_*.py"))
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef) and node.name.startswith("test_")
    ]
    assert len(tests) > 2000
    assert [place for place, test in tests if not _can_fail(test)] == []


def test_no_assertion_holds_whatever_happens() -> None:
    """S0-49: neither a constant nor a tuple is asserted, and nothing "or true"."""
    for file in sorted((ROOT / "tests").rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Assert):
                test = node.test
                either = test.values if isinstance(test, ast.BoolOp) else [test]
                place = f"{file.relative_to(ROOT)}:{node.lineno}"
                assert not any(isinstance(one, ast.Constant | ast.Tuple) for one in either), place


def test_ci_runs_the_readmes_test_command_and_that_lints() -> None:
    """S1-23, S3-21: lint, types, import contracts and tests before anything lands."""
    assert "make test" in (ROOT / ".ci" / "run").read_text()
    assert "make test" in (ROOT / "README.md").read_text()
    makefile = (ROOT / "Makefile").read_text()
    test_recipe = makefile.partition("\ntest:")[2].partition("\n\n")[0]
    assert "lint" in test_recipe
    lint_recipe = makefile.partition("\nlint:")[2].partition("\n\n")[0]
    for tool in ("ruff check", "ruff format --check", "mypy", "lint-imports"):
        assert tool in lint_recipe


def test_every_module_but_the_shell_and_the_command_line_is_fenced_off_from_qt() -> None:
    """S3-1: a new module of the kiosk is forbidden Qt from its first day."""
    contracts = tomllib.loads((ROOT / "pyproject.toml").read_text())["tool"]["importlinter"]
    [fence] = [one for one in contracts["contracts"] if one["name"].startswith("No Qt outside")]
    modules = {path.stem for path in (ROOT / "kiosk").iterdir() if not path.stem.startswith("__")}
    fenced = [name.removeprefix("kiosk.") for name in fence["source_modules"] if name[:2] != "ui"]
    assert sorted(fenced) == sorted(modules - {"cli", "qt"})


@pytest.mark.parametrize("package", ["kiosk/hub/services", "kiosk/till", "kiosk/outbox"])
def test_rules_know_no_http(package: str) -> None:
    """S3-2: services raise typed exceptions; status codes are somebody else's business."""
    files = list((ROOT / package).glob("*.py"))
    assert len(files) > 5
    for file in files:
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            names = [alias.name for alias in node.names] if isinstance(node, ast.Import) else []
            if isinstance(node, ast.ImportFrom) and node.module:
                names.append(node.module)
            libraries = {name.split(".")[0] for name in names}
            assert not libraries & {"fastapi", "starlette", "requests", "uvicorn"}, file


def test_the_core_brings_no_qt_no_torch_and_no_model_engine() -> None:
    """S3-1: asked at run time, in a process of its own."""
    core = "kiosk.till.till, kiosk.tracking.tracker, kiosk.outbox.letters, kiosk.session"
    core += ", kiosk.backend.sending, kiosk.hub.app, ui.presenters.screen"
    unwanted = ("PySide6", "torch", "ultralytics", "openvino")
    code = f"import sys, {core}\nprint([m for m in {unwanted!r} if m in sys.modules])"
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_the_window_starts_without_torch() -> None:
    """The running kiosk never needs the training extra."""
    code = (
        "import sys, ui.program\n"
        "print([m for m in ('torch', 'ultralytics', 'nncf') if m in sys.modules])"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"


def test_lock_files_hold_hashes_and_no_addresses() -> None:
    for name in ("requirements.txt", "requirements-dev.txt"):
        text = (ROOT / "packaging" / name).read_text()
        assert "--hash=sha256:" in text
        assert "://" not in text
        assert "index-url" not in text


def test_packaging_is_no_package() -> None:
    """It would shadow the library of that name."""
    assert not (ROOT / "packaging" / "__init__.py").exists()


def test_no_todo_without_an_issue_and_no_code_for_older_versions() -> None:
    """S3-24: breaking changes freely, no dead code kept for the past."""
    for folder in ("kiosk", "ui"):
        for file in (ROOT / folder).rglob("*.py"):
            text = file.read_text(encoding="utf-8").lower()
            assert "deprecated" not in text, file
            assert "backward" not in text, file


def test_no_model_engine_tells_the_internet_that_it_was_imported() -> None:
    """Privacy by default: OpenVINO's telemetry stays out of the process."""
    code = (
        "import sys, threading, kiosk.detection.openvino_graph\n"
        "print([m for m in sys.modules if m.startswith('openvino_telemetry') and sys.modules[m]])\n"
        "print(threading.active_count())"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
    assert done.stdout.split() == ["[]", "1"]
