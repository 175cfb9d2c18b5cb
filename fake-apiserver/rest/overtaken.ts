import type { Awaitable } from "../admission/webhooks/admission-webhooks.ts";
import { conflict, STALE_OBJECT, type GroupResource } from "../status/refusals.ts";
import { StatusError } from "../status/status.ts";

const ATTEMPTS = 5;

/** Somebody else changed the object while webhooks were asked. */
export class Overtaken extends StatusError {
  constructor(type: GroupResource, name: string) {
    const { code, reason = "", message = "", details } = conflict(type, name, STALE_OBJECT).status;
    super(code, reason, message, details);
  }
}

/** Does the whole work again on the object as it is now, as a server does that has not been told of a version; a few times. */
export async function untilInTime<Result>(work: () => Awaitable<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof Overtaken) || attempt === ATTEMPTS) throw error;
    }
  }
}
