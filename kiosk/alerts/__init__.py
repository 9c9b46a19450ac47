"""Alerts: tells staff through a webhook what needs a person, also after a restart."""
