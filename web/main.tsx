import { createRoot } from 'react-dom/client'
import { App } from './app.tsx'
import { api } from './ask.ts'
import './look.css'

/** A token comes in the part of an address that no server and no log sees, and leaves the address at once. */
const token = new URLSearchParams(location.hash.slice(1)).get('token')
if (token !== null) {
  history.replaceState(null, '', location.pathname + location.search)
  await api.ask('session', { body: { token } }).catch(() => undefined)
}
createRoot(document.getElementById('app') as HTMLElement).render(<App />)
