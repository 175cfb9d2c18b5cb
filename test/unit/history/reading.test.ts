import { describe, expect, it } from "vitest";
import { compareHistories, eventsOfJob, isMeant, readTerm, type Term } from "../../../src/history/reading/index.ts";
import { describeEvent, type EventBody, type HistoryEvent } from "../../../src/history/index.ts";
import { goodHistory, HistoryWriter, POD, stamped } from "../verdict/example-history.ts";

/** The same as told by another run: other names, uids, request numbers and times. */
function retold(history: readonly HistoryEvent[]): HistoryEvent[] {
  const text = JSON.stringify(history.map((event) => ({ ...event, at: event.at * 3 + 7 })));
  return JSON.parse(
    text
      .replaceAll(POD, "runner-y-project-1-concurrent-0-zyxwvuts")
      .replaceAll(/"r(\d+)"/g, (_, number: string) => `"api-request-${Number(number) + 40}"`),
  ) as HistoryEvent[];
}

const differences = (a: HistoryWriter | HistoryEvent[], b: HistoryWriter | HistoryEvent[]) => {
  const [left, right] = [a, b].map((side) => (Array.isArray(side) ? side : side.events)) as [
    HistoryEvent[],
    HistoryEvent[],
  ];
  return compareHistories(left, right).map(({ lane, left: only, right: other, meets }) => ({
    lane,
    left: only.map(({ text }) => text),
    right: other.map(({ text }) => text),
    meets: meets?.text,
  }));
};

describe("two Histories", () => {
  it("are the same whatever names, numbers and times they have", () => {
    const history = goodHistory();
    expect(differences(history, retold(history.events))).toEqual([]);
  });

  it("are the same however often something was asked, and into which pieces output was cut", () => {
    const poll = (times: number) =>
      goodHistory((writer) => {
        for (let i = 0; i < times; i++) writer.call("get", "pods", { name: POD });
      });
    expect(differences(poll(2), poll(7))).toEqual([]);
    const pieces = goodHistory((writer) => writer.trace(stamped("00", "a")).trace("b\n"));
    const whole = goodHistory((writer) => writer.trace(stamped("00", "ab\n")));
    expect(differences(pieces, whole)).toEqual([]);
  });

  it("part where one goes another way, with what comes before and where they meet again", () => {
    const failing = goodHistory((writer) =>
      writer
        .call("create", "pods/exec", {
          name: POD,
          container: "build",
          status: 500,
          message: "etcdserver: request timed out",
        })
        .call("create", "pods/exec", { name: POD, container: "build" }),
    );
    const plain = goodHistory((writer) => writer.call("create", "pods/exec", { name: POD, container: "build" }));
    const place = "ci/runner-*-project-1-concurrent-0-* [build]";
    expect(differences(plain, failing)).toEqual([
      {
        lane: "api create pods/exec",
        left: [],
        right: [`POST pods/exec ${place} -> 500, etcdserver: request timed out`],
        meets: `POST pods/exec ${place} -> 200`,
      },
    ]);
  });

  it("tell the earliest difference first", () => {
    const other = new HistoryWriter().state("running").trace(stamped("00", "x")).createPod();
    other.stage("step_script", "", 3).deletePod().state("failed", { failureReason: "script_failure", exitCode: 3 });
    const found = differences(goodHistory(), other);
    expect(found.map(({ lane }) => lane)).toEqual(["stages of pod runner-*-project-1-concurrent-0-*", "job 1"]);
    expect(found[1]).toMatchObject({ left: ["job 1 success"], right: ["job 1 failed, script_failure, exit 3"] });
  });
});

describe("a search", () => {
  const event = (body: EventBody) => ({ index: 0, at: 0, actor: "api", ...body }) as HistoryEvent;
  const object = event({
    type: "object",
    change: "created",
    resource: "events",
    name: "e",
    uid: "u",
    object: { reason: "FailedScheduling", involvedObject: { kind: "Pod" } },
  });
  const fits = (which: HistoryEvent, ...terms: string[]) =>
    isMeant(which, describeEvent(which), terms.map((term) => readTerm(term)) as Term[]);

  it("asks for fields, parts of fields and paths into what an event carries", () => {
    expect(fits(object, "type=object", "object.reason=FailedScheduling")).toBe(true);
    expect(fits(object, "object.reason~Sched", "change=created")).toBe(true);
    expect(fits(object, "object.reason=Sched")).toBe(false);
    expect(fits(object, "object.nothing=")).toBe(true);
    const answer = event({ type: "response", id: "r", status: 404, body: '{"details":{"kind":"pods"}}' });
    expect(fits(answer, "status=404", "body.details.kind=pods")).toBe(true);
    expect(fits(answer, "status=40")).toBe(false);
  });

  it("asks for patterns in the line and in the text of an output", () => {
    expect(fits(object, "EVENTS e created")).toBe(true);
    expect(fits(object, "failedsched")).toBe(true);
    const output = event({ type: "job-trace", job: 1, offset: 0, base64: "aGVsbG8=", status: 202 });
    expect(fits(output, "text~ell", "^.*hel+o")).toBe(true);
    expect(readTerm("(")).toBeUndefined();
  });
});

it("what belongs to a job is its states, its trace, its pods and the requests for them", () => {
  const history = goodHistory((writer) =>
    writer
      .createPod("other", "u2", 2)
      .state("running", {}, 2)
      .call("delete", "pods", { name: "other" })
      .call("get", "pods", { name: POD }),
  );
  const own = eventsOfJob(history.events, 1);
  const text = own.map((event) => JSON.stringify(event)).join("\n");
  expect(text).not.toMatch(/"other"|"u2"|"job":2/);
  expect(own.filter(({ type }) => type === "response")).toHaveLength(3);
  expect(eventsOfJob(history.events, 2)).toHaveLength(6);
});
