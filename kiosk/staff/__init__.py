"""What staff may do, and the record of it."""
