// Tables and figures of the staff's pages.

import { h } from "./dom.js";
import { text } from "./texts.js";

export function table(heads, rows) {
  if (!rows.length) return h("p", { class: "empty" }, text("nothing"));
  const head = h("tr", {}, ...heads.map((name) => h("th", { scope: "col" }, name && text(name))));
  const body = rows.map((cells) => h("tr", {}, ...cells.map((cell) => h("td", {}, cell ?? "–"))));
  return h("div", { class: "scroll" }, h("table", {}, h("thead", {}, head), h("tbody", {}, ...body)));
}

export function figures(told) {
  return h("div", { class: "figures" }, ...Object.entries(told).map(([name, value]) => h("div", {}, h("span", { class: "soft" }, text(name)), h("strong", { id: `figure-${name}` }, value))));
}

export const kiosk = (id, name) => name ?? id.slice(0, 8);
