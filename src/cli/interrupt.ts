/** Ctrl-C, once: the run stops where it may. A second time ends the process at once. */
export const interrupted = (): AbortSignal => {
  const controller = new AbortController()
  process.once('SIGINT', () => controller.abort(new Interrupted('stopped')))
  process.once('SIGTERM', () => controller.abort(new Interrupted('stopped')))
  return controller.signal
}

export class Interrupted extends Error {
  override readonly name = 'Interrupted'
}
