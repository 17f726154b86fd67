"""The SARIF 2.1.0 report: `pcwm check --format sarif`, for code hosts and editors that show it."""

from __future__ import annotations

import hashlib
import sys
from importlib.metadata import version
from pathlib import Path
from typing import Any
from urllib.parse import quote

import msgspec

from pcwm_core.outcomes import WARNING_CONFIDENCE, Edit, FilePrediction, Fix, Location, Race
from pcwm_core.races.rule import Rule
from pcwm_core.races.rules import RULES
from pcwm_core.source.text import SourceText

SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"

Json = dict[str, Any]


class SarifReport:
    """Collects results and prints them as one log with one run."""

    def __init__(self, world_model: str) -> None:
        self._world_model = world_model
        self._rules = {name: index for index, name in enumerate(RULES)}
        self._results: list[Json] = []
        self._notifications: list[Json] = []

    def add(self, prediction: FilePrediction, text: SourceText) -> None:
        self._results += [self._result(prediction.path, race, text) for race in prediction.distinct_races]
        for region in prediction.regions:
            if region.verdict == "unknown":
                place = {"startLine": region.start.line, "startColumn": region.start.column}
                self._notifications.append(
                    {
                        "level": "note",
                        "message": {"text": f"undecided: {region.directive}: {region.reason}"},
                        "locations": [_physical(prediction.path, place)],
                    }
                )

    def fail(self, path: str, reason: str) -> None:
        self._notifications.append(
            {
                "level": "error",
                "message": {"text": reason},
                "locations": [{"physicalLocation": {"artifactLocation": _artifact(path)}}],
            }
        )

    def close(self) -> None:
        failed = any(notification["level"] == "error" for notification in self._notifications)
        run = {
            "tool": {
                "driver": {
                    "name": "pcwm",
                    "version": version("pcwm"),
                    "properties": {"worldModel": self._world_model},
                    "rules": [_rule(rule) for rule in RULES.values()],
                }
            },
            "columnKind": "unicodeCodePoints",
            "invocations": [
                {"executionSuccessful": not failed, "toolExecutionNotifications": self._notifications}
            ],
            "results": self._results,
        }
        log = {"$schema": SCHEMA, "version": "2.1.0", "runs": [run]}
        sys.stdout.write(msgspec.json.format(msgspec.json.encode(log), indent=2).decode() + "\n")

    def _result(self, path: str, race: Race, text: SourceText) -> Json:
        first, *others = race.locations
        callees = dict.fromkeys(place.callee for place in race.locations if place.callee is not None)
        result: Json = {
            "ruleId": race.rule,
            "level": "warning" if race.confidence >= WARNING_CONFIDENCE else "note",
            "rank": round(100 * race.confidence, 1),
            "message": {"text": f"{race.message}\n{race.witness}".strip()},
            "locations": [_physical(path, _range(first))],
            "relatedLocations": [
                {
                    **_physical(other.path or path, _range(other)),
                    "id": number,
                    "message": {"text": f"conflicting {other.access} of {other.expression or race.variable}"},
                }
                for number, other in enumerate(others, start=1)
            ]
            + [
                {
                    **_physical(callee.path, {"startLine": callee.line, "startColumn": callee.column}),
                    "id": number,
                    "message": {"text": f"access of {callee.expression} in {callee.function}"},
                }
                for number, callee in enumerate(callees, start=len(others) + 1)
            ],
            "codeFlows": [{"threadFlows": [_thread(path, number, race) for number in (0, 1)]}],
            "partialFingerprints": {"pcwmRace/v1": _fingerprint(race, text)},
            "properties": {
                "confidence": race.confidence,
                "kind": race.kind,
                "variable": race.variable,
                "assumptions": race.assumptions,
            },
        }
        if race.rule in self._rules:
            result["ruleIndex"] = self._rules[race.rule]
        if race.fixes:
            result["fixes"] = [_fix(path, fix) for fix in race.fixes]
        return result


def _rule(rule: Rule) -> Json:
    tags = ["OpenMP", "concurrency", "data race"]
    if rule.cwe is not None:
        tags.append(f"external/cwe/cwe-{rule.cwe}")
    return {
        "id": rule.id,
        "name": "".join(word.capitalize() for word in rule.id.split("-")),
        "shortDescription": {"text": rule.title},
        "fullDescription": {"text": rule.summary},
        "help": {"text": rule.manual, "markdown": rule.manual},
        "defaultConfiguration": {"level": "warning"},
        "properties": {"tags": tags, "specification": rule.specification},
    }


def _thread(path: str, number: int, race: Race) -> Json:
    """One of the two threads that meet: a flow of the single access it makes."""
    place = race.locations[min(number, len(race.locations) - 1)]
    name = f"thread {number + 1}"
    message = {"text": f"{name}: {place.access} of {place.expression or race.variable}"}
    location = {**_physical(place.path or path, _range(place)), "message": message}
    return {"id": name, "locations": [{"location": location}]}


def _fix(path: str, fix: Fix) -> Json:
    return {
        "description": {"text": fix.title},
        "artifactChanges": [
            {
                "artifactLocation": _artifact(path),
                "replacements": [_replacement(edit) for edit in fix.edits],
            }
        ],
    }


def _replacement(edit: Edit) -> Json:
    return {
        "deletedRegion": {
            "startLine": edit.start.line,
            "startColumn": edit.start.column,
            "endLine": edit.end.line,
            "endColumn": edit.end.column,
        },
        "insertedContent": {"text": edit.text},
    }


def _physical(path: str, region: Json) -> Json:
    return {"physicalLocation": {"artifactLocation": _artifact(path), "region": region}}


def _range(place: Location) -> Json:
    return {
        "startLine": place.line,
        "startColumn": place.column,
        "endLine": place.end_line,
        "endColumn": place.end_column,
    }


def _artifact(path: str) -> Json:
    """Relative paths stay relative, as code hosts want them."""
    place = Path(path)
    if place.is_absolute():
        return {"uri": place.as_uri()}
    return {"uri": quote(place.as_posix())}


def _fingerprint(race: Race, text: SourceText) -> str:
    """The same for the same race after lines were added above it: made of the lines' text, not of their numbers."""
    here = (
        place for place in race.locations[:2] if place.path is None and place.line <= len(text.line_starts)
    )
    parts = [race.rule, race.kind, race.variable, *(text.line(place.line).strip() for place in here)]
    return hashlib.sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()[:32]
