/** One requirement of a selector that is written as an object. */
export interface Requirement {
  key: string;
  operator: string;
  values?: string[];
}

/** `LabelSelector` of the API: everything that it says must hold; an empty one takes all, an absent one nothing. */
export interface ObjectSelector {
  matchLabels?: Record<string, string>;
  matchExpressions?: Requirement[];
}

type Labels = Record<string, string>;

export function selects(selector: ObjectSelector | undefined, labels: Labels = {}): boolean {
  if (selector === undefined) return false;
  const { matchLabels = {}, matchExpressions = [] } = selector;
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) && meetsAll(matchExpressions, labels)
  );
}

export function meetsAll(requirements: Requirement[], labels: Labels): boolean {
  return requirements.every(({ key, operator, values = [] }) => meets(labels[key], operator, values));
}

function meets(value: string | undefined, operator: string, values: string[]): boolean {
  switch (operator) {
    case "In":
      return value !== undefined && values.includes(value);
    case "NotIn":
      return value === undefined || !values.includes(value);
    case "Exists":
      return value !== undefined;
    case "DoesNotExist":
      return value === undefined;
    case "Gt":
      return Number(value) > Number(values[0]);
    case "Lt":
      return Number(value) < Number(values[0]);
    default:
      return false;
  }
}
