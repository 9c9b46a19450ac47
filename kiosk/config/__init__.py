"""All settings, as one typed model: command line, environment, staff's panel, file, default.

The file is TOML in the platform's configuration folder. A variable ``SHOPSHADOW_CAMERA__SOURCE``
sets ``[camera] source``; the six names of the core design are accepted as aliases (S0-47). What
staff changed lies in ``staff.toml`` in the storage folder.
"""
