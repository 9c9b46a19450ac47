"""Talks to the shop's backend: client, breaker, pairing, sender and live updates."""
