import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { check, HistoryWriter, stamped } from "../../unit/verdict/example-history.ts";

/** Lines as a script may write them; no two are alike, so that every mutation is a change. */
const outputs = fc
  .array(fc.string({ unit: "grapheme", minLength: 0, maxLength: 30 }), { minLength: 3, maxLength: 30 })
  .map((texts) => texts.map((text, index) => `${index}:${text.replaceAll(/[\r\n]/g, "_")}\n`));

function judged(written: readonly string[], traced: readonly string[], cuts: readonly boolean[] = []): string {
  const history = new HistoryWriter().state("running").createPod().stage("step_script", written.join(""));
  for (const [index, line] of traced.entries()) {
    const middle = Math.floor(line.length / 2);
    const whole = cuts[index] !== true || middle === 0 || !line.slice(0, middle).isWellFormed();
    const text = whole
      ? stamped("01", line)
      : `${stamped("01", `${line.slice(0, middle)}\n`)}${stamped("00", "runner\n")}${stamped("01", line.slice(middle), true)}`;
    history.trace(text);
  }
  history.trace(stamped("01", "\n")).deletePod().state("success");
  return check("INV-OUTPUT", history, { jobs: [{ ...JOB, variables: [] }] }).outcome;
}

const JOB = { id: 1, name: "build", token: "t", timeoutSeconds: 60, steps: ["script"] };

describe("INV-OUTPUT on any output", () => {
  it("passes when the trace has it, however lines are cut by other streams", () => {
    fc.assert(
      fc.property(outputs, fc.array(fc.boolean()), (lines, cuts) => {
        expect(judged(lines, lines, cuts)).toBe("pass");
      }),
    );
  });

  it("catches every chunk that is dropped, doubled, swapped with its neighbour, or changed in one character", () => {
    const mutations = {
      drop: (lines: string[], at: number) => lines.toSpliced(at, 1),
      double: (lines: string[], at: number) => lines.toSpliced(at, 0, lines[at] ?? ""),
      swap: (lines: string[], at: number) => lines.toSpliced(at, 2, lines[at + 1] ?? "", lines[at] ?? ""),
      change: (lines: string[], at: number) => lines.with(at, `#${(lines[at] ?? "").slice(1)}`),
    };
    fc.assert(
      fc.property(outputs, fc.nat(), fc.constantFrom(...Object.values(mutations)), (lines, seed, mutate) => {
        expect(judged(lines, mutate([...lines], seed % (lines.length - 1)))).toBe("fail");
      }),
    );
  });
});
