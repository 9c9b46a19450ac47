"""What an unknown barcode is, by Open Food Facts; never in the way of a sale, off by default."""
