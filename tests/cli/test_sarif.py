"""The SARIF log: the properties that code hosts refuse a log for."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

from pcwm_core.races.rules import RULES
from tests.cli.command import Run


def run_of(stdout: str) -> dict[str, Any]:
    log = json.loads(stdout)
    assert log["version"] == "2.1.0"
    assert log["$schema"].endswith("sarif-2.1.0.json")
    (run,) = log["runs"]
    assert isinstance(run, dict)
    return run


def test_a_result_points_at_the_access_and_carries_the_fix(pcwm: Run, racy: Path) -> None:
    done = pcwm("check", racy.name, "--format", "sarif")
    assert done.returncode == 1
    run = run_of(done.stdout)
    assert run["columnKind"] == "unicodeCodePoints"
    (result,) = run["results"]
    rules = run["tool"]["driver"]["rules"]
    assert rules[result["ruleIndex"]]["id"] == result["ruleId"] == "missing-reduction"
    place = result["locations"][0]["physicalLocation"]
    assert place["artifactLocation"]["uri"] == "racy.c"
    assert (place["region"]["startLine"], place["region"]["startColumn"]) == (6, 9)
    assert result["relatedLocations"][0]["physicalLocation"]["region"]["startLine"] == 6
    change = result["fixes"][0]["artifactChanges"][0]
    assert change["artifactLocation"]["uri"] == "racy.c"
    assert "reduction" in change["replacements"][0]["insertedContent"]["text"]
    flows = result["codeFlows"][0]["threadFlows"]
    assert [flow["id"] for flow in flows] == ["thread 1", "thread 2"]
    assert run["invocations"][0]["executionSuccessful"] is True


def test_each_rule_brings_its_manual(pcwm: Run, clean: Path) -> None:
    rules = run_of(pcwm("check", clean.name, "--format", "sarif").stdout)["tool"]["driver"]["rules"]
    assert [rule["id"] for rule in rules] == list(RULES)
    for rule in rules:
        assert rule["help"]["markdown"].strip()
        assert rule["shortDescription"]["text"]


def test_the_fingerprint_survives_lines_added_above(pcwm: Run, racy: Path) -> None:
    before = run_of(pcwm("check", racy.name, "--format", "sarif").stdout)["results"][0]
    racy.write_text("// a line\n\n" + racy.read_text(encoding="utf-8"), encoding="utf-8")
    after = run_of(pcwm("check", racy.name, "--format", "sarif").stdout)["results"][0]
    assert after["locations"] != before["locations"]
    assert after["partialFingerprints"] == before["partialFingerprints"]


def test_an_input_that_cannot_be_read_is_in_the_log(pcwm: Run, racy: Path) -> None:
    done = pcwm("check", "a missing.c", racy.name, "--format", "sarif")
    assert done.returncode == 2
    run = run_of(done.stdout)
    (invocation,) = run["invocations"]
    assert invocation["executionSuccessful"] is False
    (notification,) = invocation["toolExecutionNotifications"]
    uri = notification["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
    assert (notification["level"], uri) == ("error", "a%20missing.c")
    assert len(run["results"]) == 1
