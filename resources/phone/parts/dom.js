// Elements without markup: whatever a shop or a shopper wrote becomes text, never HTML.

export function h(tag, attributes, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes ?? {})) {
    if (value === false || value === null || value === undefined) continue;
    if (typeof value === "function") element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? "" : value);
  }
  element.append(...children.flat().filter((child) => child !== null && child !== undefined));
  return element;
}

export function icon(name) {
  return h("span", { class: `icon icon-${name}`, "aria-hidden": "true" });
}

// A picture of the goods, or the first letter of their name where there is none.
export function picture(product) {
  const letter = h("span", { class: "picture letter", "aria-hidden": "true" }, product.name.slice(0, 1));
  if (!product.imageUrl) return letter;
  return h("img", {
    class: "picture",
    src: product.imageUrl,
    alt: "",
    onerror: (event) => event.target.replaceWith(letter),
  });
}

const FIELDS = "input[id], textarea[id], select[id]";

// What somebody made of a field that was drawn otherwise; undefined where it is as it was drawn.
function touched(field) {
  if (field.type === "checkbox") return field.checked !== field.defaultChecked ? field.checked : undefined;
  const drawn = field.options ? Array.from(field.options).find((option) => option.defaultSelected)?.value ?? field.options[0]?.value : field.defaultValue;
  return field.value !== drawn ? field.value : undefined;
}

// A finger that is down keeps what it is on: what is to be shown meanwhile waits until it has left.
let finger = false;
let later = null;

addEventListener("pointerdown", () => (finger = true), true);
for (const end of ["pointerup", "pointercancel"]) {
  addEventListener(end, () => {
    finger = false;
    setTimeout(() => later && show(...later));
  }, true);
}

// Show `content` in `place`; what was typed stays, and whoever was typing goes on typing.
export function show(place, content) {
  later = finger ? [place, content] : null;
  if (finger) return;
  const told = Array.from(place.querySelectorAll(FIELDS), (field) => [field.id, touched(field)]).filter(([, value]) => value !== undefined);
  const focused = place.contains(document.activeElement) ? document.activeElement.id : "";
  place.replaceChildren(...content);
  for (const [id, value] of told) {
    const field = document.getElementById(id);
    if (field) field[field.type === "checkbox" ? "checked" : "value"] = value;
  }
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}
