import type { Call } from "../http/call.ts";
import type { Job } from "../jobs/job.ts";
import type { JobBook } from "../jobs/job-book.ts";

/** Who asks: the one user, with an access token, or a running job with its own. */
export type Caller = { is: "user" } | { is: "job"; job: Job };

export interface Access {
  book: JobBook;
  /** The user's access token. */
  apiToken: string;
}

/** Undefined for whoever has no token that is good for anything. */
export function callerOf(call: Call, { book, apiToken }: Access): Caller | undefined {
  const bearer = /^Bearer\s+(\S+)$/i.exec(call.headers.authorization ?? "")?.[1];
  const given = [header(call, "private-token"), bearer, query(call, "private_token"), query(call, "access_token")];
  if (given.includes(apiToken)) return { is: "user" };
  const job = book.processing(header(call, "job-token") ?? query(call, "job_token") ?? "");
  return job === undefined ? undefined : { is: "job", job };
}

function header({ headers }: Call, name: string): string | undefined {
  const value = headers[name];
  return typeof value === "string" ? value : undefined;
}

function query(call: Call, name: string): string | undefined {
  return call.query.get(name) ?? undefined;
}
