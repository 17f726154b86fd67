"""A buffer that was edited, among files that were edited, is judged like a fresh one."""

from __future__ import annotations

import random
from pathlib import Path

import msgspec
import pytest

from pcwm_core.outcomes import FilePrediction
from pcwm_core.project import Project
from pcwm_core.source.buffer import SourceBuffer
from pcwm_core.worldmodel.embedded import EmbeddedWorldModel

MAIN = """\
#define WIDE 1
#include "config.h"
#include "ops.h"
int local;
void run(cell *c, int n) {
  EACH
  for (int i = 0; i < n; i++) {
    c[i].value = c[i + STEP].value;
    put(&local, i);
    note(i);
  }
#pragma omp parallel
  {
#pragma omp for nowait
    for (int i = 0; i < n; i++) c[i].count = i;
    meet();
#pragma omp for
    for (int i = 0; i < n; i++) c[i].value = c[n - 1 - i].count;
  }
}
"""

FILES = {
    "config.h": """\
#ifndef CONFIG_H
#define CONFIG_H
#if WIDE
#define STEP 1
typedef struct { double value; int count; } cell;
#else
#define STEP 1000
typedef struct { float value; int count; } cell;
#endif
#define EACH _Pragma("omp parallel for")
#endif
""",
    "ops.h": """\
#pragma once
#include "config.h"
static inline void put(int *p, int v) { p[0] = v; }
void note(int v);
void meet(void);
""",
    "ops.c": """\
#include "ops.h"
static int noted;
void note(int v) { noted = v; }
void meet(void) {
#pragma omp barrier
}
""",
}

SNIPPETS = [
    "{",
    "}",
    "(",
    ";",
    "\n",
    "#",
    '"',
    "/*",
    "*/",
    "#endif\n",
    "#if 0\n",
    "x",
    "0",
    '#include "ops.h"\n',
    "",
]


def edited(rng: random.Random, text: str) -> str:
    start = rng.randrange(len(text) + 1)
    end = min(len(text), start + rng.choice((0, 0, 1, 4, 30)))
    return text[:start] + rng.choice(SNIPPETS) + text[end:]


@pytest.mark.parametrize("seed", range(25))
def test_an_edited_project_is_judged_like_a_fresh_one(seed: int) -> None:
    rng = random.Random(seed)
    texts = {"/project/main.c": MAIN} | {f"/project/{name}": text for name, text in FILES.items()}
    written = dict(texts)
    project, model = Project(), EmbeddedWorldModel()
    buffer = SourceBuffer(MAIN, "/project/main.c")
    for _ in range(12):
        path = rng.choice(sorted(texts))
        # Now and then everything is as it was written at first.
        texts[path] = written[path] if rng.random() < 0.3 else edited(rng, texts[path])
        buffer.replace(texts["/project/main.c"])
        assert judged(project, model, buffer, texts) == fresh(texts)


def judged(
    project: Project, model: EmbeddedWorldModel, buffer: SourceBuffer, texts: dict[str, str]
) -> FilePrediction:
    """What is said of the buffer when the other files are open in the editor with these texts."""
    open_texts = {path: text.encode() for path, text in texts.items()}
    buffer.surround(project.includer(project.around("/project/main.c", buffer.text.data, open_texts)))
    return msgspec.structs.replace(model.predict_races(buffer.snapshot()), elapsed_ms=0.0)


def fresh(texts: dict[str, str]) -> FilePrediction:
    buffer = SourceBuffer(texts["/project/main.c"], "/project/main.c")
    return judged(Project(), EmbeddedWorldModel(), buffer, texts)


def test_the_project_as_it_is_written(tmp_path: Path) -> None:
    """What the edits above start from shows a race in each way."""
    texts = {f"/project/{name}": text for name, text in {"main.c": MAIN, **FILES}.items()}
    prediction = fresh(texts)
    assert {race.variable for race in prediction.races} == {"c.value", "local", "noted"}
    assert [region.verdict for region in prediction.regions] == ["race", "no-race"]
