/** Sockets, listeners and processes. */
const KINDS = new Set(["TCPSocketWrap", "TCPServerWrap", "TLSWrap", "ProcessWrap"]);
/** How long what was ended may take to be closed. */
const PATIENCE_MS = 2_000;
const PAUSE_MS = 50;

/** One word for each thing that is still open although everything is closed. */
export async function leftovers(): Promise<string[]> {
  const open = () => process.getActiveResourcesInfo().filter((kind) => KINDS.has(kind));
  for (let waited = 0; open().length > 0 && waited < PATIENCE_MS; waited += PAUSE_MS) {
    await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
  }
  return open();
}
