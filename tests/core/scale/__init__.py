"""The scale."""
