import { h, icon } from "../parts/dom.js";
import { reason, text } from "../parts/texts.js";

export const canScan = () => window.isSecureContext && "BarcodeDetector" in window && Boolean(navigator.mediaDevices);

// The token of the kiosk's QR, or null for any other code.
export function tokenOf(read) {
  try {
    return new URL(read).searchParams.get("token");
  } catch {
    return null;
  }
}

async function scan(page, video) {
  const stream = await navigator.mediaDevices.getUserMedia({ video: { facingMode: "environment" } });
  video.srcObject = stream;
  await video.play();
  const detector = new BarcodeDetector({ formats: ["qr_code"] });
  while (video.isConnected) {
    const [found] = await detector.detect(video);
    const token = found && tokenOf(found.rawValue);
    if (token) {
      stream.getTracks().forEach((track) => track.stop());
      await page.doing(() => page.pair({ token }));
      return;
    }
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
  stream.getTracks().forEach((track) => track.stop());
}

// Four digits from the kiosk's screen, or its QR.
export function pair(page) {
  const submit = async (event) => {
    event.preventDefault();
    await page.doing(() => page.pair({ code: document.getElementById("code").value.trim() }));
  };
  const video = h("video", { class: "finder", hidden: true, muted: true, playsinline: true });
  const open = () => {
    video.hidden = false;
    scan(page, video).catch(() => page.set({ failure: { code: "NO_CAMERA" } }));
  };
  return h(
    "form",
    { class: "card narrow", onsubmit: submit, novalidate: true },
    h("h1", {}, text("pair")),
    h("p", { class: "soft" }, text("pair_hint")),
    h(
      "label",
      { class: "field", for: "code" },
      h("span", {}, text("code")),
      h("input", {
        id: "code",
        class: "code",
        inputmode: "numeric",
        autocomplete: "one-time-code",
        pattern: "[0-9]{4}",
        maxlength: 4,
        dir: "ltr",
        required: true,
      }),
    ),
    page.state.failure ? h("p", { class: "stop", role: "alert" }, reason(page.state.failure)) : null,
    h("button", { class: "main", type: "submit" }, text("connect")),
    canScan()
      ? h("button", { class: "second", type: "button", id: "scan", onclick: open }, icon("camera"), text("scan"))
      : h("p", { class: "soft" }, text("scan_hint")),
    video,
  );
}
