import { h, icon, picture } from "../parts/dom.js";
import { bought, measured, offer } from "../parts/lines.js";
import { money, number, text } from "../parts/texts.js";

function stepper({ id, label, value, least, most, changed }) {
  const button = (name, step, off) =>
    h(
      "button",
      {
        class: "round",
        type: "button",
        id: `${id}-${name}`,
        "aria-label": text(name, { name: label }),
        disabled: off,
        onclick: () => changed(value + step),
      },
      icon(name),
    );
  return h(
    "div",
    { class: "stepper" },
    button("minus", -1, value <= least),
    h("output", { id: `${id}-count`, "aria-label": text("quantity") }, number(value)),
    button("plus", 1, value >= most),
  );
}

function likelihood(confidence) {
  if (confidence >= 0.6) return text("probably");
  return text(confidence >= 0.5 ? "perhaps" : "unsure");
}

// Like questions are one: with their number, and answered together.
export function together(questions) {
  const groups = new Map();
  for (const question of questions) {
    const group = groups.get(question.productId) ?? { ...question, all: [], sum: 0 };
    group.all.push(question);
    group.sum += question.quantity;
    groups.set(question.productId, group);
  }
  return [...groups.values()];
}

// The page is drawn anew with each change; only a question that is new fades in.
let met = new Set();

function arrives(group) {
  return group.all.some((one) => !met.has(one.id));
}

function question(page, group) {
  const asked = page.state.counts[group.productId] ?? group.sum;
  const most = Math.min(2 * group.sum, group.maxQuantity ?? Infinity);
  return h(
    "section",
    { class: arrives(group) ? "card ask fresh" : "card ask", "aria-labelledby": `q-${group.productId}` },
    h(
      "div",
      { class: "row" },
      picture(group),
      h(
        "div",
        { class: "grow" },
        h("h2", { id: `q-${group.productId}` }, text("is_it", { name: group.name })),
        h("p", { class: "soft" }, likelihood(group.confidence)),
        group.minAge ? h("p", { class: "soft" }, text("age", { n: number(group.minAge) })) : null,
      ),
    ),
    stepper({
      id: `q-${group.productId}`,
      label: group.name,
      value: asked,
      least: 1,
      most: Math.max(most, 1),
      changed: (value) => page.set({ counts: { ...page.state.counts, [group.productId]: value } }),
    }),
    h(
      "div",
      { class: "answers" },
      h(
        "button",
        {
          class: "main",
          type: "button",
          id: `yes-${group.productId}`,
          onclick: () => page.doing(() => page.approve(group, asked)),
        },
        icon("check"),
        text("yes"),
      ),
      h(
        "button",
        {
          class: "second",
          type: "button",
          id: `no-${group.productId}`,
          onclick: () => page.doing(() => page.decline(group)),
        },
        icon("cross"),
        text("no"),
      ),
    ),
  );
}

// A piece with a weight or price of its own is a line by itself: its product may have several.
function lineName(row) {
  return measured(row) ? row.id : row.productId;
}

function line(page, row) {
  const { currency } = page.state.shown;
  const change = row.priceChange;
  return h(
    "li",
    { class: "line", id: `line-${lineName(row)}` },
    picture(row),
    h(
      "div",
      { class: "grow" },
      h("h3", {}, row.name),
      h("p", { class: "soft" }, offer(row, currency)),
      change
        ? h("p", { class: "asks" }, text("price_changed", { old: money(change.old, currency), new: money(change.new, currency) }))
        : null,
    ),
    h("strong", { class: "price" }, money(row.subtotal, currency)),
    stepper({
      id: `line-${lineName(row)}`,
      label: row.name,
      value: row.quantity,
      least: 0,
      most: measured(row) ? row.quantity : Math.max(row.maxQuantity ?? 10_000, row.quantity),
      changed: (value) => page.doing(() => page.correct(row, value)),
    }),
  );
}

// The questions first, then the basket, then what it costs.
export function shop(page) {
  const { items, questions, total, currency, itemCount } = page.state.shown;
  const groups = together(questions);
  const basket = items.length
    ? h("ul", { class: "lines" }, ...items.map((row) => line(page, row)))
    : h("p", { class: "empty" }, icon("basket"), text("empty"));
  const asked = groups.map((group) => question(page, group));
  met = new Set(questions.map((one) => one.id));
  return [
    ...asked,
    h("section", { class: "card" }, h("h1", {}, text("basket"), " ", h("small", {}, text("pieces", { n: itemCount }))), basket),
    h(
      "footer",
      { class: "total" },
      h("div", {}, h("span", {}, text("total")), h("strong", { id: "total" }, money(total, currency))),
      h(
        "button",
        { class: "main", type: "button", id: "finish", disabled: !items.length, onclick: () => page.set({ view: "review" }) },
        text("finish"),
      ),
    ),
  ];
}

// What is bought, once more, before it is.
export function review(page) {
  const { items, questions, total, currency } = page.state.shown;
  return [
    h(
      "section",
      { class: "card" },
      h("h1", {}, text("review")),
      h(
        "ul",
        { class: "lines plainly" },
        ...items.map((row) =>
          h("li", {}, h("span", { class: "grow" }, bought(row)), h("strong", {}, money(row.subtotal, currency))),
        ),
      ),
      questions.length ? h("p", { class: "asks" }, text("still_asked", { n: questions.length })) : null,
      page.state.failure ? h("p", { class: "stop", role: "alert" }, text("try_again")) : null,
    ),
    h(
      "footer",
      { class: "total" },
      h("div", {}, h("span", {}, text("total")), h("strong", {}, money(total, currency))),
      h("button", { class: "second", type: "button", id: "back", onclick: () => page.set({ view: "shop" }) }, text("back")),
      h(
        "button",
        { class: "main", type: "button", id: "order", disabled: !items.length, onclick: () => page.doing(() => page.order()) },
        text("order"),
      ),
    ),
  ];
}
