"""The one place through which the loops speak to the window.

It lives on the main thread: a loop's thread may emit every signal, and every receiver runs on the
main thread. The window connects to nothing else.
"""

from PySide6.QtCore import QObject, Signal


class KioskSignals(QObject):
    """Frozen snapshots on their way to the window."""

    till = Signal(object)  # TillSnapshot
    overlay = Signal(object)  # Overlay
    picture = Signal()  # a new picture is in the display ring (coalesced)
    camera = Signal(object)  # CameraStatus
    model = Signal(object)  # ModelStatus
    link = Signal(object)  # LinkStatus
    pairing = Signal(object)  # PairingStatus
    account = Signal(object)  # AccountStatus
    payment = Signal(object)  # PaymentStatus
    printer = Signal(object)  # PrinterStatus
    shopping_list = Signal(object)  # ShoppingList
    catalogue = Signal(object)  # Catalogue: what is sold has changed
    prices = Signal(object)  # CatalogueStatus
    food = Signal(object)  # FoodStatus
    food_fact = Signal(object)  # FoodFact: what an unknown code is
    staff = Signal(object)  # StaffBook
    settings = Signal(object)  # Settings, after staff changed how the window looks
    scanner = Signal(str, str)  # a scanner's station, and what is wrong with it (empty: it works)
    scale = Signal(object)  # ScaleStatus
    crashed = Signal(str, str)  # a loop died and is started again: its name, the reason
    gave_up = Signal(str, str)  # a loop keeps dying: its name, the reason
    stopping = Signal(str)  # the program is ending: why
