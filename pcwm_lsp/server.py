"""The server: open documents, settings, and the way from a change to a published answer.

Everything here runs on the protocol's thread, the one of the event loop; only `Analyser.analyse` runs on the worker.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable, Sequence
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
from pcwm_lsp.open_document import OpenDocument, file_path
from pcwm_lsp.project_files import ProjectFiles
from pcwm_lsp.pygls_workarounds import Protocol
from pcwm_lsp.scheduling import Debounce, LatestOnly
from pcwm_lsp.settings import Settings
from pcwm_lsp.version import product_version
from pcwm_lsp.view import View

if TYPE_CHECKING:
    from pygls.server import ServerErrors

    from pcwm_lsp.analysis import MakeWorldModel


logger = logging.getLogger(__name__)

_FILES_SECONDS = 0.3
"""Without a change of any file for so long, the documents that include a changed one are analysed again."""
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
        self._files = ProjectFiles()
        self._changed_files: set[str] = set()
        self._files_timer: asyncio.TimerHandle | None = None
        register_all(self)

    # ------------------------------------------------------------ settings

    def configure(self, configuration: object) -> None:
        """Take the settings that are in ``configuration`` and show the open documents by them."""
        before = self.settings
        self.settings, problems = self.settings.updated(configuration)
        for problem in problems:
            self.log(logging.WARNING, problem)
        self.scheduler.debounce = self._debounce()
        for document in self.documents.values():
            if self.settings.includes != before.includes:
                document.outdate()
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
        self.documents[uri] = OpenDocument(uri, text_document, self._make_world_model, self._files)
        self._changed(self.documents[uri])
        self._file_changed(self.documents[uri].path)

    def change(self, uri: str, version: int, changes: Sequence[types.TextDocumentContentChangeEvent]) -> None:
        document = self.documents.get(uri)
        if document is None:
            self.log(logging.WARNING, f"change of a document that is not open: {uri}")
            return
        document.change(version, changes)
        document.end_pause_timer()
        document.pause = asyncio.get_running_loop().call_later(_PAUSE_SECONDS, self._paused, document)
        self._changed(document)
        self._file_changed(document.path)

    def close_document(self, uri: str) -> None:
        """Nothing is published for the document after this but the empty list that clears it."""
        if uri in self.documents:
            path = self.documents[uri].path
            self._forget(uri)
            self._file_changed(path)
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

    # ------------------------------------------------------------ files that open documents include

    def files_changed(self, uris: Iterable[str]) -> None:
        """The client has seen that files were made, changed or deleted."""
        self._worker.submit(self._files.forget)
        for uri in uris:
            self._file_changed(file_path(uri))

    def _file_changed(self, path: str | None) -> None:
        """Analyse the documents again that a file matters to, once no more changes come for a moment."""
        if path is None or not self.settings.includes:
            return
        self._changed_files.add(path)
        if self._files_timer is not None:
            self._files_timer.cancel()
        self._files_timer = asyncio.get_running_loop().call_later(_FILES_SECONDS, self._recheck)

    def _recheck(self) -> None:
        changed, self._changed_files = self._changed_files, set()
        self._files_timer = None
        for document in self.documents.values():
            if document.analysis is not None and not changed.isdisjoint(document.analysis.asked):
                document.outdate()
                self._changed(document)

    def _open_texts(self) -> dict[str, bytes] | None:
        """The texts of the open files by path; None if nobody is to look beyond a document's own text."""
        if not self.settings.includes:
            return None
        return {
            document.path: document.text.data
            for document in self.documents.values()
            if document.path is not None
        }

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
            self._worker,
            document.analyser.analyse,
            revision,
            document.text.version,
            document.take_unseen(),
            self._open_texts(),
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
