"""The installed `pcwm`, and two small programs to run it on."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

PCWM = Path(sys.executable).with_name("pcwm")

Run = Callable[..., subprocess.CompletedProcess[str]]

RACY = """\
double sum_up(const double *a, int n)
{
    double sum = 0.0;
    #pragma omp parallel for
    for (int i = 0; i < n; i++)
        sum += a[i];
    return sum;
}
"""

CLEAN = RACY.replace("parallel for", "parallel for reduction(+ : sum)")
