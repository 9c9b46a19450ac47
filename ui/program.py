"""The program: one application, one window, one runtime, from start to end."""

import logging
import os
import signal
import sys
import time
from typing import NoReturn

from PySide6.QtCore import QCoreApplication, QObject, QTimer, Slot
from PySide6.QtWidgets import QApplication

from kiosk.catalogue.product import Catalogue
from kiosk.config.settings import Settings
from kiosk.errors import ConfigError
from kiosk.qt.collecting import Collector
from kiosk.qt.end_signals import EndSignals
from kiosk.qt.measuring import MeasuredRun, write_report
from kiosk.qt.options import RunOptions
from kiosk.qt.runtime import Runtime
from kiosk.qt.signals import KioskSignals
from kiosk.qt.watchdog import Watchdog
from kiosk.report import RunMeter
from kiosk.staff.licences import version
from kiosk.telemetry.supervisor import supervisor_of
from ui.application import open_application
from ui.doors import Doors
from ui.hotkeys import Hotkeys
from ui.options import WindowOptions
from ui.paper_picture import printing_at
from ui.staff.link import StaffLink
from ui.wedge_filter import WedgeFilter
from ui.window import KioskWindow

log = logging.getLogger(__name__)

_LAST_WORDS_MS = 300
"""For the ledger: the desk writes down who ended the program."""


def run(settings: Settings, options: RunOptions, catalogue: Catalogue) -> int:
    """Run the kiosk until its end; the process's exit code."""
    if options.offscreen:
        os.environ["QT_QPA_PLATFORM"] = "offscreen"
    application = open_application()
    program = Program(settings, options, catalogue)
    program.start()
    application.exec()
    if program.restart_wanted and not program.exit_code:
        _begin_again()
    if program.left_behind or program.exit_code:
        _leave_with_its_threads(program.exit_code)
    return program.exit_code


def _begin_again() -> NoReturn:
    """The same program with the same options in place of this one; the folder's claim falls."""
    logging.shutdown()
    os.execv(sys.executable, [sys.executable, *sys.orig_argv[1:]])  # noqa: S606  no shell


def _leave_with_its_threads(exit_code: int) -> NoReturn:
    """Qt aborts the process that drops a running thread; what is to be kept is on the disk."""
    logging.shutdown()
    os._exit(exit_code)


class Program(QObject):
    """Joins window and runtime, and ends both exactly once (S3-7 to S3-9)."""

    def __init__(self, settings: Settings, options: RunOptions, catalogue: Catalogue) -> None:
        super().__init__()
        self._settings = settings
        self._options = options
        self._ending = False
        self.exit_code = 0
        self.restart_wanted = False
        self._collector = Collector()
        self._signals = KioskSignals()
        self._meter = RunMeter()
        self._runtime = Runtime(settings, options, catalogue=catalogue, signals=self._signals)
        self._measured = MeasuredRun(self._runtime, self._meter, options.seconds)
        supervisor = supervisor_of()
        self._watchdog = Watchdog(supervisor, self._runtime.beats) if supervisor else None
        self._ends = EndSignals()
        self._window = self._build_window(self._runtime.stocking.catalogue)
        self._ends.asked.connect(self._end)
        self._window.closing.connect(self._closed)
        self._runtime.restart_wanted.connect(self._begin_with_pushed_settings)
        self._measured.finished.connect(self._time_is_over)

    @property
    def left_behind(self) -> bool:
        """Whether a thread still runs after the end."""
        return self._runtime.flow.left_behind

    def start(self) -> None:
        """Show the window and start the loops."""
        if self._settings.window.fullscreen and not self._options.offscreen:
            self._window.showFullScreen()
        else:
            self._window.show()
        # Painted at once: loops that begin would hold it up three times as long as it takes.
        QCoreApplication.processEvents()
        self._catch_scans()
        self._runtime.start()
        self._measured.start(stalls=self._options.report is not None)
        if self._watchdog is not None:
            self._watchdog.start()

    def _catch_scans(self) -> None:
        """What a scanner types goes to the till, not into the window."""
        handle = self._window.windowHandle()
        if self._settings.scanning.wedge and handle is not None:
            self._wedge = WedgeFilter(self._runtime.scanning.desk.read)
            handle.installEventFilter(self._wedge)
        if self._settings.scanning.hotkeys and handle is not None:
            self._hotkeys = Hotkeys(self._runtime.till.put)
            handle.installEventFilter(self._hotkeys)

    def _build_window(self, catalogue: Catalogue) -> KioskWindow:
        seen = self._runtime.perception
        look = self._settings.window
        return KioskWindow(
            signals=self._signals,
            doors=self._doors(),
            picture=seen.ring.newest,
            resize_picture=seen.ring.resize,
            crops=seen.crops,
            catalogue=catalogue,
            options=WindowOptions(
                fullscreen=look.fullscreen and not self._options.offscreen,
                size_px=(self._options.width_px, self._options.height_px),
                warning_s=self._settings.session.warning_s,
                welcome=look.welcome,
                demo_strip=seen.stage is not None,
                scan_modes=self._settings.scanning.offers_modes,
            ).as_set(look),
            painted=self._meter.painted,
            shown=self._meter.shown,
            clock=time.monotonic,
        )

    def _doors(self) -> Doors:
        backend = self._runtime.backend
        return Doors(
            touch=self._runtime.weighing.touch,
            try_now=backend.try_now,
            account=backend.account,
            pay=self._runtime.pay,
            tick=backend.tick,
            stage=self._runtime.perception.stage,
            printing=printing_at(self._runtime.printer, self._settings.printer),
            staff=self._staff_link(),
        )

    def _staff_link(self) -> StaffLink:
        runtime = self._runtime
        return StaffLink(
            ask=runtime.staff.desk.put,
            put=runtime.till.put,
            samples=runtime.telemetry.history.samples,
            try_now=runtime.backend.try_now,
            pair_again=runtime.backend.pair_again,
            learn_counter=runtime.learn_counter,
            restart=self._leave,
            version=version(),
        )

    def _leave(self, again: bool) -> None:  # noqa: FBT001  it is what the panel asks
        """Staff end the program, or begin it again."""
        self.restart_wanted = again
        QTimer.singleShot(_LAST_WORDS_MS, self, self._ended_by_staff)

    @Slot()
    def _ended_by_staff(self) -> None:
        self._end("staff restarted it" if self.restart_wanted else "staff ended it")

    @Slot()
    def _begin_with_pushed_settings(self) -> None:
        self.restart_wanted = True
        self._end("the hub's settings take effect with a new start")

    @Slot()
    def _closed(self) -> None:
        self._end("the window was closed")

    @Slot()
    def _time_is_over(self) -> None:
        self._end(f"{self._options.seconds:g} s are over")

    @Slot(str)
    def _end(self, reason: str) -> None:
        if self._ending:
            return
        self._ending = True
        log.info("ending: %s", reason)
        if self._watchdog is not None and not self.restart_wanted:
            self._watchdog.stop()
        self._signals.stopping.emit(reason)
        if not self._told(reason):
            self.exit_code = 1
        if not self._runtime.stop():
            self.exit_code = 1
        self._ends.close()
        signal.signal(signal.SIGTERM, signal.SIG_IGN)  # a second one changes nothing to the end
        self._window.hide()
        QApplication.quit()

    def _told(self, reason: str) -> bool:
        """Write the report where one is wanted; False where it can't be. Nothing stops the end."""
        file = self._options.report
        if file is None:
            return True
        report = self._measured.report(
            self._settings, sale=self._runtime.sale, code=0, reason=reason
        )
        try:
            write_report(report, file)
        except ConfigError as exc:
            log.error("%s", exc)
            return False
        return True
