// The staff's page: what goes on at the kiosks, what is asked, sold, in stock and to be bought.

import { api } from "./parts/api.js";
import { h, show } from "./parts/dom.js";
import { Live } from "./parts/live.js";
import { figures, kiosk, table } from "./parts/table.js";
import { language, LANGUAGES, money, moment, number, reason, speak, text, wantedLanguage } from "./parts/texts.js";
import { fleet } from "./views/fleet.js";
import { sign } from "./views/sign.js";

const LOOK_MS = 15_000;
const NAMES_THE_FAULT = new Set(["INVALID_SETTINGS"]);

const PAGES = {
  async kiosks() {
    const [{ baskets }, { stats }] = await Promise.all([api.get("/api/admin/baskets"), api.get("/api/admin/detection-stats")]);
    return [
      h("h2", {}, text("baskets")),
      table(
        ["kiosk", "shopper", "quantity", "total", "since"],
        baskets.map((row) => [
          kiosk(row.deviceId, row.deviceName),
          row.session.shopper?.name ?? text("guest"),
          number(row.itemCount),
          money(row.total, row.currency),
          moment(row.session.openedAt),
        ]),
      ),
      h("h2", {}, text("kiosks")),
      table(
        ["kiosk", "state", "seen", "last_heard"],
        stats.deviceActivity.map((row) => [
          kiosk(row.device_id, row.device_name),
          text(`device.${row.status}`),
          number(row.detection_count),
          row.last_heartbeat && moment(row.last_heartbeat),
        ]),
      ),
    ];
  },

  fleet,

  async questions() {
    const { pendingItems } = await api.get("/api/admin/pending-items");
    return table(
      ["product", "quantity", "certainty", "since"],
      pendingItems.map((row) => [row.name, number(row.quantity), `${number(Math.round(row.confidence * 100))} %`, moment(row.timestamp)]),
    );
  },

  async products(page) {
    const { products } = await api.get("/api/products?limit=100");
    return table(
      ["product", "price", "stock", ""],
      products.map((row) => [
        row.name,
        money(row.price === null ? null : Number(row.price), row.currency),
        h("input", {
          id: `stock-${row.id}`,
          type: "number",
          min: 0,
          value: row.stock ?? "",
          "aria-label": `${text("stock")}: ${row.name}`,
        }),
        h(
          "button",
          {
            class: "second",
            type: "button",
            id: `save-${row.id}`,
            onclick: () => {
              const told = document.getElementById(`stock-${row.id}`).value;
              page.doing(() => api.patch(`/api/admin/products/${encodeURIComponent(row.id)}`, { stock: told === "" ? null : Number(told) }));
            },
          },
          text("save"),
        ),
      ]),
    );
  },

  async statistics() {
    const [{ analytics }, { stats }] = await Promise.all([api.get("/api/admin/analytics/dashboard"), api.get("/api/admin/products/stats")]);
    const { answers, orders } = analytics;
    return [
      figures({
        seen: number(analytics.detections),
        sure: `${number(analytics.sureRate)} %`,
        approved: number(answers.approved),
        declined: number(answers.declined),
        expired: number(answers.expired),
        answer_s: answers.meanSecondsToAnswer === null ? "–" : `${number(answers.meanSecondsToAnswer)} s`,
        orders: number(orders.count),
        running_low: number(stats.lowStock),
      }),
      h("h2", {}, text("most_seen")),
      table(
        ["product", "quantity", "asked"],
        analytics.mostSeen.map((row) => [row.name, number(row.quantity), number(row.asked)]),
      ),
    ];
  },

  async orders(page) {
    const { orders } = await api.get("/api/admin/orders");
    return table(
      ["number", "total", "state", "since", ""],
      orders.map((row) => [
        row.id,
        money(row.total, row.currency),
        row.receipt ? text(`receipt.${row.receipt.status}`) : "–",
        moment(row.createdAt),
        row.receipt && row.receipt.status !== "confirmed"
          ? h(
              "button",
              { class: "second", type: "button", id: `paid-${row.id}`, onclick: () => page.doing(() => api.post(`/api/admin/receipts/${row.receipt.id}/confirm`)) },
              text("paid"),
            )
          : null,
      ]),
    );
  },

  async to_buy() {
    const { data } = await api.get("/api/admin/shopping");
    return table(
      ["product", "quantity", "state", "source"],
      data.items.map((row) => [row.name, number(row.quantity), text(row.priority), text(`source.${row.source}`)]),
    );
  },
};

class Admin {
  constructor(place) {
    this.place = place;
    this.state = { user: null, open: "kiosks", shown: null, failure: null, signingUp: false, busy: false };
    this.live = new Live({ changed: () => this.look(), connected: () => {} });
  }

  set(change) {
    Object.assign(this.state, change);
    this.render();
  }

  async start() {
    await speak(wantedLanguage());
    await this.look();
    setInterval(() => this.state.user && this.look(), LOOK_MS);
  }

  async look() {
    const { open } = this.state;
    try {
      const { user } = await api.get("/api/auth/me");
      const shown = user.role === "admin" ? await PAGES[open](this) : h("p", { class: "stop", role: "alert" }, text("staff_only"));
      if (user.role === "admin") this.live.start();
      if (open === this.state.open) this.set({ user, shown });
    } catch (failure) {
      if (failure.code === undefined) throw failure;
      if (failure.status === 401) this.live.stop();
      this.set(failure.status === 401 ? { user: null } : { failure });
    }
  }

  async doing(work) {
    let failure = null;
    try {
      await work();
    } catch (refused) {
      if (refused.code === undefined) throw refused;
      failure = refused;
    }
    this.set({ failure });
    await this.look();
  }

  signIn(how, told) {
    return api.post(`/api/auth/${how}`, told);
  }

  async signOut() {
    await api.post("/api/auth/logout");
    this.live.stop();
    this.set({ user: null, shown: null });
  }

  render() {
    const { user, shown, open, failure } = this.state;
    const header = h(
      "header",
      {},
      h("span", { class: "brand" }, "ShopShadow"),
      h(
        "select",
        { id: "language", "aria-label": text("language"), onchange: (event) => speak(event.target.value).then(() => this.look()) },
        ...Object.entries(LANGUAGES).map(([code, name]) => h("option", { value: code, selected: code === language(), lang: code }, name)),
      ),
      user ? h("button", { class: "plain", type: "button", id: "sign-out", onclick: () => this.doing(() => this.signOut()) }, text("sign_out")) : null,
    );
    if (!user) {
      show(this.place, [header, h("main", {}, sign(this))]);
      return;
    }
    const tabs = h(
      "nav",
      { "aria-label": text("pages") },
      ...Object.keys(PAGES).map((name) =>
        h(
          "button",
          { type: "button", id: `tab-${name}`, "aria-current": name === open ? "page" : false, onclick: () => this.turnTo(name) },
          text(name),
        ),
      ),
    );
    const told = failure ? h("p", { class: "stop", role: "alert" }, [reason(failure), NAMES_THE_FAULT.has(failure.code) ? ` ${failure.message}` : null]) : null;
    const card = h("section", { class: "card" }, h("h1", {}, text(open)), told, ...[shown ?? []].flat());
    show(this.place, [header, tabs, h("main", {}, card)]);
  }

  turnTo(open) {
    this.set({ open, shown: null, failure: null });
    this.look();
  }
}

new Admin(document.getElementById("page")).start();
