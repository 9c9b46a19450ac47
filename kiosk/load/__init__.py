"""Load for a backend: simulated kiosks and shoppers that speak the contract, and what it took."""
