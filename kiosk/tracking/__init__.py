"""Follows one physical thing over frames and confirms each item once."""
