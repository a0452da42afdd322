# A clock or part of a day with its day; thirds of a time.

part-of-day
  match [a-day] ("dans" "l" | "dans la" | "au" | "en" | "à l" | "d" | "l" | "tôt le" | "tard")? {day-parts}
  match ("dans la" | "au" | "le")? {day-parts} ("de" | "du" | "d")? [a-day]
  value part(day-parts, a-day)
  yes "mardi soir" @2024-07-10 → 2024-07-09T18:00..2024-07-10T00:00 part-of-day
  no "mardi"

night-between
  match ("dans la" | "la")? "nuit" ("de" | "du") [a-day] ("à" | "au") (until:[a-day] | {weekdays})
  value part(night, a-day)
  yes "dans la nuit de lundi à mardi" @2024-07-10 → 2024-07-08T21:00..2024-07-09T06:00 part-of-day
  no "lundi"

day-part
  match [a-day] [comma]? [a-part]
  value part-of(a-part, a-day)
  yes "mardi à midi" @2024-07-10 → 2024-07-09T12:00..2024-07-09T13:00 part-of-day
  no "mardi"

day-clock
  match [a-day] [comma]? ("à" | "vers" | "avant" | "après" | "dès")? [a-clock]
  match [a-clock] [comma]? "le"? [a-day]
  match [a-clock] [open] other:[a-clock] [close] [comma]? "le"? [a-day]
  match [a-day] [comma]? ("at" | "à" | "в" | "عند" | "في")? [a-clock] [open] other:[a-clock] [close]
  value at(a-day, a-clock)
  yes "le 5 mai 2024 à 14h30" → 2024-05-05T14:30 minute
  no "14h30"

third
  match {edges} ("de" | "l" | "du" | "le" | "la" | "d")? ([a-period] | a-period:[a-day])
  value modified(edges, a-period)
  yes "fin septembre" @2023-10-11 → 2023-09-21..2023-10-01 month
  yes "mi-mai 2024" → 2024-05-11..2024-05-21 month
  no "septembre"

nth-unit
  match ("la" | "le" | "au")? (nth:{ordinals} | nth:{directions=last}) {time-units=day,week,month,quarter} ("de" | "du" | "d") ("l" | "la" | "le")? of:[a-period]
  value nth-unit(nth, time-units, of)
  yes "la troisième semaine de mars 2024" → 2024-03-18 week
  yes "au troisième trimestre de l'an dernier" @2024-07-10 → 2023-07-01 season
  no "la troisième semaine"

half-of-period
  match ("le" | "au")? part:{ordinals=1,2} "semestre" ("de" | "du" | "d") "l"? of:[a-period]
  value fraction(part, 2, of)
  yes "au second semestre de l'an dernier" @2024-07-10 → 2023-07-01..2024-01-01 season
  no "au second semestre"

week-of-day
  match "la"? "semaine" ("du" | "commençant" "le"? | "débutant" "le"?) [a-day]
  value holding(week, a-day)
  yes "la semaine du 4 mars 2024" → 2024-03-04 week
  no "la semaine du vote"

length-from-day
  match [number] {time-units} ("après" | "à compter" "de" | "à partir" "d") "le"? [a-day]
  value later(number, time-units, a-day)
  yes "deux semaines après le 13 mai 1999" → 1999-05-27 day
  no "deux semaines après le vote"

length-to-day
  match [number] {time-units} "avant" "le"? [a-day]
  value earlier(number, time-units, a-day)
  yes "deux jours avant le 13 mai 1999" → 1999-05-11 day
  no "deux jours avant le vote"

stamp
  match [a-day] "T" [a-clock] "Z"?
  value at(a-day, a-clock)
  yes "2024-03-04T14:30" → 2024-03-04T14:30 minute
  no "2024-03-04"

first-units
  match "les"? ([number] part:{ordinals=1} {time-units} | part:{ordinals=1} [number] {time-units} | [number] part:{directions=last} {time-units}) ("de" | "d") "l année"? [a-period]
  value edge(number, time-units, part, a-period)
  yes "les trois premiers mois de 2024" → 2024-01-01..2024-04-01 month
  no "trois mois"

day-part-clock
  match [a-day] ("dans la" | "au" | "en")? {day-parts} [comma]? ("à" | "vers")? [a-clock]
  match [a-clock] [comma]? [a-day] {day-parts}
  value at-part(a-day, day-parts, a-clock, hour)
  yes "demain soir à 8:00" @2024-07-10 → 2024-07-11T20:00 minute
  no "demain soir"

moment-clock
  match a-day:[a-moment] [comma]? ("à" | "vers")? [a-clock]
  match [a-clock] [comma]? a-day:[a-moment]
  value at(a-day, a-clock)
  yes "ce soir à 8:00" @2024-07-10 → 2024-07-10T20:00 minute
  no "ce soir"

length-sum
  match [a-length] ([comma] | "et")? second:[a-length] (([comma] | "et")? third:[a-length])? (([comma] | "et")? fourth:[a-length])? (([comma] | "et")? fifth:[a-length])?
  value sum(a-length, second, third, fourth, fifth)
  yes "un an et deux mois" → ? P1Y2M
  no "un an"

length-and-ago
  match a-day:[a-day] ([comma] | "et")? [a-length]
  match a-day:[a-period] ([comma] | "et")? [a-length]
  value and-ago(a-length, a-day)
  yes "il y a un an et deux mois" @2024-07-10 → 2023-05-10 day
  no "mardi"

ago-and-lengths
  match (a-day:[a-day] | a-day:[a-period]) ([comma] | "et")? [a-length] (([comma] | "et")? second:[a-length])? (([comma] | "et")? third:[a-length])? (([comma] | "et")? fourth:[a-length])? (([comma] | "et")? fifth:[a-length])?
  value ahead-lengths(a-day, a-length, second, third, fourth, fifth)
  yes "il y a 1 an, 1 mois et 1 jour" @2024-07-10 → 2023-06-09 day
  no "lundi, 1 mois"

third-part-of-day
  match [a-day] [comma]? ("en" | "au" | "à la" | "le")? {edges} ("de" | "d" | "du" | "de la" | "de l")? {day-parts}
  match ("tôt" | "en"? {edges} ("de" | "d")?) {day-parts} [comma]? [a-day]
  value third-part(edges, day-parts, a-day)
  yes "mardi en fin de nuit" @2024-07-10 → 2024-07-10T03:00..2024-07-10T06:00 part-of-day
  no "mardi soir"

nth-weekday
  match ("le" | "au")? nth:{ordinals=1,2,3,4,5} {weekdays} ("de" | "du" | "d") of:[a-period]
  match ("le" | "au")? nth:{directions=last} {weekdays} ("de" | "du" | "d") of:[a-period]
  value nth(nth, weekdays, of)
  yes "le premier vendredi de juillet 2024" → 2024-07-05 day
  no "le premier vendredi"

set-clock
  match [a-set] [comma]? ("à" | "vers" | "dès")? [a-clock]
  match ("à" | "vers")? [a-clock] [a-set]
  value set-at(a-set, a-clock)
  yes "tous les lundis à 21 h 30" → ? XXXX-WXX-1T21:30
  no "tous les lundis"
