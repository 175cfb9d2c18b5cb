import type { Due, FaultEngine } from "../../src/faults/fault-engine.ts";
import type { Http2Action, Http2StreamAction } from "../../src/faults/points/http2-point.ts";
import type { RequestPoint } from "../../src/faults/points/request-point.ts";
import type { Http2Control, Loss } from "./http2-control.ts";
import type { Reply } from "./reply.ts";

/** Carries out what is due. Gives what the request was lost by; undefined when it goes on. */
export function disturb(control: Http2Control, actions: readonly Due<Http2Action>[]): Loss | undefined {
  for (const action of actions) {
    const loss = control(action);
    if (loss !== undefined) return loss;
  }
  return undefined;
}

/** A reply in whose middle something may happen to its connection, when it is a watch or a log. */
export function replyOverHttp2(
  reply: Reply,
  {
    control,
    faults,
    point,
    onLoss,
  }: { control: Http2Control; faults: FaultEngine; point: RequestPoint; onLoss(loss: Loss): void },
): Reply {
  const kind = point.facts.verb === "watch" ? "watch" : point.facts.subresource === "log" ? "log" : undefined;
  if (kind === undefined) return reply;
  let due: Due<Http2StreamAction>[] = [];
  let bytes = 0;
  let lost = false;
  /** What has to wait until the bytes before an action have arrived and the action is done. */
  let held: (() => void)[] | undefined;

  const inTurn = (step: () => void) => {
    if (lost) return;
    if (held === undefined) step();
    else held.push(step);
  };
  const actWhenDue = () => {
    const [action] = due;
    if (action === undefined || action.afterBytes > bytes) return;
    due.shift();
    held = [];
    reply.sent(() => {
      action.fired();
      const loss = control(action);
      const steps = held ?? [];
      held = undefined;
      if (loss !== undefined) {
        lost = true;
        onLoss(loss);
      }
      actWhenDue();
      for (const step of steps) inTurn(step);
    });
  };
  const write = (chunk: Buffer): Promise<void> | undefined => {
    const passed = chunk.subarray(0, (due[0]?.afterBytes ?? Infinity) - bytes);
    bytes += passed.length;
    const wait = reply.write(passed);
    actWhenDue();
    if (passed.length < chunk.length) inTurn(() => void write(chunk.subarray(passed.length)));
    return wait;
  };
  return {
    ...reply,
    head(status, headers) {
      reply.head(status, headers);
      due = faults.ask("http2-stream", { ...point, kind }).toSorted((a, b) => a.afterBytes - b.afterBytes);
      actWhenDue();
    },
    write(chunk) {
      let wait: Promise<void> | undefined;
      inTurn(() => (wait = write(Buffer.from(chunk))));
      return wait;
    },
    end: () => inTurn(reply.end),
  };
}
