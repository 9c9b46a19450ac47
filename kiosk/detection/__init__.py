"""Finds goods in a frame: boxes, scores and classes, by one of several engines."""
