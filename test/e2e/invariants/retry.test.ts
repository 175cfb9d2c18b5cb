import type { HttpRequest } from "../../../src/platform/index.ts";
import { noticed } from "./broken-runner.ts";
import { text, type Sabotage } from "./sabotage.ts";
import { refused, type Story } from "./stories.ts";

const isCreatePod = ({ method, url }: HttpRequest) => method === "POST" && url.endsWith("/pods");

/** Sends a creation that failed again and again, at once. */
function insisting(times: number, change: (request: HttpRequest, time: number) => HttpRequest = (same) => same) {
  return (): Sabotage => async (request, send) => {
    let answer = await send(request);
    if (!isCreatePod(request)) return answer;
    for (let more = 1; answer.status >= 400 && more <= times; more++) {
      await answer.text();
      answer = await send(change(request, more));
    }
    return answer;
  };
}

/** The same pod under another name. */
function renamed(request: HttpRequest, time: number): HttpRequest {
  const pod = JSON.parse(text(request.body)) as { metadata: { name: string } };
  pod.metadata.name = pod.metadata.name.replace(/.{8}$/, `another${time}`);
  return { ...request, body: JSON.stringify(pod) };
}

const unlisted: Story = { ...refused, config: "[[runners]]\n" };
const troubled: Story = {
  script: ["echo x"],
  extra: {
    faults: [
      {
        fault: "http-error",
        where: { verb: "create", resource: "pods" },
        when: { nth: 1 },
        with: { status: 500, message: "etcdserver: request timed out" },
      },
    ],
  },
};
const attempts = (count: number) =>
  Array.from({ length: count }, () => ["request", "response"])
    .flat()
    .slice(0, -1);

noticed("INV-RETRY", [
  {
    way: "tries again without a pause",
    story: troubled,
    sabotage: insisting(1),
    got: /^\d+ ms/,
    proof: attempts(2),
  },
  {
    way: "tries again too often",
    story: refused,
    sabotage: insisting(4),
    got: /^(attempt 3|\d+ ms)/,
    proof: attempts(2),
  },
  {
    way: "tries again what no setting lists",
    story: unlisted,
    sabotage: insisting(1),
    got: /^attempt 2/,
    proof: attempts(2),
  },
  {
    way: "hides its tries behind other names",
    story: unlisted,
    sabotage: insisting(2, renamed),
    got: /^attempt 2/,
    proof: attempts(2),
  },
]);
