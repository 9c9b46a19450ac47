// What the page asks the hub. The cookie goes along by itself; the header says that we are the page.

export class Refused extends Error {
  constructor(status, told) {
    super(told?.error ?? "");
    this.status = status;
    this.code = told?.code ?? "";
  }
}

export const UNREACHABLE = "UNREACHABLE";

// One attempt to do something has one key, so that it counts once, also when it is sent again.
export function newKey() {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");
}

async function send(method, path, body, key) {
  const headers = { "X-Requested-With": "shopshadow" };
  if (body !== undefined) headers["Content-Type"] = "application/json";
  if (key) headers["Idempotency-Key"] = key;
  const answer = await fetch(path, {
    method,
    headers,
    body: body === undefined ? undefined : JSON.stringify(body),
    credentials: "same-origin",
  });
  const told = await answer.json().catch(() => null);
  if (!answer.ok) throw new Refused(answer.status, told);
  return told;
}

async function ask(method, path, body) {
  const key = method === "GET" ? null : newKey();
  try {
    return await send(method, path, body, key);
  } catch (failure) {
    if (failure instanceof Refused && failure.status < 500) throw failure;
  }
  try {
    return await send(method, path, body, key);
  } catch (failure) {
    if (failure instanceof Refused) throw failure;
    throw new Refused(0, { code: UNREACHABLE });
  }
}

export const api = {
  get: (path) => ask("GET", path),
  post: (path, body = {}) => ask("POST", path, body),
  patch: (path, body) => ask("PATCH", path, body),
  remove: (path) => ask("DELETE", path),
};
