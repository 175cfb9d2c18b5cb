export type JsonRecord = Readonly<Record<string, unknown>>;

export function isRecord(value: unknown): value is JsonRecord {
  return typeof value === "object" && value !== null && !Array.isArray(value);
}

export function recordAt(value: unknown, key: string): JsonRecord | undefined {
  const inner = isRecord(value) ? value[key] : undefined;
  return isRecord(inner) ? inner : undefined;
}

export function textAt(value: unknown, key: string): string | undefined {
  const inner = isRecord(value) ? value[key] : undefined;
  return typeof inner === "string" ? inner : undefined;
}

/** `metadata.name` of an object that was sent as JSON. */
export function nameInBody(body: string | undefined): string | undefined {
  if (body === undefined) return undefined;
  try {
    return textAt(recordAt(JSON.parse(body), "metadata"), "name");
  } catch {
    return undefined;
  }
}
