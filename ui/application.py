"""The one application object of Qt."""

from PySide6.QtWidgets import QApplication


def open_application() -> QApplication:
    """The application, which lives as long as somebody holds it. It does not end by itself."""
    application = QApplication(["shopshadow"])
    application.setQuitOnLastWindowClosed(False)
    return application
