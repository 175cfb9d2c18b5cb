/** What an API server refused: its status, reason and message. */
export class ClusterError extends Error {
  readonly status: number;
  readonly reason: string;

  constructor(what: string, status: number, text: string) {
    const { message, reason } = parsed(text);
    super(`${what}: ${status} ${message}`);
    this.name = "ClusterError";
    this.status = status;
    this.reason = reason;
  }
}

function parsed(text: string): { message: string; reason: string } {
  try {
    const { message = text, reason = "" } = JSON.parse(text) as { message?: string; reason?: string };
    return { message, reason };
  } catch {
    return { message: text.trim().slice(0, 300), reason: "" };
  }
}
