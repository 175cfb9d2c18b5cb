import type { JsonObject } from "../../storage/json.ts";
import type { Attempt } from "./attempt.ts";

/** A value that may still be on its way: without webhooks nothing has to wait. */
export type Awaitable<T> = T | Promise<T>;

/** Goes on at once with what is there, else when it comes. */
export function andThen<T, Next>(value: Awaitable<T>, next: (value: T) => Awaitable<Next>): Awaitable<Next> {
  return value instanceof Promise ? value.then(next) : next(value);
}

/** The way of one object into the store, or of what else is written, with or without webhooks. All steps throw `StatusError`. */
export interface Admitted<Kind extends JsonObject | undefined, Result> {
  /** Undefined where nothing is written: a deletion. */
  object: Kind;
  /** Asked for only if there are webhooks. */
  attempt(): Attempt;
  /** Hears what the client is to be warned of. */
  warn(text: string): void;
  /** Reads what a webhook made of the object, and fills in what it left out. */
  decode(patched: JsonObject): Kind;
  /** Once a webhook has changed the object the server's own admission looks at it again. */
  readmit?(object: Kind): void;
  /** Gives the object its final form, and holds it against the rules of its kind. */
  complete(object: Kind): Kind;
  commit(object: Kind): Awaitable<Result>;
}

/** Webhooks that are asked before something is written. */
export interface AdmissionWebhooks {
  /** Whether there are any. */
  readonly present: boolean;
  /** Asks the mutating ones, one after the other, completes the object, asks the validating ones, and commits. */
  admit<Kind extends JsonObject | undefined, Result>(steps: Admitted<Kind, Result>): Promise<Result>;
  close(): void;
}

/** Everything that is written goes this way; it costs nothing while there are no webhooks. */
export function throughWebhooks<Kind extends JsonObject | undefined, Result>(
  webhooks: AdmissionWebhooks,
  steps: Admitted<Kind, Result>,
): Awaitable<Result> {
  return webhooks.present ? webhooks.admit(steps) : steps.commit(steps.complete(steps.object));
}

/** For what has been admitted already. */
export const NO_WEBHOOKS: AdmissionWebhooks = {
  present: false,
  admit: async (steps) => steps.commit(steps.complete(steps.object)),
  close() {},
};
