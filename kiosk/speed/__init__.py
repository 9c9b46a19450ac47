"""Measures detection against its peers, each in a process of its own, and a kiosk at rest."""
