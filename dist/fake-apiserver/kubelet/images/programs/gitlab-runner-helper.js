import { CommandLineError } from "../helper/command-line.js";
import { runHelper } from "../helper/run-helper.js";
// Whoever reads our output may go away at any time, and then there is nobody left to work for.
process.stdout.on("error", () => process.exit(1));
try {
    process.exitCode = await runHelper(process.argv.slice(2));
}
catch (error) {
    if (!(error instanceof CommandLineError))
        throw error;
    console.error(error.message);
    process.exitCode = 1;
}
