"""The only writer of session, lines and questions, and the only maker of letters."""
