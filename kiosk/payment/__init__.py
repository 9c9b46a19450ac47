"""Paying by card: asked as often as it takes, charged once, whatever is interrupted."""
