// Hears of every change. What exactly changed is read anew, so that nothing can be missed.

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 15_000;

export class Live {
  constructor({ changed, connected }) {
    this.changed = changed;
    this.connected = connected;
    this.socket = null;
    this.waitMs = FIRST_WAIT_MS;
    this.timer = null;
    this.wanted = false;
  }

  start() {
    if (this.wanted) return;
    this.wanted = true;
    this.open();
  }

  stop() {
    this.wanted = false;
    clearTimeout(this.timer);
    this.socket?.close();
    this.socket = null;
  }

  open() {
    const scheme = location.protocol === "https:" ? "wss" : "ws";
    const socket = new WebSocket(`${scheme}://${location.host}/api/ws`);
    this.socket = socket;
    socket.onmessage = (message) => {
      this.waitMs = FIRST_WAIT_MS;
      this.connected(true);
      this.changed(JSON.parse(message.data));
    };
    socket.onclose = () => {
      if (this.socket !== socket || !this.wanted) return;
      this.connected(false);
      this.timer = setTimeout(() => this.open(), this.waitMs * (0.5 + Math.random() / 2));
      this.waitMs = Math.min(LONGEST_WAIT_MS, this.waitMs * 2);
    };
  }
}
