import path from "node:path";
import { UsageError } from "../diagnostics/index.ts";
import { EXIT } from "./exit-codes.ts";
import { reportError } from "./report-error.ts";
import { writeComparison } from "./write-comparison.ts";

/**
 * One run of the suite per image of k3s, in turn, and what they have in common and not. An image that cannot be had or does not start is told, and
 * the others have their turn all the same. Gives the exit code of the worst.
 */
export async function runVersions(
  images: readonly string[],
  { name, reports, signal }: { name: string; reports: string; signal: AbortSignal },
  runOne: (image: string, name: string) => Promise<number>,
): Promise<number> {
  const codes: number[] = [];
  const folders: string[] = [];
  for (const image of images) {
    if (signal.aborted) break;
    const own = `${name}-${image.slice(image.lastIndexOf("/") + 1).replaceAll(/[^\w.-]/g, "-")}`;
    console.log(`${images.indexOf(image) + 1} of ${images.length}: ${image}`);
    try {
      codes.push(await runOne(image, own));
      folders.push(path.resolve(reports, own));
    } catch (error) {
      if (!isOfImage(error)) throw error;
      codes.push(await reportError(error));
    }
  }
  if (!signal.aborted && folders.length > 1) await writeComparison(folders, path.join(reports, `${name}-compare`));
  return worst(codes);
}

/** What is wrong with Docker is wrong for all of them. */
function isOfImage(error: unknown): boolean {
  return error instanceof UsageError && error.problems.every(({ code }) => code.startsWith("k3s-"));
}

const BY_WEIGHT = [EXIT.interrupted, EXIT.harness, EXIT.usage, EXIT.failed];

function worst(codes: readonly number[]): number {
  return BY_WEIGHT.find((code) => codes.includes(code)) ?? EXIT.ok;
}
