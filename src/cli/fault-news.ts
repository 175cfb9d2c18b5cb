import { createDescriber } from "../history/index.ts";
import type { FakeWorld } from "../worlds/fake-world.ts";

/** Tells of every fault that fires, and whom it befalls. */
export function tellOfFaults(
  { history }: FakeWorld,
  { json, print }: { json: boolean; print: (line: string) => void },
): void {
  const describe = createDescriber();
  history.onEvent((event) => {
    const line = describe(event);
    if (event.type !== "fault-fired") return;
    const { entry, fault, request, connection } = event;
    if (json) print(JSON.stringify({ fault, entry, request, connection }));
    else print(line);
  });
}
