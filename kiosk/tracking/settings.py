"""The numbers of the tracker, in one place, with their units."""

from dataclasses import dataclass

from kiosk.counting_modes import CountingMode


@dataclass(frozen=True, slots=True)
class TrackerSettings:
    """How patient the tracker is. The defaults are those of DESIGN.md, "One item, once".

    Shares are of the picture's diagonal, so that nothing depends on the camera's size.
    """

    sure_box: float = 0.5  # boxes from this score are matched before the weak ones
    window: int = 5  # processed frames that vote
    needed: int = 3  # of them, for a confirmed track
    runner_up_margin: float = 0.15  # share of score mass between two disputed classes
    settle_share: float = 0.02
    settle_s: float = 0.5
    patience_s: float = 1.5  # an unsure item gets so long after it settled
    uncovered_s: float = 0.3  # … and one with a hand over it, until that was away for so long
    lost_s: float = 2.0  # covered for so long and seen again: the same item
    lost_looks: int = 5  # and at least so many processed frames without it
    left_s: float = 0.3  # last seen on its way out: gone after so long
    doubt_s: float = 1.0  # so long may the old item show itself before two are called one
    kept_at_most_s: float = 30.0  # however restless its place is
    known_s: float = 3.0  # after a restart, goods are recognised for so long
    warm_s: float = 1.0  # a tracker that saw less than this did not see the counter yet
    hand_share_per_s: float = 0.4  # how fast a hand carries: 600 px/s at 1280 × 720
    fastest_share_per_s: float = 1.0  # and how fast it possibly can
    ahead_s: float = 0.5  # how far a movement is thought on
    moving_share_per_s: float = 0.05  # slower than this is no movement


def for_mode(mode: CountingMode) -> TrackerSettings:
    """A tray's mirror believes an empty place sooner: who puts a thing back is counted again."""
    return TrackerSettings(lost_s=1.0) if mode is CountingMode.TRAY else TrackerSettings()
