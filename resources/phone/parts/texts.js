// The page's words in the shopper's language; money, dates and plurals as that language has them.

export const LANGUAGES = {
  en: "English",
  de: "Deutsch",
  fr: "Français",
  es: "Español",
  ar: "العربية",
  fi: "Suomi",
};
const RIGHT_TO_LEFT = new Set(["ar"]);
const KEPT_AS = "language";

let words = {};
let code = "en";

export function language() {
  return code;
}

export function wantedLanguage() {
  const asked = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem(KEPT_AS);
  const wishes = [asked, ...navigator.languages].filter(Boolean);
  return wishes.map((wish) => wish.slice(0, 2)).find((wish) => wish in LANGUAGES) ?? "en";
}

let chosen = "";

// Of two languages that are fetched at once the one chosen last is spoken, whichever comes first.
export async function speak(wanted) {
  chosen = wanted;
  const answer = await fetch(`/pages/texts/${wanted}.json`);
  const found = await answer.json();
  if (chosen !== wanted) return;
  words = found;
  code = wanted;
  localStorage.setItem(KEPT_AS, wanted);
  document.documentElement.lang = wanted;
  document.documentElement.dir = RIGHT_TO_LEFT.has(wanted) ? "rtl" : "ltr";
}

export function text(key, values = {}) {
  let found = words[key];
  if (typeof found === "object") {
    found = found[new Intl.PluralRules(code).select(values.n)] ?? found.other;
  }
  return (found ?? key).replace(/\{(\w+)\}/g, (_, name) => apart(values[name] ?? ""));
}

// Names from the left keep their own direction within words from the right.
function apart(value) {
  return RIGHT_TO_LEFT.has(code) ? `\u2068${value}\u2069` : value;
}

export function has(key) {
  return key in words;
}

export function number(value) {
  return new Intl.NumberFormat(code).format(value);
}

export function money(amount, currency) {
  if (amount === null || amount === undefined) return text("no_price");
  return new Intl.NumberFormat(code, { style: "currency", currency }).format(amount);
}

export function weight(grams) {
  const kilograms = new Intl.NumberFormat(code, { minimumFractionDigits: 3 }).format(grams / 1000);
  return text("kilograms", { value: kilograms });
}

export function moment(instant) {
  return new Intl.DateTimeFormat(code, { dateStyle: "medium", timeStyle: "short" }).format(new Date(instant));
}

// Why something was refused, in words for a shopper.
export function reason(failure) {
  const key = `why.${failure.code}`;
  return has(key) ? text(key) : text("why.other");
}
