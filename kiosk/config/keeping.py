"""What is kept, and what is told of it."""

from pathlib import Path
from typing import Annotated, Literal

import platformdirs
from pydantic import Field

from kiosk.config.section import Section


class StorageSettings(Section):
    """Where the kiosk keeps its database, secrets and state. Empty: the platform's folder."""

    folder: str = ""

    @property
    def path(self) -> Path:
        """The folder, which need not exist yet."""
        return Path(self.folder) if self.folder else platformdirs.user_state_path("shopshadow")


class LogSettings(Section):
    """Where the log goes. An empty *file* is stderr alone."""

    file: str = ""
    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"


class TelemetrySettings(Section):
    """What the kiosk tells on 127.0.0.1. *port* 0 takes any free one; `status` names it."""

    enabled: bool = True
    port: Annotated[int, Field(ge=0, le=65535)] = 0


class EvidenceSettings(Section):
    """Pictures of lines and questions, deleted after *keep_hours*; 0 keeps none."""

    keep_hours: Annotated[float, Field(ge=0, le=720)] = 72.0
    upload: bool = True


class AlertSettings(Section):
    """What staff are told, by a POST to *webhook_url*. Empty: nobody is told."""

    webhook_url: str = ""
    allow_plain_http: bool = False
    breaker_open_minutes: Annotated[float, Field(gt=0, le=1440)] = 5.0
