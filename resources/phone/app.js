// The shopper's page: sign in, pair, watch the basket, answer, correct, finish.

import { api, UNREACHABLE } from "./parts/api.js";
import { h, icon, show } from "./parts/dom.js";
import { Live } from "./parts/live.js";
import { language, LANGUAGES, speak, text, wantedLanguage } from "./parts/texts.js";
import { done } from "./views/done.js";
import { list } from "./views/list.js";
import { pair } from "./views/pair.js";
import { review, shop } from "./views/shop.js";
import { sign } from "./views/sign.js";

const QUIET_CODES = new Set(["INVALID_STATE", "NOT_FOUND"]); // somebody else was first: just look again

class Page {
  constructor(place, said) {
    this.place = place;
    this.said = said;
    this.state = { shown: null, list: [], counts: {}, view: "shop", signingUp: false, busy: false, failure: null, reached: true };
    this.live = new Live({ changed: (message) => this.heard(message), connected: (reached) => this.set({ reached }) });
    this.reading = null;
  }

  set(change) {
    Object.assign(this.state, change);
    this.render();
  }

  async start() {
    await speak(wantedLanguage());
    await this.read();
    const token = new URLSearchParams(location.search).get("token");
    if (token && this.state.shown) await this.doing(() => this.pair({ token }));
  }

  // Read everything anew; calls while it is being read are one more reading.
  async read() {
    if (this.reading) {
      this.again = true;
      return this.reading;
    }
    this.reading = this.readNow().finally(() => (this.reading = null));
    await this.reading;
    if (this.again) {
      this.again = false;
      await this.read();
    }
  }

  async readNow() {
    try {
      const [shown, wanted] = await Promise.all([api.get("/api/phone"), api.get("/api/shopping?purchased=true")]);
      this.live.start();
      this.set({ shown: shown.data, list: wanted.data.items, reached: true });
    } catch (failure) {
      if (failure.status === 401) {
        this.live.stop();
        this.set({ shown: null });
      } else {
        this.set({ reached: false });
      }
    }
  }

  heard(message) {
    if (message.type === "basket_update" && message.data.action === "added") {
      this.say(text("added", { name: message.data.productName }));
    }
    this.read();
  }

  say(words) {
    this.said.textContent = words;
  }

  // Do what was touched; whatever came of it, show how things stand.
  async doing(work) {
    if (this.state.busy) return;
    this.set({ busy: true, failure: null });
    let failure = null;
    try {
      await work();
    } catch (refused) {
      if (refused.code === undefined) throw refused;
      failure = QUIET_CODES.has(refused.code) ? null : refused;
    } finally {
      await this.read();
      this.set({ busy: false, failure, reached: failure?.code !== UNREACHABLE && this.state.reached });
    }
  }

  async signIn(how, told) {
    await api.post(`/api/auth/${how}`, told);
    const token = new URLSearchParams(location.search).get("token");
    if (token) await this.pair({ token });
  }

  async signOut() {
    await api.post("/api/auth/logout");
    this.live.stop();
    this.say("");
    this.set({ shown: null, list: [], view: "shop", counts: {}, signingUp: false });
  }

  async pair(by) {
    history.replaceState(null, "", "/"); // the token is used once, and in no history
    await api.post("/api/devices/connect", by);
    this.set({ view: "shop", counts: {} });
  }

  async approve(group, count) {
    const [first, ...others] = group.all;
    // What the shopper says more or less than was seen goes with the first.
    const rest = others.slice(0, Math.max(0, count - 1));
    const restCount = rest.reduce((sum, one) => sum + one.quantity, 0);
    await api.post(`/api/basket/pending-items/${first.id}/approve`, { quantity: Math.max(1, count - restCount) });
    for (const one of rest) await api.post(`/api/basket/pending-items/${one.id}/approve`, { quantity: one.quantity });
    for (const one of others.slice(rest.length)) await api.post(`/api/basket/pending-items/${one.id}/decline`);
    delete this.state.counts[group.productId];
  }

  async decline(group) {
    for (const one of group.all) await api.post(`/api/basket/pending-items/${one.id}/decline`);
    delete this.state.counts[group.productId];
  }

  async correct(row, quantity) {
    const path = `/api/basket/items/${encodeURIComponent(row.id)}`;
    await api.patch(path, { quantity });
  }

  async order() {
    const { user, device, items, total } = this.state.shown;
    await api.post("/api/orders", { userId: user.id, deviceId: device.id, items, total });
    this.set({ view: "shop" });
  }

  async leave() {
    await api.post("/api/devices/disconnect", { deviceId: this.state.shown.device.id });
    this.set({ view: "shop", counts: {} });
  }

  want(name) {
    return api.post("/api/shopping", { name });
  }

  tick(row, purchased) {
    return api.post(`/api/shopping/${row.id}/purchase?purchased=${purchased}`);
  }

  urge(row) {
    return api.patch(`/api/shopping/${row.id}`, { priority: row.priority === "urgent" ? "normal" : "urgent" });
  }

  takeOff(row) {
    return api.remove(`/api/shopping/${row.id}`);
  }

  clear() {
    return api.remove("/api/shopping/purchased/all");
  }

  render() {
    const main = h("main", { "aria-busy": this.state.busy ? "true" : false }, ...[this.view()].flat());
    const header = this.header();
    if (this.state.busy) [header, main].forEach((part) => part.querySelectorAll("button").forEach((button) => button.setAttribute("aria-disabled", "true")));
    show(this.place, [header, this.warning(), main, this.tabs()].filter(Boolean));
  }

  view() {
    const { shown, view } = this.state;
    if (!shown) return sign(this);
    if (view === "list") return list(this);
    if (!shown.session) return pair(this);
    if (shown.order) return done(this);
    return view === "review" ? review(this) : shop(this);
  }

  header() {
    const choose = h(
      "select",
      { id: "language", "aria-label": text("language"), onchange: (event) => speak(event.target.value).then(() => this.render()) },
      ...Object.entries(LANGUAGES).map(([code, name]) => h("option", { value: code, selected: code === language(), lang: code }, name)),
    );
    return h(
      "header",
      {},
      h("span", { class: "brand" }, "ShopShadow"),
      choose,
      this.state.shown
        ? h(
            "button",
            { class: "plain", type: "button", id: "sign-out", onclick: () => this.doing(() => this.signOut()) },
            text("sign_out"),
          )
        : null,
    );
  }

  warning() {
    return this.state.reached ? null : h("p", { class: "warning", role: "status" }, text("unreachable"));
  }

  tabs() {
    if (!this.state.shown) return null;
    const tab = (view, name, sign_) =>
      h(
        "button",
        {
          type: "button",
          id: `tab-${view}`,
          "aria-current": (view === "list") === (this.state.view === "list") ? "page" : false,
          onclick: () => this.set({ view, failure: null }),
        },
        icon(sign_),
        text(name),
      );
    return h("nav", { "aria-label": text("pages") }, tab("shop", "basket", "basket"), tab("list", "list", "list"));
  }
}

new Page(document.getElementById("page"), document.getElementById("said")).start();
