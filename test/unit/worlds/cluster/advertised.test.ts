import { describe, expect, it } from "vitest";
import { advertisedAddress, parseAdvertised } from "../../../../src/worlds/cluster/advertised.ts";

const LISTENING = { host: "0.0.0.0", port: 40123 };

describe("--advertise", () => {
  it.each([
    ["192.168.1.10", { host: "192.168.1.10", port: 40123 }],
    ["ci.example.com:8080", { host: "ci.example.com", port: 8080 }],
    ["[fd00::1]", { host: "fd00::1", port: 40123 }],
    ["[fd00::1]:80", { host: "fd00::1", port: 80 }],
  ])("%s", (text, address) => {
    expect(advertisedAddress(parseAdvertised(text), LISTENING)).toEqual(address);
  });

  it.each(["", "a b", "host:port", "host:70000", "fd00::1"])("refuses %s", (text) => {
    expect(() => parseAdvertised(text)).toThrow("expected host or host:port");
  });
});
