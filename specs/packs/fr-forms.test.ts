import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadFrames } from '../../src/packs/frames.ts'
import { type Hit, loadLanguage } from '../../src/packs/language.ts'
import { tokenise } from '../../src/text/tokens.ts'

const files = { list: (folder: string) => (existsSync(folder) ? readdirSync(folder).sort() : []), read: (path: string) => readFileSync(path, 'utf8'), bytes: (path: string) => readFileSync(path) }
const french = loadLanguage(files, 'fr', loadFrames(files))

/** What the lists say of a running text, as `list value` or `verb type`, met at any of its words. */
const said = (text: string): ReadonlySet<string> => {
  const tokens = tokenise(text)
  const of = (hit: Hit): string => (hit.frame === null ? `${hit.list} ${hit.value}`.trim() : `${hit.frame.partOfSpeech} ${hit.frame.type}`)
  return new Set(tokens.flatMap((_, at) => french.hits(tokens, at).map(of)))
}

/** Running forms as they stand in news, and what they must reach. */
const reaches = `
M. Dupont a rencontré son homologue|verb consult/visit
ils se sont rencontrés à Doha|verb consult/visit
Le ministre s'est rendu à Kiev|verb consult/visit
Elle se rendra à Paris|verb consult/visit
s'est entretenu avec Xi|verb consult/visit
une visite officielle|noun consult/visit
s'est entretenue par téléphone avec|verb consult/phone
un entretien téléphonique|noun consult/phone
les pourparlers ont repris|noun consult
des négociations indirectes|noun consult
un sommet extraordinaire|noun consult/multilateral
sont parvenus à un accord|verb agree
se sont mis d'accord sur|verb agree
Lima a signé le pacte|verb agree
la signature d'un accord|noun agree
il a félicité le vainqueur|verb support
soutiennent le gouvernement|verb support
a présenté ses excuses|verb concede
a levé les sanctions|verb concede
la levée du blocus|noun concede
ont mené des exercices conjoints|verb cooperate
Ryad a rouvert son ambassade|verb cooperate
a livré des armes|verb aid
fournissent des armes|verb aid
livraisons d'armes|noun aid
se sont retirés de Gao|verb retreat/withdraw
retirera ses troupes|verb retreat/withdraw
le retrait des troupes|noun retreat/withdraw
a libéré vingt otages|verb retreat/release
un échange de prisonniers|noun retreat/release
ont déposé les armes|verb retreat/disarm
une trêve humanitaire|noun retreat/ceasefire
couloirs humanitaires|noun retreat/access
a présenté sa démission|verb retreat/resign
il démissionna|verb retreat/resign
exige le retrait de|verb request
ont réclamé la libération de|verb request
a lancé un appel à l'aide|verb request/assist
exhorte les parties|verb request
a été invité à Moscou|verb request/meet
ont fermement condamné|verb accuse/disapprove
accuse Moscou|verb accuse
a ouvert une enquête|verb accuse/investigate
mandats d'arrêt|noun accuse/investigate
a mis son veto|verb reject
refusera de négocier|verb reject/meet
menace de sanctions|verb threaten/restrict
a menacé d'attaquer|verb threaten/violence
des milliers ont manifesté|verb protest/demo
manifestent contre|verb protest/demo
des émeutes ont éclaté|noun protest/riot
une grève générale|noun protest/strike
boycottent le scrutin|verb protest/boycott
érigé des barricades|verb protest/obstruct
a imposé des sanctions|verb sanction
gel des avoirs|noun sanction
a été condamné à mort|verb sanction/convict
limogea le ministre|verb sanction/expel
a rompu les relations diplomatiques|verb sanction/withdraw
rappelé son ambassadeur|verb sanction/withdraw
suspendu son aide|verb sanction/discontinue
ont été déployés|verb mobilize/troops
déploie des troupes|verb mobilize/troops
manœuvres navales|noun mobilize/troops
essai nucléaire|noun mobilize/weapons
s'est emparé de Goma|verb coerce/seize
se sont emparés du port|verb coerce/seize
prirent le contrôle de|verb coerce/seize
coups d'État|noun coerce/seize
couvre-feu|noun coerce/curfew
loi martiale|noun coerce/martial-law
coupure d'internet|noun coerce/censor
ont été arrêtées|verb coerce/arrest
interpellés lundi|verb coerce/arrest
arrestations|noun coerce/arrest
seront expulsés|verb coerce/deport
cyberattaques|noun coerce/cyber
ont attaqué le camp|verb assault
de nouvelles attaques|noun assault
trois soldats tués|verb assault
est mort à Gaza|verb assault
violents affrontements|noun assault
ont été enlevés|verb assault/abduct
prises d'otages|noun assault/abduct
tortura des détenus|verb assault/torture
viols collectifs|noun assault/sexual
assassinat ciblé|noun assault/targeted
détruit un pont|verb assault/destroy
détruisant trois maisons|verb assault/destroy
poignardé un passant|verb assault/primitive
ont ouvert le feu sur|verb assault/firearms
des coups de feu|noun assault/firearms
attentat à la bombe|noun assault/explosives
attentats-suicides|noun assault/suicide-attack
s'est fait exploser|verb assault/suicide-attack
frappes aériennes|noun assault/aerial
la frappe israélienne|noun assault/aerial
bombardait la ville|verb assault/aerial
attaques de drones|noun assault/drone
tirs de roquettes|noun assault/heavy-weapons
pilonnent les positions|verb assault/heavy-weapons
dispersa la manifestation|verb assault/crowd-control
attaque chimique|noun assault/unconventional
a affirmé|reporting stated
ont-ils expliqué|reporting stated
dément toute présence|reporting denied
confirmé par|according confirmed
d'après l'ONU|according stated
de source sécuritaire|according relayed
à Paris|prepositions in
À Paris|prepositions in
il a dit|auxiliaries have:present
dès lundi|prepositions since
ne sont pas|negations not
qu'ils ont|complementisers that
doivent se tenir|modality planned
refusa de signer|modality did-not-happen
soldats|actors person:combatant
manifestantes|actors person:civilian
hélicoptères|actors vehicle:aircraft
blessés|actors person:unknown
généraux|titles military
le porte-parole du Kremlin|offices spokesperson
ministre des Affaires étrangères|offices minister
cheffe de l'État|offices head-of-state
sénégalaises|demonyms sn
nord-coréens|demonyms kp
la Maison-Blanche|metonyms us
Hachd al-Chaabi|organisations popular-mobilization-forces:group
FARDC|organisations fardc:group
raffineries|facilities oil
tuées|measures killed
portés disparus|measures missing
interpellations|measures arrested
`

/** Near misses: what a text must not say by these lists. */
const misses = `
il a dit|prepositions in
à Paris|auxiliaries have:present
des actions en hausse|determiners possessive
le président du parti|verb consult
un acte violent|verb assault/sexual
les pays membres|verb aid
la force des choses|verb coerce
une porte ouverte|facilities port
sont arrivés|determiners possessive
où aller|coordinators or
ou bien|relatives where
la mine d'or|verb assault/explosives
le poste vacant|verb mobilize
une équipe nationale|verb aid
cour de récréation|organisations icj:organisation
des arrêts de bus|verb coerce/arrest
le juge d'instruction|verb accuse/investigate
les armes légères|verb aid
`

const rows = (table: string): readonly (readonly string[])[] => table.trim().split('\n').map((line) => line.split('|'))

describe('French forms', () => {
  test.each(rows(reaches))('“%s” reaches %s', (text, wanted) => {
    expect([...said(text as string)]).toContain(wanted)
  })
  test.each(rows(misses))('“%s” does not reach %s', (text, unwanted) => {
    expect([...said(text as string)]).not.toContain(unwanted)
  })
})
