import { createDescriber } from "../history/index.ts";
import type { FakeWorld } from "../worlds/fake-world.ts";

/** Tells of every fault that fires, and whom it befalls. */
export function tellOfFaults(
  { history }: FakeWorld,
  { json, print }: { json: boolean; print: (line: string) => void },
): void {
  history.onEvent((event) => {
    if (event.type !== "fault-fired") return;
    const describe = createDescriber();
    // The request that it befalls, in whose words it is told.
    const cause = history.events[event.causedBy ?? event.index];
    if (cause !== undefined) describe(cause);
    const line = describe(event);
    const { entry, fault, request, connection } = event;
    if (json) print(JSON.stringify({ fault, entry, request, connection }));
    else print(line);
  });
}
