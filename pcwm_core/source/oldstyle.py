"""Function definitions in the style of K&R C, whose parameters are declared between header and body."""

from __future__ import annotations

import re

#: A longer header is not looked at.
MAX_HEADER = 2000

_HEADER = re.compile(
    rb"\)\s*(?!(?:const|noexcept|override|final|volatile|throw|requires|asm)\b|__|->)"
    rb"[A-Za-z_]\w*[\s*]+[A-Za-z_*][^()=]*;\Z"
)
_FUNCTION = re.compile(rb"(?P<head>[^(){};]*\()(?P<names>[\w\s,]*)\)(?P<declarations>(?:[^;{}]*;)+)(?=\s*\{)")


def is_old_style_header(masked: bytes) -> bool:
    """Does a text that ends with ``;`` look like a header with the declarations of parameters behind it?"""
    return len(masked) < MAX_HEADER and _HEADER.search(masked) is not None


def with_prototype(masked: bytes) -> bytes:
    """``f(a, b) double *a; int b; {`` as ``f(     double *a, int b) {``: every byte that is kept stays in its place."""
    match = _FUNCTION.match(masked)
    if match is None:
        return masked
    names = b" " * len(match.group("names"))
    params = match.group("declarations")[:-1].replace(b";", b",") + b")"
    return match.group("head") + names + b" " + params + masked[match.end() :]
