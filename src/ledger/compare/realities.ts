import type { Reality } from '../../model/claim.ts'

/** What happened and what is said not to have happened can be one event, in dispute; what is only planned or feared is another. */
export const told = (reality: Reality): 'fact' | 'prospect' => {
  switch (reality) {
    case 'happened': case 'ongoing': case 'did-not-happen': return 'fact'
    case 'planned': case 'possible': case 'requested': return 'prospect'
  }
}
