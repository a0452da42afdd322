/** What is counted of people when violence or disaster strikes: such figures are told of an event, often without its place and day. */
const tolls: ReadonlySet<string> = new Set(['killed', 'died', 'injured', 'casualties', 'missing', 'captured', 'abducted', 'arrested', 'displaced', 'executed', 'released'])
export const isToll = (type: string): boolean => type.startsWith('figure/') && tolls.has(type.slice('figure/'.length))
/** Reports of one blast say "killed" and "died" of the same dead. */
export const measureClass = (measure: string): string => (measure === 'died' ? 'killed' : measure)
