import { h, icon } from "../parts/dom.js";
import { bought } from "../parts/lines.js";
import { money, moment, text } from "../parts/texts.js";

// An order with its number, large enough to be read at the desk.
export function ordered(order) {
  const paid = order.receipt?.status === "confirmed";
  return h(
    "section",
    { class: "card done" },
    h("h1", {}, icon("check"), text("thanks")),
    h("p", { class: "number", id: "order-number", dir: "ltr" }, order.number),
    h("p", { class: paid ? "good" : "soft", id: "paid" }, text(paid ? "paid" : "pay_at_desk")),
    h(
      "ul",
      { class: "lines plainly" },
      ...order.items.map((row) =>
        h("li", {}, h("span", { class: "grow" }, bought(row)), h("strong", {}, money(row.subtotal, order.currency))),
      ),
    ),
    h("p", { class: "sum" }, h("span", {}, text("total")), h("strong", {}, money(order.total, order.currency))),
    h("p", { class: "soft" }, moment(order.createdAt)),
  );
}

export function done(page) {
  return [
    ordered(page.state.shown.order),
    h(
      "button",
      { class: "second wide", type: "button", id: "leave", onclick: () => page.doing(() => page.leave()) },
      text("leave"),
    ),
  ];
}
