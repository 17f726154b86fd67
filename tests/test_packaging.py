"""What an installation promises: light imports, working commands, complete files, versions that agree."""

from __future__ import annotations

import json
import re
import subprocess
import sys
import tomllib
import zipfile
from importlib.metadata import entry_points, version
from pathlib import Path

import pytest
from packaging.requirements import Requirement
from packaging.utils import canonicalize_name

ROOT = Path(__file__).resolve().parent.parent
PROJECT = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["project"]
HEAVY = {"hatchet", "numpy", "openai", "pandas", "torch", "transformers", "trl", "vllm"}


def test_no_module_imports_a_model_library() -> None:
    # In a process of its own, where nothing else has imported anything; every module, not only the two packages.
    program = """
import importlib, json, pkgutil, sys
import pcwm_core, pcwm_lsp
for package in (pcwm_core, pcwm_lsp):
    for module in pkgutil.walk_packages(package.__path__, package.__name__ + "."):
        if not module.name.endswith("__main__"):
            importlib.import_module(module.name)
print(json.dumps(sorted({name.partition(".")[0] for name in sys.modules})))
"""
    done = subprocess.run(
        [sys.executable, "-c", program], cwd=ROOT, check=True, capture_output=True, text=True
    )
    loaded = set(json.loads(done.stdout))
    assert {"pcwm_core", "pcwm_lsp", "pygls", "islpy"} <= loaded
    assert not loaded & HEAVY


def test_reading_help_loads_neither_parser_nor_reasoner() -> None:
    program = "import sys, pcwm_core.cli; print(*sys.modules)"
    done = subprocess.run([sys.executable, "-c", program], check=True, capture_output=True, text=True)
    assert not {"tree_sitter", "islpy", "rich", "lsprotocol"} & set(done.stdout.split())


@pytest.mark.parametrize("name", PROJECT["scripts"])
def test_console_scripts_load(name: str) -> None:
    (script,) = entry_points(group="console_scripts", name=name)
    assert callable(script.load())
    assert Path(sys.executable).with_name(name).exists()


def test_the_version_is_the_same_everywhere() -> None:
    done = subprocess.run(
        [Path(sys.executable).with_name("pcwm"), "--version"], check=True, capture_output=True, text=True
    )
    assert done.stdout == f"pcwm {PROJECT['version']}\n"
    assert version("pcwm") == PROJECT["version"]
    changelog = (ROOT / "CHANGELOG.md").read_text(encoding="utf-8")
    assert re.search(rf"^## \[{re.escape(PROJECT['version'])}\]", changelog, re.MULTILINE)


def test_the_base_install_is_light() -> None:
    names = {canonicalize_name(Requirement(line).name) for line in PROJECT["dependencies"]}
    assert not names & HEAVY
    assert len(names) <= 8, (
        "each dependency of the base install needs a reason that an editor's user would accept"
    )


def test_the_constraints_pin_what_is_installed_and_allowed() -> None:
    pins: dict[str, str] = {}
    for line in (ROOT / "constraints.txt").read_text(encoding="utf-8").splitlines():
        if line and not line.startswith("#"):
            name, _, pinned = line.partition("==")
            pins[canonicalize_name(name)] = pinned
    wanted = [*PROJECT["dependencies"], *PROJECT["optional-dependencies"]["dev"]]
    for requirement in map(Requirement, wanted):
        pinned = pins[canonicalize_name(requirement.name)]
        assert requirement.specifier.contains(pinned), requirement
        assert version(requirement.name) == pinned, requirement
    torch = next(
        Requirement(line) for line in PROJECT["optional-dependencies"]["train"] if line.startswith("torch")
    )
    assert torch.specifier.contains(pins["torch"])


def test_the_wheel_holds_types_and_pages(tmp_path: Path) -> None:
    subprocess.run(
        [sys.executable, "-m", "hatchling", "build", "-t", "wheel", "-d", str(tmp_path)],
        cwd=ROOT,
        check=True,
        capture_output=True,
    )
    (wheel,) = tmp_path.glob("pcwm-*.whl")
    with zipfile.ZipFile(wheel) as archive:
        names = set(archive.namelist())
    assert {"pcwm_core/py.typed", "pcwm_lsp/py.typed"} <= names
    assert "pcwm_core/races/rules/pages/missing-reduction.md" in names
    assert "training/evaluation/commands/app.py" in names
    assert not [name for name in names if name.startswith(("tests/", "bench/", "scripts/", "examples/"))]


def test_continuous_integration_runs_make_test() -> None:
    commands = [
        line
        for line in (ROOT / ".ci" / "run").read_text(encoding="utf-8").splitlines()
        if line and not line.startswith("#")
    ]
    assert commands[-1] == "exec make test"
    assert not [line for line in commands[:-1] if not line.startswith(("set ", "cd "))]
