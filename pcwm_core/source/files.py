"""Source files and their encodings: the only part of this room that does input."""

from __future__ import annotations

import codecs
import errno
from pathlib import Path

_WIDE_MARKS = {
    codecs.BOM_UTF32_LE: "utf-32",  # before UTF-16, whose little-endian mark begins with the same bytes
    codecs.BOM_UTF32_BE: "utf-32",
    codecs.BOM_UTF16_LE: "utf-16",
    codecs.BOM_UTF16_BE: "utf-16",
}
_REASONS = {
    errno.ENOENT: "no such file",
    errno.ENOTDIR: "no such file",
    errno.EISDIR: "is a directory",
    errno.EACCES: "permission denied",
    errno.EPERM: "permission denied",
    errno.ENAMETOOLONG: "file name too long",
    errno.ELOOP: "too many levels of symbolic links",
}


class SourceError(Exception):
    """A file cannot be read as source text. The message is one line, without the file's name."""


def read_source(path: Path | str) -> str:
    """The text of a source file.

    Raises SourceError if the file is missing, unreadable, a directory or no regular file, or holds no text.
    """
    path = Path(path)
    try:
        if path.exists() and not path.is_file():
            raise SourceError("is a directory" if path.is_dir() else "is not a regular file")
        data = path.read_bytes()
    except OSError as error:
        raise SourceError(_REASONS.get(error.errno or 0, error.strerror or "cannot be read")) from error
    except ValueError as error:  # a NUL in the name
        raise SourceError("is not a valid file name") from error
    return decode_source(data)


def decode_source(data: bytes) -> str:
    """Decode source text: a byte order mark decides, then UTF-8, then Latin-1, which can stand for any byte.

    Raises SourceError for binary data, that is, for a NUL byte in anything but UTF-16 and UTF-32.
    """
    for mark, encoding in _WIDE_MARKS.items():
        if data.startswith(mark):
            try:
                return data.decode(encoding)
            except UnicodeDecodeError as error:
                raise SourceError(f"is not valid {encoding.upper()} text") from error
    data = data.removeprefix(codecs.BOM_UTF8)
    if b"\0" in data:
        raise SourceError("is a binary file")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode("latin-1")
