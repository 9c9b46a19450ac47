import { h } from "../parts/dom.js";
import { reason, text } from "../parts/texts.js";

function field(id, label, attributes) {
  return h("label", { class: "field", for: id }, h("span", {}, text(label)), h("input", { id, required: true, ...attributes }));
}

// Signing in, or up: one form, and the way to the other one.
export function sign(page) {
  const up = page.state.signingUp;
  const submit = async (event) => {
    event.preventDefault();
    const told = Object.fromEntries(
      (up ? ["name", "email", "password"] : ["email", "password"]).map((id) => [id, document.getElementById(id).value]),
    );
    await page.doing(() => page.signIn(up ? "signup" : "login", told));
  };
  return h(
    "form",
    { class: "card narrow", onsubmit: submit, novalidate: true },
    h("h1", {}, text(up ? "sign_up" : "sign_in")),
    h("p", { class: "soft" }, text("sign_hint")),
    up ? field("name", "name", { autocomplete: "name", maxlength: 255 }) : null,
    field("email", "email", { type: "email", autocomplete: "email", maxlength: 255, dir: "ltr" }),
    field("password", "password", {
      type: "password",
      autocomplete: up ? "new-password" : "current-password",
      maxlength: 1024,
      dir: "ltr",
    }),
    up ? h("p", { class: "soft" }, text("password_rule")) : null,
    page.state.failure ? h("p", { class: "stop", role: "alert" }, reason(page.state.failure)) : null,
    h("button", { class: "main", type: "submit" }, text(up ? "sign_up" : "sign_in")),
    h(
      "button",
      { class: "plain", type: "button", id: "other-way", onclick: () => page.set({ signingUp: !up, failure: null }) },
      text(up ? "have_account" : "no_account"),
    ),
  );
}
