"""The version of the distribution that this code was installed from."""

from __future__ import annotations

from importlib.metadata import PackageNotFoundError, version


def product_version() -> str:
    try:
        return version("pcwm")
    except PackageNotFoundError:
        return "0+unknown"  # run from a source tree that was never installed
