import { refuseTls } from "../services/postgres-greeting.ts";
import { startService } from "../services/service.ts";

await startService("postgres", 5432, refuseTls);
