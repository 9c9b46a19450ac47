"""Scores whole checkouts against their truth: right baskets, questions asked, seconds."""
