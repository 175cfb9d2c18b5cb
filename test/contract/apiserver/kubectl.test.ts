import { spawn } from "node:child_process";
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, expect, test } from "vitest";
import { describeWithKubectl, kubectlMinor } from "../../kubectl.ts";
import { startTestCluster, type TestCluster } from "./test-cluster.ts";

let cluster: TestCluster;
let folder: string;

beforeAll(async () => {
  cluster = await startTestCluster();
  folder = await mkdtemp(join(tmpdir(), "kubectl-test-"));
  await writeFile(join(folder, "admin.yaml"), cluster.kubeconfig({ token: cluster.adminToken }));
  const identity = await cluster.addClientCertificate("dev", ["developers"]);
  await writeFile(join(folder, "dev.yaml"), cluster.kubeconfig(identity));
  await writeFile(join(folder, "web.yaml"), WEB);
  await writeFile(join(folder, "rights.yaml"), RIGHTS);
  await writeFile(join(folder, "quota.yaml"), QUOTA);
  await writeFile(join(folder, "claim.yaml"), CLAIM);
});
afterAll(async () => {
  await cluster?.close();
  if (folder !== undefined) await rm(folder, { recursive: true });
});

interface Outcome {
  code: number | null;
  out: string;
  err: string;
}

function run(program: string, args: string[], onOutput?: (text: string, stop: () => void) => void): Promise<Outcome> {
  return new Promise((resolve, reject) => {
    const child = spawn(program, args, { env: { ...process.env, HOME: folder ?? tmpdir() } });
    const outcome: Outcome = { code: null, out: "", err: "" };
    child.stdout.on("data", (chunk: Buffer) => {
      outcome.out += String(chunk);
      onOutput?.(outcome.out, () => child.kill());
    });
    child.stderr.on("data", (chunk: Buffer) => (outcome.err += String(chunk)));
    child.once("error", reject);
    child.once("close", (code) => resolve({ ...outcome, code }));
  });
}

function kubectl(line: string, user = "admin", onOutput?: (text: string, stop: () => void) => void): Promise<Outcome> {
  return run("kubectl", ["--kubeconfig", join(folder, `${user}.yaml`), ...line.split(" ")], onOutput);
}

/** The table without its blanks' widths. */
function rows(text: string): string[] {
  return text
    .trim()
    .split("\n")
    .map((line) =>
      line
        .trim()
        .split(/\s{2,}/)
        .join(" | "),
    );
}

const WEB = `
apiVersion: v1
kind: Pod
metadata:
  name: web
  labels: { app: web }
spec:
  containers:
    - name: main
      image: busybox:1
      env: [{ name: A, value: "1" }]
      resources: { limits: { cpu: "1", memory: 1Gi } }
`;
const RIGHTS = `
apiVersion: rbac.authorization.k8s.io/v1
kind: Role
metadata: { name: pod-reader }
rules: [{ apiGroups: [""], resources: ["pods"], verbs: ["get", "list"] }]
---
apiVersion: rbac.authorization.k8s.io/v1
kind: RoleBinding
metadata: { name: developers-read }
roleRef: { apiGroup: rbac.authorization.k8s.io, kind: Role, name: pod-reader }
subjects: [{ apiGroup: rbac.authorization.k8s.io, kind: Group, name: developers }]
`;
const QUOTA = `
apiVersion: v1
kind: ResourceQuota
metadata: { name: small, namespace: tight }
spec: { hard: { pods: "0", limits.cpu: "2" } }
`;

const CLAIM = `
apiVersion: v1
kind: PersistentVolumeClaim
metadata: { name: data }
spec: { accessModes: [ReadWriteOnce], resources: { requests: { storage: 1Gi } } }
`;

describeWithKubectl("kubectl", () => {
  test("apply creates, finds nothing to do, and changes", async () => {
    const apply = `apply -f ${join(folder, "web.yaml")}`;
    expect(await kubectl(apply)).toMatchObject({ code: 0, out: "pod/web created\n", err: "" });
    expect((await kubectl(apply)).out).toBe("pod/web unchanged\n");
    await writeFile(join(folder, "web.yaml"), WEB.replace("busybox:1", "busybox:2"));
    expect((await kubectl(apply)).out).toBe("pod/web configured\n");
    const image = await kubectl("get pod web -o jsonpath={.spec.containers[0].image}");
    expect(image.out).toBe("busybox:2");
  });

  test("a claim gets storage of the default class", async () => {
    expect((await kubectl(`apply -f ${join(folder, "claim.yaml")}`)).out).toBe("persistentvolumeclaim/data created\n");
    const [head, row] = rows((await kubectl("get pvc data")).out);
    expect(head).toBe("NAME | STATUS | VOLUME | CAPACITY | ACCESS MODES | STORAGECLASS | VOLUMEATTRIBUTESCLASS | AGE");
    expect(row).toMatch(/^data \| Bound \| pvc-[-0-9a-f]{36} \| 1Gi \| RWO \| standard \| <unset> \| \d+s$/);
    const [, standard] = rows((await kubectl("get storageclasses")).out);
    expect(standard).toMatch(/^standard \(default\) \| .* \| Delete \| Immediate \| false \| \d+s$/);
  });

  test("get prints the columns of a real server", async () => {
    const [head, row] = rows((await kubectl("get pods -A")).out);
    expect(head).toBe("NAMESPACE | NAME | READY | STATUS | RESTARTS | AGE");
    expect(row).toMatch(/^default \| web \| 0\/1 \| Pending \| 0 \| \d+s$/);
    expect(rows((await kubectl("get pod web -o wide")).out)[0]).toBe(
      "NAME | READY | STATUS | RESTARTS | AGE | IP | NODE | NOMINATED NODE | READINESS GATES",
    );
    expect((await kubectl("get pod web -o yaml")).out).toContain("qosClass: Guaranteed");
    expect(await kubectl("get pod gone")).toMatchObject({
      code: 1,
      err: 'Error from server (NotFound): pods "gone" not found\n',
    });
  });

  test("get -w shows changes as they happen", async () => {
    let changed = false;
    const watching = await kubectl("get pods -A -w", "admin", (text, stop) => {
      if (text.includes("Running")) stop();
      else if (text.includes("Pending") && !changed) {
        changed = true;
        // A watch started after the first table must not miss this.
        cluster.store.update("pods", "default", "web", (pod) => {
          pod["status"] = { ...(pod["status"] as object), phase: "Running" };
        });
      }
    });
    expect(rows(watching.out).map((row) => row.split(" | ")[3])).toEqual(["STATUS", "Pending", "Running"]);
  });

  test("describe shows the pod with its events", async () => {
    const { metadata } = cluster.store.get("pods", "default", "web") ?? {};
    cluster.apply([
      {
        apiVersion: "v1",
        kind: "Event",
        metadata: { name: "web.1", namespace: "default" },
        involvedObject: { kind: "Pod", namespace: "default", name: "web", uid: metadata?.uid },
        type: "Warning",
        reason: "FailedScheduling",
        message: "0/1 nodes are available",
        count: 1,
        lastTimestamp: metadata?.creationTimestamp,
        source: { component: "default-scheduler" },
      },
    ]);
    const { out } = await kubectl("describe pod web");
    expect(out).toMatch(/^Name:\s+web$/m);
    expect(out).toMatch(/Warning\s+FailedScheduling\s+\S+\s+default-scheduler\s+0\/1 nodes are available/);
    const [head, row] = rows((await kubectl("get events")).out);
    expect(head).toBe("LAST SEEN | TYPE | REASON | OBJECT | MESSAGE");
    expect(row).toContain("Warning | FailedScheduling | pod/web | 0/1 nodes are available");
    const other = rows((await kubectl("get events.events.k8s.io")).out);
    expect(other[1]).toContain("Warning | FailedScheduling | pod/web | 0/1 nodes are available");
    expect((await kubectl("get events.events.k8s.io web.1 -o jsonpath={.note}")).out).toBe("0/1 nodes are available");
    // Older ones have no such command.
    if (kubectlMinor >= 28) expect((await kubectl("events")).out).toContain("0/1 nodes are available");
  });

  test("roles decide what auth can-i says and what a user may do", async () => {
    expect((await kubectl("auth can-i list pods", "dev")).out).toBe("no\n");
    expect((await kubectl("get pods", "dev")).err).toBe(
      'Error from server (Forbidden): pods is forbidden: User "dev" cannot list resource "pods" in API group "" in the namespace "default"\n',
    );
    expect((await kubectl(`apply -f ${join(folder, "rights.yaml")}`)).out).toBe(
      "role.rbac.authorization.k8s.io/pod-reader created\nrolebinding.rbac.authorization.k8s.io/developers-read created\n",
    );
    expect((await kubectl("auth can-i list pods", "dev")).out).toBe("yes\n");
    expect(rows((await kubectl("auth can-i --list", "dev")).out)).toContain("pods | [] | [] | [get list]");
    expect((await kubectl("get pods", "dev")).code).toBe(0);
    expect((await kubectl("delete pod web", "dev")).err).toContain('cannot delete resource "pods"');
    expect((await kubectl("auth can-i * *")).out).toBe("yes\n");
  });

  test("who may impersonate is somebody else by --as, and nobody else is", async () => {
    expect((await kubectl("auth can-i * * --as nobody")).out).toBe("no\n");
    expect((await kubectl("get pods --as nobody")).err).toBe(
      'Error from server (Forbidden): pods is forbidden: User "nobody" cannot list resource "pods" in API group "" in the namespace "default"\n',
    );
    expect((await kubectl("get pods --as nobody --as-group system:masters")).code).toBe(0);
    expect((await kubectl("get pods --as nobody", "dev")).err).toBe(
      'Error from server (Forbidden): users "nobody" is forbidden: User "dev" cannot impersonate resource "users" in API group "" at the cluster scope\n',
    );
  });

  test("a quota is applied, shown, described and enforced", async () => {
    expect((await kubectl("create namespace tight")).out).toBe("namespace/tight created\n");
    expect((await kubectl(`apply -f ${join(folder, "quota.yaml")}`)).out).toBe("resourcequota/small created\n");
    expect(rows((await kubectl("get resourcequota -n tight")).out)[1]).toMatch(
      /^small \| pods: 0\/0 \| limits.cpu: 0\/2 \| \d+s$/,
    );
    expect((await kubectl("describe quota small -n tight")).out).toMatch(/pods\s+0\s+0/);
    expect((await kubectl(`apply -n tight -f ${join(folder, "web.yaml")}`)).err).toContain(
      'pods "web" is forbidden: exceeded quota: small, requested: pods=1, used: pods=0, limited: pods=0',
    );
    expect((await kubectl("delete namespace tight")).out).toContain('namespace "tight" deleted');
  });

  test("secrets by typed commands, labels, patches", async () => {
    expect((await kubectl("create secret generic login --from-literal=user=me")).out).toBe("secret/login created\n");
    expect((await kubectl("get secret login -o jsonpath={.data.user}")).out).toBe("bWU=");
    expect((await kubectl("label secret login team=red")).out).toBe("secret/login labeled\n");
    expect(rows((await kubectl("get secrets -l team=red")).out)[1]).toMatch(/^login \| Opaque \| 1 \| \d+s$/);
    expect((await kubectl("delete secret -l team=red")).out).toContain('secret "login" deleted');
  });

  test("replaced and patched by all kinds of patches", async () => {
    expect((await kubectl('patch pod web -p {"metadata":{"labels":{"z":"1"}}}')).out).toBe("pod/web patched\n");
    const json = 'patch pod web --type=json -p [{"op":"replace","path":"/metadata/labels/z","value":"2"}]';
    expect((await kubectl(json)).out).toBe("pod/web patched\n");
    expect((await kubectl("annotate pod web note=words")).out).toMatch(/^pod\/web annotated?\n$/);
    expect((await kubectl("get pod web -o jsonpath={.metadata.labels.z},{.metadata.annotations.note}")).out).toBe(
      "2,words",
    );
  });

  test("delete waits until the pod is gone", async () => {
    expect(await kubectl("delete pod web")).toMatchObject({ code: 0 });
    expect(cluster.store.get("pods", "default", "web")).toBeUndefined();
  });

  test("server-side apply creates, changes, and tells of conflicts", async () => {
    await writeFile(join(folder, "web.yaml"), WEB);
    const apply = `apply --server-side -f ${join(folder, "web.yaml")}`;
    expect(await kubectl(apply)).toMatchObject({ code: 0, out: "pod/web serverside-applied\n" });
    expect((await kubectl("label pod web app=other --overwrite")).out).toBe("pod/web labeled\n");
    const conflict = await kubectl(apply);
    expect(conflict.err).toContain(
      'Apply failed with 1 conflict: conflict with "kubectl-label" using v1: .metadata.labels.app',
    );
    expect((await kubectl(`${apply} --force-conflicts`)).code).toBe(0);
    expect((await kubectl("get pod web -o jsonpath={.metadata.labels.app}")).out).toBe("web");
  });

  test("diff shows what apply would do, by the server's dry run", async () => {
    await writeFile(join(folder, "web.yaml"), WEB.replace("app: web", "app: changed"));
    const { code, out } = await kubectl(`diff -f ${join(folder, "web.yaml")}`);
    expect(code).toBe(1);
    expect(out).toMatch(/^-    app: web\n\+    app: changed$/m);
    expect((await kubectl("get pod web -o jsonpath={.metadata.labels.app}")).out).toBe("web");
  });

  test("explain knows the fields of all kinds", async () => {
    expect((await kubectl("explain pod.spec")).out).toMatch(/activeDeadlineSeconds\s+<integer>/);
    expect((await kubectl("explain deployment.spec.strategy.rollingUpdate.maxSurge")).out).toContain(
      "maxSurge <string>",
    );
    expect((await kubectl("explain pod.spec.containerz")).err).toContain('field "containerz" does not exist');
  });

  test("top is refused plainly: nobody measures anything here", async () => {
    expect((await kubectl("top pods")).err).toBe("error: Metrics API not available\n");
  });

  test("wait and create quota", async () => {
    const waiting = kubectl("wait --for=condition=Ready pod/web");
    cluster.store.update("pods", "default", "web", (pod) => {
      pod["status"] = { phase: "Running", conditions: [{ type: "Ready", status: "True" }] };
    });
    expect((await waiting).out).toBe("pod/web condition met\n");
    expect((await kubectl("create quota few --hard=pods=3")).out).toBe("resourcequota/few created\n");
  });

  test("a service account's token is a token; it goes with its account", async () => {
    const url = "/api/v1/namespaces/default/serviceaccounts/robot/token";
    expect((await kubectl("create serviceaccount robot")).code).toBe(0);
    await writeFile(join(folder, "request.json"), '{"spec":{"expirationSeconds":600}}');
    const raw = await kubectl(`create --raw ${url} -f ${join(folder, "request.json")}`);
    const { status } = JSON.parse(raw.out) as { status: { token: string } };
    await writeFile(join(folder, "robot.yaml"), cluster.kubeconfig({ token: status.token }));
    const forbidden = await kubectl("get pods", "robot");
    expect(forbidden.err).toContain('User "system:serviceaccount:default:robot" cannot list resource "pods"');
    // Older ones have no such commands.
    if (kubectlMinor >= 28) {
      expect((await kubectl("create token robot")).out.split(".")).toHaveLength(3);
      expect((await kubectl("auth whoami", "robot")).out).toContain("system:serviceaccount:default:robot");
      expect((await kubectl("create token robot --duration=5m")).err).toContain(
        "spec.expirationSeconds: Invalid value: 300: may not specify a duration less than 10 minutes",
      );
    }
    await kubectl("delete serviceaccount robot");
    expect((await kubectl("get pods", "robot")).err).toContain("You must be logged in to the server");
  });
});
