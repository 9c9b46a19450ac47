// Tables and figures of the staff's pages.

import { h } from "./dom.js";
import { text } from "./texts.js";

export function table(heads, rows) {
  if (!rows.length) return h("p", { class: "empty" }, text("nothing"));
  const head = h("tr", {}, ...heads.map((name) => h("th", { scope: "col" }, name && text(name))));
  // On a phone each row is a card, and says beside each figure what it is.
  const cells = (row) => row.map((cell, n) => h("td", heads[n] ? { "data-name": text(heads[n]) } : {}, cell ?? "–"));
  const body = rows.map((row) => h("tr", {}, ...cells(row)));
  return h("div", { class: "scroll" }, h("table", {}, h("thead", {}, head), h("tbody", {}, ...body)));
}

export function figures(told) {
  return h("div", { class: "figures" }, ...Object.entries(told).map(([name, value]) => h("div", {}, h("span", { class: "soft" }, text(name)), h("strong", { id: `figure-${name}` }, value))));
}

export const kiosk = (id, name) => name ?? id.slice(0, 8);
