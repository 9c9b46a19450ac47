"""All settings, as one typed model: command line, environment, staff's panel, file, default.

The file is TOML in the platform's configuration folder. A variable ``SHOPSHADOW_CAMERA__SOURCE``
sets ``[camera] source``; the six names of the core design are accepted as aliases (S0-47). What
staff changed lies in ``staff.toml`` in the storage folder.
"""

import os
import re
import tomllib
from collections.abc import Mapping
from pathlib import Path
from typing import Annotated, Any, Literal

import platformdirs
from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator, model_validator

from kiosk.counting_modes import CountingMode
from kiosk.errors import ConfigError

STAFF_FILE = "staff.toml"
_PREFIX = "SHOPSHADOW_"
_ALIASES = {
    "BACKEND_API_URL": ("backend", "url"),
    "CAMERA_INDEX": ("camera", "index"),
    "CONFIDENCE_THRESHOLD": ("routing", "threshold"),
    "DETECTION_INTERVAL": ("detection", "interval_s"),
    "YOLO_MODEL_PATH": ("detection", "model"),
    "LOG_FILE_PATH": ("log", "file"),
}


class _Section(BaseModel):
    model_config = ConfigDict(extra="forbid", frozen=True)

    @field_validator("*")
    @classmethod
    def _has_no_null(cls, value: object) -> object:
        if isinstance(value, str) and "\0" in value:
            raise ValueError("no file, name or address holds a null character")
        return value


class CameraSettings(_Section):
    """Where pictures come from. *source* ``auto``: a camera where there is one, else the stage."""

    source: Annotated[str, Field(pattern=r"\S")] = "auto"
    index: Annotated[int, Field(ge=0)] | None = None  # CAMERA_INDEX; wins over *source*
    width_px: Annotated[int, Field(ge=160, le=7680)] = 1280
    height_px: Annotated[int, Field(ge=120, le=4320)] = 720
    rate: Annotated[float, Field(gt=0, le=240)] = 30.0
    rotation: Literal[0, 90, 180, 270] = 0
    mirror: bool = False
    pace: Literal["real", "fast"] = "real"
    frozen_after_s: Annotated[float, Field(ge=1)] = 20.0
    reopen_after_s: Annotated[float, Field(ge=0.1)] = 10.0
    stage: str = "checkout"
    seed: int = 1


class DetectionSettings(_Section):
    """The model. *interval_s* is the least time between two detections; 0 = as fast as it goes."""

    model: str = "shopshadow-stage"
    catalogue: str = "demo"
    threads: Annotated[int, Field(ge=1, le=64)] = 2
    floor: Annotated[float, Field(ge=0.05, le=0.95)] = 0.30
    interval_s: Annotated[float, Field(ge=0, le=60)] = 0.0
    rest: bool = True


_Share = Annotated[float, Field(ge=0, le=1)]
_Point = tuple[_Share, _Share]


class CountingSettings(_Section):
    """When and where goods count. Points are shares of the picture's width and height.

    *zone* is a polygon; without corners the whole picture counts. In `pass` mode goods cross
    *line* from its left to its right, seen from its first point to its second.
    """

    mode: CountingMode = CountingMode.PLACE
    zone: tuple[_Point, ...] = ()
    line: tuple[_Point, _Point] = ((0.5, 1.0), (0.5, 0.0))

    @field_validator("zone")
    @classmethod
    def _is_an_area(cls, corners: tuple[_Point, ...]) -> tuple[_Point, ...]:
        if corners and len(set(corners)) < 3:
            raise ValueError("a zone has three corners or more, or none for the whole picture")
        return corners

    @field_validator("line")
    @classmethod
    def _has_two_ends(cls, line: tuple[_Point, _Point]) -> tuple[_Point, _Point]:
        if line[0] == line[1]:
            raise ValueError("the two ends of a line are two places")
        return line


class ScannerSettings(_Section):
    """A scanner with a cable: ``serial`` on a port, or ``device``, an input device of its own."""

    kind: Literal["serial", "device"]
    path: Annotated[str, Field(pattern=r"^/")]
    station: Annotated[str, Field(pattern=r"^[A-Za-z0-9_-]{1,64}$")] = "scanner"
    baud: Annotated[int, Field(ge=300, le=921_600)] = 9600


class ScanningSettings(_Section):
    """Codes. *camera*: read them on what lies under the camera. *wedge*: scanners that type.

    *buttons* let the shopper check a price or take goods off with the next scan; without it they
    are there where a scanner is set. *hotkeys*: F2, F3 and F4 change what all scans mean.
    *in_store* are patterns of the shop's own codes, as ``21PPPPPWWWWWC`` (docs/scanning.md).
    """

    camera: bool = True
    wedge: bool = True
    scanners: tuple[ScannerSettings, ...] = ()
    in_store: tuple[str, ...] = ()
    buttons: bool | None = None
    hotkeys: bool = False

    @property
    def offers_modes(self) -> bool:
        """The shopper may choose what the next scan is for."""
        return bool(self.scanners) if self.buttons is None else self.buttons


class ScaleSettings(_Section):
    """The scale for goods sold by weight; with an empty *path* there is none (docs/scanning.md)."""

    kind: Literal["toledo8217"] = "toledo8217"
    path: Annotated[str, Field(pattern=r"^(/.+)?$")] = ""
    baud: Annotated[int, Field(ge=300, le=921_600)] = 9600


class RoutingSettings(_Section):
    """From which confidence an item is added without asking."""

    threshold: Annotated[float, Field(ge=0.3, le=1)] = 0.70


class GroupSettings(_Section):
    """One group of the backend's endpoints: its limit, its quick attempts, its breaker (S2-9)."""

    timeout_s: Annotated[float, Field(ge=0.5, le=60)] = 10.0  # for the whole of a request
    attempts: Annotated[int, Field(ge=1, le=10)] = 3
    between_s: Annotated[float, Field(ge=0.05, le=30)] = 1.0
    threshold: Annotated[int, Field(ge=1, le=100)] = 5  # failures in a row
    window: Annotated[int, Field(ge=1, le=1000)] = 10  # or half of so many attempts
    cooldown_s: Annotated[float, Field(ge=1, le=3600)] = 30.0
    longest_s: Annotated[float, Field(ge=1, le=86_400)] = 300.0
    successes: Annotated[int, Field(ge=1, le=10)] = 1  # good probes that close it

    @model_validator(mode="after")
    def _has_room(self) -> "GroupSettings":
        if self.longest_s < self.cooldown_s:
            raise ValueError("longest_s is below cooldown_s: the cooldown grows up to it")
        return self


_PIN = re.compile(r"sha256/[A-Za-z0-9+/]{43}=")


class BackendSettings(_Section):
    """The shop's backend. An empty *url* starts the embedded hub."""

    url: str = ""
    dialect: Literal["auto", "hub", "shopshadow"] = "auto"
    allow_plain_http: bool = False
    ca_bundle: str = ""
    pins: tuple[str, ...] = ()  # "sha256/…" of the server's public key, and of a spare one
    device_name: Annotated[str, Field(max_length=255)] = "Kiosk"
    guests: bool = False  # on a ShopShadow backend, whose demo user pays for guests
    devices: GroupSettings = GroupSettings()
    basket: GroupSettings = GroupSettings()
    pending: GroupSettings = GroupSettings()
    orders: GroupSettings = GroupSettings()
    catalogue: GroupSettings = GroupSettings()
    live: GroupSettings = GroupSettings()

    @field_validator("pins", mode="before")
    @classmethod
    def _are_listed(cls, pins: object) -> object:
        """From the environment: parted by commas."""
        if not isinstance(pins, str):
            return pins
        return [pin.strip() for pin in pins.split(",") if pin.strip()]

    @field_validator("pins")
    @classmethod
    def _are_pins(cls, pins: tuple[str, ...]) -> tuple[str, ...]:
        for pin in pins:
            if not _PIN.fullmatch(pin):
                raise ValueError(f"{pin!r} is no pin: write sha256/ and 44 characters of base64")
        if len(pins) == 1:
            raise ValueError("one pin alone locks the kiosk out when the key changes: add a spare")
        return pins


class OutboxSettings(_Section):
    """The letters on disk. At *most_waiting* unsent ones no guest begins a sale."""

    most_waiting: Annotated[int, Field(ge=100, le=10_000_000)] = 50_000
    keep_days: Annotated[float, Field(ge=0, le=3650)] = 30.0


class HubSettings(_Section):
    """The embedded hub. *listen* on loopback unless phones on the LAN shall reach it."""

    listen: str = "127.0.0.1"
    port: Annotated[int, Field(ge=0, le=65535)] = 0
    public_url: str = ""


class WindowSettings(_Section):
    """How the window looks, speaks and sounds. *scale* 0 follows the screen's density.

    *language* is what every shopper begins with, *languages* are offered. *volume* is 0 (off) to
    3 (loud); *speech* reads aloud without being asked to. *welcome* False shows the code at once.
    """

    fullscreen: bool = True
    theme: Literal["light", "dark", "contrast"] = "light"
    scale: Annotated[float, Field(ge=0, le=4)] = 0.0
    motion: bool = True
    language: Literal["en", "de", "fr", "es", "ar", "fi"] = "en"
    languages: tuple[Literal["en", "de", "fr", "es", "ar", "fi"], ...] = (
        "en",
        "de",
        "fr",
        "es",
        "ar",
        "fi",
    )
    sounds: bool = True
    welcome: bool = True
    volume: Annotated[int, Field(ge=0, le=3)] = 2
    speech: bool = False


class SessionSettings(_Section):
    """A shopper's visit. A sale is called off after *idle_s* without a touch (0: never).

    The warning stands on the screen for the last *warning_s* of it.
    """

    idle_s: Annotated[float, Field(ge=0, le=3600)] = 120.0
    warning_s: Annotated[float, Field(ge=20, le=600)] = 30.0

    @model_validator(mode="after")
    def _has_time_before_the_warning(self) -> "SessionSettings":
        if self.idle_s and self.idle_s <= self.warning_s:
            raise ValueError("idle_s must be longer than warning_s, or 0")
        return self


class CatalogueSettings(_Section):
    """The backend's names and prices: read again after *fresh_s*, kept in *cache_folder*.

    An empty *cache_folder* is one in the storage folder. Staff can take catalogue files from
    *import_folder*, where a USB stick appears. *food_facts* asks Open Food Facts what an unknown
    barcode is; the barcode leaves the shop then.
    """

    fresh_s: Annotated[float, Field(ge=30, le=86_400)] = 300.0
    cache_folder: str = ""
    import_folder: str = ""
    food_facts: bool = False
    food_facts_url: Annotated[str, Field(pattern=r"^https?://\S+$")] = (
        "https://world.openfoodfacts.org"
    )


class PaymentSettings(_Section):
    """The card terminal. *none*: everything is paid at the desk, or in the app.

    The *simulator* ends every payment as *simulate* says, after *simulate_s*.
    """

    terminal: Literal["none", "simulator"] = "none"
    simulate: Literal["approved", "declined", "cancelled", "unknown"] = "approved"
    simulate_s: Annotated[float, Field(ge=0, le=120)] = 3.0


class PrinterSettings(_Section):
    """The receipt printer. *none*: receipts are on the screen and on the phone alone.

    *address* is ``host:port`` (network, port 9100 where none is given), a device (serial, file)
    or ``vendor:product`` as `lsusb` shows them (usb). What *code_page* lacks is printed as a
    picture *dots* wide. *dummy* takes every receipt and prints none.
    """

    kind: Literal["none", "network", "serial", "usb", "file", "dummy"] = "none"
    address: str = ""
    columns: Annotated[int, Field(ge=24, le=64)] = 42
    dots: Annotated[int, Field(ge=256, le=1024)] = 512
    code_page: Literal["cp437", "cp850", "cp852", "cp858", "cp1252"] = "cp858"
    timeout_s: Annotated[float, Field(gt=0, le=30)] = 5.0


class StorageSettings(_Section):
    """Where the kiosk keeps its database, secrets and state. Empty: the platform's folder."""

    folder: str = ""

    @property
    def path(self) -> Path:
        """The folder, which need not exist yet."""
        return Path(self.folder) if self.folder else platformdirs.user_state_path("shopshadow")


class LogSettings(_Section):
    """Where the log goes. An empty *file* is stderr alone."""

    file: str = ""
    level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"


class TelemetrySettings(_Section):
    """What the kiosk tells on 127.0.0.1. *port* 0 takes any free one; `status` names it."""

    enabled: bool = True
    port: Annotated[int, Field(ge=0, le=65535)] = 0


class EvidenceSettings(_Section):
    """Pictures of lines and questions, deleted after *keep_hours*; 0 keeps none."""

    keep_hours: Annotated[float, Field(ge=0, le=720)] = 72.0
    upload: bool = True


class AlertSettings(_Section):
    """What staff are told, by a POST to *webhook_url*. Empty: nobody is told."""

    webhook_url: str = ""
    allow_plain_http: bool = False
    breaker_open_minutes: Annotated[float, Field(gt=0, le=1440)] = 5.0


class Settings(_Section):
    """Everything that can be set."""

    camera: CameraSettings = CameraSettings()
    detection: DetectionSettings = DetectionSettings()
    counting: CountingSettings = CountingSettings()
    routing: RoutingSettings = RoutingSettings()
    scanning: ScanningSettings = ScanningSettings()
    scale: ScaleSettings = ScaleSettings()
    backend: BackendSettings = BackendSettings()
    outbox: OutboxSettings = OutboxSettings()
    hub: HubSettings = HubSettings()
    window: WindowSettings = WindowSettings()
    session: SessionSettings = SessionSettings()
    catalogue: CatalogueSettings = CatalogueSettings()
    payment: PaymentSettings = PaymentSettings()
    printer: PrinterSettings = PrinterSettings()
    storage: StorageSettings = StorageSettings()
    log: LogSettings = LogSettings()
    telemetry: TelemetrySettings = TelemetrySettings()
    evidence: EvidenceSettings = EvidenceSettings()
    alerts: AlertSettings = AlertSettings()


def default_file() -> Path:
    """Where the configuration file is looked for; it need not exist."""
    return platformdirs.user_config_path("shopshadow") / "kiosk.toml"


def read_settings(
    file: Path | None = None,
    environment: Mapping[str, str] = os.environ,
    command_line: Mapping[tuple[str, str], Any] | None = None,
) -> Settings:
    """The settings. ConfigError names every fault with its file and key, or its variable.

    *command_line* holds (section, key) → value; None stands for an option that was not given.
    """
    path = file or default_file()
    values: dict[str, dict[str, Any]] = {}
    origins: dict[tuple[str, ...], str] = {}
    for section, entries in _read_toml(path, must_exist=file is not None).items():
        if not isinstance(entries, dict):
            raise ConfigError(f"{path}: {section} stands alone; put it under a [section].")
        values[section] = dict(entries)
    staff = _storage(values, environment, command_line or {}) / STAFF_FILE
    for section, key, value in _entries(staff):
        values.setdefault(section, {})[key] = value
        origins[(section, key)] = f"{staff}: [{section}] {key}"
    for name, place, text in _from_environment(environment):
        _put(values, place, text)
        origins[place] = f"environment variable {name}"
    for (section, key), value in (command_line or {}).items():
        if value is not None:
            values.setdefault(section, {})[key] = value
            origins[(section, key)] = f"command line, {section} {key}"
    try:
        return Settings.model_validate(values, strict=False)
    except ValidationError as exc:
        faults = [_fault(path, origins, error) for error in exc.errors()]
        raise ConfigError("; ".join(faults)) from exc


def pinned_by(section: str, key: str, environment: Mapping[str, str] = os.environ) -> str:
    """The environment variable that sets this, and so wins over staff; "" where none does."""
    for name, place, _text in _from_environment(environment):
        if tuple(place) == (section, key):
            return name
    return ""


def _storage(
    values: Mapping[str, Mapping[str, Any]],
    environment: Mapping[str, str],
    command_line: Mapping[tuple[str, str], Any],
) -> Path:
    """The storage folder, which says where staff's file lies."""
    folder = command_line.get(("storage", "folder")) or environment.get(
        f"{_PREFIX}STORAGE__FOLDER", values.get("storage", {}).get("folder", "")
    )
    return StorageSettings(folder=str(folder).replace("\0", "")).path


def _entries(file: Path) -> list[tuple[str, str, Any]]:
    """(section, key, value) of a file with one level of sections."""
    return [
        (section, key, value)
        for section, entries in _read_toml(file, must_exist=False).items()
        if isinstance(entries, dict)
        for key, value in entries.items()
    ]


def _read_toml(path: Path, *, must_exist: bool) -> dict[str, Any]:
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except FileNotFoundError as exc:
        if not must_exist:
            return {}
        raise ConfigError(f"There is no configuration file {path}.") from exc
    except OSError as exc:
        raise ConfigError(f"The configuration {path} can't be read: {exc.strerror}.") from exc
    except ValueError as exc:  # TOMLDecodeError and a wrong encoding
        raise ConfigError(f"The configuration {path} is not valid TOML: {exc}.") from exc


def _put(values: dict[str, Any], place: tuple[str, ...], text: str) -> None:
    section = values
    for name in place[:-1]:
        inner = section.setdefault(name, {})
        if not isinstance(inner, dict):
            return  # the file has a value where a section belongs, and is told so
        section = inner
    section[place[-1]] = text


def _from_environment(
    environment: Mapping[str, str],
) -> list[tuple[str, tuple[str, ...], str]]:
    """(variable, (section, …, key), text); our own names win over the aliases and come last."""
    found: list[tuple[str, tuple[str, ...], str]] = [
        (name, place, environment[name]) for name, place in _ALIASES.items() if name in environment
    ]
    for name, text in sorted(environment.items()):
        place = tuple(name.removeprefix(_PREFIX).lower().split("__"))
        if name.startswith(_PREFIX) and len(place) > 1:
            found.append((name, place, text))
    return found


def _fault(path: Path, origins: Mapping[tuple[str, ...], str], error: Any) -> str:
    place = tuple(str(part) for part in error["loc"])
    key = f"[{place[0]}] {'.'.join(place[1:])}" if len(place) > 1 else f"[{place[0]}]"
    named = [origin for told, origin in origins.items() if told[: len(place)] == place]
    where = named[0] if named else f"{path}: {key}"
    message = str(error["msg"])
    if error["type"] == "extra_forbidden":
        message = "there is no such setting"
    return f"{where}: {message} (it is {error['input']!r})"
