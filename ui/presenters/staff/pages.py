"""Which blocks make which page."""

from collections.abc import Callable, Mapping
from typing import Final

from ui.presenters.staff import checking, goods, keeping, seeing, selling
from ui.presenters.staff.blocks import Block, Page
from ui.presenters.staff.state import State

_PAGES: Final[Mapping[Page, Callable[[State], list[Block]]]] = {
    Page.MENU: keeping.menu,
    Page.SALE: selling.sale,
    Page.CAMERA: seeing.camera,
    Page.RECOGNITION: seeing.recognition,
    Page.BACKEND: checking.backend,
    Page.QUEUE: selling.queue,
    Page.PRODUCTS: goods.products,
    Page.LANGUAGE: keeping.language,
    Page.HEALTH: checking.health,
    Page.METRICS: checking.metrics,
    Page.ANALYTICS: checking.analytics,
    Page.DRILLS: checking.drills,
    Page.PRIVACY: keeping.privacy,
    Page.PEOPLE: keeping.people,
    Page.LEDGER: keeping.ledger,
    Page.SUPPORT: keeping.support,
    Page.ABOUT: keeping.about,
    Page.RESTART: keeping.restart,
}


def blocks(state: State) -> tuple[Block, ...]:
    """The page that *state* is on."""
    return tuple(_PAGES[state.page](state))
