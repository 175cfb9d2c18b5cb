/** How a job's runner can be visited, as the runner told it with its request (executor facts 8.2). */
export interface RunnerSession {
  url: string;
  /** PEM; "" when the runner told none. */
  certificate: string;
  /** The value of the `Authorization` header. */
  authorization: string;
}

/** Undefined when the body of a request for a job has none. */
export function runnerSessionIn(body: Record<string, unknown>): RunnerSession | undefined {
  const { session } = body;
  if (typeof session !== "object" || session === null || !("url" in session)) return undefined;
  const { url, certificate, authorization } = session as Partial<Record<keyof RunnerSession, unknown>>;
  if (typeof url !== "string" || !URL.canParse(url)) return undefined;
  return { url, certificate: text(certificate), authorization: text(authorization) };
}

function text(value: unknown): string {
  return typeof value === "string" ? value : "";
}
