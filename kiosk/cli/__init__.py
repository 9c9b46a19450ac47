"""The command line: shopshadow run, hub, check, replay, status."""
