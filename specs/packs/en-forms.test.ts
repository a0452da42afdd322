import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadFrames } from '../../src/packs/frames.ts'
import { type Hit, loadLanguage } from '../../src/packs/language.ts'
import { tokenise } from '../../src/text/tokens.ts'

const files = { list: (folder: string) => (existsSync(folder) ? readdirSync(folder).sort() : []), read: (path: string) => readFileSync(path, 'utf8'), bytes: (path: string) => readFileSync(path) }
const english = loadLanguage(files, 'en', loadFrames(files))

/** What the lists say of a running text, as `list value` or `verb type`, met at any of its words. */
const said = (text: string): ReadonlySet<string> => {
  const tokens = tokenise(text)
  const of = (hit: Hit): string => (hit.frame === null ? `${hit.list} ${hit.value}`.trim() : `${hit.frame.partOfSpeech} ${hit.frame.type}`)
  return new Set(tokens.flatMap((_, at) => english.hits(tokens, at).map(of)))
}

/** Running forms as they stand in news, and what they must reach. */
const reaches = `
Putin visited Niger|verb consult/visit
They are meeting in Doha|verb consult/visit
The two men met twice|verb consult/visit
The two men met twice|frequencies 2
Ministers held talks|verb consult/visit
the delegations' second round of talks|noun consult
She flew to Kigali|verb consult/visit
Haftar arrived in Niamey|verb consult/visit
after arriving at the base|verb consult/visit
Macron spoke by phone with Xi|verb consult/phone
a telephone conversation|noun consult/phone
Qatar mediated between them|verb consult/third-party
Egypt brokered a truce|verb consult/third-party
leaders attending the summit|verb consult/multilateral
They have agreed to a plan|verb agree
agreements were signed|noun agree
Lima signed the pact|verb agree
the signing of a treaty|noun agree
both sides clinched a deal|verb agree
he congratulated the winner|verb support
were backing Haftar|verb support
London endorses the plan|verb support
She apologised to the families|verb concede
The government lifted a curfew|verb concede
navies held joint exercises|verb cooperate
Riyadh reopened its embassy in Tehran|verb cooperate
Ankara supplied drones to Mali|verb aid
Iran is supplying weapons to them|verb aid
Berlin sent tanks|verb aid
food was airdropped|verb aid
two arms shipments|noun aid
troops were withdrawn|verb retreat/withdraw
France withdrew from Gao|verb retreat/withdraw
pulled out of the town|verb retreat/withdraw
a withdrawal of troops|noun retreat/withdraw
hostages were freed|verb retreat/release
a prisoner swap|noun retreat/release
the rebels laid down their arms|verb retreat/disarm
both armies ceased fire|verb retreat/ceasefire
truces|noun retreat/ceasefire
humanitarian corridors|noun retreat/access
he stepped down|verb retreat/resign
The premier has quit|verb retreat/resign
Kyiv asked for shells|verb request
called on Lima to hold talks|verb request
sought asylum in Chad|verb request/assist
urging restraint|verb request/yield
demanding new elections|verb request/change
an invitation from Haftar|noun request/meet
He was accused of treason|verb accuse
Miller accuses Russia|verb accuse
blamed the army|verb accuse
indicted for fraud|verb accuse/allege
The group claimed responsibility for it|verb accuse/allege
condemning the attack|verb accuse/disapprove
summoned the ambassador|verb accuse/disapprove
is being investigated|verb accuse/investigate
went on trial|verb accuse/investigate
turned down the request|verb reject
Moscow vetoed it|verb reject
violated the ceasefire|verb reject
refused to step down|verb reject/yield
cancelled his visit|verb reject/meet
pulled out of talks|verb reject/meet
denied entry to migrants|verb reject/assist
threatened to attack|verb threaten/violence
threatening sanctions|verb threaten/restrict
vowed revenge|verb threaten/violence
Thousands marched through Tunis|verb protest/demo
demonstrators rallied|verb protest/demo
took to the streets|verb protest/demo
rioters threw stones at police|verb protest/riot
teachers went on strike|verb protest/strike
a general strike|noun protest/strike
on a hunger strike|noun protest/hunger
boycotted the vote|verb protest/boycott
blocked the highway|verb protest/obstruct
vandalised|verb protest/vandalize
imposed sanctions on the broker|verb sanction
new sanctions against Iran|noun sanction
was convicted of murder|verb sanction/convict
sentenced to death|verb sanction/convict
expelled diplomats|verb sanction/expel
recalled its ambassador|verb sanction/withdraw
severed ties with Israel|verb sanction/discontinue
suspended military aid|verb sanction/discontinue
deploying 400 soldiers|verb mobilize/troops
Wagner's deployment to Mali|noun mobilize/troops
the army sent reinforcements|verb mobilize/troops
soldiers patrolled the seafront|verb mobilize/troops
test-fired a missile|verb mobilize/weapons
riot police were deployed|verb mobilize/troops
took up arms|verb mobilize/militia
recruiting fighters|verb mobilize/militia
rebels seized the town|verb coerce/seize
overran the base|verb coerce/seize
recaptured|verb coerce/seize
overthrew the president|verb coerce/seize
coups|noun coerce/seize
ousted|verb coerce/seize
besieging|verb coerce/restrict
closed its border|verb coerce/restrict
shut down the newspaper|verb coerce/censor
ordered a night curfew|verb coerce/curfew
declared martial law|verb coerce/martial-law
Police arrested nine people|verb coerce/arrest
eleven suspects were detained|verb coerce/arrest
deporting|verb coerce/deport
withholding data|verb coerce/withhold
hackers launched cyberattacks|verb coerce/cyber
Gunmen attacked a convoy|verb assault
fighters stormed it|verb assault
they struck the port|verb assault
three were killed|verb assault
killing nine workers|verb assault
clashes broke out|noun assault
clashed with rebels|verb assault
abducted 20 pupils|verb assault/abduct
was beaten up|verb assault/beat
torturing detainees|verb assault/torture
raped|verb assault/sexual
assassinated|verb assault/targeted
an assassination attempt|noun assault/targeted
burned down|verb assault/destroy
shot down a drone|verb assault/destroy
stabbed|verb assault/primitive
opened fire on a van|verb assault/firearms
shot dead|verb assault/firearms
gunned down|verb assault/firearms
a car bomb|noun assault/explosives
bombings|noun assault/explosives
blew himself up|verb assault/suicide-attack
carried out airstrikes on Idlib|verb assault/aerial
airstrikes|noun assault/aerial
launched a drone attack on Port Sudan|verb assault/drone
drone strikes|noun assault/drone
shelled the camp|verb assault/heavy-weapons
fired rockets at Sderot|verb assault/heavy-weapons
fired tear gas|verb assault/crowd-control
chemical weapons attack|noun assault/unconventional
he said|reporting stated
officials told reporters|reporting stated
denying that|reporting denied
claims that|reporting alleged
according to Reuters|according stated
citing sources|according relayed
reportedly|hearsay relayed
will not|modality planned
failed to meet|modality did-not-happen
had been due to|modality did-not-happen
may attack|modality possible
prime minister|offices head-of-government
deputy foreign ministers|offices deputy
spokeswoman|offices spokesperson
gunmen|actors person:combatant
policewomen|actors person:unknown
children|actors person:civilian
warships|actors vehicle:ship
U.S. forces|demonyms us
the Russian army|organisations russian-armed-forces:group
Al-Shabaab|organisations al-shabaab:group
Houthi rebels|organisations houthis:group
airbases|facilities airbase
at least 40|hedges least
up to 1,200|hedges most
hundreds|vague 100
death toll|measures killed
wounded|measures injured
the two sides|coreference sides
`.trim().split('\n').map((line) => line.split('|') as [string, string])

/** Near misses: what must not be met. */
const misses = `
He shed light on it|pronouns she
They used it|pronouns we
united in grief|auxiliaries be:present
in March 2024|verb protest/demo
in March 2024|noun protest/demo
a polish for shoes|demonyms pl
us|demonyms us
who came|organisations who:organisation
staged a coup|modality did-not-happen
the current president met him|modality ongoing
suspected militants killed ten|modality possible
the block was destroyed|modality did-not-happen
struck a deal|verb consult/visit
on strike|verb assault/aerial
noted|negations not
maintains a presence|reporting denied
he may|months 5
the fall of Kabul|seasons winter
turkish|demonyms tr
Said Ali|given-names m exact
`.trim().split('\n').map((line) => line.split('|') as [string, string])

describe('English forms as they stand in news', () => {
  test.each(reaches)('%s → %s', (text, want) => expect([...said(text)]).toContain(want))
  test.each(misses)('%s is not %s', (text, unwanted) => expect([...said(text)]).not.toContain(unwanted))
})
