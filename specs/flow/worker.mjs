// A thread for the pool's tests: does what its task says.
import { parentPort } from 'node:worker_threads'

parentPort.on('message', (task) => {
  if (task === 'for ever') for (;;) ;
  if (task === 'exit') process.exit(7)
  if (task === 'throw') throw new Error('thrown')
  if (task === 'memory') { const held = []; for (;;) held.push(new Array(1_000_000).fill(held.length)) }
  parentPort.postMessage(`did ${task}`)
})
parentPort.postMessage('ready')
