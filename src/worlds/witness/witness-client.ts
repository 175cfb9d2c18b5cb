import type { HttpClient } from "../../platform/index.ts";

/** Any object of a cluster, as JSON tells it. */
export interface SeenObject extends Record<string, unknown> {
  metadata: {
    name: string;
    namespace?: string;
    uid?: string;
    resourceVersion?: string;
    deletionTimestamp?: string;
    deletionGracePeriodSeconds?: number;
    managedFields?: readonly { manager?: string }[];
  };
}

type Query = Record<string, string | number | boolean>;

/** What the witness needs of an administrator's client; refusals reject with an error that has a `status`. */
export interface WitnessClient {
  /** `https://…` without a slash at its end. */
  readonly url: string;
  readonly http: HttpClient;
  authHeaders(): Promise<Record<string, string>>;
  list(path: string, query?: Query): Promise<{ metadata: { resourceVersion: string }; items: object[] }>;
  /** Resolves when the server ends it. */
  watch(
    path: string,
    query: Query,
    onEvent: (event: { type: string; object: object }) => void,
    signal: AbortSignal,
  ): Promise<void>;
}

/** The HTTP status that a client was refused with; undefined where there was no answer. */
export function refusedWith(error: unknown): number | undefined {
  const status = typeof error === "object" && error !== null && "status" in error ? error.status : undefined;
  return typeof status === "number" ? status : undefined;
}
