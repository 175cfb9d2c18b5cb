import net from "node:net";
import type { ExitStatus } from "../../exit-status.ts";
import type { Address } from "../../network.ts";
import { WITH_COMPILE_CACHE } from "../../compile-cache.ts";
import { exitStatus } from "../../local-host-programs.ts";
import { siblingProgram } from "../../sibling-program.ts";
import { doorMakerCommand, doorMakerWords, hasDoorsFor } from "./door-maker.ts";
import { startHelperProcess, type HelperProcess, type Pending } from "./helper-process.ts";
import { listenCommand } from "./listen-command.ts";
import type { DoorRequest, ListenAnswer, ListenRequest, SpawnAnswer, SpawnRequest } from "./spawn-protocol.ts";

export interface SpawnedProcess {
  readonly pid: number;
  readonly exited: Promise<ExitStatus>;
}

/** A program that could not be started; `refused`: because its arguments are no good. */
export class SpawnFailure extends Error {
  override name = "SpawnFailure";
  readonly refused: boolean;
  constructor(message: string, refused: boolean) {
    super(message);
    this.refused = refused;
  }
}

/** Where to listen: in the network of a process. */
export interface Place {
  process: number;
  /** Whether its network belongs to a user namespace of its own. */
  user: boolean;
  /** The command that enters it; what follows is the program to run there. */
  enter: readonly string[];
  addresses: readonly Address[];
}

/**
 * Starts programs by a small process of its own. A fork by ourselves takes time for every page of our memory, and all jobs stand
 * still meanwhile.
 */
export interface Spawner {
  /** Rejects with a `SpawnFailure`. */
  spawn(request: Omit<SpawnRequest, "id">): Promise<SpawnedProcess>;
  /** Sockets that listen in another network, one for each address. Rejects with a `SpawnFailure` unless all do. */
  listen(place: Place): Promise<net.Server[]>;
  /** Starts no more; what runs goes on. */
  close(): void;
}

/** `doorMaker`: a command such as that of `doorMakerCommand`, which is quicker than Node.js, or undefined. */
export function startSpawner(doorMaker = doorMakerCommand()): Spawner {
  const programs = startNode<Omit<SpawnRequest, "id">, SpawnAnswer>();
  // Processes of their own: while a socket is on its way no other word may follow, and what begins and ends would be told late.
  let sockets: HelperProcess<Omit<ListenRequest, "id">, ListenAnswer> | undefined;
  let doors: HelperProcess<Omit<DoorRequest, "id">, ListenAnswer> | undefined;

  const listenByNode = ({ enter, addresses }: Place): Promise<net.Server[]> => {
    const [program = "", ...args] = listenCommand(enter, addresses);
    sockets ??= startNode();
    return asked(sockets, { program, args, count: addresses.length });
  };
  return {
    spawn: (request) => new Promise((resolve, reject) => programs.ask(request, expectProcess(resolve, reject))),
    async listen(place) {
      const { process, user, addresses } = place;
      if (doorMaker === undefined || !hasDoorsFor(addresses)) return listenByNode(place);
      const [program, ...args] = doorMaker;
      doors ??= startHelperProcess(program, args, failure, { inWords: doorMakerWords });
      try {
        return await asked(doors, { process, user, addresses });
      } catch {
        // What is wrong is for Node.js to say: in its own words, or by succeeding.
        const servers = await listenByNode(place);
        doorMaker = undefined;
        return servers;
      }
    },
    close() {
      programs.close();
      sockets?.close();
      doors?.close();
    },
  };
}

function startNode<Request extends object, Answer extends { id: number }>(): HelperProcess<Request, Answer> {
  const program = siblingProgram(import.meta.url, "spawner-process");
  const args = ["--disable-warning=ExperimentalWarning", program];
  return startHelperProcess(process.execPath, args, failure, { env: WITH_COMPILE_CACHE });
}

function failure(message: string): SpawnFailure {
  return new SpawnFailure(message, false);
}

function asked<Request>(helper: HelperProcess<Request, ListenAnswer>, request: Request): Promise<net.Server[]> {
  return new Promise((resolve, reject) => helper.ask(request, expectSockets(resolve, reject)));
}

function expectProcess(
  resolve: (process: SpawnedProcess) => void,
  reject: (error: Error) => void,
): Pending<SpawnAnswer> {
  let ended: (status: ExitStatus) => void = () => {};
  const exited = new Promise<ExitStatus>((done) => (ended = done));
  return {
    hear(answer) {
      if ("pid" in answer) {
        resolve({ pid: answer.pid, exited });
        return false;
      }
      if ("error" in answer) reject(new SpawnFailure(answer.error, "refused" in answer && answer.refused));
      else if ("code" in answer) ended(exitStatus(answer.code, answer.signal));
      return true;
    },
    lost(error) {
      reject(error);
      ended({ code: 128 });
    },
  };
}

function expectSockets(
  resolve: (servers: net.Server[]) => void,
  reject: (error: Error) => void,
): Pending<ListenAnswer> {
  const servers: net.Server[] = [];
  const lost = (error: Error) => {
    for (const server of servers) server?.close();
    reject(error);
  };
  return {
    hear(answer, socket) {
      if ("index" in answer && socket instanceof net.Server) servers[answer.index] = socket;
      if (!("listening" in answer)) return false;
      if (answer.listening) resolve(servers);
      else lost(new SpawnFailure(answer.error, false));
      return true;
    },
    lost,
  };
}
