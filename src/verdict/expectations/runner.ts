import { fail, pass, type PlainResult } from "../check.ts";
import { eventsOf } from "../observation/event-of.ts";
import type { ObservedCase } from "../observation/observed-case.ts";

/** Of its last words. */
const LAST_WORDS = 3;

/** What is expected of any program: it works until it is asked to end, ends then, and leaves nothing behind. */
export function checkRunner({ history }: ObservedCase): PlainResult[] {
  if (eventsOf(history, "runner-start").length === 0) return [];
  return [ends(history), stops(history), leaves(history)];
}

type History = ObservedCase["history"];

function ends(history: History): PlainResult {
  const claim = { expected: "the runner works until it is asked to end" };
  const stops = eventsOf(history, "runner-stop");
  const early = eventsOf(history, "runner-exit").find(
    (exit) => !stops.some(({ runner, index }) => runner === exit.runner && index < exit.index),
  );
  if (early === undefined) return pass("runner.exit", { ...claim, got: "it did" });
  const words = eventsOf(history, "runner-log").filter(({ index }) => index < early.index);
  const got = `runner ${early.runner} ended by itself with exit code ${early.code}`;
  return fail("runner.exit", { ...claim, got, evidence: [...words.slice(-LAST_WORDS), early] });
}

function stops(history: History): PlainResult {
  const claim = { expected: "the runner ends when it is asked to" };
  const kill = eventsOf(history, "runner-stop").find(({ unheard }) => unheard !== undefined);
  if (kill === undefined) return pass("runner.stop", { ...claim, got: "it did" });
  const asked = eventsOf(history, "runner-stop").filter(({ runner }) => runner === kill.runner);
  const got = `runner ${kill.runner} was still there long after ${kill.unheard}, and was killed`;
  return fail("runner.stop", { ...claim, got, evidence: asked });
}

function leaves(history: History): PlainResult {
  const claim = { expected: "the runner leaves no process behind" };
  const [first] = eventsOf(history, "runner-leftovers");
  if (first === undefined) return pass("runner.leftovers", { ...claim, got: "it left none" });
  return fail("runner.leftovers", { ...claim, got: first.processes.join(", "), evidence: [first] });
}
