"""Reads barcodes from pictures and says which goods they name."""
