import { usageError, UsageError, type Problem } from "../diagnostics/index.ts";
import type { HttpClient } from "../platform/index.ts";
import type { ControlDoor } from "./control-file.ts";
import type { EntryView } from "./entry-view.ts";

/** Speaks to the plan of a world that is being served. Throws a `UsageError` for what is refused. */
export interface ControlClient {
  list(): Promise<EntryView[]>;
  /** Gives the entries that were added. `file` names the text in problems. */
  add(plan: string, file: string): Promise<EntryView[]>;
  remove(index: number): Promise<EntryView[]>;
  clear(): Promise<void>;
}

export function createControlClient(http: HttpClient, { url, token, pid }: ControlDoor): ControlClient {
  const send = async (method: string, path: string, body?: string, file?: string): Promise<EntryView[]> => {
    const request = { method, url: `${url}${path}`, headers: { authorization: `Bearer ${token}` } };
    const response = await http.request(body === undefined ? request : { ...request, body }).catch((error: Error) => {
      throw usageError("no-answer", `the serve with process id ${pid} does not answer: ${error.message}`);
    });
    const answer = JSON.parse(await response.text()) as {
      faults?: EntryView[];
      problems?: Problem[];
      message?: string;
    };
    if (answer.faults !== undefined) return answer.faults;
    if (answer.problems !== undefined) {
      throw new UsageError(answer.problems.map((problem) => (file === undefined ? problem : { ...problem, file })));
    }
    throw usageError("refused", answer.message ?? `answered with ${response.status}`);
  };
  return {
    list: () => send("GET", "/faults"),
    add: (plan, file) => send("POST", "/faults", plan, file),
    remove: (index) => send("DELETE", `/faults/${index}`),
    clear: async () => void (await send("DELETE", "/faults")),
  };
}
