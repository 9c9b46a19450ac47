"""What the hub does, without HTTP: each function works inside one transaction (`Unit`)."""
