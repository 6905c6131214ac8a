/**
 * Runs `then` right after the browser has painted what is on the page now: a message sent within the frame comes
 * after its painting. A page that nobody sees paints nothing; there it runs at once.
 */
export function afterPaint(then: () => void): void {
  if (document.visibilityState !== 'visible') return then();
  requestAnimationFrame(() => {
    const { port1, port2 } = new MessageChannel();
    port1.onmessage = () => {
      port1.close();
      then();
    };
    port2.postMessage(null);
  });
}
