import type { ProblemList } from "./problem-list.ts";
import { mapping, optional, text } from "./readers.ts";
import { workflowRules, type WorkflowRule } from "./rules.ts";
import type { Tree } from "./tree.ts";

/** Whether there is a pipeline at all, and what it is called. */
export interface Workflow {
  name: string | undefined;
  /** Undefined: there always is one. */
  rules: WorkflowRule[] | undefined;
}

export const NO_WORKFLOW: Workflow = { name: undefined, rules: undefined };

export function workflow(tree: Tree, problems: ProblemList): Workflow {
  const map = mapping(tree, "workflow", ["name", "rules", "auto_cancel"], problems);
  if (map === undefined) return NO_WORKFLOW;
  const autoCancel = map.entries.get("auto_cancel");
  if (autoCancel !== undefined) {
    const message = '"auto_cancel" in "workflow" is not supported by the fake GitLab';
    problems.add("unsupported-keyword", autoCancel.at, message, "supported in workflow: name, rules");
  }
  return {
    name: optional(map, "name", (value) => text(value, "workflow: name", problems)),
    rules: optional(map, "rules", (value) => workflowRules(value, problems)),
  };
}
