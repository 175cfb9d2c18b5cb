import { closedInput } from "./process-input.js";
export async function openStreams(pipes, stdin) {
    const [input, output, errors] = await Promise.all([
        stdin ? pipes.input() : undefined,
        pipes.output(),
        pipes.output(),
    ]);
    return {
        stdin: input?.stream ?? closedInput(),
        stdout: output.stream,
        stderr: errors.stream,
        names: { stdin: input?.name ?? null, stdout: output.name, stderr: errors.name },
        handedOver() {
            for (const pipe of [input, output, errors])
                pipe?.handedOver();
        },
        ended: () => input?.destroy(),
    };
}
