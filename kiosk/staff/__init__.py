"""What staff may do: their PINs, the lock after wrong ones, checked changes, tests and drills."""
