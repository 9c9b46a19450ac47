"""A real headless Chromium, driven through its DevTools socket."""

import base64
import json
import shutil
import subprocess
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest
import requests
from websockets.sync.client import ClientConnection, connect

CHROMIUM = shutil.which("chromium") or shutil.which("chromium-browser")
_WAIT_S = 20

# Answers once the condition holds, or after the time with what the page shows.
_UNTIL = """
new Promise((resolve) => {
  const end = performance.now() + %d;
  const look = () => {
    let found;
    try { found = %s; } catch { found = false; }
    if (found) resolve("");
    else if (performance.now() > end) resolve(document.body.innerText || "(an empty page)");
    else setTimeout(look, 25);
  };
  look();
})
"""

_READY = "((e) => e && !e.disabled && e.ariaDisabled !== 'true')(document.querySelector(%s))"

# The middle of an element that can really be touched there.
_MIDDLE = """
(() => {
  const element = document.querySelector(%s);
  if (!element) return null;
  element.scrollIntoView({ block: "center" });
  const box = element.getBoundingClientRect();
  const [x, y] = [box.x + box.width / 2, box.y + box.height / 2];
  const top = document.elementFromPoint(x, y);
  return top === element || element.contains(top) ? [x, y] : "covered by " + top?.outerHTML;
})()
"""


class Page:
    """One tab. What it logs as an error, or refuses for its policy, is in `complaints`."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._number = 0
        self.complaints: list[str] = []
        for domain in ("Page", "Runtime", "Log", "Network"):
            self.send(f"{domain}.enable")

    def send(self, method: str, **params: object) -> Any:
        """Call DevTools; answers its result."""
        self._number += 1
        self._socket.send(json.dumps({"id": self._number, "method": method, "params": params}))
        while True:
            told = json.loads(self._socket.recv(timeout=_WAIT_S + 10))
            self._note(told)
            if told.get("id") == self._number:
                assert "error" not in told, told["error"]
                return told["result"]

    def resize(self, width: int, height: int) -> None:
        """The size of a phone."""
        self.send(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=2,
            mobile=True,
        )

    def goto(self, url: str) -> None:
        """Open an address, and wait until it is drawn."""
        self.send("Page.navigate", url=url)
        self.until("document.readyState === 'complete' && document.body.innerText.trim() !== ''")

    def value(self, expression: str) -> Any:
        """What JavaScript says."""
        told = self.send(
            "Runtime.evaluate", expression=expression, awaitPromise=True, returnByValue=True
        )
        assert "exceptionDetails" not in told, told["exceptionDetails"]
        return told["result"].get("value")

    def until(self, condition: str, *, within_s: float = _WAIT_S) -> None:
        """Wait until *condition* holds in the page; fails with what the page shows instead."""
        shown = self.value(_UNTIL % (within_s * 1000, condition))
        assert shown == "", f"{condition} never held; the page shows:\n{shown}"

    def shows(self, words: str, *, within_s: float = _WAIT_S) -> None:
        """Wait until *words* can be read."""
        self.until(f"document.body.innerText.includes({json.dumps(words)})", within_s=within_s)

    def shows_not(self, words: str, *, within_s: float = _WAIT_S) -> None:
        """Wait until *words* can't be read any more."""
        self.until(f"!document.body.innerText.includes({json.dumps(words)})", within_s=within_s)

    def touch(self, selector: str) -> None:
        """Touch an element where a finger would; fails where something covers it."""
        self.until(_READY % json.dumps(selector))
        middle = self.value(_MIDDLE % json.dumps(selector))
        assert isinstance(middle, list), f"{selector}: {middle}"
        for kind in ("mousePressed", "mouseReleased"):
            self.send(
                "Input.dispatchMouseEvent",
                type=kind,
                x=middle[0],
                y=middle[1],
                button="left",
                clickCount=1,
            )

    def write(self, selector: str, words: str) -> None:
        """Type into a field."""
        self.touch(selector)
        self.send("Input.insertText", text=words)

    def picture(self, file: Path) -> None:
        """A screenshot."""
        told = self.send("Page.captureScreenshot", format="png")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(base64.b64decode(told["data"]))

    def _note(self, told: dict[str, Any]) -> None:
        if told.get("method") == "Log.entryAdded":
            entry = told["params"]["entry"]
            if entry["level"] == "error" and entry["source"] != "network":
                self.complaints.append(entry["text"])
        if told.get("method") == "Runtime.exceptionThrown":
            self.complaints.append(json.dumps(told["params"]["exceptionDetails"]))


class Browser:
    """A running Chromium; every tab of `fresh` has cookies of its own."""

    def __init__(self, port: int) -> None:
        self._http = f"http://127.0.0.1:{port}"
        version = requests.get(f"{self._http}/json/version", timeout=10).json()
        self._address = version["webSocketDebuggerUrl"]

    @contextmanager
    def fresh(self, *, width: int = 390, height: int = 844) -> Iterator[Page]:
        """A tab of somebody else's phone."""
        context = self._call("Target.createBrowserContext")["browserContextId"]
        target = self._call("Target.createTarget", url="about:blank", browserContextId=context)
        address = f"ws{self._http[4:]}/devtools/page/{target['targetId']}"
        with connect(address, proxy=None, max_size=None) as socket:
            page = Page(socket)
            page.resize(width, height)
            yield page
        self._call("Target.disposeBrowserContext", browserContextId=context)

    def _call(self, method: str, **params: object) -> Any:
        with connect(self._address, proxy=None) as control:
            control.send(json.dumps({"id": 1, "method": method, "params": params}))
            told = json.loads(control.recv(timeout=20))
        assert "error" not in told, told["error"]
        return told["result"]


@contextmanager
def chromium(folder: Path) -> Iterator[Browser]:
    """A Chromium with an empty profile in *folder*, ended with the block; or a skip."""
    if CHROMIUM is None:
        pytest.skip("there is no Chromium here")
    command = [
        CHROMIUM,
        "--headless=new",
        "--no-sandbox",  # a container's root
        "--disable-gpu",
        "--disable-dev-shm-usage",
        "--no-first-run",
        "--lang=en",
        "--remote-debugging-port=0",
        f"--user-data-dir={folder}",
        "about:blank",
    ]
    process = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        yield Browser(_port(folder, process))
    finally:
        process.terminate()
        process.wait(20)


def _port(folder: Path, process: subprocess.Popen[bytes]) -> int:
    said, never = folder / "DevToolsActivePort", threading.Event()
    for _ in range(600):
        if said.exists() and (lines := said.read_text().splitlines()):
            return int(lines[0])
        assert process.poll() is None, "Chromium ended"
        never.wait(0.1)
    raise AssertionError("Chromium did not open its port in 60 s")
