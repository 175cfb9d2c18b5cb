import type { JobVariable } from "../gitlab/job-payload.ts";
import { expand } from "./expand.ts";
import type { Variables } from "./variables.ts";

/** A variable that the runner itself adds is `internal`: it may be known in the pod's specification. */
export interface SourceVariable extends JobVariable {
  internal?: boolean;
  /** From the job's payload. */
  payload?: boolean;
}

/** `temporary` is the folder of the file variables. Of equal names the last wins, at the first one's place. */
export function createVariables(sources: readonly SourceVariable[], temporary: string): Variables {
  const merged = new Map<string, SourceVariable>();
  for (const variable of sources) merged.set(variable.key, variable);
  const plain = (name: string): string => {
    const variable = merged.get(name);
    if (variable === undefined) return "";
    return variable.file === true ? `${temporary}/${name}` : variable.value;
  };
  const resolve = (variable: SourceVariable): SourceVariable =>
    variable.raw === true ? variable : { ...variable, value: expand(variable.value, plain) };
  const list = [...merged.values()].map(resolve);
  const byName = new Map(list.map((variable) => [variable.key, variable]));
  const get = (name: string): string => {
    const variable = byName.get(name);
    if (variable === undefined) return "";
    return variable.file === true ? `${temporary}/${name}` : variable.value;
  };
  const inPodSpec = (variable: SourceVariable): SourceVariable =>
    variable.file === true ? { ...variable, value: get(variable.key), file: false } : variable;
  return {
    all: () => list,
    get,
    has: (name) => byName.has(name),
    expand: (text) => expand(text, get),
    forPodSpec: () => list.filter(isOpen).map(inPodSpec),
    payload: () =>
      createVariables(
        sources.filter(({ payload }) => payload === true),
        temporary,
      ),
  };
}

function isOpen(variable: SourceVariable): boolean {
  return (variable.public === true || variable.internal === true) && variable.masked !== true;
}
