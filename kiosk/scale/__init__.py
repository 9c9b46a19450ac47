"""The scale: weights that may be sold, from a driver that can be swapped."""
