"""Pictures from anywhere, newest first: devices, streams, files and the rendered stage."""
