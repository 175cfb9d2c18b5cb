import { Command, InvalidArgumentError } from "commander";
const WHICH = `
A history is a scenario's id (of the last run), <run>/<id>, the folder of a run with one scenario, or a file:
  basic/success
  2026-11-25T16-32-02-749Z/basic/success
  reports/latest/basic__success.jsonl`;
const GREP_EXAMPLES = `
Terms:
  quota                        a regular expression, for the line and for all that the event carries
  type=stage-end               a field, exactly; a path leads into bodies and objects
  body.metadata.name~helper    a field, in part

Examples:
  npm run history -- grep type=response status=500
  npm run history -- grep type=object object.reason=FailedScheduling --in basic/success`;
/** Reading what `conformance` wrote. */
export function historyCommand() {
    const command = new Command("history").description("Read, search and compare the Histories that conformance wrote");
    const reading = (name, description) => command
        .command(name)
        .description(description)
        .option("--reports <folder>", "where the results of runs are", "reports")
        .option("--full", "show the whole texts, what events carry, and what they follow from", false);
    reading("show", "Print a History, a line per event")
        .argument("<history>", "which one")
        .option("--around <index>", "only what is near this event", numberOf)
        .option("--context <n>", "how many events on both sides", numberOf, 10)
        .option("--job <job>", "only what belongs to this job: its number", numberOf)
        .addHelpText("after", WHICH)
        .action(async (which, options) => (await import("./show-history.js")).showHistory(which, options));
    reading("grep", "Print the events that fit all terms")
        .argument("<terms...>", "what they have: patterns, field=value, field~part")
        .option("--in <history>", "only there; all of the last run when left out")
        .addHelpText("after", GREP_EXAMPLES)
        .action(async (terms, options) => {
        process.exitCode = await (await import("./grep-histories.js")).grepHistories(terms, options);
    });
    reading("diff", "Compare two Histories by what happened, and show where they part first; exit code 1 when they differ")
        .argument("<one>", "a history")
        .argument("<other>", "another one")
        .option("--all", "show the first difference of everything that differs, not only the earliest one", false)
        .addHelpText("after", WHICH)
        .action(async (one, other, options) => {
        process.exitCode = await (await import("./diff-histories.js")).diffHistories(one, other, options);
    });
    return command;
}
function numberOf(text) {
    const number = Number(text);
    if (!Number.isInteger(number) || number < 0)
        throw new InvalidArgumentError("expected a whole number");
    return number;
}
