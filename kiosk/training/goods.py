"""What the bundled model is taught to tell apart, and what each source of pictures calls it."""

from collections.abc import Mapping, Sequence

PACKAGED: Sequence[str] = (
    "bottled_soda",
    "cheese",
    "chocolate",
    "coffee",
    "condensed_milk",
    "cooking_oil",
    "corned_beef",
    "garlic",
    "instant_noodles",
    "ketchup",
    "lemon",
    "all_purpose_cream",
    "mayonnaise",
    "peanut_butter",
    "pasta",
    "pineapple_juice",
    "crackers",
    "sardines",
    "shampoo",
    "soap",
    "soy_sauce",
    "toothpaste",
    "canned_tuna",
    "alcohol",
)
LOOSE: Sequence[str] = (
    "apple",
    "banana",
    "orange",
    "pear",
    "tomato",
    "cucumber",
    "pepper",
    "kiwi",
    "carrot",
    "potato",
)
CARTONS: Sequence[str] = ("milk carton", "juice carton", "yoghurt carton")
DRAWN: Sequence[str] = (
    "orange juice carton",
    "oat drink carton",
    "tomato can",
    "cola can",
    "water bottle",
    "olive oil bottle",
    "corn flakes box",
    "tea box",
    "spaghetti box",
    "crisps bag",
    "coffee bag",
)
CLASSES: Sequence[str] = (*PACKAGED, *LOOSE, *CARTONS, *DRAWN)
"""The classes by id. The stage's other five goods share a class with the real ones."""

SHELF_FOLDERS: Mapping[str, str] = {
    "Apple": "apple",
    "Banana": "banana",
    "Orange": "orange",
    "Lemon": "lemon",
    "Pear": "pear",
    "Tomato": "tomato",
    "Cucumber": "cucumber",
    "Pepper": "pepper",
    "Kiwi": "kiwi",
    "Carrots": "carrot",
    "Potato": "potato",
    "Garlic": "garlic",
    "Milk": "milk carton",
    "Juice": "juice carton",
    "Yoghurt": "yoghurt carton",
}
"""The family folders of a grocery store set → class."""

ALIKE: frozenset[str] = frozenset(
    {
        "Lime",
        "Nectarine",
        "Peach",
        "Satsumas",
        "Red-Grapefruit",
        "Oat-Milk",
        "Oatghurt",
        "Sour-Cream",
        "Sour-Milk",
        "Soyghurt",
        "Soy-Milk",
    }
)
"""Families too near to a class to be shown as something else: never pasted as clutter."""


FRAME_PX = (384, 640)
"""Height and width at which the kiosk looks: 1280×720 halved and padded to multiples of 32."""


def same_name(name: str) -> str:
    """*name* as it is compared: small letters, one kind of gap (``all_purpose cream`` alike)."""
    return " ".join(name.lower().replace("_", " ").replace("-", " ").split())
