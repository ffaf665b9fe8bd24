// Chromium, the profiles it is measured under, and pages whose cache is empty.
import { accessSync, constants, readFileSync } from "node:fs";
import { delimiter, join } from "node:path";
import puppeteer from "puppeteer-core";

/** Network figures are those of Lighthouse's mobile preset; each request waits `latency` before its answer begins. */
export const PROFILES = {
  phone: {
    viewport: { width: 412, height: 823, deviceScaleFactor: 1.75, isMobile: true, hasTouch: true },
    slowdown: 4,
    network: { offline: false, latency: 150, downloadThroughput: 1_600_000 / 8, uploadThroughput: 750_000 / 8 },
  },
  plain: { viewport: { width: 1280, height: 900 }, slowdown: 1, network: null },
};

const NAMES = ["chromium", "chromium-browser", "google-chrome", "google-chrome-stable"];
const MAC = "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome";

/** The browser of the end-to-end tests: `CHROME`, or the first one on the path. */
export function browserProgram() {
  const onPath = process.env.PATH.split(delimiter).flatMap((folder) => NAMES.map((name) => join(folder, name)));
  const isProgram = (path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  };
  const found = [process.env.CHROME, ...onPath, MAC].filter(Boolean).find(isProgram);
  if (!found) throw new Error("no Chromium: `make setup` installs it, or CHROME names it");
  return found;
}

/** Without these every new window loads pages for the browser's own address bar, beside the one that is measured. */
const QUIET = "--disable-features=WebUIOmniboxPopup,WebUIOmniboxAimPopup";

/** Runs `work` with a browser of its own. What a page asks of the world outside fails, and is seen in the traffic. */
export async function browsing(work) {
  const options = JSON.parse(readFileSync("webdriver.json", "utf8"))["goog:chromeOptions"];
  const alone = "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1, EXCLUDE localhost";
  const args = [...options.args, QUIET, "--no-proxy-server", alone];
  const browser = await puppeteer.launch({ executablePath: browserProgram(), args, protocolTimeout: 600_000 });
  try {
    return await work(browser);
  } finally {
    await browser.close();
  }
}

/** Runs `work` with a page under a profile, in a context whose cache and storage are empty, to visit an origin. */
export async function inPage(browser, profile, origin, work) {
  const context = await browser.createBrowserContext();
  try {
    const page = await context.newPage();
    // A program that has stopped would be waited for in vain.
    const failed = new Promise((_, fail) => page.on("pageerror", fail));
    failed.catch(() => {});
    await page.setViewport(profile.viewport);
    // A process that has just been started is slow in its own way. The origin's is started with nothing to show.
    await page.goto(new URL("/robots.txt", origin).href);
    await page.waitForNetworkIdle({ idleTime: 100 });
    const protocol = await page.createCDPSession();
    await protocol.send("Network.enable");
    await protocol.send("Network.clearBrowserCache");
    if (profile.network) await protocol.send("Network.emulateNetworkConditions", profile.network);
    if (profile.slowdown > 1) await page.emulateCPUThrottling(profile.slowdown);
    return await Promise.race([work(page, protocol), failed]);
  } finally {
    await context.close();
  }
}
