import { EventEmitter } from "node:events";
import type { ClientHttp2Session } from "node:http2";
import type { WebSocket } from "ws";
import { describe, expect, it } from "vitest";
import { keepAlive } from "../../../src/executor/exec/heartbeat.ts";
import { watchHealth } from "../../../src/platform/http2/connection-health.ts";
import { patientTimer, timeLimit } from "../../../src/platform/index.ts";
import { createManualClock } from "../faults/engine-with.ts";

/** The clock goes on while the program works. */
function live(clock: ReturnType<typeof createManualClock>, ms: number): void {
  for (let past = 0; past < ms; past += 500) clock.advance(500);
}

/** The clock goes on while the program is stopped: what is due by then comes all at once. */
const freeze = (clock: ReturnType<typeof createManualClock>, ms: number) => clock.advance(ms);

describe("a limit on how long somebody else may take", () => {
  function limited(ms: number) {
    const clock = createManualClock();
    const limit = timeLimit(clock, ms, () => new Error("too long"));
    return { clock, limit, isOver: () => limit.signal.aborted };
  }

  it("is over in time when the program was there all the while", () => {
    const { clock, limit, isOver } = limited(90_000);
    live(clock, 89_500);
    expect(isOver()).toBe(false);
    live(clock, 500);
    expect(limit.signal.reason).toEqual(new Error("too long"));
  });

  it("is not over because the program was stopped", () => {
    const { clock, isOver } = limited(90_000);
    live(clock, 1_000);
    freeze(clock, 3_600_000);
    expect(isOver()).toBe(false);
    live(clock, 84_500);
    expect(isOver()).toBe(false);
    live(clock, 1_000);
    expect(isOver()).toBe(true);
  });

  it("leaves time to read what arrived while the program was stopped", () => {
    const { clock, isOver } = limited(2_000);
    freeze(clock, 60_000);
    expect(isOver()).toBe(false);
    live(clock, 2_000);
    expect(isOver()).toBe(true);
  });

  it("holds no more once it is lifted, in whatever part of it", () => {
    const { clock, limit, isOver } = limited(90_000);
    live(clock, 60_000);
    limit.lift();
    live(clock, 90_000);
    expect(isOver()).toBe(false);
  });

  it("is as long as it was asked for, be it longer than a slice or no multiple of one", () => {
    for (const ms of [500, 5_000, 12_000]) {
      const clock = createManualClock();
      let at: number | undefined;
      patientTimer(clock, ms, () => (at = clock.monotonic()));
      live(clock, 20_000);
      expect(at).toBe(ms);
    }
  });
});

describe("the heartbeat of a stream", () => {
  function beating() {
    const clock = createManualClock();
    const lost: string[] = [];
    let pings = 0;
    const socket = Object.assign(new EventEmitter(), { ping: () => (pings += 1) });
    keepAlive(socket as unknown as WebSocket, clock, (text) => lost.push(text));
    socket.emit("open");
    return { clock, socket, lost, pings: () => pings };
  }

  it("loses a peer that answers no ping for a minute", () => {
    const { clock, lost } = beating();
    live(clock, 64_500);
    expect(lost).toEqual([]);
    live(clock, 500);
    expect(lost).toEqual(["no answer to pings for 60 s: connection reset by peer"]);
  });

  it("does not lose it because the program was stopped, but asks again", () => {
    const { clock, socket, lost, pings } = beating();
    live(clock, 10_000);
    freeze(clock, 600_000);
    expect(pings()).toBe(3);
    socket.emit("pong");
    live(clock, 64_500);
    expect(lost).toEqual([]);
  });
});

describe("the pings of an HTTP/2 connection", () => {
  it("may be answered while the program is stopped", () => {
    const clock = createManualClock();
    let answered: ((error: Error | null) => void) | undefined;
    let lost = 0;
    const session = { destroyed: false, ping: (callback: typeof answered) => (answered = callback) };
    const limits = { readIdleTimeoutMs: 30_000, pingTimeoutMs: 15_000 };
    watchHealth(session as unknown as ClientHttp2Session, clock, limits, () => (lost += 1));
    live(clock, 30_000);
    freeze(clock, 600_000);
    expect(lost).toBe(0);
    answered?.(null);
    live(clock, 30_000);
    live(clock, 14_500);
    expect(lost).toBe(0);
    live(clock, 500);
    expect(lost).toBe(1);
  });
});
