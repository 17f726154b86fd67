"""The server: open documents, settings, and the way from a change to a published answer.

Everything here runs on the protocol's thread, the one of the event loop; only `Analyser.analyse` runs on the worker.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Sequence
from concurrent.futures import ThreadPoolExecutor
from typing import TYPE_CHECKING

from lsprotocol import types
from pygls.lsp.server import LanguageServer
from pygls.protocol import default_converter
from pygls.uris import to_fs_path

from pcwm_lsp.analysis import Analyser, Analysis, embedded_world_model
from pcwm_lsp.client import Client
from pcwm_lsp.document import ByteEdit, TextDocument
from pcwm_lsp.features import register_all
from pcwm_lsp.features.diagnostics import diagnostics_of
from pcwm_lsp.logs import ClientLog
from pcwm_lsp.pygls_workarounds import Protocol
from pcwm_lsp.scheduling import Debounce, LatestOnly
from pcwm_lsp.settings import Settings
from pcwm_lsp.version import product_version
from pcwm_lsp.view import View

if TYPE_CHECKING:
    from pygls.server import ServerErrors

    from pcwm_lsp.analysis import MakeWorldModel


_PAUSE_SECONDS = 0.6
"""Without a change for so long, the user counts as having stopped typing."""


class OpenDocument:
    """One open buffer: its text, its analyser, and the newest analysis there is."""

    def __init__(self, uri: str, text: TextDocument, analyser: Analyser) -> None:
        self.uri = uri
        self.text = text
        self.analyser = analyser
        self.revision = 0
        self.unseen: list[ByteEdit] = []
        """Edits that the analyser has not been given yet."""
        self.analysis: Analysis | None = None
        self.failed_revision: int | None = None
        self.closed = False
        self.pause: asyncio.TimerHandle | None = None
        """Runs until the user counts as having stopped typing."""
        self.waiting: list[asyncio.Future[None]] = []
        """Requests that wait for the next analysis to end."""

    @property
    def current(self) -> Analysis | None:
        """The analysis of the text as it is now, if there is one."""
        if self.analysis is not None and self.analysis.revision == self.revision:
            return self.analysis
        return None

    @property
    def is_paused(self) -> bool:
        return self.pause is None

    def end_pause_timer(self) -> None:
        if self.pause is not None:
            self.pause.cancel()
            self.pause = None

    def wake_waiting(self) -> None:
        for future in self.waiting:
            if not future.done():
                future.set_result(None)
        self.waiting.clear()


class PcwmLanguageServer(LanguageServer):
    """Serves one client. ``make_world_model`` is called on the worker thread, once for each document."""

    protocol: Protocol

    def __init__(self, make_world_model: MakeWorldModel = embedded_world_model) -> None:
        super().__init__(
            "pcwm-lsp", product_version(), protocol_cls=Protocol, converter_factory=default_converter
        )
        self.client = Client()
        self.settings = Settings()
        self.documents: dict[str, OpenDocument] = {}
        self.log = ClientLog(self)
        self.leave: Callable[[], None] = self.protocol.stop.set
        """Ends the conversation as if the client had closed its end; the transport knows how."""
        self._make_world_model = make_world_model
        self._worker = ThreadPoolExecutor(max_workers=1, thread_name_prefix="pcwm-analysis")
        self._scheduler: LatestOnly | None = None
        register_all(self)

    # ------------------------------------------------------------ settings

    def configure(self, configuration: object) -> None:
        """Take the settings that are in ``configuration`` and show the open documents by them."""
        self.settings, problems = self.settings.updated(configuration)
        for problem in problems:
            self.log(logging.WARNING, problem)
        self.scheduler.debounce = self._debounce()
        for document in self.documents.values():
            if not self.settings.enable or document.current is not None:
                self._publish(document)
            else:
                self.scheduler.changed(document.uri)

    def _debounce(self) -> Debounce:
        fixed = self.settings.debounce_ms
        return Debounce() if fixed is None else Debounce.fixed(fixed / 1000)

    # ------------------------------------------------------------ documents

    def open(self, uri: str, text: str, version: int) -> None:
        """A client may open a document again without closing it; then the new text counts."""
        if uri in self.documents:
            self._forget(uri)
        analyser = Analyser(text, to_fs_path(uri), self._make_world_model)
        self.documents[uri] = OpenDocument(uri, TextDocument(text, version, self.client.encoding), analyser)
        self._changed(self.documents[uri])

    def change(self, uri: str, version: int, changes: Sequence[types.TextDocumentContentChangeEvent]) -> None:
        document = self.documents.get(uri)
        if document is None:
            self.log(logging.WARNING, f"change of a document that is not open: {uri}")
            return
        document.unseen += [document.text.change(change) for change in changes]
        document.text.version = version
        document.revision += 1
        document.end_pause_timer()
        document.pause = asyncio.get_running_loop().call_later(_PAUSE_SECONDS, self._paused, document)
        self._changed(document)

    def close_document(self, uri: str) -> None:
        """Nothing is published for the document after this but the empty list that clears it."""
        if uri in self.documents:
            self._forget(uri)
            self.text_document_publish_diagnostics(types.PublishDiagnosticsParams(uri, []))

    def _forget(self, uri: str) -> None:
        document = self.documents.pop(uri)
        document.closed = True
        document.end_pause_timer()
        document.wake_waiting()
        self.scheduler.forget(uri)

    def _changed(self, document: OpenDocument) -> None:
        if self.settings.enable:
            self.scheduler.changed(document.uri)

    # ------------------------------------------------------------ analysis

    @property
    def scheduler(self) -> LatestOnly:
        """Made at its first use, which is inside the running event loop whose clock it needs."""
        if self._scheduler is None:
            self._scheduler = LatestOnly(asyncio.get_running_loop(), self._start_analysis, self._debounce())
        return self._scheduler

    def _start_analysis(self, uri: str) -> None:
        document = self.documents[uri]
        edits, document.unseen = document.unseen, []
        loop = asyncio.get_running_loop()
        started = loop.time()
        future = loop.run_in_executor(
            self._worker, document.analyser.analyse, document.revision, document.text.version, edits
        )
        future.add_done_callback(lambda done: self._analysed(document, done, loop.time() - started))

    def _analysed(self, document: OpenDocument, done: asyncio.Future[Analysis], seconds: float) -> None:
        if done.cancelled():
            return
        error = done.exception()
        if error is None:
            document.analysis = done.result()
            if not document.closed and document.current is not None:
                self._publish(document)
        else:
            # What the analyser holds may be half-changed: begin anew from the text as it is now. The diagnostics
            # that are shown stay until a later version succeeds.
            logging.getLogger(__name__).error("The analysis failed", exc_info=error)
            self.log(
                logging.ERROR, f"the analysis failed ({type(error).__name__}); predictions may be out of date"
            )
            document.failed_revision = document.revision
            document.unseen.clear()
            document.analyser = Analyser(str(document.text), to_fs_path(document.uri), self._make_world_model)
        document.wake_waiting()
        self.scheduler.finished(document.uri, seconds)

    def _paused(self, document: OpenDocument) -> None:
        """The user has stopped typing: show what was withheld meanwhile, if anything."""
        withheld = self._view(document)
        document.end_pause_timer()
        view = self._view(document)
        if withheld is not None and view is not None and len(view.problems) > len(withheld.problems):
            self._publish(document)

    def _publish(self, document: OpenDocument) -> None:
        view = self._view(document)
        diagnostics = [] if view is None else diagnostics_of(view)
        self.text_document_publish_diagnostics(
            types.PublishDiagnosticsParams(document.uri, diagnostics, document.text.version)
        )

    # ------------------------------------------------------------ requests

    def _view(self, document: OpenDocument) -> View | None:
        analysis = document.current
        if analysis is None or not self.settings.enable:
            return None
        return View(document.uri, analysis, self.client, self.settings, document.is_paused)

    async def view(self, uri: str) -> View | None:
        """The document as it is now, once it is analysed; at once where it is.

        None when it is not open, or is closed meanwhile, when its analysis failed, or when predictions are off.
        """
        document = self.documents.get(uri)
        if document is None or not self.settings.enable:
            return None
        while document.current is None:
            if document.closed or document.failed_revision == document.revision:
                return None
            self.scheduler.hurry(uri)
            future: asyncio.Future[None] = asyncio.get_running_loop().create_future()
            document.waiting.append(future)
            await future
        return self._view(document)

    # ------------------------------------------------------------ life

    def warm_up(self) -> None:
        """Load the engine in the background, now that the client has its answer to `initialize`."""
        self._worker.submit(self._make_world_model)

    def close(self) -> None:
        """Drop all work. An analysis that runs cannot be stopped, but nothing waits for it."""
        self._worker.shutdown(wait=False, cancel_futures=True)

    def report_server_error(self, error: Exception, source: ServerErrors) -> None:
        logging.getLogger(__name__).error("%s: %s", source.__name__, type(error).__name__)
