import type { Duplex } from "node:stream";
import type { StreamPoint } from "../../src/faults/points/stream-point.ts";
import { createWire, delayOf, toxicOf, type Wire } from "../../src/faults/wire/index.ts";
import type { ServedStream } from "./serve-stream.ts";

/**
 * Lets the answer that agrees to an upgrade meet the faults of answers. Gives the way to the client of everything from here on, or undefined
 * when the answer is lost.
 */
export async function meetAnswerFaults(
  { socket, requestId, faults, history, clock, reset }: ServedStream,
  point: StreamPoint,
): Promise<Duplex | undefined> {
  let wire: Wire | undefined;
  for (const action of faults.ask("response", { ...point, status: 101 })) {
    if (action.do === "close-idle" || action.do === "truncate" || action.do === "replace") continue;
    if (action.do === "delay") {
      await clock.sleep(delayOf(action));
      continue;
    }
    if (action.do === "impair") {
      wire ??= createWire(socket, { clock, resetBelow: reset });
      wire.impair("to-client", toxicOf(action));
      continue;
    }
    history.record("api", { type: "response-lost", id: requestId, cause: `fault: ${action.do}` });
    if (action.do === "reset") reset();
    else if (action.do === "end") socket.end();
    return undefined;
  }
  return wire ?? socket;
}
