import { insideDoubleQuotes } from "../escape.ts";
import { type ScriptContext, writer } from "../script-context.ts";

/** Says where the job runs and takes away what an earlier job left for its later stages. */
export function prepareScript(context: ScriptContext): string {
  const script = writer(context);
  const via = context.hostname === "" ? "" : ` via ${insideDoubleQuotes(context.hostname)}`;
  script.raw(`echo "Running on $(hostname)${via}..."`);
  script.removeFile(`${context.paths.temporary}/gitlab_runner_env`);
  script.removeFile(`${context.paths.temporary}/masking.db`);
  return script.text();
}
