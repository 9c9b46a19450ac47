"""What the hub answers over HTTP and WebSocket: bodies in, services, envelopes out."""
