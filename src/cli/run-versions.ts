import path from "node:path";
import { EXIT } from "./exit-codes.ts";
import { writeComparison } from "./write-comparison.ts";

/** One run of the suite per image of k3s, in turn, and what they have in common and not. Gives the exit code of the worst. */
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
    codes.push(await runOne(image, own));
    folders.push(path.resolve(reports, own));
  }
  if (!signal.aborted) await writeComparison(folders, path.join(reports, `${name}-compare`));
  return worst(codes);
}

const BY_WEIGHT = [EXIT.interrupted, EXIT.harness, EXIT.usage, EXIT.failed];

function worst(codes: readonly number[]): number {
  return BY_WEIGHT.find((code) => codes.includes(code)) ?? EXIT.ok;
}
