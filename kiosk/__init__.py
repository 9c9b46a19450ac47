"""ShopShadow Kiosk: sees goods, counts each once, asks about the unsure, delivers all of it."""
