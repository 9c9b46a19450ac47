"""Walks every screen in every language and finds what people could not touch, read or hear."""
