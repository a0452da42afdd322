/** What is counted of people when violence or disaster strikes: such figures are told of an event, often without its place and day. */
const tolls: ReadonlySet<string> = new Set(['killed', 'died', 'injured', 'casualties', 'missing', 'captured', 'abducted', 'arrested', 'displaced', 'executed', 'released'])
export const isToll = (type: string): boolean => type.startsWith('figure/') && tolls.has(type.slice('figure/'.length))
/** The toll that "rises to 16" is the one that stood at 14: of people hit, what is new and what has come together are one series. */
export const scopeClass = (measure: string, scope: string): string => (isToll(`figure/${measure}`) && measure !== 'displaced' && scope === 'cumulative' ? 'new' : scope)
/** Reports of one blast say "killed" and "died" of the same dead. */
export const measureClass = (measure: string): string => (measure === 'died' ? 'killed' : measure)
