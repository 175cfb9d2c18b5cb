import { USER } from "../payload/predefined-variables.ts";
import type { Server } from "../payload/server.ts";

export function userView({ url }: Server): object {
  const { id, username, name } = USER;
  return { id, username, name, state: "active", locked: false, avatar_url: null, web_url: `${url}/${username}` };
}

/** Milliseconds since the epoch as GitLab writes them. */
export function timestamp(ms: number | undefined): string | null {
  return ms === undefined ? null : new Date(ms).toISOString();
}

/** Seconds between two moments; null while the first one has not come. Until now when there is no second one. */
export function seconds(from: number | undefined, to: number | undefined, now: number): number | null {
  return from === undefined ? null : ((to ?? now) - from) / 1000;
}
