"""Takes codes in from scanners: keyboard wedges, serial ports, input devices of their own."""
