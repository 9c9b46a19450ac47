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

// Show `content` in `place`; what was typed stays, and whoever was typing goes on typing.
export function show(place, content) {
  const fields = Array.from(place.querySelectorAll("input:not([type=checkbox])[id]"));
  const typed = fields.filter((field) => field.value !== field.defaultValue).map((field) => [field.id, field.value]);
  const focused = place.contains(document.activeElement) ? document.activeElement.id : "";
  place.replaceChildren(...content);
  for (const [id, value] of typed) {
    const field = document.getElementById(id);
    if (field) field.value = value;
  }
  if (focused) document.getElementById(focused)?.focus({ preventScroll: true });
}
