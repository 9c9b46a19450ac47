"""Small classes that satisfy our Protocols."""
