import { expect, test } from "vitest";
import { applyPodDefaults } from "../../../fake-apiserver/resources/pods/pod-defaults.ts";
import { validatePod } from "../../../fake-apiserver/resources/pods/pod-validation.ts";

const build = { name: "build", image: "alpine" };

function complaints(spec: Record<string, unknown>): string[] {
  const pod = { apiVersion: "v1", kind: "Pod", metadata: { name: "p" }, spec: { containers: [{ ...build }], ...spec } };
  applyPodDefaults(pod);
  return validatePod(pod).map(({ field, message }) => `${field.replace(/^spec\./, "")}: ${message}`);
}

const mounting = (mount: Record<string, unknown>) => ({
  volumes: [{ name: "v", emptyDir: {} }],
  containers: [{ ...build, volumeMounts: [{ name: "v", mountPath: "/v", ...mount }] }],
});
const volume = (source: Record<string, unknown>) => ({ volumes: [{ name: "v", ...source }] });
const hooked = (lifecycle: Record<string, unknown>) => ({ containers: [{ ...build, lifecycle }] });

test("a pod without mistakes has none", () => {
  expect(
    complaints({
      ...mounting({ subPath: "a/..b", mountPropagation: "HostToContainer" }),
      dnsPolicy: "None",
      dnsConfig: { nameservers: ["1.1.1.1", "::1"], searches: ["a.example."], options: [{ name: "ndots" }] },
      hostAliases: [{ ip: "fe00::1", hostnames: ["a.b-c"] }],
    }),
  ).toEqual([]);
  const privileged = { securityContext: { privileged: true } };
  const mount = { name: "v", mountPath: "/v", mountPropagation: "Bidirectional" };
  const volumes = [{ name: "v", hostPath: { path: "/a..b", type: "Socket" } }];
  expect(complaints({ volumes, containers: [{ ...build, ...privileged, volumeMounts: [mount] }] })).toEqual([]);
});

test.each([
  [volume({ hostPath: { path: "" } }), "volumes[0].hostPath.path: Required value"],
  [
    volume({ hostPath: { path: "/a/../b" } }),
    `volumes[0].hostPath.path: Invalid value: "/a/../b": must not contain '..'`,
  ],
  [
    volume({ hostPath: { path: "/a", type: "Folder" } }),
    'volumes[0].hostPath.type: Unsupported value: "Folder": supported values: "", "BlockDevice", "CharDevice", "Directory", "DirectoryOrCreate", "File", "FileOrCreate", "Socket"',
  ],
  [
    volume({ nfs: { server: "s", path: "data" } }),
    'volumes[0].nfs.path: Invalid value: "data": must be an absolute path',
  ],
  [volume({ nfs: { path: "/data" } }), "volumes[0].nfs.server: Required value"],
  [volume({ secret: {} }), "volumes[0].secret.secretName: Required value"],
  [volume({ persistentVolumeClaim: {} }), "volumes[0].persistentVolumeClaim.claimName: Required value"],
  [
    volume({ emptyDir: {}, hostPath: { path: "/a" } }),
    "volumes[0].hostPath: Forbidden: may not specify more than 1 volume type",
  ],
  [mounting({ subPath: "/a" }), 'containers[0].volumeMounts[0].subPath: Invalid value: "/a": must be a relative path'],
  [
    mounting({ subPath: "a", subPathExpr: "$(B)" }),
    'containers[0].volumeMounts[0].subPathExpr: Invalid value: "$(B)": subPathExpr and subPath are mutually exclusive',
  ],
  [hooked({ postStart: {} }), "containers[0].lifecycle.postStart: Required value: must specify a handler type"],
  [hooked({ preStop: { exec: { command: [] } } }), "containers[0].lifecycle.preStop.exec.command: Required value"],
  [
    hooked({ preStop: { httpGet: { port: 80, scheme: "FTP" } } }),
    'containers[0].lifecycle.preStop.httpGet.scheme: Unsupported value: "FTP": supported values: "HTTP", "HTTPS"',
  ],
  [
    { dnsConfig: { nameservers: ["1.1.1.1", "2.2.2.2", "3.3.3.3", "4.4.4.4"] } },
    'dnsConfig.nameservers: Invalid value: ["1.1.1.1","2.2.2.2","3.3.3.3","4.4.4.4"]: must not have more than 3 nameservers',
  ],
  [
    { dnsConfig: { nameservers: ["dns.example"] } },
    'dnsConfig.nameservers[0]: Invalid value: "dns.example": must be a valid IP address, (e.g. 10.9.8.7 or 2001:db8::ffff)',
  ],
  [{ dnsConfig: { options: [{ value: "2" }] } }, "dnsConfig.options[0]: Required value: must not be empty"],
])("the API server's words for %o", (spec, complaint) => {
  expect(complaints(spec)).toEqual([complaint]);
});

test("a CSI driver has to have a name, and what is none is no good one either", () => {
  expect(complaints(volume({ csi: {} }))).toEqual([
    "volumes[0].csi.driver: Required value",
    expect.stringMatching(/^volumes\[0\]\.csi\.driver: Invalid value: "": a lowercase RFC 1123 subdomain/),
  ]);
});

test("a search domain has to be a name", () => {
  expect(complaints({ dnsConfig: { searches: ["under_score"] } })).toEqual([
    expect.stringMatching(/^dnsConfig\.searches\[0\]: Invalid value: "under_score": a lowercase RFC 1123 subdomain/),
  ]);
});
