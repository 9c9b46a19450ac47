"""A rendered checkout counter: a camera for machines that have none, with known truth."""
