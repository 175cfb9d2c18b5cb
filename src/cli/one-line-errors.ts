import type { OutputConfiguration } from "commander";

/** What is wrong with a command line as one line, like everything else that is wrong; with what to do where commander knows nothing better. */
export const oneLineErrors: OutputConfiguration = {
  outputError(text, write) {
    const [message = "", ...suggestion] = text.trimEnd().split("\n");
    write(`${message} ${suggestion.length > 0 ? suggestion.join(" ") : "(--help shows what there is)"}\n`);
  },
};
