"""`pcwm/viewFileText`: the text of an open document as the server has it. For debugging synchronisation.

Parameters: ``{"uri": string}``. Result: the text, or null when the document is not open.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pcwm_lsp.server import PcwmLanguageServer

METHOD = "pcwm/viewFileText"


def view_file_text(ls: PcwmLanguageServer, params: Any) -> str | None:
    """``params`` is an object that pygls makes of the JSON, so a missing key is a missing attribute."""
    document = ls.documents.get(getattr(params, "uri", ""))
    return None if document is None else str(document.text)
