import { failure, invalid, json, noContent, refusal } from "../http/answers.ts";
import type { Answer, Call } from "../http/call.ts";
import { credentialsOf, runnerOptionsIn } from "../runner-api/runner-calls.ts";
import type { Runner } from "../runners/runner.ts";
import { page } from "./pages.ts";
import type { Parameters } from "./parameters.ts";
import type { RestSettings } from "./rest-settings.ts";
import { managerView, runnerInShort, runnerView } from "./runner-view.ts";

const TYPES: ReadonlySet<unknown> = new Set(["instance_type", "group_type", "project_type"]);

/** `POST /user/runners`: a runner with its authentication token, as the button makes one. */
export function createRunner(parameters: Parameters, { runners }: RestSettings): Answer {
  const { runner_type: type } = parameters;
  if (type === undefined) return invalid("runner_type is missing");
  if (!TYPES.has(type)) return invalid("runner_type does not have a valid value");
  return json(201, credentialsOf(runners.add(runnerOptionsIn(parameters))));
}

/** `GET /runners` and `GET /runners/all`. */
export function listRunners(call: Call, { runners, server }: RestSettings): Answer {
  return page(call, server.url, runners.all(), (runner) => runnerInShort(runner, runners.managers(runner)));
}

/** `/runners/:id` and what is below it, but for its jobs. */
export function runnerPage(call: Call, id: number, below: string, settings: RestSettings): Answer {
  const { runners, server } = settings;
  const runner = runners.byId(id);
  if (runner === undefined) return refusal("404 Runner Not Found");
  const pages: Record<string, (found: Runner) => Answer> = {
    "GET ": (found) => json(200, runnerView(found, runners.managers(found))),
    "GET /managers": (found) => page(call, server.url, runners.managers(found), managerView),
    "DELETE ": (found) => {
      runners.remove(found);
      return noContent();
    },
    "POST /reset_authentication_token": (found) =>
      json(201, { token: runners.resetToken(found).token, token_expires_at: null }),
  };
  return pages[`${call.method} ${below}`]?.(runner) ?? failure("404 Not Found");
}
