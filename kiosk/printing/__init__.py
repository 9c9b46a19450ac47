"""Receipts on paper: what cannot be printed is said, and never holds a sale."""
