/** What came back, as far as it is compared. */
export interface Answer {
  /** 0 when the connection broke instead, which `body` tells. */
  status: number;
  contentType?: string;
  /** Texts of the Warning headers. */
  warnings?: string[];
  /** Parsed when it is JSON; the events of a watch as a list. */
  body?: unknown;
}

/** A server that sequences can be played to. */
export interface Server {
  /** `v1.20.2`. */
  version: string;
  /** The version of the policy group that it prefers: `policy/v1`. */
  policy: string;
  /** Between two looks at what its controllers do in their own time. */
  pauseMs: number;
  send(request: WireRequest): Promise<Answer>;
  close(): Promise<void>;
}

export interface WireRequest {
  method: string;
  path: string;
  headers: Record<string, string>;
  body?: string;
  /** Take so many lines of the body, then leave. */
  lines?: number;
  /** Take the place of the administrator's credentials: a bearer token, or none when empty. */
  token?: string;
}
