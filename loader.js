// Starts the bundle: at once where there is nothing to read yet; otherwise after the page has
// loaded and been painted and the browser is idle, or at the reader's first touch, whichever is sooner.
(() => {
  const [js, wasm] = document.querySelector('meta[name="bundle"]').content.split(" ");
  const signs = ["pointerdown", "keydown", "touchstart"];
  let started = false;
  const start = () => {
    if (started) return;
    started = true;
    for (const sign of signs) removeEventListener(sign, start);
    // A bundle that cannot be had leaves the page as it is: finished HTML with working links.
    Promise.all([import(js), fetch(wasm)])
      .then(([bundle, program]) => bundle.default({ module_or_path: program }))
      .catch(() => {});
  };
  const whenIdle = () => ("requestIdleCallback" in window ? requestIdleCallback(start) : setTimeout(start, 200));
  // On a short page, or a busy device, load and idle can come before the first frame.
  const whenPainted = () => {
    const isTold = window.PerformanceObserver?.supportedEntryTypes?.includes("paint");
    if (!isTold) return whenIdle();
    new PerformanceObserver((list, observer) => {
      if (list.getEntriesByName("first-contentful-paint").length === 0) return;
      observer.disconnect();
      whenIdle();
    }).observe({ type: "paint", buffered: true });
  };
  if (!document.getElementById("seed")) {
    start();
    return;
  }
  for (const sign of signs) addEventListener(sign, start, { passive: true });
  if (document.readyState === "complete") whenPainted();
  else addEventListener("load", whenPainted);
})();
