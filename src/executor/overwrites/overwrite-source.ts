import type { ExecutorContext } from "../../runner/build/executor.ts";
import type { JobVariable } from "../../runner/gitlab/job-payload.ts";

/** What the job asks for, and where it is told what came of it. */
export interface OverwriteSource {
  /** Value of a variable, expanded; "" when the job has none. */
  value(name: string): string;
  /** Values of the variables whose names begin so, in the job's order. */
  valuesOf(prefix: string): string[];
  /** A line of the job's log. */
  print(text: string): void;
  /** A line of the runner's log for whoever looks for the reason. */
  debug(text: string): void;
}

/**
 * A file variable counts with its content: no setting is the path of a file in the pod. References are resolved once more than
 * elsewhere, so that a variable may speak of one that speaks of a third.
 */
export function overwriteSource({ variables, log, debug }: ExecutorContext): OverwriteSource {
  const resolved = ({ value, raw }: JobVariable) => (raw === true ? value : variables.expand(value));
  return {
    value(name) {
      const variable = variables.all().find(({ key }) => key === name);
      return variable === undefined ? "" : resolved(variable);
    },
    valuesOf: (prefix) =>
      variables
        .all()
        .filter(({ key }) => key.startsWith(prefix))
        .map(resolved),
    print: (text) => log.print(text),
    debug: (text) => debug("debug", text),
  };
}
