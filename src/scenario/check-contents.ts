import { targetOf } from "../faults/index.ts";
import { didYouMean, type Path, type Problem } from "../diagnostics/index.ts";
import type { ContentChecks, TextProblem } from "./content-checks.ts";
import type { DocumentPlaces } from "./document-places.ts";
import type { ScenarioFile } from "./scenario-schema.ts";
import { webhookConfiguration } from "./webhook-configuration.ts";
import { DEFAULT_WORDS } from "./world-words.ts";

/** What is wrong inside the parts of a scenario that are not its own: config.toml, CI file, objects, names of resources. */
export function checkContents(
  scenario: ScenarioFile,
  checks: ContentChecks,
  file: string,
  places: DocumentPlaces,
  origin: (path: Path) => Path,
): Problem[] {
  const inText = (path: Path, problem: TextProblem): Problem => ({
    ...problem,
    severity: "error",
    file,
    ...places.inText(origin(path), problem),
  });
  const at = (path: Path, code: string, message: string, hint?: string): Problem => ({
    code,
    severity: "error",
    message,
    file,
    ...places.of(origin(path)),
    ...(hint === undefined ? {} : { hint }),
  });
  const expected = scenario.config_warnings;
  const { project } = scenario;
  const ciPath = ({ file: included = "" }: TextProblem): Path =>
    included in project.files ? ["project", "files", included] : ["project", "ci"];
  return [
    ...checks
      .config(scenario.config)
      .filter(({ severity, message }) => severity === "error" || !expected.some((text) => message.includes(text)))
      .map((problem) => inText(["config"], problem)),
    ...(project.web_ide === undefined
      ? checks.ciFile(project.ci, project.files).map((problem) => inText(ciPath(problem), problem))
      : checks.webIdeFile(project.web_ide).map((problem) => inText(["project", "web_ide"], problem))),
    ...objects(scenario).flatMap(({ path, object }) =>
      checks.object(object).map((text) => at(path, "bad-object", `${object.kind}: ${text}`)),
    ),
    ...killsOfItself(scenario).map((index) =>
      at(
        ["faults", index, "with", "signal"],
        "unkillable-runner",
        "SIGKILL would end the harness with its runner",
        "write subject: process, so that the runner is a program of its own",
      ),
    ),
    ...resourceNames(scenario)
      .filter(({ name }) => !checks.resources.includes(name))
      .map(({ path, name }) =>
        at(path, "unknown-resource", `the cluster has no resource "${name}"`, didYouMean(name, checks.resources)),
      ),
  ];
}

/** Its server has an address once it is started. */
const ANYWHERE = { url: "https://127.0.0.1/", caBundle: "" };

/** What is in the cluster beforehand, and what comes into it while the job runs. */
function objects({
  cluster,
  actions,
}: ScenarioFile): { path: Path; object: ScenarioFile["cluster"]["objects"][number] }[] {
  return [
    ...cluster.webhooks.map((webhook, index) => ({
      path: ["cluster", "webhooks", index],
      object: webhookConfiguration(webhook, ANYWHERE, DEFAULT_WORDS.namespace),
    })),
    ...cluster.objects.map((object, index) => ({ path: ["cluster", "objects", index], object })),
    ...actions.flatMap((action, number) =>
      action.objects.map((object, index) => ({ path: ["actions", number, "objects", index], object })),
    ),
  ];
}

/** Entries that kill a runner which is part of this process. */
function killsOfItself({ subject, faults }: ScenarioFile): number[] {
  if (subject === "process") return [];
  return faults.flatMap(({ fault, with: parameters }, index) =>
    fault === "runner-signal" && parameters["signal"] === "SIGKILL" ? [index] : [],
  );
}

/** Wherever a scenario names a resource of the API server, and where that stands. */
function resourceNames({ expect, faults }: ScenarioFile): { path: Path; name: string }[] {
  const named = (path: Path, name: string | undefined) => (name === undefined ? [] : [{ path, name }]);
  return [
    ...(["requests", "retries"] as const).flatMap((list) =>
      expect[list].flatMap(({ to, resource }, index) =>
        to === "api" ? named(["expect", list, index, "resource"], resource) : [],
      ),
    ),
    ...expect.created.flatMap(({ resource }, index) => named(["expect", "created", index, "resource"], resource)),
    ...expect.events.flatMap(({ type, actor, resource }, index) =>
      (type === "object" || (type === "request" && actor === "api")) && typeof resource === "string"
        ? named(["expect", "events", index, "resource"], resource)
        : [],
    ),
    ...expect.sequence.flatMap(({ request }, index) =>
      request?.to === "api" ? named(["expect", "sequence", index, "request", "resource"], request.resource) : [],
    ),
    ...faults.flatMap((entry, index) =>
      targetOf(entry) === "api" ? named(["faults", index, "where", "resource"], entry.where.resource) : [],
    ),
  ];
}
