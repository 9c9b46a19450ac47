"""What the loops tell the window: frozen pictures of their state.

Each is whole in itself, so that a reader that missed some is right again with the next.
Money is in minor units (cents). `*_at` is epoch seconds, `*_s` on a deadline is monotonic.
"""
