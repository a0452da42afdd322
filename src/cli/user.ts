import { userInfo } from 'node:os'

/** Who runs this, as the system names them. */
export const username = (): string => {
  try {
    return userInfo().username
  } catch {
    // A process without an entry in the user list has no name.
    return 'unknown'
  }
}
