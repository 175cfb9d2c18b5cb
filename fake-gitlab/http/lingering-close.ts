import { patientTimer, type Clock, type Connection } from "../../src/platform/index.ts";

/** Whoever has not closed the connection so long after its last answer is cut off, as nginx does (`lingering_time`). */
const LINGER_MS = 30_000;

/**
 * Makes a connection whose client is still sending end in good order after its last answer: the server says that it has ended and goes
 * on to read until the client has, too. Closed with bytes that nobody read, it would be reset, and a reset takes an answer away
 * that the client has not looked at yet.
 */
export function closeLingering(connection: Connection & { destroySoon?(): void }, clock: Clock): void {
  connection.destroySoon = () => {
    connection.end();
    const timer = patientTimer(clock, LINGER_MS, () => void connection.destroy(), { background: true });
    connection.once("close", () => timer.cancel());
    connection.once("end", () => void connection.destroy());
  };
}
