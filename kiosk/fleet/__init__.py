"""What the hub wants of this kiosk: taken over between two shoppers, kept only while it is well."""
