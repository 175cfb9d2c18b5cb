import { Command, InvalidArgumentError } from "commander";

interface DoorOptions {
  pid?: number;
  json: boolean;
}

export function faultsCommand(): Command {
  const command = new Command("faults").description(
    "Change the fault plan of a world that `serve` runs, or look at what there is",
  );
  const atDoor = (name: string, description: string) =>
    command
      .command(name)
      .description(description)
      .option("--pid <pid>", "process id of the serve that is meant, when several run", pidOf)
      .option("--json", "print JSON", false);

  atDoor("list", "Show the plan: each entry as one line, how often it matched and fired").action(
    async (options: DoorOptions) => (await import("./change-faults.ts")).listFaults(options),
  );
  atDoor("add", "Put entries at the end of the plan")
    .argument("<what...>", "a plan file, an entry as YAML, or the id of a fault with where.KEY=, when.KEY=, with.KEY=")
    .addHelpText("after", ADD_EXAMPLES)
    .action(async (words: string[], options: DoorOptions) =>
      (await import("./change-faults.ts")).addFaults(words, options),
    );
  atDoor("remove", "Take one entry out")
    .argument("<number>", "as `list` shows it", numberOf)
    .action(async (index: number, options: DoorOptions) =>
      (await import("./change-faults.ts")).removeFault(index, options),
    );
  atDoor("clear", "Take all entries out").action(async (options: DoorOptions) =>
    (await import("./change-faults.ts")).clearFaults(options),
  );
  command
    .command("kinds")
    .description("Show the catalogue, or all about one fault of it")
    .argument("[id]", "a fault")
    .option("--json", "print JSON", false)
    .action(async (id: string | undefined, options: { json: boolean }) =>
      (await import("./show-fault-kinds.ts")).showFaultKinds(id, options),
    );
  command
    .command("check")
    .description("Read a plan file and show it as lines for people")
    .argument("<file>", "as for serve --faults")
    .action(async (file: string) => (await import("./change-faults.ts")).checkPlan(file));
  return command;
}

const ADD_EXAMPLES = `
Examples:
  npm run faults -- add http-error where.verb=create where.resource=pods when.nth=1 with.status=500 with.message=boom
  npm run faults -- add '{fault: latency, with: {ms: 3000}}'
  npm run faults -- add plan.yaml`;

function numberOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError("expected the number of an entry, as `faults list` shows it");
}

function pidOf(text: string): number {
  if (/^\d+$/.test(text)) return Number(text);
  throw new InvalidArgumentError("expected a process id");
}
