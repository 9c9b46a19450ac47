// A receipt for whoever scanned the code on the kiosk's last screen.

import { api } from "./parts/api.js";
import { h, show } from "./parts/dom.js";
import { speak, text, wantedLanguage } from "./parts/texts.js";
import { ordered } from "./views/done.js";

const place = document.getElementById("page");
const key = location.pathname.split("/").pop();
const LOOK_AGAIN_MS = 5000;

async function look() {
  try {
    const { order, receipt } = (await api.get(`/api/receipts/of-letter/${encodeURIComponent(key)}`)).data;
    show(place, [h("header", {}, h("span", { class: "brand" }, "ShopShadow")), h("main", {}, ordered({ ...order, receipt }))]);
    if (receipt.status !== "confirmed") setTimeout(look, LOOK_AGAIN_MS);
  } catch (failure) {
    // The kiosk shows its code at once, also while its letters wait for a network.
    const words = failure.status === 404 ? "receipt_not_yet" : "unreachable";
    show(place, [h("main", {}, h("p", { class: "card narrow", role: "status" }, text(words)))]);
    setTimeout(look, LOOK_AGAIN_MS);
  }
}

await speak(wantedLanguage());
await look();
