import { h, icon } from "../parts/dom.js";
import { number, reason, text } from "../parts/texts.js";

function entry(page, row) {
  const name = h(
    "label",
    { class: "grow", for: `bought-${row.id}` },
    h("span", { class: row.isPurchased ? "bought" : "" }, row.quantity > 1 ? `${number(row.quantity)} × ${row.name}` : row.name),
    row.priority === "normal" ? null : h("small", { class: `tag ${row.priority}` }, text(row.priority)),
  );
  return h(
    "li",
    { class: "line entry" },
    h("input", {
      type: "checkbox",
      id: `bought-${row.id}`,
      checked: row.isPurchased,
      onchange: (event) => page.doing(() => page.tick(row, event.target.checked)),
    }),
    name,
    h(
      "button",
      {
        class: "round",
        type: "button",
        id: `urgent-${row.id}`,
        "aria-label": text("make_urgent", { name: row.name }),
        "aria-pressed": String(row.priority === "urgent"),
        onclick: () => page.doing(() => page.urge(row)),
      },
      icon("exclaim"),
    ),
    h(
      "button",
      {
        class: "round",
        type: "button",
        id: `remove-${row.id}`,
        "aria-label": text("take_off", { name: row.name }),
        onclick: () => page.doing(() => page.takeOff(row)),
      },
      icon("bin"),
    ),
  );
}

// What is to be bought: urgent first; what lies in the basket is ticked off by itself.
export function list(page) {
  const rows = page.state.list;
  const submit = async (event) => {
    event.preventDefault();
    const wish = document.getElementById("wish");
    const name = wish.value.trim();
    wish.value = "";
    if (name) await page.doing(() => page.want(name));
  };
  const bought = rows.some((row) => row.isPurchased);
  return [
    h(
      "section",
      { class: "card" },
      h("h1", {}, text("list")),
      h(
        "form",
        { class: "row", onsubmit: submit },
        h("label", { class: "unseen", for: "wish" }, text("wish")),
        h("input", { id: "wish", maxlength: 255, placeholder: text("wish"), autocomplete: "off" }),
        h("button", { class: "round strong", type: "submit", "aria-label": text("put_on") }, icon("plus")),
      ),
      page.state.failure ? h("p", { class: "stop", role: "alert" }, reason(page.state.failure)) : null,
      rows.length
        ? h("ul", { class: "lines" }, ...rows.map((row) => entry(page, row)))
        : h("p", { class: "empty" }, icon("list"), text("list_empty")),
      bought
        ? h("button", { class: "plain", type: "button", id: "clear", onclick: () => page.doing(() => page.clear()) }, text("clear"))
        : null,
    ),
  ];
}
