"""What the turns amount to, against the goals of DESIGN.md, "Performance"."""

from collections.abc import Mapping
from typing import Any

import numpy as np

from kiosk.goals import Goal
from kiosk.speed.peers import Peer, agreement
from kiosk.speed.turns import Ran, Turn

# How many times as fast as the peer ours must be, and shall be.
_RATIOS = (
    (Peer.OURS_FP32, Peer.TORCH, 2.0, 2.5),
    (Peer.OURS_INT8, Peer.TORCH, 3.0, 4.0),
    (Peer.OURS_FP32, Peer.TORCH_TWO, 1.3, 1.6),
    (Peer.OURS_INT8, Peer.TORCH_TWO, 2.0, 2.5),
    (Peer.OURS_FP32, Peer.SAME_FILE, 1.05, 1.2),
    (Peer.OURS_INT8, Peer.SAME_FILE_INT8, 1.05, 1.2),
)
_BARE = ((Peer.OURS_FP32, Peer.NETWORK_FP32), (Peer.OURS_INT8, Peer.NETWORK_INT8))
_AGREE = 99.0


def figures(ran: Mapping[Peer, Ran], left_out: Mapping[str, str]) -> dict[str, Any]:
    """The document of ``shopshadow bench detect``. *left_out*: peers that could not be measured."""
    goals = [
        Goal(f"{ours}_times_as_fast_as_{peer}", _faster(ran, ours, peer), limit, aim, at_least=True)
        for ours, peer, limit, aim in _RATIOS
        if ours in ran and peer in ran
    ]
    for ours, bare in _BARE:
        if ours in ran and bare in ran:
            share = round(100 * (_faster(ran, ours, bare) or 0.0), 1)
            goals.append(Goal(f"{ours}_percent_of_bare_network", share, 93, 98, at_least=True))
            goals.append(Goal(f"{ours}_own_work_ms", _own_ms(ran[ours]), 1.5, 0.8))
    if Peer.OURS_FP32 in ran and Peer.TORCH in ran:
        agree = round(agreement(ran[Peer.OURS_FP32].seen, ran[Peer.TORCH].seen), 2)
        goals.append(Goal("boxes_agree_percent", agree, _AGREE, 100.0, at_least=True))
    return {
        "rounds": min((len(one.turns) for one in ran.values()), default=0),
        "peers": {peer.value: _peer(one) for peer, one in ran.items()},
        "left_out": dict(left_out),
        "goals": [goal.as_json() for goal in goals],
    }


def _faster(ran: Mapping[Peer, Ran], ours: Peer, peer: Peer) -> float | None:
    """How many times as long the peer took: the median over turns that lie side by side.

    Of a turn its quicker frames count: one that another program interrupted says nothing.
    """
    pairs = zip(ran[ours].turns, ran[peer].turns, strict=True)
    ratios = [_quick_s(theirs) / _quick_s(mine) for mine, theirs in pairs]
    return round(float(np.median(ratios)), 3) if ratios else None


def _quick_s(turn: Turn) -> float:
    return float(np.percentile(turn.took_s, 25))


def _own_ms(ran: Ran) -> float:
    return round(1000 * float(np.median([own_s for turn in ran.turns for own_s in turn.own_s])), 2)


def _peer(ran: Ran) -> dict[str, float]:
    took = np.array([took_s for turn in ran.turns for took_s in turn.took_s]) * 1000
    cpu = [turn.cpu_s / len(turn.took_s) * 1000 for turn in ran.turns]
    return {
        "per_s": round(1000 / float(took.mean()), 2),
        "p50_ms": round(float(np.percentile(took, 50)), 2),
        "p95_ms": round(float(np.percentile(took, 95)), 2),
        "cpu_ms": round(float(np.median(cpu)), 2),
        "first_detection_s": round(ran.first_detection_s, 2),
        "rss_mb": round(ran.rss_mb, 1),
    }
