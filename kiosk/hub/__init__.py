"""The shop's own backend: the ShopShadow contract, embedded by default."""
