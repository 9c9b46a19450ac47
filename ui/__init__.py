"""The window: shows what the presenters say, tells the till what was touched."""
