"""The page about goods: how fresh prices are, codes that nobody knows, files, and each product."""

from kiosk.catalogue.product import Product
from kiosk.food_facts.fact import Reach
from kiosk.staff.book import UnknownView
from kiosk.staff.requests import CatalogueImported, ProductChanged, ProductMade, RefusalsSeen
from ui.presenters.certainty import Tone
from ui.presenters.staff.blocks import (
    Action,
    Actions,
    Block,
    Choice,
    Event,
    Fact,
    Go,
    Heading,
    Local,
    Number,
    Option,
    Page,
    Row,
    Typed,
    Words,
)
from ui.presenters.staff.state import State

_MOST = 50
_SOUGHT = "?"
"""Before what was typed to find products, where a product's id would stand."""


def products(state: State) -> list[Block]:
    """How prices stand and all products, or the one that was picked."""
    product = state.book.catalogue.get(state.picked)
    if product is not None:
        return _product(state, product)
    return [
        *_prices(state),
        *_refused(state),
        *_unknown(state),
        *_files(state),
        Heading(state.say("page.products")),
        *_list(state),
    ]


def _prices(state: State) -> list[Block]:
    status = state.facts.prices
    blocks: list[Block] = []
    if status is not None and status.known:
        words = state.say("products.read", ago=state.ago(status.read_at))
        if status.failing:
            words = f"{words} · {status.reason}"
        tone = Tone.ASK if status.failing or not status.kept else Tone.ACCEPT
        blocks.append(Fact(state.say("products.prices"), words, tone))
        if not status.kept:
            blocks.append(Words(state.say("products.not_kept"), Tone.ASK))
    food = state.facts.food
    reach = food.reach if food else Reach.OFF
    tone = Tone.ASK if reach is Reach.AWAY else Tone.NEUTRAL
    blocks.append(Fact("Open Food Facts", state.say(f"products.food_{reach}"), tone))
    refresh = Action(state.say("products.refresh"), Local.TRY_NOW, "refresh")
    return [*blocks, Actions((refresh,))]


def _refused(state: State) -> list[Block]:
    if not state.book.refused:
        return []
    seen = Action(state.say("products.refused_seen"), RefusalsSeen(), "check")
    return [
        Heading(state.say("products.refused")),
        *(Row(one.product_id, one.note, Tone.STOP) for one in state.book.refused),
        Actions((seen,)),
    ]


def _unknown(state: State) -> list[Block]:
    if not state.book.unknown:
        return []
    rows = (_unknown_code(state, one) for one in state.book.unknown)
    return [Heading(state.say("products.unknown")), *rows]


def _unknown_code(state: State, one: UnknownView) -> Row:
    name = one.name or one.barcode

    def sell(said: str) -> Event | None:
        return ProductMade(one.barcode, name, int(said), one.picture) if said else None

    price = Typed(state.say("product.price_minor"), "", sell, figures=True)
    times = state.wording.texts.count("staff.products.scanned", one.times)
    parts = (one.brand, one.barcode if one.name else "", times, state.ago(one.last_at))
    add = Action(state.say("products.sell"), price, "plus")
    return Row(name, " · ".join(part for part in parts if part), actions=(add,))


def _files(state: State) -> list[Block]:
    if not state.book.imports:
        return []
    rows = (
        Row(
            name,
            "",
            actions=(Action(state.say("products.import"), CatalogueImported(name), "plus"),),
        )
        for name in state.book.imports
    )
    return [Heading(state.say("products.files")), *rows]


def _list(state: State) -> list[Block]:
    """The first of them, or of those that were sought: nobody scrolls through thousands."""
    sought = state.picked.removeprefix(_SOUGHT) if state.picked.startswith(_SOUGHT) else ""
    wanted = sought.casefold()
    found = [
        one
        for one in state.book.catalogue
        if wanted in one.name.casefold() or wanted in one.barcode or wanted == one.product_id
    ]
    seek = Typed(
        state.say("products.seek"),
        sought,
        lambda said: Go(Page.PRODUCTS, f"{_SOUGHT}{said.strip()}"),
    )
    blocks: list[Block] = [
        Words(state.say("products.hint")),
        Actions((Action(state.say("products.seek"), seek, "search"),)),
    ]
    blocks += [_listed(state, one) for one in found[:_MOST]]
    if len(found) > _MOST:
        blocks.append(Words(state.say("products.more", n=len(found) - _MOST)))
    return blocks


def _listed(state: State, one: Product) -> Row:
    price = state.wording.price(one.price_minor)
    edit = Action(state.say("products.edit"), Go(Page.PRODUCTS, one.product_id), "sliders")
    detail = " · ".join(part for part in (price, one.barcode, ", ".join(one.classes)) if part)
    return Row(one.name, detail, product_id=one.product_id, actions=(edit,))


def _product(state: State, one: Product) -> list[Block]:
    def put(**fields: object) -> Event:
        return ProductChanged(one.product_id, tuple(fields.items()))

    def text(key: str, value: str) -> Row:
        typed = Typed(state.say(f"product.{key}"), value, lambda said: put(**{key: said.strip()}))
        edit = Action(state.say("products.edit"), typed, "sliders")
        return Row(state.say(f"product.{key}"), value or "–", actions=(edit,))

    def figure(key: str, value: int | None) -> Row:
        def then(said: str) -> Event:
            return put(**{key: int(said) if said else None})

        shown = "" if value is None else str(value)
        typed = Typed(state.say(f"product.{key}"), shown, then, figures=True)
        edit = Action(state.say("products.edit"), typed, "sliders")
        return Row(state.say(f"product.{key}"), shown or "–", actions=(edit,))

    def classes(said: str) -> Event:
        return put(classes=[part.strip() for part in said.split(",") if part.strip()])

    linked = Typed(state.say("product.classes"), ", ".join(one.classes), classes)
    sure = one.threshold or state.book.settings.routing.threshold
    return [
        Actions((Action(state.say("products.back"), Go(Page.PRODUCTS), "arrow-left"),)),
        Row(one.name, one.product_id, product_id=one.product_id),
        text("name", one.name),
        figure("price_minor", one.price_minor),
        text("barcode", one.barcode),
        Row(
            state.say("product.classes"),
            ", ".join(one.classes) or "–",
            actions=(Action(state.say("products.edit"), linked, "sliders"),),
        ),
        text("image", one.image),
        Number(
            state.say("product.threshold"),
            state.percent(sure),
            put(threshold=round(max(0.0, sure - 0.05), 2)),
            put(threshold=round(min(1.0, sure + 0.05), 2)) if sure < 1 else None,
        ),
        Choice(
            state.say("product.always_ask"),
            (
                Option(state.say("yes"), put(always_ask=True), one.always_ask),
                Option(state.say("no"), put(always_ask=False), not one.always_ask),
            ),
            columns=2,
        ),
        figure("max_quantity", one.max_quantity),
        figure("min_age", one.min_age),
        Words(state.say("product.price_hint")),
    ]
