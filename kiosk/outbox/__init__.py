"""What must survive a power cut: the sale, and the letters that carry it to the backend."""
