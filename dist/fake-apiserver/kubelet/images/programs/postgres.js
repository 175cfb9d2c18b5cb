import { refuseTls } from "../services/postgres-greeting.js";
import { startService } from "../services/service.js";
await startService("postgres", 5432, refuseTls);
