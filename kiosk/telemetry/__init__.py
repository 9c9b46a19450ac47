"""Tells operators how the kiosk is: status, health, logs."""
