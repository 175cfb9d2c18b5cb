import type { Due } from "../../src/faults/fault-engine.ts";
import type { WatchAction } from "../../src/faults/points/watch-point.ts";
import type { Clock } from "../../src/platform/index.ts";
import type { Outlet } from "../http/answer.ts";

/** An event as it is told: a line of JSON, or a frame of another encoding. */
type Told = string | Buffer;

export interface Surroundings {
  clock: Clock;
  /** A line of JSON as the watch tells it; as it is when left out. */
  frame?: ((line: string) => Buffer) | undefined;
}

/** An outlet for the events of a watch, of which not all arrive as they were told. The first action sees each of them first. */
export function disturbedWatch(outlet: Outlet, actions: readonly Due<WatchAction>[], around: Surroundings): Outlet {
  return actions.reduceRight((next, action) => disturbed(next, action, around), outlet);
}

function disturbed(outlet: Outlet, action: Due<WatchAction>, { clock, frame }: Surroundings): Outlet {
  switch (action.do) {
    case "drop-bookmarks":
      return withoutBookmarks(outlet, action);
    case "replay":
      return replayed(outlet, action);
    case "silence":
      return silenced(outlet, action);
    case "say":
      return interrupted(outlet, action, frame);
    case "close":
      return closed(outlet, action, clock);
  }
}

/** In protobuf the type comes first as well, behind four bytes of length and two of its own. */
function isBookmark(told: Told): boolean {
  return String(told).startsWith('{"type":"BOOKMARK"') || told.slice(6, 14).toString() === "BOOKMARK";
}

function withoutBookmarks(
  outlet: Outlet,
  { which, fired }: Due<Extract<WatchAction, { do: "drop-bookmarks" }>>,
): Outlet {
  return {
    ...outlet,
    write(told) {
      if (!isBookmark(told) || (which === "initial" && !told.includes("k8s.io/initial-events-end"))) {
        return outlet.write(told);
      }
      fired();
      return undefined;
    },
  };
}

function replayed(outlet: Outlet, { afterEvents, fired }: Due<Extract<WatchAction, { do: "replay" }>>): Outlet {
  const all: Told[] = [];
  return {
    ...outlet,
    write(told) {
      const wait = outlet.write(told);
      if (all.length === afterEvents || isBookmark(told)) return wait;
      all.push(told);
      if (all.length < afterEvents) return wait;
      fired();
      return all.map(outlet.write).at(-1);
    },
  };
}

function silenced(outlet: Outlet, { afterEvents, fired }: Due<Extract<WatchAction, { do: "silence" }>>): Outlet {
  let count = 0;
  let silent = false;
  return {
    ...outlet,
    write(told) {
      count += 1;
      if (count <= afterEvents) return outlet.write(told);
      if (!silent) fired();
      silent = true;
      return undefined;
    },
  };
}

function interrupted(
  outlet: Outlet,
  { afterEvents, line, end, fired }: Due<Extract<WatchAction, { do: "say" }>>,
  frame: Surroundings["frame"],
): Outlet {
  let count = 0;
  const say = () => {
    fired();
    void outlet.write(frame === undefined ? line : frame(line));
    if (end) outlet.end();
  };
  if (afterEvents === 0) say();
  return {
    ...outlet,
    write(told) {
      const wait = outlet.write(told);
      count += 1;
      if (count === afterEvents) say();
      return wait;
    },
  };
}

function closed(
  outlet: Outlet,
  { afterEvents, afterMs, fired }: Due<Extract<WatchAction, { do: "close" }>>,
  clock: Clock,
): Outlet {
  let count = 0;
  const close = () => {
    fired();
    outlet.end();
  };
  if (afterEvents === 0) close();
  else if (afterMs !== undefined) {
    const timer = clock.timer(afterMs, close, { background: true });
    outlet.onClose(() => timer.cancel());
  }
  return {
    ...outlet,
    write(told) {
      const wait = outlet.write(told);
      count += 1;
      if (count === afterEvents) close();
      return wait;
    },
  };
}
