"""All sections, as one model."""

from kiosk.config.delivering import BackendSettings, CatalogueSettings, HubSettings, OutboxSettings
from kiosk.config.keeping import (
    AlertSettings,
    EvidenceSettings,
    LogSettings,
    StorageSettings,
    TelemetrySettings,
)
from kiosk.config.scanning import ScaleSettings, ScanningSettings
from kiosk.config.section import Section
from kiosk.config.seeing import CameraSettings, CountingSettings, DetectionSettings
from kiosk.config.selling import (
    PaymentSettings,
    PrinterSettings,
    RoutingSettings,
    SessionSettings,
    WindowSettings,
)


class Settings(Section):
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
