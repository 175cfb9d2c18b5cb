import { noticed } from "./broken-runner.ts";
import { logToken } from "./meddling.ts";
import { forging, making, nosy } from "./sabotage.ts";
import { passes, SECRET } from "./stories.ts";

const encoded = Buffer.from(SECRET).toString("base64").replaceAll("=", "");
const withPod = (
  change: (pod: { metadata: { annotations: Record<string, string> }; spec: { containers: object[] } }) => void,
) =>
  making("pods", (object) => {
    change(object as unknown as Parameters<typeof change>[0]);
    return object;
  });

noticed("INV-SECRET", [
  {
    way: "shows a masked value",
    story: passes,
    sabotage: forging(["[MASKED]", SECRET]),
    got: /^variable SECRET at byte \d+$/,
    proof: ["job-trace"],
  },
  {
    way: "shows a masked value in Base64 in its own words",
    story: passes,
    sabotage: forging(["Job succeeded".slice(0, encoded.length), encoded]),
    got: /^variable SECRET \(encoded\) at byte \d+$/,
    proof: ["job-trace"],
  },
  {
    way: "logs a job's token",
    story: passes,
    meddle: logToken,
    got: /^the token of job work/,
    proof: ["runner-log"],
  },
  {
    way: "puts a masked value into the pod",
    story: passes,
    sabotage: withPod(({ spec }) => Object.assign(spec.containers[0] ?? {}, { env: [{ name: "X", value: SECRET }] })),
    got: /^variable SECRET/,
    proof: ["object"],
  },
  {
    way: "puts a masked value into the pod in Base64",
    story: passes,
    sabotage: withPod(({ spec }) =>
      Object.assign(spec.containers[0] ?? {}, { env: [{ name: "X", value: `${encoded}=` }] }),
    ),
    got: /^variable SECRET \(encoded\)/,
    proof: ["object"],
  },
  {
    way: "puts a masked value into an annotation",
    story: passes,
    sabotage: withPod(({ metadata }) => Object.assign(metadata.annotations, { note: `it is ${SECRET}` })),
    got: /^variable SECRET/,
    proof: ["object"],
  },
  {
    way: "puts a masked value into the address of a request",
    story: passes,
    sabotage: nosy(`/api/v1/namespaces/ci/pods?fieldSelector=metadata.name=${SECRET}`),
    got: /^variable SECRET/,
    proof: ["request"],
  },
]);
