import { expect, it } from "vitest";
import { withSessionPort } from "../../../src/worlds/session-port.ts";

const world = { freePort: (host: string) => Promise.resolve(host === "127.0.0.1" ? 4711 : 4712) };

it("gives the session server a port that GitLab can be told", async () => {
  const text = '[session_server]\n  listen_address = "127.0.0.1:0"\n  session_timeout = 5\n[[runners]]\n';
  expect(await withSessionPort(text, world)).toBe(text.replace(":0", ":4711"));
  expect(await withSessionPort('listen_address="localhost:0"', world)).toBe('listen_address="localhost:4712"');
});

it("leaves a port that is named, and other listeners, as they are", async () => {
  for (const text of ['listen_address = "127.0.0.1:8093"', 'advertise_address = "127.0.0.1:0"', "[[runners]]\n"]) {
    expect(await withSessionPort(text, world)).toBe(text);
  }
});
