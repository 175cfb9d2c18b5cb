import type { Due } from "../../src/faults/fault-engine.ts";
import type { WatchAction } from "../../src/faults/points/watch-point.ts";
import type { Clock } from "../../src/platform/index.ts";
import type { Outlet } from "../http/answer.ts";

/** An outlet for the lines of a watch, of which not all arrive as they were told. The first action sees each line first. */
export function disturbedWatch(outlet: Outlet, actions: readonly Due<WatchAction>[], clock: Clock): Outlet {
  return actions.reduceRight((next, action) => disturbed(next, action, clock), outlet);
}

function disturbed(outlet: Outlet, action: Due<WatchAction>, clock: Clock): Outlet {
  switch (action.do) {
    case "drop-bookmarks":
      return withoutBookmarks(outlet, action);
    case "replay":
      return replayed(outlet, action);
    case "silence":
      return silenced(outlet, action);
    case "say":
      return interrupted(outlet, action);
    case "close":
      return closed(outlet, action, clock);
  }
}

const isBookmark = (line: string) => line.startsWith('{"type":"BOOKMARK"');

function withoutBookmarks(
  outlet: Outlet,
  { which, fired }: Due<Extract<WatchAction, { do: "drop-bookmarks" }>>,
): Outlet {
  return {
    ...outlet,
    write(chunk) {
      const line = String(chunk);
      if (!isBookmark(line) || (which === "initial" && !line.includes("k8s.io/initial-events-end"))) {
        return outlet.write(chunk);
      }
      fired();
    },
  };
}

function replayed(outlet: Outlet, { afterEvents, fired }: Due<Extract<WatchAction, { do: "replay" }>>): Outlet {
  const told: string[] = [];
  return {
    ...outlet,
    write(chunk) {
      outlet.write(chunk);
      if (told.length === afterEvents || isBookmark(String(chunk))) return;
      told.push(String(chunk));
      if (told.length < afterEvents) return;
      fired();
      for (const line of told) outlet.write(line);
    },
  };
}

function silenced(outlet: Outlet, { afterEvents, fired }: Due<Extract<WatchAction, { do: "silence" }>>): Outlet {
  let told = 0;
  let silent = false;
  return {
    ...outlet,
    write(chunk) {
      told += 1;
      if (told <= afterEvents) outlet.write(chunk);
      else if (!silent) {
        silent = true;
        fired();
      }
    },
  };
}

function interrupted(
  outlet: Outlet,
  { afterEvents, line, end, fired }: Due<Extract<WatchAction, { do: "say" }>>,
): Outlet {
  let told = 0;
  const say = () => {
    fired();
    outlet.write(line);
    if (end) outlet.end();
  };
  if (afterEvents === 0) say();
  return {
    ...outlet,
    write(chunk) {
      outlet.write(chunk);
      told += 1;
      if (told === afterEvents) say();
    },
  };
}

function closed(
  outlet: Outlet,
  { afterEvents, afterMs, fired }: Due<Extract<WatchAction, { do: "close" }>>,
  clock: Clock,
): Outlet {
  let told = 0;
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
    write(chunk) {
      outlet.write(chunk);
      told += 1;
      if (told === afterEvents) close();
    },
  };
}
