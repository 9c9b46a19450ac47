// The fleet: how every kiosk is, which sets of settings there are, and who gets them.

import { api } from "../parts/api.js";
import { h } from "../parts/dom.js";
import { figures, kiosk, table } from "../parts/table.js";
import { moment, number, text } from "../parts/texts.js";

const SURE_MS = 5_000;
const WORST_FIRST = { silent: 0, not_ready: 1, ready: 2 };
const short = (sha256) => (sha256 ? sha256.slice(0, 8) : "–");

export async function fleet(page) {
  const [{ kiosks, counts }, { sets, parcels }] = await Promise.all([api.get("/api/admin/fleet"), api.get("/api/admin/fleet/sets")]);
  kiosks.sort((one, other) => WORST_FIRST[one.health] - WORST_FIRST[other.health]);
  return [
    figures(Object.fromEntries(Object.entries(counts).map(([name, count]) => [`health.${name}`, number(count)]))),
    h("h2", {}, text("kiosks")),
    table(["", "kiosk", "health", "version", "model", "settings_set", "unsent", "last_heard", ""], kiosks.map((row) => member(page, row))),
    h("h2", {}, text("settings_sets")),
    table(["number", "note", "settings", "state", "since", ""], sets.map((row) => settingsSet(page, row))),
    h("h2", {}, text("new_set")),
    form(page, parcels),
    h("h2", {}, text("parcels")),
    table(["name", "kind", "size", "since", ""], parcels.map((row) => parcel(page, row))),
  ];
}

function member(page, row) {
  const { health, faults, set } = row;
  return [
    h("input", { type: "checkbox", class: "chosen", id: `choose-${row.deviceId}`, value: row.deviceId, "aria-label": kiosk(row.deviceId, row.name) }),
    kiosk(row.deviceId, row.name),
    [h("span", { class: `mark ${health}` }, text(`health.${health}`)), ...faults.map((words) => h("small", {}, words))],
    row.version,
    [row.model ?? "–", h("small", {}, short(row.modelSha256))],
    set ? [`${number(set.number)} · ${text(`set.${set.state}`)}`, set.words ? h("small", {}, set.words) : null] : null,
    row.queueDepth === null ? null : number(row.queueDepth),
    row.lastSeen && moment(row.lastSeen),
    remove(page, `kiosks/${row.deviceId}`, kiosk(row.deviceId, row.name)),
  ];
}

const parcel = (page, row) => [
  [row.name, h("small", {}, short(row.sha256))],
  text(row.kind),
  `${number(Math.max(1, Math.round(row.size / 1000)))} kB`,
  moment(row.addedAt),
  remove(page, `parcels/${row.sha256}`, row.name),
];

// The first touch asks, the second does it; after some seconds, or another's touch, it asks again.
let sure = null;

function remove(page, what, name) {
  const id = `remove-${what.replace("/", "-")}`;
  const touched = () => {
    if (sure === id) return page.doing(() => api.remove(`/api/admin/fleet/${what}`));
    ask(id);
    setTimeout(() => sure === id && ask(null), SURE_MS);
  };
  return h("button", { class: "second remove", type: "button", id, "aria-label": `${text("remove")}: ${name}`, onclick: touched }, text(sure === id ? "really_remove" : "remove"));
}

function ask(id) {
  sure = id;
  for (const button of document.querySelectorAll("button.remove")) button.textContent = text(button.id === id ? "really_remove" : "remove");
}

function settingsSet(page, row) {
  const told = Object.entries(row.settings).flatMap(([section, entries]) => Object.entries(entries).map(([key, value]) => h("small", {}, `[${section}] ${key} = ${JSON.stringify(value)}`)));
  for (const [name, sha256] of [["model", row.modelSha256], ["catalogue", row.catalogueSha256]]) {
    if (sha256) told.push(h("small", {}, `${text(name)} ${short(sha256)}`));
  }
  const states = Object.entries(row.states).map(([state, count]) => h("small", {}, `${number(count)} ${text(`set.${state}`)}`));
  const path = `/api/admin/fleet/sets/${row.number}`;
  return [
    number(row.number),
    row.note || "–",
    told,
    states.length ? states : text("set.staged"),
    moment(row.madeAt),
    [
      button(`send-chosen-${row.number}`, "send_chosen", () => page.doing(() => api.post(`${path}/send`, { deviceIds: chosen(), first: 0 }))),
      button(`send-all-${row.number}`, "send_all", () => page.doing(() => api.post(`${path}/send`, { first: 1 }))),
      row.states.waiting ? button(`withdraw-${row.number}`, "take_back", () => page.doing(() => api.post(`${path}/withdraw`))) : null,
    ],
  ];
}

const chosen = () => Array.from(document.querySelectorAll("input.chosen:checked"), (box) => box.value);

function form(page, parcels) {
  return h(
    "div",
    { class: "form" },
    field("set-note", "note", h("input", { id: "set-note", type: "text", maxlength: 255 })),
    field("set-settings", "settings_text", h("textarea", { id: "set-settings", rows: 6, spellcheck: "false", placeholder: "[routing]\nthreshold = 0.8" })),
    field("set-model", "model", choice("set-model", parcels, "model")),
    field("set-catalogue", "catalogue", choice("set-catalogue", parcels, "catalogue")),
    h("p", { class: "soft" }, text("set_hint")),
    button("stage-set", "stage", () => page.doing(stage), "main"),
  );
}

async function stage() {
  const told = (id) => document.getElementById(id);
  await api.post("/api/admin/fleet/sets", {
    note: told("set-note").value,
    toml: told("set-settings").value,
    modelSha256: told("set-model").value || null,
    catalogueSha256: told("set-catalogue").value || null,
  });
  for (const id of ["set-note", "set-settings", "set-model", "set-catalogue"]) told(id).value = "";
}

function choice(id, parcels, kind) {
  const offered = parcels.filter((one) => one.kind === kind);
  return h("select", { id }, h("option", { value: "" }, text("as_it_is")), ...offered.map((one) => h("option", { value: one.sha256 }, `${one.name} · ${short(one.sha256)}`)));
}

const field = (id, name, input) => h("label", { for: id }, text(name), input);

const button = (id, name, onclick, look = "second") => h("button", { class: look, type: "button", id, onclick }, text(name));
