import { describe, expect, it } from "vitest";
import { exitCode } from "../../../src/executor/exec/command-status.ts";
import { kubeError } from "../../../src/executor/kube/kube-error.ts";
import { transportError } from "../../../src/executor/kube/kube-client.ts";

const nodeError = (message: string, fields: object) => Object.assign(new Error(message), fields);

describe("names of network errors", () => {
  it.each([
    [nodeError("read ECONNRESET", { code: "ECONNRESET", syscall: "read" }), "read: connection reset by peer"],
    [nodeError("socket hang up", { code: "ECONNRESET" }), "unexpected EOF"],
    [nodeError("aborted", { code: "ECONNRESET" }), "unexpected EOF"],
    [
      nodeError("connect ECONNREFUSED 127.0.0.1:6443", {
        code: "ECONNREFUSED",
        syscall: "connect",
        address: "127.0.0.1",
        port: 6443,
      }),
      "dial tcp 127.0.0.1:6443: connect: connection refused",
    ],
    [
      nodeError("connect ETIMEDOUT 10.0.0.1:443", { code: "ETIMEDOUT", syscall: "connect" }),
      "dial tcp 10.0.0.1:443: connect: connection timed out",
    ],
    [nodeError("read ETIMEDOUT", { code: "ETIMEDOUT", syscall: "read" }), "read: connection timed out"],
    [nodeError("late", { code: "TLS_HANDSHAKE_TIMEOUT" }), "net/http: TLS handshake timeout"],
    [nodeError("write EPIPE", { code: "EPIPE", syscall: "write" }), "write: broken pipe"],
    [nodeError("read ECONNABORTED", { code: "ECONNABORTED" }), "read: software caused connection abort"],
    [nodeError("alert", { code: "ERR_SSL_TLSV1_ALERT_INTERNAL_ERROR" }), "remote error: tls: internal error"],
    [
      nodeError("self-signed", { code: "DEPTH_ZERO_SELF_SIGNED_CERT" }),
      "tls: failed to verify certificate: x509: certificate signed by unknown authority",
    ],
    [
      nodeError("certificate is not yet valid", { code: "CERT_NOT_YET_VALID" }),
      "tls: failed to verify certificate: x509: certificate has expired or is not yet valid: certificate is not yet valid",
    ],
    [
      nodeError("certificate has expired", {
        code: "CERT_HAS_EXPIRED",
        validity: { now: 1_800_000_000_500, notBefore: 0, notAfter: 1_700_000_000_000 },
      }),
      "tls: failed to verify certificate: x509: certificate has expired or is not yet valid: current time 2027-01-15T08:00:00Z is after 2023-11-14T22:13:20Z",
    ],
    [
      nodeError("Hostname/IP does not match", {
        code: "ERR_TLS_CERT_ALTNAME_INVALID",
        host: "10.0.0.1",
        cert: { subjectaltname: "DNS:elsewhere.example, IP Address:192.0.2.1" },
      }),
      "tls: failed to verify certificate: x509: certificate is valid for 192.0.2.1, not 10.0.0.1",
    ],
    [
      nodeError("Hostname/IP does not match", {
        code: "ERR_TLS_CERT_ALTNAME_INVALID",
        host: "10.0.0.1",
        cert: { subjectaltname: "DNS:elsewhere.example" },
      }),
      "tls: failed to verify certificate: x509: cannot validate certificate for 10.0.0.1 because it doesn't contain any IP SANs",
    ],
    [
      nodeError("Hostname/IP does not match", {
        code: "ERR_TLS_CERT_ALTNAME_INVALID",
        host: "api.example",
        cert: { subjectaltname: "DNS:a.example, DNS:b.example, IP Address:192.0.2.1" },
      }),
      "tls: failed to verify certificate: x509: certificate is valid for a.example, b.example, not api.example",
    ],
    [nodeError("something new", { code: "EWHATEVER" }), "something new"],
  ])("%s", (error, name) => {
    expect(transportError("POST", "https://10.0.0.1/api/v1/pods", error).message).toBe(
      `Post "https://10.0.0.1/api/v1/pods": ${name}`,
    );
  });
});

describe("refusals of the API server", () => {
  it("show the status' own message", () => {
    const message = 'pods "x" is forbidden: exceeded quota: q, requested: pods=1, used: pods=1, limited: pods=1';
    const body = JSON.stringify({ kind: "Status", status: "Failure", reason: "Forbidden", code: 403, message });
    expect(kubeError(403, body, "post /api/v1/pods")).toMatchObject({ message, status: 403, reason: "Forbidden" });
  });

  it("have a text of their own when the body is none of Kubernetes", () => {
    expect(kubeError(401, "Unauthorized", "get /x").message).toBe(
      "the server has asked for the client to provide credentials",
    );
    expect(kubeError(502, "bad gateway", "get /x").message).toBe(
      'an error on the server ("bad gateway") has prevented the request from succeeding (get /x)',
    );
  });
});

describe("the last frame of a stream", () => {
  const failure = (message: string) =>
    JSON.stringify({
      kind: "Status",
      status: "Failure",
      reason: "NonZeroExitCode",
      details: { causes: [{ reason: "ExitCode", message }] },
    });

  it("tells the exit code", () => {
    expect(exitCode('{"metadata":{},"status":"Success"}')).toBe(0);
    expect(exitCode(failure("137"))).toBe(137);
  });

  it("is an error in every other case", () => {
    expect(exitCode("")).toBeInstanceOf(Error);
    expect(exitCode(failure("300"))).toBeInstanceOf(Error);
    expect(exitCode('{"kind":"Status","status":"Failure","message":"container not found","code":404}')).toMatchObject({
      message: "container not found",
      status: 404,
    });
  });
});
