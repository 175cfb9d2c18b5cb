import type { Section } from "../compare/section.ts";
import { ASPECTS, type Aspect } from "./difference.ts";
import type { Fidelity, FoundDifference } from "./fidelity.ts";

const TITLES: Record<Aspect, [title: string, note: string]> = {
  verdict: ["Verdicts", "What the runner did was judged otherwise."],
  requests: ["Requests", "The statuses of the answers to one kind of request, in their order; repetitions count once."],
  answers: ["Words of refusals", "Reason and message of the answers to one kind of request."],
  pod: ["Pods", "Fields of the pods as the API servers stored them."],
  events: ["Events", "What the clusters told about their objects."],
  time: ["Time", "The median of one kind of step, where it differs by an order of magnitude."],
};

/** So many scenarios are named for a difference. */
const NAMED = 3;

export function fidelitySections(fidelity: Fidelity): Section[] {
  const open = fidelity.differences.filter(({ reason }) => reason === undefined);
  const explained = fidelity.differences.filter(({ reason }) => reason !== undefined);
  return [
    overview(fidelity, open.length),
    ...ASPECTS.flatMap((aspect) => aspectSection(fidelity, aspect, open)),
    {
      title: "Differences with a reason",
      note: `${explained.length} of ${fidelity.differences.length}.`,
      head: ["What", ...fidelity.worlds, "Reason", "Scenarios"],
      rows: explained.map((difference) =>
        [
          `${difference.aspect}: ${difference.at}`,
          ...shown(difference),
          difference.reason ?? "",
          named(difference),
        ].map((text) => ({ text })),
      ),
    },
    {
      title: "Listed, but not seen",
      note:
        fidelity.outdated.length === 0
          ? "None."
          : "They may have been mended, or the scenario that shows them was not run.",
      head: ["What", "Reason"],
      rows: fidelity.outdated.map(({ aspect, at, reason }) => [{ text: `${aspect}: ${at}` }, { text: reason }]),
    },
    {
      title: "Not compared",
      note: `${fidelity.notCompared.length} scenarios did not come to their end in both worlds.`,
      head: ["Scenario", "Why"],
      rows: fidelity.notCompared.map(({ id, reason }) => [{ text: id }, { text: reason }]),
    },
  ];
}

function overview({ alike, compared, differences }: Fidelity, open: number): Section {
  return {
    title: "Overview",
    note: `${alike} of ${compared} scenarios are alike but for what has a reason. ${open} differences have none yet.`,
    head: ["Aspect", "Differences", "without a reason"],
    rows: ASPECTS.map((aspect) => {
      const own = differences.filter((difference) => difference.aspect === aspect);
      const unexplained = own.filter(({ reason }) => reason === undefined).length;
      return [
        { text: TITLES[aspect][0] },
        { text: `${own.length}` },
        { text: `${unexplained}`, tone: unexplained === 0 ? "good" : "bad" },
      ];
    }),
  };
}

function aspectSection({ worlds }: Fidelity, aspect: Aspect, open: readonly FoundDifference[]): Section[] {
  const own = open.filter((difference) => difference.aspect === aspect);
  if (own.length === 0) return [];
  const [title, note] = TITLES[aspect];
  return [
    {
      title,
      note,
      head: ["What", ...worlds, "Scenarios"],
      rows: own.map((difference) => [difference.at, ...shown(difference), named(difference)].map((text) => ({ text }))),
    },
  ];
}

function shown({ values }: FoundDifference): string[] {
  return values.map((value) => value ?? "—");
}

function named({ scenarios }: FoundDifference): string {
  const first = scenarios.slice(0, NAMED).join(", ");
  return scenarios.length > NAMED ? `${scenarios.length}: ${first}, …` : first;
}
