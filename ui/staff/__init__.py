"""The staff panel: a gesture, a PIN, and pages that are drawn from blocks."""
