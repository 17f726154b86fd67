"""Tries random programs for as long as one likes, and keeps an example of each kind of failure.

    python -m tests.fuzz.campaign [--seconds 600] [--first SEED] [--slow 0.3] [--hang 5] [--reduce] FOLDER

FOLDER gets one JSON file a distinct failure: its key, how often it was seen, the smallest program that showed it;
there is a table of them and of the times at the end.
"""

from __future__ import annotations

import argparse
import hashlib
import time
from pathlib import Path
from statistics import quantiles

import msgspec

from pcwm_core.source import read
from pcwm_core.source.buffer import SourceBuffer
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel
from tests.fuzz.properties import violations
from tests.fuzz.reduce import reduced, reduced_pair
from tests.fuzz.trial import Finding, Origin, Timing, attempt, blame, case, compared, without_numbers
from tests.fuzz.watchdog import at_most

HANG_S = 5.0
"""Seconds of processor time at which a prediction is ended."""


class Record(msgspec.Struct):
    """All that was seen of one kind of failure."""

    kind: str
    key: str
    times: int
    seed: int
    texts: tuple[str, ...]
    detail: str


class Campaign:
    """Counts and keeps what many cases show."""

    def __init__(self, folder: Path, slow: float, hang: float) -> None:
        self.folder = folder
        self.slow = slow
        self.hang = hang
        self.records: dict[tuple[str, str], Record] = {}
        self.timings: dict[Origin, list[Timing]] = {"generated": [], "written": [], "mutated": []}
        self.programs = 0
        self.predictions = 0
        folder.mkdir(parents=True, exist_ok=True)

    def run(self, first: int, seconds: float) -> int:
        """Try seed after seed for so long; returns the seed that would be next."""
        end = time.monotonic() + seconds
        seed = first
        while time.monotonic() < end:
            self.one(seed)
            seed += 1
        return seed

    def one(self, seed: int) -> None:
        subject = case(seed)
        self.programs += 1
        self.predictions += 2 + 2 * len(subject.edits)
        trial = attempt(subject, self.slow, self.hang)
        if trial.timing is not None:
            self.timings[subject.origin].append(trial.timing)
        for finding in trial.findings:
            self.keep(finding, seed)

    def keep(self, finding: Finding, seed: int) -> None:
        """Count a failure, and keep its smallest example."""
        key = f"seed {seed}" if finding.kind == "slow" else finding.key
        known = self.records.get((finding.kind, key))
        size = sum(map(len, finding.texts))
        if known is None or size < sum(map(len, known.texts)):
            times = known.times if known is not None else 0
            known = Record(finding.kind, key, times, seed, finding.texts, finding.detail or finding.key)
            self.records[finding.kind, key] = known
        known.times += 1
        digest = hashlib.sha256(f"{finding.kind} {key}".encode("utf-8", "replace")).hexdigest()[:10]
        (self.folder / f"{finding.kind}-{digest}.json").write_bytes(encoded(known))

    def reduce(self) -> None:
        """Make every example small."""
        for record in self.records.values():
            if record.kind != "slow":
                print(f"\n== {record.kind} ({record.times}x, seed {record.seed}): {record.key}")
                print("\n-- then --\n".join(smallest(record)))

    def summary(self) -> str:
        rows = [f"{self.programs} programs, {self.predictions} predictions"]
        for origin, timings in self.timings.items():
            if len(timings) > 1:
                whole = [1000 * timing.seconds for timing in timings]
                each = [1000 * timing.seconds / timing.regions for timing in timings if timing.regions]
                rows.append(
                    f"{origin:10} {len(whole):6} programs  ms a program {_spread(whole)}  a region {_spread(each)}"
                )
        ordered = sorted(self.records.values(), key=lambda record: (record.kind, -record.times))
        rows += [
            f"{one.kind:9} {one.times:5}x  seed {one.seed}: {one.key}"
            for one in ordered
            if one.kind != "slow"
        ]
        rows.append(f"slow      {sum(one.kind == 'slow' for one in ordered)} programs")
        return "\n".join(rows)


def _spread(values: list[float]) -> str:
    if len(values) < 2:
        return "-"
    cuts = quantiles(values, n=100)
    return f"p50 {cuts[49]:.1f} p99 {cuts[98]:.1f} max {max(values):.1f}"


def encoded(record: Record) -> bytes:
    """JSON; lone surrogates, which JSON cannot hold, become question marks."""

    def safe(text: str) -> str:
        return text.encode("utf-8", "replace").decode()

    plain = Record(
        record.kind,
        safe(record.key),
        record.times,
        record.seed,
        tuple(map(safe, record.texts)),
        safe(record.detail),
    )
    return msgspec.json.format(msgspec.json.encode(plain))


def smallest(record: Record) -> tuple[str, ...]:
    """The texts of a failure, reduced as long as the failure stays the same; text that parses goes on to parse."""
    last = record.texts[-1]
    broken = is_broken(last)
    if record.kind == "crash" and crash(last) == record.key:
        return (reduced(last, lambda text: crash(text) == record.key and (broken or not is_broken(text))),)
    if record.kind == "mismatch" and len(record.texts) == 2 and mismatch(*record.texts) == record.key:
        return reduced_pair(*record.texts, lambda before, after: mismatch(before, after) == record.key)
    if record.kind == "violation" and record.key in broken_rules(last):
        return (
            reduced(last, lambda text: record.key in broken_rules(text) and (broken or not is_broken(text))),
        )
    return record.texts


def is_broken(text: str) -> bool:
    """Does the text hold anything that does not parse?"""
    snapshot = read(text)
    return snapshot.broken(0, len(snapshot.text.data))


def broken_rules(text: str) -> set[str]:
    """The properties that the prediction for a text does not have."""
    if crash(text) is not None:
        return set()
    snapshot = read(text)
    found = violations(EmbeddedWorldModel().predict_races(snapshot), snapshot.text)
    return {without_numbers(violation) for violation in found}


def crash(text: str) -> str | None:
    """What a text is to blame for."""
    try:
        with at_most(HANG_S):
            EmbeddedWorldModel().predict_races(read(text))
    except Exception as error:  # noqa: BLE001 - any exception is what we look for
        return blame(error)
    return None


def mismatch(before: str, after: str) -> str | None:
    """How the prediction after an edit differs from a fresh one."""
    buffer, model = SourceBuffer(before), EmbeddedWorldModel()
    model.predict_races(buffer.snapshot())
    buffer.replace(after)
    found = compared(
        EmbeddedWorldModel().predict_races(read(after)), model.predict_races(buffer.snapshot()), (after,)
    )
    return found[0].key if found else None


def shown(finding: Finding) -> str:
    """A finding for a person to read."""
    text = "\n-- then --\n".join(finding.texts)
    return f"{finding.kind}: {finding.key}\n{finding.detail}\n{text}"


def main() -> None:
    parser = argparse.ArgumentParser(
        description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter
    )
    parser.add_argument("folder", type=Path)
    parser.add_argument("--seconds", type=float, default=600.0)
    parser.add_argument("--first", type=int, default=0, help="the first seed")
    parser.add_argument("--slow", type=float, default=0.3, help="seconds from which on a prediction is slow")
    parser.add_argument("--hang", type=float, default=HANG_S, help="seconds at which a prediction is ended")
    parser.add_argument("--reduce", action="store_true", help="make the examples small at the end")
    options = parser.parse_args()
    campaign = Campaign(options.folder, options.slow, options.hang)
    attempt(case(0), options.slow, options.hang)  # warm up
    after = campaign.run(options.first, options.seconds)
    print(campaign.summary(), f"next seed {after}", sep="\n", flush=True)
    if options.reduce:
        campaign.reduce()


if __name__ == "__main__":
    main()
