"""Files and encodings."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from pcwm_core.source.files import SourceError, decode_source, read_source

TEXT = "int é; // \U0001f600\r\n"


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-32"])
def test_encodings(tmp_path: Path, encoding: str) -> None:
    path = tmp_path / "a.c"
    path.write_bytes(TEXT.encode(encoding))
    assert read_source(path) == TEXT
    assert read_source(str(path)) == TEXT


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
def test_utf16_with_a_mark_in_either_byte_order(encoding: str) -> None:
    assert decode_source(("\ufeff" + TEXT).encode(encoding)) == TEXT


def test_latin1_is_the_last_resort() -> None:
    assert decode_source("int é;".encode("latin-1")) == "int é;"


@pytest.mark.parametrize(
    ("data", "reason"),
    [
        (b"\x7fELF\0\0", "is a binary file"),
        (b"\xff\xfea", "is not valid UTF-16 text"),
    ],
)
def test_what_is_no_text(data: bytes, reason: str) -> None:
    with pytest.raises(SourceError, match=f"^{reason}$"):
        decode_source(data)


def test_missing_file_and_directory(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match=r"^no such file$"):
        read_source(tmp_path / "missing.c")
    with pytest.raises(SourceError, match=r"^is a directory$"):
        read_source(tmp_path)
    with pytest.raises(SourceError, match=r"^no such file$"):
        read_source(tmp_path / "missing" / "a.c")
    with pytest.raises(SourceError):
        read_source("a\0b.c")
    with pytest.raises(SourceError, match=r"^file name too long$"):
        read_source(tmp_path / ("a" * 5000))


def test_what_is_no_regular_file(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.c"
    os.mkfifo(pipe)
    with pytest.raises(SourceError, match=r"^is not a regular file$"):
        read_source(pipe)
