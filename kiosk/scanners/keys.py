"""Linux key codes (input-event-codes.h) as the characters that a scanner means, US layout."""

_ROWS = {
    2: ("1234567890-=", "!@#$%^&*()_+"),
    16: ("qwertyuiop[]", "QWERTYUIOP{}"),
    30: ("asdfghjkl;'`", 'ASDFGHJKL:"~'),
    43: ("\\zxcvbnm,./", "|ZXCVBNM<>?"),
}
_SINGLE = {57: (" ", " "), 98: ("/", "/"), 55: ("*", "*"), 74: ("-", "-"), 78: ("+", "+")}
_KEYPAD = dict(zip((82, 79, 80, 81, 75, 76, 77, 71, 72, 73, 83), "0123456789.", strict=True))

SHIFTS = frozenset({42, 54})
CONTROLS = frozenset({29, 97})
ENDS = frozenset({28, 96, 15})
"""Enter, the keypad's Enter, Tab."""


def character(code: int, *, shift: bool, control: bool) -> str:
    """The character of key *code*; empty for a key without one. Control with ] is U+001D (GS)."""
    if control:
        return "\x1d" if code == 27 else ""
    if code in _KEYPAD:
        return _KEYPAD[code]
    if code in _SINGLE:
        return _SINGLE[code][shift]
    for first, rows in _ROWS.items():
        place = code - first
        if 0 <= place < len(rows[0]):
            return rows[shift][place]
    return ""
