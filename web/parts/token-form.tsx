import { type ReactNode, useState } from 'react'
import { api, forget } from '../ask.ts'
import { useTelling } from '../messages.ts'

/** Asks for the access token where the server wants one. */
export const TokenForm = (): ReactNode => {
  const { t } = useTelling()
  const [wrong, setWrong] = useState(false)
  const enter = (token: string): void => { api.ask('session', { body: { token } }).then(forget, () => setWrong(true)) }
  return (
    <form className="panel narrow" onSubmit={(event) => { event.preventDefault(); enter(String(new FormData(event.currentTarget).get('token') ?? '')) }}>
      <p>{t('tokenAsk')}</p>
      <label>{t('token')} <input type="password" name="token" autoComplete="off" required minLength={10} /></label>
      <button type="submit">{t('enter')}</button>
      {wrong && <p role="alert">{t('tokenWrong')}</p>}
    </form>
  )
}
