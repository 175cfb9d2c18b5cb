import { z } from "zod";
import { defineFault } from "../../fault.js";
const parameters = z.strictObject({
    exit_code: z.int().min(0).max(255).describe("Of its first process."),
    output: z.string().default("").describe("What it writes to stderr before it ends."),
});
/** A container, an init container above all, that ends as soon as it has begun. */
export const containerStartExit = defineFault({
    id: "container-start-exit",
    layer: "kubelet",
    title: "A container ends as soon as it has begun",
    docs: "It is Created and Started, writes its output and ends with the exit code. An init container takes its pod with it: `Init:Error`, phase Failed.",
    targets: ["cluster"],
    worlds: ["fake"],
    parameters,
    arm: ({ exit_code, output }) => ({
        hook: "container-start",
        action: { do: "exit", exitCode: exit_code, text: output },
    }),
    describe: ({ exit_code }) => `ends the container with ${exit_code} as soon as it has begun`,
});
