"""What the staff panel shows: each page as blocks, and what each touch means. No Qt."""
