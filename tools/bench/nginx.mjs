// A real nginx with the very configuration that was published. Only port and folder, which belong to a machine and not to
// a site, are the bench's.
import { spawn } from "node:child_process";
import { once } from "node:events";
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { connect, createServer } from "node:net";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";

const PATIENCE = 10_000;
const BEAT = 5;
/** Debian installs it outside the path of ordinary users. */
const PROGRAM = existsSync("/usr/sbin/nginx") ? "/usr/sbin/nginx" : "nginx";

async function freePort() {
  const server = createServer().listen(0, "127.0.0.1");
  await once(server, "listening");
  const { port } = server.address();
  server.close();
  await once(server, "close");
  return port;
}

const answers = (port) =>
  new Promise((tell) => {
    const socket = connect(port, "127.0.0.1");
    socket.once("connect", () => tell(true)).once("error", () => tell(false));
    socket.unref().once("connect", () => socket.destroy());
  });

/** The configuration at another port and folder. */
function placed(configuration, folder, port) {
  const root = configuration.match(/^ *root .*;$/m);
  if (!root || !configuration.includes("    listen 80;")) throw new Error("no nginx configuration as publish writes it");
  return configuration.replace("    listen 80;", `    listen 127.0.0.1:${port};`).replace(root[0], `    root ${resolve(folder)};`);
}

/** What stands around a site's own configuration: one process, in front, with all of its files in one folder. */
function around(own) {
  const kinds = ["client_body", "proxy", "fastcgi", "uwsgi", "scgi"];
  const temporary = kinds.map((kind) => `    ${kind}_temp_path ${own}/${kind};\n`).join("");
  return `daemon off;\nmaster_process off;\npid ${own}/nginx.pid;\nerror_log ${own}/error.log;\nevents {}\nhttp {\n${temporary}    access_log off;\n    include ${own}/site.conf;\n}\n`;
}

/** Serves a folder as the configuration that was published beside it says, while `work` goes on with its origin. */
export async function served(folder, configuration, work) {
  const own = mkdtempSync(join(tmpdir(), "dateline-nginx-"));
  const port = await freePort();
  writeFileSync(join(own, "site.conf"), placed(readFileSync(configuration, "utf8"), folder, port));
  writeFileSync(join(own, "nginx.conf"), around(own));
  const program = spawn(PROGRAM, ["-p", own, "-c", join(own, "nginx.conf"), "-e", join(own, "error.log")], { stdio: "ignore" });
  const failure = new Promise((_, fail) => program.once("error", fail));
  const ended = new Promise((tell) => program.once("exit", tell));
  try {
    const start = Date.now();
    while (!(await Promise.race([answers(port), failure]))) {
      if (program.exitCode !== null || Date.now() - start > PATIENCE) {
        throw new Error(`nginx does not start: ${readFileSync(join(own, "error.log"), "utf8")}`);
      }
      await new Promise((resume) => setTimeout(resume, BEAT));
    }
    return await work(`http://127.0.0.1:${port}`);
  } finally {
    program.kill();
    if (program.pid) await ended;
    rmSync(own, { recursive: true });
  }
}
