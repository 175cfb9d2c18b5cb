import { Command, InvalidArgumentError } from "commander";
export function faultsCommand() {
    const command = new Command("faults").description("Change the fault plan of a world that `serve` runs, or look at what there is");
    const atDoor = (name, description) => command
        .command(name)
        .description(description)
        .option("--pid <pid>", "process id of the serve that is meant, when several run", pidOf)
        .option("--json", "print JSON", false);
    atDoor("list", "Show the plan: each entry as one line, how often it matched and fired").action(async (options) => (await import("./change-faults.js")).listFaults(options));
    atDoor("add", "Put entries at the end of the plan")
        .argument("<what...>", "a plan file, an entry as YAML, or the id of a fault with where.KEY=, when.KEY=, with.KEY=")
        .addHelpText("after", ADD_EXAMPLES)
        .action(async (words, options) => (await import("./change-faults.js")).addFaults(words, options));
    atDoor("remove", "Take one entry out")
        .argument("<number>", "as `list` shows it", numberOf)
        .action(async (index, options) => (await import("./change-faults.js")).removeFault(index, options));
    atDoor("clear", "Take all entries out").action(async (options) => (await import("./change-faults.js")).clearFaults(options));
    command
        .command("kinds")
        .description("Show the catalogue, or all about one fault of it")
        .argument("[id]", "a fault")
        .option("--json", "print JSON", false)
        .action(async (id, options) => (await import("./show-fault-kinds.js")).showFaultKinds(id, options));
    command
        .command("check")
        .description("Read a plan file and show it as lines for people")
        .argument("<file>", "as for serve --faults")
        .action(async (file) => (await import("./change-faults.js")).checkPlan(file));
    return command;
}
const ADD_EXAMPLES = `
Examples:
  npm run faults -- add http-error where.verb=create where.resource=pods when.nth=1 with.status=500 with.message=boom
  npm run faults -- add '{fault: latency, with: {ms: 3000}}'
  npm run faults -- add plan.yaml`;
function numberOf(text) {
    if (/^\d+$/.test(text))
        return Number(text);
    throw new InvalidArgumentError("expected the number of an entry, as `faults list` shows it");
}
function pidOf(text) {
    if (/^\d+$/.test(text))
        return Number(text);
    throw new InvalidArgumentError("expected a process id");
}
