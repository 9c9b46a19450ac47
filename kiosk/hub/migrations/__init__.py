"""The hub's tables, step by step: a step that was released is never edited, only followed.

A step is a file ``versions/rNNNN_words.py`` with ``revision`` and ``down_revision`` (four digits,
one line of descent) and ``upgrade()``. There is no way back: an older program refuses a newer
database, and a copy made before is the way to undo.
"""
