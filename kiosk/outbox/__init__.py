"""Keeps what was confirmed in kiosk.db until the backend has it."""
