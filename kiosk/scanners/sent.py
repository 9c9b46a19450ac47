"""What a scanner sent, as a code."""

from kiosk.codes.code import Code, Symbology

_SYMBOLOGIES = {
    "]E0": Symbology.EAN_13,
    "]E4": Symbology.EAN_8,
    "]C0": Symbology.CODE_128,
    "]C1": Symbology.CODE_128,
    "]e0": Symbology.DATABAR,
    "]d1": Symbology.DATA_MATRIX,
    "]d2": Symbology.DATA_MATRIX,
    "]Q1": Symbology.QR,
    "]Q3": Symbology.QR,
    "]I1": Symbology.ITF,
}
_GS1 = frozenset({"]C1", "]e0", "]d2", "]Q3"})


def scanned(text: str) -> Code:
    """The code in what a scanner sent: with an AIM prefix (``]C1``), it tells its kind."""
    prefix = text[:3]
    if prefix in _SYMBOLOGIES:
        return Code(text[3:], _SYMBOLOGIES[prefix], gs1=prefix in _GS1)
    return Code(text, Symbology.UNKNOWN)
