"""Evidence: a small picture of each line and question, kept for some hours and then deleted."""
