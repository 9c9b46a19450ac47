"""What a touch does at once, without the staff desk; the desk only writes it down."""

from kiosk.events.staff import TillClosed, TillOpened
from kiosk.events.touches import HelpChanged
from kiosk.staff.requests import Noted, Part, PartTested
from ui.presenters.staff.blocks import Local
from ui.presenters.staff.state import State, setting
from ui.staff.link import StaffLink


class Deeds:
    """Carries out what `Local` names, but for what concerns the panel alone."""

    def __init__(self, link: StaffLink) -> None:
        self._link = link

    def do(self, event: Local, state: State) -> None:
        """Do it in the name of whoever is signed in."""
        who = state.book.signed_in
        match event:
            case Local.CLOSE_TILL:
                self._link.put(TillClosed(who))
            case Local.OPEN_TILL:
                self._link.put(TillOpened(who))
            case Local.HELP_CAME:
                self._link.put(HelpChanged(wanted=False))
            case Local.ZONE_SAVED:
                corners = [list(corner) for corner in state.corners or ()]
                self._link.ask(setting("counting", "zone", corners))
            case _:
                self._try(event)

    def _try(self, event: Local) -> None:
        match event:
            case Local.TRY_NOW:
                self._link.try_now()
            case Local.PAIR_AGAIN:
                self._link.pair_again()
                self._link.ask(Noted("paired_again", "A fresh pairing code was asked for."))
            case Local.TEST_ALL:
                for part in Part:
                    self._link.ask(PartTested(part))
            case Local.LEARN_COUNTER:
                self._link.learn_counter()
                self._link.ask(Noted("counter_learnt", "The empty counter was learnt."))
            case _:
                self._end(event)

    def _end(self, event: Local) -> None:
        match event:
            case Local.RESTART:
                self._link.ask(Noted("restarted", "The kiosk was restarted."))
                self._link.restart(True)
            case Local.END:
                self._link.ask(Noted("ended", "The kiosk was ended."))
                self._link.restart(False)
            case _:
                pass
