// How a line of basket, order and receipt is written.

import { money, number, text, weight } from "./texts.js";

export function measured(row) {
  return Boolean(row.grams || row.labelPriceMinor);
}

// How its sum is made: pieces and their price, a weight and the kilogram's, or the label's price.
export function offer(row, currency) {
  if (row.labelPriceMinor) return text("label_price", { weight: row.grams ? weight(row.grams) : "" }).trim();
  const price = money(row.price, currency);
  if (row.grams) return text("weighed", { weight: weight(row.grams), price });
  return text("times", { n: number(row.quantity), price });
}

// What was bought, in few words.
export function bought(row) {
  return `${row.grams ? weight(row.grams) : number(row.quantity)} × ${row.name}`;
}
