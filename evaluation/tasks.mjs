// All tasks. A task is `{ name, measures, sets(data), input(item), score(item, reading) }`: see README.md.
import { attribution } from './tasks/attribution.mjs'
import { coded, codedFurther, codedFurtherHeld, codedSealed } from './tasks/coded.mjs'
import { events } from './tasks/events.mjs'
import { figures } from './tasks/figures.mjs'
import { language } from './tasks/language.mjs'
import { names } from './tasks/names.mjs'
import { pages } from './tasks/pages.mjs'
import { places } from './tasks/places.mjs'
import { quantities } from './tasks/quantities.mjs'
import { times } from './tasks/times.mjs'

export const tasks = [attribution, times, quantities, places, names, events, figures, pages, language, coded, codedFurther, codedFurtherHeld, codedSealed]
