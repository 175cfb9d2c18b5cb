import { request } from "node:https";
import { CoreV1Api, KubeConfig } from "@kubernetes/client-node";
import { createFakeApiServer } from "faultline";
import { expect, it } from "vitest";
import "faultline/vitest";

const POD = {
  metadata: { name: "web" },
  spec: { containers: [{ name: "main", image: "alpine", command: ["sleep", "60"] }] },
};

function clientOf(kubeconfig: string): CoreV1Api {
  const config = new KubeConfig();
  config.loadFromString(kubeconfig);
  return config.makeApiClient(CoreV1Api);
}

it("serves a client by its kubeconfig, runs pods, and tells what it saw", async () => {
  await using api = await createFakeApiServer({ namespaces: ["shop"] });
  const client = clientOf(api.kubeconfig);
  await client.createNamespacedPod({ namespace: "shop", body: POD });
  await api.history.first({ type: "pod-phase", pod: "web", phase: "Running" });
  expect(api.list("pods", "shop")).toHaveLength(1);
  expect(api).toHaveRequest({ verb: "create", resource: "pods", namespace: "shop", status: 201 }, 1);
  expect(api.history).toHaveEventsInOrder([
    { request: { verb: "create", resource: "pods" } },
    { type: "object", change: "updated", resource: "pods", "object.spec.nodeName": "node-1" },
    { type: "pod-phase", pod: "web", phase: "Running" },
  ]);
  expect(api).not.toHaveRequest({ verb: "delete", resource: "pods" });
});

it("lets go wrong what the plan says, also what comes into it later", async () => {
  await using api = await createFakeApiServer({
    namespaces: ["shop"],
    faults: [
      {
        fault: "http-error",
        where: { verb: "list", resource: "pods" },
        when: { nth: 1 },
        with: { status: 503, message: "busy" },
      },
    ],
  });
  const client = clientOf(api.kubeconfig);
  await expect(client.listNamespacedPod({ namespace: "shop" })).rejects.toMatchObject({ code: 503 });
  await expect(client.listNamespacedPod({ namespace: "shop" })).resolves.toMatchObject({ items: [] });
  api.faults.add({
    fault: "http-error",
    where: { verb: "create", resource: "pods" },
    with: { status: 500, message: "boom" },
  });
  await expect(client.createNamespacedPod({ namespace: "shop", body: POD })).rejects.toMatchObject({ code: 500 });
  expect(api.faults.counts().map(({ fired }) => fired)).toEqual([1, 1]);
  expect(api).toHaveEvent({ type: "fault-fired", fault: "http-error" }, 2);
});

it("knows whom it lets do what", async () => {
  await using api = await createFakeApiServer({ namespaces: ["shop"] });
  const client = clientOf(api.kubeconfigOf("system:serviceaccount:shop:default"));
  await expect(client.listNamespacedSecret({ namespace: "shop" })).rejects.toMatchObject({ code: 403 });
  expect(api).toHaveRequest({ user: "system:serviceaccount:shop:default", status: 403 });
});

it("refuses options that are wrong, with what was probably meant", async () => {
  const wrong = [{ fault: "http-eror" }];
  await expect(createFakeApiServer({ faults: wrong })).rejects.toThrow(/faults\.0\.fault.*did you mean "http-error"/);
});

it("is gone with its block", async () => {
  let url = "";
  {
    await using api = await createFakeApiServer();
    ({ url } = api);
  }
  const error = await new Promise((resolve) => request(url).once("error", resolve).end());
  expect(error).toMatchObject({ code: "ECONNREFUSED" });
});
