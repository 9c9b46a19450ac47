"""Every screen and state as a picture, from recorded snapshots: nothing runs behind it."""
