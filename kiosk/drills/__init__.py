"""Drills: the kiosk is killed, cut off, run for hours; it must have lost and doubled nothing."""
