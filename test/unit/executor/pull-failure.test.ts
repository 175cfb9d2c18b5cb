import { describe, expect, it } from "vitest";
import { pullFailureReason } from "../../../src/executor/images/pull-failure.ts";

describe("who is to blame for a failed pull", () => {
  it.each([
    ["runner_external_dependency_failure", "dial tcp 192.0.2.1:443"],
    ["runner_external_dependency_failure", "connect: Connection Refused"],
    ["runner_external_dependency_failure", "lookup r.test: no such host"],
    ["runner_external_dependency_failure", "read: i/o timeout"],
    ["runner_external_dependency_failure", "net/http: TLS handshake timeout"],
    ["runner_external_dependency_failure", "Client.Timeout exceeded while awaiting headers"],
    ["runner_external_dependency_failure", "net/http: request canceled"],
    ["runner_external_dependency_failure", "connection reset by peer"],
    ["runner_configuration_error", "r.test/a:1: not found"],
    ["runner_configuration_error", "manifest unknown"],
    ["runner_configuration_error", "pull access denied"],
    ["runner_configuration_error", "requested access to the resource is denied"],
    ["runner_configuration_error", "no basic auth credentials"],
    ["runner_configuration_error", "repository does not exist or may require 'docker login'"],
    ["runner_configuration_error", "401 Unauthorized"],
    ["runner_configuration_error", "authentication required"],
    ["runner_external_dependency_failure", "dial tcp: not found"],
    ["image_pull_failure", "500 Internal Server Error"],
    ["image_pull_failure", ""],
  ])("is %s by %j", (reason, message) => {
    expect(pullFailureReason(message)).toBe(reason);
  });
});
