import { carryOut, type Assault, type Outcome } from "./assault.ts";
import type { Holdings, TargetFacts } from "./target/fuzz-target.ts";

/** The servers did what no server may do. */
export class Misbehaviour extends Error {
  override name = "Misbehaviour";
}

/** What is asked of the servers after each assault. */
export interface Target {
  facts: TargetFacts;
  holdings(collect: boolean): Promise<Holdings>;
}

/** How long everything may take before it counts as hanging; Infinity where somebody else looks at the clock. */
export type Patience = number;

/** Words in the answers of a program that did not expect what it got. */
const OWN_MISTAKE =
  /Maximum call stack|Cannot read propert|is not a function|is not iterable|Invalid (array|string) length|out of (range|memory)|RangeError|TypeError|is not defined|undefined \(reading|Cannot convert|Invalid time value|circular structure|Cannot assign|object is not extensible/;

/** GitLab's own answer to these is 500 as well. */
const BROKEN_FORM = /the form ends before its last boundary|the headers of a part are too long/;

const PROBES: readonly Assault[] = [
  {
    door: "api",
    as: "http/1.1",
    ending: "answer",
    parts: [Buffer.from("GET /livez HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")],
  },
  {
    door: "gitlab",
    as: "http/1.1",
    ending: "answer",
    parts: [Buffer.from("GET /api/v4/version HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n")],
  },
];

/** Carries an assault out and looks whether the servers are as they were. Rejects with `Misbehaviour`. */
export async function judgeAssault(assault: Assault, target: Target, patience: Patience): Promise<Outcome> {
  const outcome = await carryOut(assault, target.facts, patience);
  const { answer, status } = outcome;
  if (assault.ending === "answer") {
    if (status === undefined) throw new Misbehaviour("a whole request was not answered");
    if (status === 500 && !BROKEN_FORM.test(answer)) throw new Misbehaviour(`a request was answered with ${answer}`);
  }
  const mistake = OWN_MISTAKE.exec(answer);
  if (mistake !== null)
    throw new Misbehaviour(`the answer speaks of a mistake of the server: ${answer.slice(0, 2000)}`);
  const probe = PROBES.find(({ door }) => door === assault.door);
  if (probe !== undefined) {
    const { status } = await carryOut(probe, target.facts, patience);
    if (status === undefined || status >= 500)
      throw new Misbehaviour(`afterwards ${probe.door} answered ${status ?? "nothing"}`);
  }
  await connectionsClosed(target, patience);
  return outcome;
}

/** What the client has left must leave the server too. */
async function connectionsClosed(target: Target, patience: Patience): Promise<void> {
  const start = performance.now();
  for (;;) {
    const { sockets } = await target.holdings(false);
    if (sockets === 0) return;
    if (performance.now() - start > patience) throw new Misbehaviour(`${sockets} connections are still open`);
    await new Promise((resolve) => setTimeout(resolve, 2));
  }
}
