import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, test } from 'vitest'
import { loadFrames } from '../../src/packs/frames.ts'
import { type Hit, loadLanguage } from '../../src/packs/language.ts'
import { tokenise } from '../../src/text/tokens.ts'

const files = { list: (folder: string) => (existsSync(folder) ? readdirSync(folder).sort() : []), read: (path: string) => readFileSync(path, 'utf8'), bytes: (path: string) => readFileSync(path) }
const russian = loadLanguage(files, 'ru', loadFrames(files))

/** What the lists say of a running text, as `list value` or `verb type`, met at any of its words. */
const said = (text: string): ReadonlySet<string> => {
  const tokens = tokenise(text)
  const of = (hit: Hit): string => (hit.frame === null ? `${hit.list} ${hit.value}`.trim() : `${hit.frame.partOfSpeech} ${hit.frame.type}`)
  return new Set(tokens.flatMap((_, at) => russian.hits(tokens, at).map(of)))
}

/** Running forms as they stand in news, and what they must reach. */
const reaches = `
министр посетил Каир|verb consult/visit
встретилась с коллегой|verb consult/visit
встречаются в Дохе|verb consult/visit
после встреч с послами|noun consult/visit
провели переговоры|verb consult/visit
двусторонних переговоров|noun consult/visit
нанесёт визит|verb consult/visit
в ходе визита министра|noun consult/visit
прибыли в Анкару|verb consult/visit
вылетел в Пекин|verb consult/visit
по прибытии в столицу|noun consult/visit
участвовал в саммите|verb consult/multilateral
на конференциях доноров|noun consult/multilateral
мирных переговоров|noun consult
обсудили поставки|verb consult
провёл телефонный разговор|verb consult/phone
телефонных переговоров|noun consult/phone
поговорят по телефону|verb consult/phone
выступила посредником|verb consult/third-party
при посредничестве Катара|noun consult/third-party
договорились о перемирии|verb retreat/ceasefire
достигли соглашения|verb agree
подписан договор|verb agree
подписали меморандумы|verb agree
подписание мирного соглашения|noun agree
ратифицирована парламентом|verb agree
обязался помочь|verb agree
поддержал кандидата|verb support
выразили соболезнования|verb support
признала независимость|verb support
принёс извинения|verb concede
сняты санкции|verb concede
отменили комендантский час|verb concede
сотрудничают с армией|verb cooperate
провели совместные учения|verb cooperate
восстановили дипломатические отношения|verb cooperate
вступила в альянс|verb cooperate
вооружает повстанцев|verb aid
передаст танки|verb aid
поставками оружия|noun aid
гуманитарную помощь|noun aid
доставлена гуманитарная помощь|noun aid
вывела войска|verb retreat/withdraw
о выводе войск|noun retreat/withdraw
отступили к реке|verb retreat/withdraw
освобождены заложники|verb retreat/release
обменялись пленными|verb retreat/release
обмена пленными|noun retreat/release
сложили оружие|verb retreat/disarm
сдаются властям|verb retreat/disarm
прекращения огня|noun retreat/ceasefire
объявило перемирие|verb retreat/ceasefire
гуманитарных коридоров|noun retreat/access
подал в отставку|verb retreat/resign
ушла в отставку|verb retreat/resign
отставки премьера|noun retreat/resign
потребовали ответа|verb request
призвал стороны|verb request
попросила помощи|verb request/assist
призвали к прекращению огня|verb request
требует отставки|verb request
пригласил президента|verb request/meet
обвинила соседей|verb accuse
осудили удар|verb accuse/disapprove
возбуждено уголовное дело|verb accuse/investigate
предъявлено обвинение|verb accuse/allege
отвергла предложение|verb reject
отказываются выдать|verb reject/yield
наложила вето|verb reject
пригрозил ударами|verb threaten/violence
угрозами|noun threaten
вышли на улицы|verb protest/demo
протестуют против|verb protest/demo
акций протеста|noun protest/demo
массовых беспорядков|noun protest/riot
объявили забастовку|verb protest/strike
объявил голодовку|verb protest/hunger
бойкотируют выборы|verb protest/boycott
перекрыли трассу|verb protest/obstruct
введены санкции|verb sanction
введут санкции|verb sanction
пакета санкций|noun sanction
приговорён к смерти|verb sanction/convict
высланы дипломаты|verb sanction/expel
отозвал посла|verb sanction/withdraw
разорвали отношения|verb sanction/discontinue
перебрасывает войска|verb mobilize/troops
объявлена мобилизация|verb mobilize/troops
военных учений|noun mobilize/troops
испытательного пуска|noun mobilize/weapons
захватили город|verb coerce/seize
захвачена база|verb coerce/seize
взяты под контроль|verb coerce/seize
свергнутый президент|verb coerce/seize
государственного переворота|noun coerce/seize
запретили въезд|verb sanction/expel
морскую блокаду|noun coerce/restrict
заблокирован сайт|verb coerce/restrict
ввёл комендантский час|verb coerce/curfew
военного положения|noun coerce/martial-law
задержаны трое|verb coerce/arrest
арестовано судно|verb coerce/arrest
взят под стражу|verb coerce/arrest
задержании активистов|noun coerce/arrest
депортировали мигрантов|verb coerce/deport
кибератаки|noun coerce/cyber
атаковали колонну|verb assault
ударила по складу|verb assault
наносит удары|verb assault
удару по порту|noun assault
напали на деревню|verb assault
нападения на конвой|noun assault
убит снайпером|verb assault
убивают жителей|verb assault
убийством журналиста|noun assault
столкновениях с полицией|noun assault
похищены трое|verb assault/abduct
взяли в заложники|verb assault/abduct
похищения людей|noun assault/abduct
избивали задержанных|verb assault/beat
пыток|noun assault/torture
изнасилованы|verb assault/sexual
покушения на президента|noun assault/targeted
уничтожены два моста|verb assault/destroy
сожгли деревню|verb assault/destroy
зарезал прохожего|verb assault/primitive
открыли огонь|verb assault/firearms
застрелен у дома|verb assault/firearms
взорвали мост|verb assault/destroy
взрывом бомбы|noun assault/explosives
подорвал себя|verb assault/suicide-attack
нанесла авиаудары|verb assault/aerial
авиаударов|noun assault/aerial
бомбит город|verb assault/aerial
атаки беспилотников|noun assault/drone
обстрелян из миномётов|verb assault/heavy-weapons
артобстрелом|noun assault/heavy-weapons
обстрелов города|noun assault/heavy-weapons
применила слезоточивый газ|verb assault/crowd-control
применения химического оружия|noun assault/unconventional
сбили самолёт|verb assault/aerial
подвергся обстрелу|verb assault
сообщили в пресс-службе|reporting stated
заявив о готовности|reporting stated
подтверждает гибель|reporting confirmed
опровергли сообщения|reporting denied
утверждала, что|reporting alleged
по словам министра|according stated
со ссылкой на источник|according relayed
по оценкам экспертов|according estimated
министром обороны Ирана|offices minister
главе МИД|offices minister
премьер-министра|offices head-of-government
генерал-майором|titles military
военнослужащих|actors person:combatant
мирными жителями|actors person:civilian
беспилотниками|actors vehicle:drone
баллистических ракет|actors weapon:missile
российскую|demonyms ru
саудовских|demonyms sa
Кремлём|metonyms ru
Вашингтоном|metonyms us
«Хезболлы»|organisations hezbollah:group
Силами быстрой поддержки|organisations rsf:group
Вооружённых сил Украины|organisations ukrainian-armed-forces:group
Красным Крестом|organisations icrc:organisation
российскими войсками|organisations russian-armed-forces:group
Владимиром|given-names m
Трампа|family-names
не удалось|modality did-not-happen
намерены отправить|modality planned
якобы|hearsay alleged
погибших|measures killed
раненых|measures injured
`.trim().split('\n').map((line) => line.split('|') as [string, string])

/** Forms that only look alike, and what they must not reach. */
const misses = `
после переговоров|offices envoy
ради мира|organisation-heads organisation
это известно всем|reporting stated
на посту президента|reporting-nouns statement
в центре города|organisation-heads organisation
три дня|reporting stated
рад встрече|organisations verkhovna-rada:organisation
азов моря нет|organisations azov:group
воз дров|organisations who:organisation
мир на востоке|verb assault
нести службу|verb assault
страна ждёт выборов|actors organisation
пакет молока|noun sanction
суды начались|verb coerce/arrest
полковник запаса|noun coerce/restrict
снежный заряд|verb assault/explosives
в сторону границы|actors organisation
`.trim().split('\n').map((line) => line.split('|') as [string, string])

describe('Russian forms', () => {
  test.each(reaches)('“%s” reaches %s', (text, wanted) => expect([...said(text)]).toContain(wanted))
  test.each(misses)('“%s” does not reach %s', (text, unwanted) => expect([...said(text)]).not.toContain(unwanted))
})
