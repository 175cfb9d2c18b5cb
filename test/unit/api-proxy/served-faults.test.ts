import { expect, test } from "vitest";
import { isServedByProxy } from "../../../api-proxy/index.ts";
import { catalogue } from "../../../src/faults/index.ts";

/** Those of servers; what the harness itself does with runners and GitLab needs no proxy. */
const ofApi = catalogue.filter(({ targets, layer }) => targets.includes("api") && layer !== "gitlab");

test("the catalogue says of each fault of the API server whether the proxy serves it", () => {
  const served = ofApi.filter(({ parameters, arm }) => {
    const defaults = parameters.safeParse({});
    return defaults.success && isServedByProxy(arm(defaults.data));
  });
  const said = ofApi.filter(({ worlds, parameters }) => worlds.includes("proxy") && parameters.safeParse({}).success);
  expect(served.map(({ id }) => id)).toEqual(said.map(({ id }) => id));
  expect(served.length).toBeGreaterThan(30);
});

test("a process behind the real API server cannot be killed by the proxy", () => {
  const cut = catalogue.find(({ id }) => id === "stream-cut");
  const armed = (process: string) => cut && isServedByProxy(cut.arm(cut.parameters.parse({ after_bytes: 1, process })));
  expect([armed("goes-on"), armed("killed")]).toEqual([true, false]);
});
