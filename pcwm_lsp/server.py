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

from pcwm_core.outcomes import Fix, Race
from pcwm_lsp.analysis import Analysis, embedded_world_model
from pcwm_lsp.client import Client
from pcwm_lsp.document import TextDocument
from pcwm_lsp.features import register_all
from pcwm_lsp.features.diagnostics import diagnostics_of
from pcwm_lsp.logs import ClientLog
from pcwm_lsp.open_document import OpenDocument
from pcwm_lsp.pygls_workarounds import Protocol
from pcwm_lsp.scheduling import Debounce, LatestOnly
from pcwm_lsp.settings import Settings
from pcwm_lsp.version import product_version
from pcwm_lsp.view import View

if TYPE_CHECKING:
    from pygls.server import ServerErrors

    from pcwm_lsp.analysis import MakeWorldModel


logger = logging.getLogger(__name__)

_PAUSE_SECONDS = 0.6
"""Without a change for so long, the user counts as having stopped typing."""


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
        text_document = TextDocument(text, version, self.client.encoding)
        self.documents[uri] = OpenDocument(uri, text_document, self._make_world_model)
        self._changed(self.documents[uri])

    def change(self, uri: str, version: int, changes: Sequence[types.TextDocumentContentChangeEvent]) -> None:
        document = self.documents.get(uri)
        if document is None:
            self.log(logging.WARNING, f"change of a document that is not open: {uri}")
            return
        document.change(version, changes)
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
        loop = asyncio.get_running_loop()
        started = loop.time()
        revision = document.revision
        future = loop.run_in_executor(
            self._worker, document.analyser.analyse, revision, document.text.version, document.take_unseen()
        )
        future.add_done_callback(lambda done: self._analysed(document, revision, done, loop.time() - started))

    def _analysed(
        self, document: OpenDocument, revision: int, done: asyncio.Future[Analysis], seconds: float
    ) -> None:
        if done.cancelled():
            return
        error = done.exception()
        if error is None:
            document.analysis = done.result()
            document.failed_revision = None
        else:
            # The diagnostics that are shown stay until a later version succeeds.
            logger.error("The analysis failed", exc_info=error)
            if document.failed_revision is None:
                self.log(
                    logging.ERROR,
                    f"the analysis failed ({type(error).__name__}); predictions may be out of date",
                )
            document.failed_revision = revision
            document.restart_analyser()
        document.wake_waiting()
        self.scheduler.finished(document.uri, seconds)
        if error is None and document.current is not None and not document.closed:
            self._publish(document)

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
            await document.analysis_ended()
        return self._view(document)

    async def proved_fixes(self, view: View, race: Race) -> tuple[Fix, ...]:
        """The fixes of a race that make it go away; none for a race that was kept from an earlier version."""
        document = self.documents.get(view.uri)
        judged = view.analysis.judged
        if document is None or judged is None or not race.fixes:
            return ()
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._worker, document.analyser.prove, judged, race)

    async def proved_statements(self, view: View, race: Race) -> tuple[Fix, ...]:
        """The comments that settle what a race leans on; none for a race that was kept from an earlier version."""
        document = self.documents.get(view.uri)
        judged = view.analysis.judged
        if document is None or judged is None or not race.assumptions:
            return ()
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._worker, document.analyser.prove_statements, judged, race)

    # ------------------------------------------------------------ life

    def warm_up(self) -> None:
        """Load the engine in the background, now that the client has its answer to `initialize`."""
        self._worker.submit(self._make_world_model)

    def close(self) -> None:
        """Drop all work. An analysis that runs cannot be stopped, but nothing waits for it."""
        self._worker.shutdown(wait=False, cancel_futures=True)

    def report_server_error(self, error: Exception, source: ServerErrors) -> None:
        logger.error("%s: %s", source.__name__, type(error).__name__)
