import { createFakeApiServer } from "faultline";
import { expect, it } from "vitest";
import "faultline/vitest";

it("say what was expected, what was got, and what came nearest", async () => {
  await using api = await createFakeApiServer({ namespaces: ["shop"] });
  const headers = { authorization: `Bearer ${api.tokenOf("somebody")}` };
  api.apply([{ apiVersion: "v1", kind: "ConfigMap", metadata: { name: "settings", namespace: "shop" } }]);
  expect(headers.authorization).toMatch(/^Bearer \S+$/);
  expect(() => expect(api).toHaveEvent({ type: "object", resource: "configmaps", name: "setting" })).toThrow(
    /expected at least 1 object .*, got 0\n +nearest: .*configmaps shop\/settings created.*: name is "settings", expected "setting"/,
  );
  expect(() => expect(api).toHaveEvent({ type: "object", name: "settings" }, 2)).toThrow(/expected 2 .*, got 1\n/);
  expect(() => expect(api).not.toHaveEvent({ type: "object", name: "settings" })).toThrow(
    /expected not: .*got 1\n +\+.*configmaps shop\/settings created/,
  );
  expect(() =>
    expect(api).toHaveEventsInOrder([
      { type: "object", name: "settings" },
      { type: "object", name: "shop", resource: "namespaces" },
    ]),
  ).toThrow(/only earlier: /);
  expect(() => expect(api).toHaveRequest({ verb: "get", resource: "pods" })).toThrow(
    /expected at least 1 get pods at api, got 0/,
  );
});

it("refuse words that there are not, and Histories that nobody can judge", async () => {
  await using api = await createFakeApiServer();
  expect(() => expect(api).toHaveEvent({ type: "object", nam: "x" } as never)).toThrow(
    /no field of object .*did you mean "name"/,
  );
  expect(() => expect(api).toHaveRequest({ verb: "creat" })).toThrow(/did you mean "create"/);
  expect(() => expect(api).toHoldInvariants()).toThrow(/no runner whose work the invariants could judge/);
});
