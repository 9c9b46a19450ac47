"""Carries the loops on QThreads and gives the window one object of signals."""
