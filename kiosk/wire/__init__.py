"""JSON shapes of the backend contract, both dialects: lenient in reading, strict in writing.

Dictionaries live here and nowhere else: beyond this package an answer is a frozen dataclass.
"""
