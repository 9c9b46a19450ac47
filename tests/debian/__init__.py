"""The Debian package: its pieces in every run, the whole of it in a clean Debian root."""
