import type { Random } from "../../platform/index.ts";
import type { InteractiveEnvironment } from "./interactive-environment.ts";
import type { JobSession, Visit } from "./job-session.ts";

/** A session from the server's side. */
export interface KnownSession {
  readonly token: string;
  environment(): InteractiveEnvironment | undefined;
  visit: Visit | undefined;
}

/** The sessions that can be found. */
export interface SessionBook {
  create(): JobSession;
  find(id: string): KnownSession | undefined;
}

export function createSessionBook(
  random: Random,
  server: { url: string; certificate: string; timeoutSeconds: number },
): SessionBook {
  const sessions = new Map<string, KnownSession>();
  return {
    find: (id) => sessions.get(id),
    create() {
      const id = random.uuid();
      const token = random.text(32, "0123456789abcdef");
      let environment: (() => InteractiveEnvironment | undefined) | undefined;
      const session: KnownSession = { token, environment: () => environment?.(), visit: undefined };
      sessions.set(id, session);
      return {
        offer: { url: `${server.url}/session/${id}`, certificate: server.certificate, authorization: token },
        timeoutSeconds: server.timeoutSeconds,
        open(from) {
          environment = from;
        },
        visit: () => session.visit,
        close() {
          environment = undefined;
          sessions.delete(id);
          session.visit?.end();
        },
      };
    },
  };
}
