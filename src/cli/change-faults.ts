import { createControlClient, findDoor, type ControlClient, type EntryView } from "../control/index.ts";
import { describeEntry, describeQuiet } from "../faults/index.ts";
import { createHttpClientFactory, createSocketNetwork, createWallClock } from "../platform/index.ts";
import { parsePlan } from "../scenario/parse-plan.ts";
import { planText, readPlan } from "./plan-text.ts";

interface Options {
  pid?: number;
  json: boolean;
}

export function listFaults(options: Options): Promise<void> {
  return withClient(options, async (client) => show(await client.list(), options, "the plan is empty"));
}

export function addFaults(words: readonly string[], options: Options): Promise<void> {
  return withClient(options, async (client) => {
    const { text, file } = await planText(words);
    show(await client.add(text, file), options, "nothing was added: the plan is empty");
  });
}

export function removeFault(index: number, options: Options): Promise<void> {
  return withClient(options, async (client) => show(await client.remove(index), options, "the plan is empty"));
}

export function clearFaults(options: Options): Promise<void> {
  return withClient(options, async (client) => {
    await client.clear();
    show([], options, "the plan is empty");
  });
}

/** Reads it, and shows how it was understood. */
export async function checkPlan(file: string): Promise<void> {
  const { faults, quiet } = parsePlan(await readPlan(file), file);
  faults.forEach((entry, index) => console.log(`${index}  ${describeEntry(entry)}`));
  if (quiet !== undefined) console.log(describeQuiet(quiet));
}

async function withClient(options: Options, use: (client: ControlClient) => Promise<void>): Promise<void> {
  const door = await findDoor(options.pid);
  const http = createHttpClientFactory({ network: createSocketNetwork(), clock: createWallClock() })();
  try {
    await use(createControlClient(http, door));
  } finally {
    http.close();
  }
}

function show(entries: readonly EntryView[], { json }: Options, whenEmpty: string): void {
  if (json) console.log(JSON.stringify({ faults: entries }));
  else if (entries.length === 0) console.log(whenEmpty);
  else for (const entry of entries) console.log(`${entry.index}  ${entry.text}  [${countText(entry)}]`);
}

function countText({ matched, fired }: EntryView): string {
  return `matched ${matched}, fired ${fired}`;
}
