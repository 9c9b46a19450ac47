"""Plain Python that turns snapshots into what to show."""
