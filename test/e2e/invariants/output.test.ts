import { noticed } from "./broken-runner.ts";
import { changeUpdate, forging, isFinal, isTrace, type Sabotage } from "./sabotage.ts";
import { legacy, passes, type Story } from "./stories.ts";

const two: Story = { script: ["echo first of two", "echo other of two"] };
const plain = (story: Story): Story => ({ ...story, extra: { flags: { FF_TIMESTAMPS: false } } });
const LONG_LINE = "Cleaning up project directory and file based variables";

/** Sends dots in place of the first piece. */
function losing(): Sabotage {
  let lost = false;
  return (request, send) => {
    if (isFinal(request)) return send(changeUpdate(request, {}));
    if (lost || !isTrace(request)) return send(request);
    lost = true;
    return send({ ...request, body: Buffer.alloc(Buffer.byteLength(request.body ?? ""), ".") });
  };
}

noticed("INV-OUTPUT", [
  {
    way: "changes what a script wrote",
    story: passes,
    sabotage: forging(["one two three", "one two seven"]),
    got: /^missing output at byte \d+ .*three/,
    proof: ["stage-output", "job-trace"],
  },
  {
    way: "changes what a script wrote under the legacy strategy",
    story: legacy(passes),
    sabotage: forging(["one two three", "one two seven"]),
    got: /^missing output at byte \d+ .*three/,
    proof: ["stage-output", "job-trace"],
  },
  {
    way: "loses a piece of the log",
    story: { script: ["echo one", "sleep 3.5", "echo two three four"] },
    sabotage: losing,
    got: /^at byte 0 one without: "\.\.\.|^missing output/,
    proof: ["job-trace"],
  },
  {
    way: "brings a line twice in place of another",
    story: two,
    sabotage: forging(["other of two", "first of two"]),
    got: /^(duplicate|missing) output at byte/,
    proof: ["stage-output", "job-trace"],
  },
  {
    way: "brings lines in another order",
    story: two,
    sabotage: forging(
      ["first of two", "spare of two"],
      ["other of two", "first of two"],
      ["spare of two", "other of two"],
    ),
    got: /^reordered output at byte|^missing output at byte/,
    proof: ["stage-output", "job-trace"],
  },
  {
    way: "puts its own words into a script's mouth",
    story: passes,
    sabotage: forging(["Z 00O+\u001B[0K\u001B[0K\u001B[32;1mJob succ", "Z 01O+\u001B[0K\u001B[0K\u001B[32;1mJob succ"]),
    got: /^foreign output at byte .*Job succeeded/,
    proof: ["stage-end", "job-trace"],
  },
  {
    way: "writes lines that belong to nobody",
    story: passes,
    sabotage: forging(["Z 00O \u001B[0KRunning with", "z 00O \u001B[0KRunning with"]),
    got: /^at byte \d+ one without: /,
    proof: ["job-trace"],
  },
  {
    way: "loses a line where there are no time stamps",
    story: plain(two),
    sabotage: forging(["\nother of two", "\nother of abc"]),
    got: /^missing or out of order: "other of two"$/,
    proof: ["stage-output", "job-trace"],
  },
  {
    way: "brings a line twice where there are no time stamps",
    story: plain({ script: [`echo ${"x".repeat(LONG_LINE.length)}`] }),
    sabotage: forging([LONG_LINE, "x".repeat(LONG_LINE.length)]),
    got: /^"x+" 2 times, written once$/,
    proof: ["stage-output", "job-trace"],
  },
]);
