"""A clean Debian, made for one test and booted under its own systemd."""

import os
import shlex
import signal
import subprocess
import time
from collections.abc import Callable
from pathlib import Path

_NSPAWN = ("systemd-nspawn", "--quiet", "--register=no", "--keep-unit", "--console=pipe")
_TRIAL = """[Unit]
ConditionFileIsExecutable=
[Service]
WatchdogSec=30
Environment=QT_QPA_PLATFORM=offscreen
ExecStartPre=
ExecStart=
ExecStart=/usr/bin/shopshadow run --config /etc/shopshadow/kiosk.toml --session guest --stage busy
"""


class Machine:
    """*root* is its disk. What is run on it and fails raises, with what it said."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self._init: subprocess.Popen[bytes] | None = None

    def bootstrap(self, suite: str, packages: tuple[str, ...]) -> None:
        """Put a minimal Debian on the disk."""
        command = ["mmdebstrap", "--quiet", "--variant=minbase", f"--include={','.join(packages)}"]
        subprocess.run([*command, suite, str(self.root)], check=True, timeout=500)

    def run(self, command: str, *, check: bool = True) -> str:
        """What a shell on it answers, errors included."""
        inside = ["sh", "-c", f"exec 2>&1; {command}"]
        if self._init is None:
            where = [*_NSPAWN, "--resolv-conf=copy-host", "-D", str(self.root)]
        else:
            where = ["nsenter", "-t", str(self._leader()), "-m", "-u", "-i", "-n", "-p", "-r", "-w"]
        done = subprocess.run(
            [*where, *inside], capture_output=True, text=True, check=False, timeout=300
        )
        if check:
            assert done.returncode == 0, done.stdout + done.stderr
        return done.stdout.strip()

    def install(self, package: Path) -> str:
        """Install with what the package depends on, from a file."""
        (self.root / "var/cache" / package.name).write_bytes(package.read_bytes())
        apt = "DEBIAN_FRONTEND=noninteractive apt-get install --quiet --yes"
        self.run("apt-get update --quiet")
        return self.run(f"{apt} --no-install-recommends /var/cache/{shlex.quote(package.name)}")

    def as_kiosk(self, command: str) -> str:
        """What the kiosk's user is answered."""
        user = "setpriv --reuid shopshadow --regid shopshadow --clear-groups"
        return self.run(f"cd /; {user} env PATH=/usr/bin:/bin LANG=C.UTF-8 {command}")

    def add_to(self, unit: str, name: str, text: str) -> None:
        """A drop-in of a unit; its services start with it at the next start."""
        folder = self.root / f"etc/systemd/system/{unit}.service.d"
        folder.mkdir(parents=True, exist_ok=True)
        (folder / f"{name}.conf").write_text(text)

    def without_a_screen(self) -> None:
        """Let the kiosk run offscreen, sell by itself, and be looked after more closely."""
        self.add_to("shopshadow-kiosk", "trial", _TRIAL)

    def boot(self, *, console: str = "") -> None:
        """Switch it on. The terminal *console* is the first of its virtual ones."""
        first = [f"--bind={console}:/dev/{name}" for name in ("tty0", "tty1") if console]
        self._init = subprocess.Popen(
            [*_NSPAWN, "--resolv-conf=copy-host", "-D", str(self.root), *first, "--boot"],
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        self.until(lambda: self._children() and self._runs())

    def until(self, what: Callable[[], object], *, within_s: float = 180.0) -> None:
        """Wait until that is true."""
        deadline = time.monotonic() + within_s
        while not what():
            assert time.monotonic() < deadline, self.told()
            time.sleep(0.5)

    def told(self) -> str:
        """The end of its journal."""
        return self.run("journalctl --no-pager -n 60", check=False)

    def shown(self, unit: str, what: str) -> str:
        """One property of a unit."""
        return self.run(f"systemctl show --value -p {what} {unit}")

    def close(self) -> None:
        """Switch it off."""
        if self._init is not None:
            for pid in self._children():
                os.kill(pid, signal.SIGRTMIN + 4)  # power off, as init understands it
            try:
                self._init.wait(60)
            except subprocess.TimeoutExpired:
                self._init.kill()
                self._init.wait()
            self._init = None

    def _runs(self) -> bool:
        return self.run("systemctl is-system-running", check=False) in ("running", "degraded")

    def _leader(self) -> int:
        return self._children()[0]

    def _children(self) -> list[int]:
        assert self._init is not None
        assert self._init.poll() is None, "the machine did not boot"
        pid = self._init.pid
        children = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
        return [int(child) for child in children]
