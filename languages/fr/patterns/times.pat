# Times that stand alone. Examples are read on the day behind @.

numeric-date
  match ({weekdays} [comma]?)? [numeric-date]
  value numeric(numeric-date, day-month)
  yes "le 03/05/2024" → 2024-05-03 day
  no "3 mai"

full-date
  match ({weekdays} [comma]? "le"?)? (day:[day] | day:{ordinals=1}) ({months} | months:{month-abbreviations}) "."? [comma]? ("de l année" | "de")? ([year] | year:[year-words])
  match [day] ({months} | months:{month-abbreviations}) year:[joined-year]
  match [day] "/" ({months} | months:{month-abbreviations}) "/" [year]
  match [year] "/" ({months} | months:{month-abbreviations}) "/" [day]
  match ({weekdays} [comma]?)? ({months} | months:{month-abbreviations}) "."? [day] [comma]? "de"? [year]
  value date(year, months, day, weekdays)
  yes "le mardi 22 août 2023" → 2023-08-22 day
  yes "le 1er mars 2024" → 2024-03-01 day
  no "août 2023"

month-day
  match ({weekdays} [comma]? "le"?)? (day:[day] | day:{ordinals=1}) ({months} | months:{month-abbreviations} "."?)
  match ({months} | months:{month-abbreviations}) "."? ([day] | day:[day-words]) [uncounting]
  match day:[day-words] {months}
  value date(year, months, day, weekdays)
  yes "le 23 août" @2023-10-11 → 2023-08-23 day
  yes "le 1er mars" @2023-10-11 → 2023-03-01 day
  no "en août"

directed-day
  match [day] {months} {directions}
  value day-of(months, day, directions)
  yes "le 3 mai dernier" @2024-07-10 → 2024-05-03 day
  no "le 3 mai"

weekday-number
  match {weekdays} [day] [no-month]
  value date(year, month, day, weekdays)
  yes "mardi 9" @2024-07-10 → 2024-07-09 day
  no "mardi 9 mai"

month-of-year
  match {months} "de"? {directions=this} {time-units=year}
  match {months} "de"? ("l an" | "l année" | "de l an" | "cette année") {directions}?
  value of-year(months, day, directions)
  yes "en mai de l'an dernier" @2024-07-10 → 2023-05-01 month
  no "en mai dernier"

old-date
  match (day:[day] | day:{ordinals=1}) ({months} | months:{month-abbreviations}) year:[old-year]
  match ({months} | months:{month-abbreviations}) year:[old-year]
  value date(year, months, day)
  yes "3 août 96" → 1996-08-03 day
  no "3 août 96 hommes"

month-year
  match ("mois" "de")? ({months} | months:{month-abbreviations}) "."? ([comma] | "de")? [year]
  match ({months} | months:{month-abbreviations}) year:[joined-year]
  value date(year, months, day)
  yes "en août 2023" → 2023-08-01 month
  no "en août"

directed-month
  match ("mois" "de")? {months} {directions}
  value month(months, directions)
  yes "en mai dernier" @2024-07-10 → 2024-05-01 month
  no "en mai"

month
  match ("mois" ("de" | "d"))? {months}
  value date(year, months, day)
  yes "en mai" @2024-07-10 → 2024-05-01 month
  no "une"

weekday-of-week
  match {weekdays} ("de la" | "la") "semaine" {directions}
  value weekday-of-week(weekdays, directions)
  yes "lundi de la semaine dernière" @2024-07-10 → 2024-07-01 day
  no "lundi"

weekday
  match {weekdays} {directions}?
  match {directions=this} {weekdays}
  value weekday(weekdays, directions)
  yes "mardi dernier" @2024-03-15 → 2024-03-12 day
  yes "samedi" @2024-07-10 → 2024-07-06 day
  yes "lundi" → ? XXXX-WXX-1
  no "le jour"

same-day
  match ("le jour même" | "le même jour" | "ce jour-là")
  value days(0, then)
  yes "Il est parti le 3 mai 2024. Le même jour" → 2024-05-03 day
  no "le jour"

next-day
  match ("le lendemain" | "le jour suivant" | "au lendemain" | "lendemain")
  value days(1, then)
  yes "Il est parti le 3 mai 2024. Le lendemain" → 2024-05-04 day
  no "demain"

previous-day
  match ("la veille" | "le jour précédent")
  value days(-1, then)
  yes "Il est parti le 3 mai 2024. La veille" → 2024-05-02 day
  no "hier"

days
  match {time-words=0,-1,1,-2,2}
  value days(time-words, now)
  yes "hier" @2024-07-10 → 2024-07-09 day
  no "récemment"

unit
  match ("l" | "la" | "le")? {time-units=week,month,quarter,year,decade,century} {directions=last}
  value unit(time-units, last, now)
  yes "le mois dernier" @2024-07-10 → 2024-06-01 month
  yes "l'an dernier" @2024-07-10 → 2023-01-01 year
  no "l'homme dernier"

this-unit
  match ("cette" | "ce") {time-units=week,month,quarter,year,decade,century} ("ci")?
  match {time-units=week,month,quarter,year} "en cours"
  value unit(time-units, this, now)
  yes "cette année" @2024-07-10 → 2024-01-01 year
  no "cette maison"

next-unit
  match ("l" | "la" | "le")? {time-units=week,month,quarter,year,decade,century} {directions=next}
  value unit(time-units, next, now)
  yes "la semaine prochaine" @2024-07-10 → 2024-07-15 week
  no "la maison prochaine"

earlier-this-unit
  match ("plus tôt" | "depuis le début de" | "depuis le début de l" | "depuis le début du") ("cette" | "ce" | "dans" "l" | "dans la")? {time-units=week,month,year}
  value so-far(time-units)
  yes "plus tôt cette année" @2024-07-10 → 2024-01-01..2024-07-11 year
  no "cette année"

later-this-unit
  match "plus tard" ("cette" | "ce" | "dans" "l") {time-units=week,month,year}
  value rest-of(time-units)
  yes "plus tard cette année" @2024-07-10 → 2024-07-10..2025-01-01 year
  no "plus tard"

surlendemain
  match ("le surlendemain" | "surlendemain")
  value days(2, then)
  yes "Il part le 3 mai 2024. Le surlendemain" → 2024-05-05 day
  no "le lendemain"

this-weekend
  match {directions=this} ("week end" | "weekend")
  value weekend(directions)
  yes "ce week-end" @2024-07-10 → 2024-07-13..2024-07-15 day
  no "le week-end"

weekend
  match "le"? ("week end" | "weekend") {directions}?
  value weekend(directions)
  yes "le week-end dernier" @2024-07-10 → 2024-07-06..2024-07-08 day
  no "la semaine"

season-year
  match ("à l" | "l" | "au" | "le")? {seasons} ("de")? [year]
  value season(seasons, year, directions)
  yes "à l'été 2022" → 2022-06-01 season
  no "a été tué"

season
  match ("l" | "le")? {seasons} {directions=last,next}
  match ("cet" | "ce") {seasons}
  match ("au" | "à l" | "en" | "pendant l" | "durant l" | "depuis l" | "depuis le") {seasons} [uncounting]
  value season(seasons, year, directions)
  yes "l'hiver dernier" @2024-07-10 → 2023-12-01 season
  no "l'hiver"

half-year
  match ("le" | "au")? part:{ordinals=1,2} "semestre" ("de"? [year])?
  value year-fraction(part, 2, year)
  yes "au premier semestre 2024" → 2024-01-01..2024-07-01 season
  no "le premier homme"

quarter
  match ("le" | "au")? part:{ordinals=1,2,3,4} "trimestre" ("de"? [year])?
  value year-fraction(part, 4, year)
  yes "au troisième trimestre 2023" → 2023-07-01 season
  no "le troisième homme"

decade
  match ("les" | "des")? "années" (decade:[decade-number] | decade:[number])
  value decade(decade)
  yes "dans les années 1990" → 1990-01-01 decade
  no "90 années"

century
  match ("le" | "au" | "du")? (number:[roman] | number:{ordinals} | number:[marked-day]) {time-units=century} [no-of]
  match ("le" | "au" | "du")? (number:[roman] | number:{ordinals} | number:[marked-day]) {time-units=century} "de notre ère"
  value century(number)
  yes "au XIXe siècle" → 1800-01-01..1900-01-01 decade
  yes "au 21e siècle" → 2000-01-01..2100-01-01 decade
  no "un siècle"

year
  match ("l année" | "l an" | "année") [year]
  match [in-time] [year]
  value date(year, month, day)
  yes "en 2021" → 2021-01-01 year
  no "2000 personnes"

years
  match [in-time]? first:[year] [joined-year]
  value years(first, joined-year)
  yes "2019-2020" → 2019-01-01..2021-01-01 year
  no "2019"

year-pair
  match ("les années" | [in-time]) first:[year] "et" second:[year]
  value adjacent-years(first, second)
  yes "en 2019 et 2020" → 2019-01-01..2021-01-01 year
  no "en 2011 et 2020"

month-pair
  match first:{months} ("et" | [dash]) second:{months} [year]?
  value months(first, second, year)
  yes "en juin et juillet 2023" → 2023-06-01..2023-08-01 month
  no "juin"

days-of-month
  match ("les" | "entre le" | "du")? first:[day] ("et" | "au" | [dash] | "et le" | "jusqu au") second:[day] "de"? {months} ([comma]? [year])?
  match {months} first:[day] ("au" | [dash]) second:[day] [uncounting]
  match {months} first:[day] second:[joined-day] [uncounting]
  match ("les")? first:[day] second:[joined-day] {months} [year]?
  value days-of(first, second, months, year)
  yes "les 23 et 24 août 2023" → 2023-08-23..2023-08-25 day
  yes "du 3 au 5 mai 2024" → 2024-05-03..2024-05-06 day
  no "le 23 août"

days-of-directed-month
  match ("du" | "entre le")? first:[day] ("au" | "et le" | [dash]) second:[day] ("de" | "le")? (directions:{directions=this} "mois" "ci"? | "mois" {directions})
  value days-of-month(first, second, directions)
  yes "du 4 au 22 de ce mois" @2024-07-10 → 2024-07-04..2024-07-23 day
  no "du 4 au 22 mai"

ago
  match ("il y a" | "il ya") {hedges=about}? [number] {time-units}
  match ("il y a" | "il ya") over:{hedges=over,least,under,most} [number] {time-units}
  match ("il y a" | "il ya") ("une" | "un")? number:{approximate} ("de" | "d") {time-units}
  match [number] {time-units} "auparavant"
  value ago(number, time-units, hedges)
  yes "il y a trois jours" @2024-07-10 → 2024-07-07 day
  yes "il y a un an" @2024-07-10 → 2023-01-01 year
  no "trois jours"

some-ago
  match ("il y a" | "il ya") ({vague} {time-units} | "des" time-units:{time-plurals})
  value ago(none, time-units)
  yes "il y a plusieurs semaines" @2024-07-10 → 2024-05-29..2024-07-10 week
  no "il y a deux semaines"

ahead
  match "d ici" "à"? [number] {time-units}
  value ahead(number, time-units)
  yes "d'ici deux semaines" @2024-07-10 → 2024-07-22 week
  no "en deux semaines"

since-length
  match "depuis" [number] {time-units}
  match "depuis" ("la" | "le" | "ces")? [number] {directions=last} {time-units}
  value stretch(number, time-units, last)
  yes "depuis quatre ans" @2024-07-10 → 2020-07-10..2024-07-11 year
  no "quatre ans"

since-ago
  match "depuis" {hedges} [number] {time-units}
  value since-ago(number, time-units, hedges)
  yes "depuis environ quatre ans" @2024-07-10 → 2019-01-01..2024-07-11 year
  no "quatre ans"

since-some
  match "depuis" ("des" | {vague}) {time-plurals}
  value stretch(none, time-plurals, last)
  yes "depuis plusieurs mois" @2024-07-10 → 2024-01-10..2024-07-11 month
  no "plusieurs mois"

later
  match [number] {time-units} ("plus tard" | "après" [event-free])
  value later(number, time-units, of)
  yes "Il est tombé le 3 mai 2024. Deux semaines plus tard" → 2024-05-13 week
  no "deux semaines"

earlier
  match [number] {time-units} ("plus tôt" | "auparavant" | "avant" [event-free])
  value earlier(number, time-units, of)
  yes "Il est tombé le 3 mai 2024. Deux jours plus tôt" → 2024-05-01 day
  no "deux jours"

after-event
  match ([number] | "quelques") {time-units=hour,day,week,month,year} "après"
  value after-event(number, time-units)
  yes "trois jours après l'annonce" → ? P3D
  no "trois jours"

before-event
  match ([number] | "quelques") {time-units=hour,day,week,month,year} "avant"
  value before-event(number, time-units)
  yes "deux semaines avant le vote" → ? P2W
  no "deux semaines"

past-stretch
  match ("les" | "ces" | "des" | "au cours des")? [number] {directions=last} {time-units}
  match ("les" | "ces" | "des" | "aux") {directions=last} [number] time-units:{time-plurals}
  match ("les" | "ces" | "des" | "au cours des")? [number] time-units:{time-plurals} {directions=last}
  value stretch(number, time-units, last)
  yes "ces trois derniers mois" @2024-07-10 → 2024-04-10..2024-07-11 month
  no "ce mois"

past-some
  match ("les" | "ces" | "des" | "au cours des")? directions:{directions=last} {time-plurals}
  value stretch(none, time-plurals, last)
  yes "ces derniers mois" @2024-07-10 → 2024-01-10..2024-07-11 month
  no "le mois dernier"

coming-stretch
  match "dans les" [number] {time-units}
  match ("les" | "ces")? ([number] {directions=next} {time-units} | {directions=next} [number] {time-units} | [number] {time-units} "à venir")
  value stretch(number, time-units, next)
  yes "les deux prochains jours" @2024-07-10 → 2024-07-10..2024-07-13 day
  no "deux jours"

coming-some
  match ("dans"? ("les" | "ces"))? (directions:{directions=next} {time-plurals} | {time-plurals} ("à venir" | "qui viennent" | "prochains" | "prochaines"))
  value stretch(none, time-plurals, next)
  yes "dans les prochaines semaines" → ? PXW
  no "la semaine prochaine"

tonight
  match {time-words=tonight}
  value this-night()
  yes "cette nuit" @2024-07-10 → 2024-07-09T21:00..2024-07-10T06:00 part-of-day
  yes "Le pont sera fermé cette nuit" @2024-07-10 → 2024-07-10T21:00..2024-07-11T06:00 part-of-day
  no "la nuit"

last-night
  match {time-words=last-night}
  value part-on(night, -1)
  yes "la nuit dernière" @2024-07-10 → 2024-07-09T21:00..2024-07-10T06:00 part-of-day
  no "cette nuit"

this-part
  match ("ce" | "cet" | "cette") day-parts:{day-parts=morning,afternoon,evening,noon}
  value part-on(day-parts, 0)
  yes "ce matin" @2024-07-10 → 2024-07-10T06:00..2024-07-10T12:00 part-of-day
  no "le matin"

part
  match ("à" | "le" | "dans la") {day-parts=noon,midnight,morning,evening}
  match {day-parts=dawn}
  match {day-parts=noon,midnight} [uncounting]
  match ("l" | "d" | "en" | "cet" | "ce" "l")? {day-parts=afternoon}
  value part(day-parts, day)
  yes "Il est tombé le 3 mai 2024. À l'aube" → 2024-05-03T04:00..2024-05-03T07:00 part-of-day
  no "nuit"

clock
  match [clock] {zones}?
  value time(clock, by, zones)
  yes "Il est tombé le 3 mai 2024. 14:30 GMT" → 2024-05-03T14:30Z minute
  no "2:1"

hour
  match hour:[hour] "h" minute:[minutes]? {zones}?
  match ("à" | "vers") hour:[hour] "heures" minute:[minutes]? ("du"? by:{day-parts})? {zones}?
  value clock(hour, minute, by, zones)
  yes "Il est tombé le 3 mai 2024. À 14h30" → 2024-05-03T14:30 minute
  yes "Il est tombé le 3 mai 2024. à 14 heures" → 2024-05-03T14:00 hour
  no "14 heures de combats"

now
  match {time-words=now}
  value word(now)
  yes "actuellement" @2024-07-10 → 2024-07-10 day
  no "toujours"

recently
  match {time-words=recently}
  value word(recently)
  yes "récemment" → ? PAST_REF
  no "toujours"

soon
  match {time-words=soon}
  value word(soon)
  yes "bientôt" → ? FUTURE_REF
  no "toujours"

third-unit
  match {edges} ("l" | "la" | "le")? {time-units=week,month,year,decade,century} [undirected]
  value modified-unit(edges, time-units)
  yes "à la fin de l'année" @2024-07-10 → 2024-09-01..2025-01-01 year
  no "la fin de la guerre"

every-unit
  match ("chaque" | "par" | "tous les" | "toutes les") {time-units}
  match ("une fois" | "deux fois" | "trois fois") ("par" | "chaque") {time-units}
  value every(time-units, 1)
  yes "chaque année" → ? P1Y
  yes "deux fois par semaine" → ? P1W
  no "une année"

every-some-units
  match ("tous les" | "toutes les") [number] {time-units}
  value every(time-units, number)
  yes "tous les deux ans" → ? P2Y
  no "deux ans"

every-weekday
  match ("chaque" | "tous les") {weekdays}
  value every-day(weekdays)
  yes "chaque lundi" → ? XXXX-WXX-1
  no "lundi"

weekday-plurals
  match ("tous les" | "les")? {weekday-plurals}
  value every-day(weekday-plurals)
  yes "tous les lundis" → ? XXXX-WXX-1
  no "lundi"

every-part
  match ("chaque" | "tous les" | "toutes les") {day-parts}
  value every-part(day-parts)
  yes "chaque nuit" → ? XXXX-XX-XXTNI
  no "cette nuit"

recurring
  match time-units:{recurrences}
  value every(time-units, 1)
  yes "une réunion annuelle" → ? P1Y
  no "une année"

short-numeric-date
  match ("le" | "du" | "au" | "avant le" | "depuis le" | "dès le") [short-date] [uncounting] [no-of]
  match {weekdays} [comma]? [short-date] [uncounting]
  value numeric(short-date, day-month)
  yes "le 22/04" @2024-07-10 → 2024-04-22 day
  no "le 2/3 de"

numeric-month
  match [numeric-month]
  value numeric-month(numeric-month)
  yes "04/2016" → 2016-04-01 month
  no "2014-16"

hour-length
  match ("pendant" | "pour" | "durant" | "en" | "de" | "après" | "environ" | "moins de" | "plus de" | "au bout de" | "près de") [number] ("h" | "heures") [uncounting]
  value duration(number, hour)
  yes "pendant 3 h." → ? PT3H
  no "à 3 h"

holiday
  match ("le" | "la" | "jour" "de"?)? {holidays} "de"? [year]?
  match {holidays} ("de" "l")? "année"? {directions}
  value holiday(holidays, year, directions)
  yes "à Noël 2023" → 2023-12-25 day
  no "la fête"

length-ahead-now
  match "dans" ([number] | number:{fractions}) "e"? {time-units} [no-of]
  value ahead(number, time-units)
  yes "dans trois jours" @2024-07-10 → 2024-07-13 day
  no "dans les jours"

duration
  match ([number] | number:{fractions=1/2}) {time-units}
  value duration(number, time-units)
  yes "pendant trois jours" → ? P3D
  no "trois hommes"

one-duration
  match ("une" | "un" | "toute la" | "tout le" | "toute l" | "toute une" | "tout un") {time-units=minute,hour,day,week,month,year,decade,century} ("entier" | "entière")?
  value duration(1, time-units)
  yes "toute la semaine" → ? P1W
  no "la semaine"

about-duration
  match ("une" | "un")? number:{approximate} ("de" | "d") {time-units}
  value duration(number, time-units)
  yes "une dizaine d'années" → ? P10Y
  no "une dizaine d'hommes"

and-a-half
  match ("une" | "un") {time-units} "et" ("demie" | "demi")
  match ("une" | "un") "et" ("demie" | "demi") {time-units}
  value duration(1.5, time-units)
  yes "une heure et demie" → ? PT1.5H
  no "une heure"

and-part
  match [number] {time-units} "et" share:{fractions=1/2,1/4}
  value and-part(number, time-units, share)
  yes "pendant deux heures et demie" → ? PT2.5H
  no "deux heures"

some-duration
  match ("pendant" | "durant" | "depuis" | "pour")? ("quelques" | "plusieurs" | "de nombreux" | "de nombreuses") {time-plurals}
  match ("pendant" | "durant" | "depuis" | "pour") "des" {time-plurals}
  value duration(none, time-plurals)
  yes "plusieurs semaines" → ? PXW
  no "les semaines"

half-ago
  match ("il y a" | "il ya") ("une" | "un")? number:{fractions=1/2} {time-units}
  value ago(number, time-units)
  yes "il y a une demi-heure" @2024-07-10T14:30 → 2024-07-10T14:00 hour
  no "il y a une heure"

clock-by
  match [clock] ({meridiems} | ("du" | "de" | "de l" | "dans la" | "dans l")? meridiems:{day-parts}) {zones}?
  value time(clock, meridiems, zones)
  yes "Le 3 mai 2024. A 7:30 du soir" → 2024-05-03T19:30 minute
  no "7:30"

hour-by
  match hour:[hour] ("h" | "heures" | "heure")? minute:[minutes]? by:{meridiems} {zones}?
  match (hour:[hour] | hour:[hour-words]) ("h" | "heures" | "heure") minute:[minutes]? ("du" | "de" | "de l" | "dans la" | "dans l") by:{day-parts} {zones}?
  match ("à" | "vers" | "dès" | "avant" | "après" | "jusqu à" | "est") (hour:[hour] | hour:[hour-in-words]) ("heures" | "heure") (("et"? minute:[number]) [uncounting])? (("du" | "de" | "de l" | "dans la") by:{day-parts})? {zones}?
  match (hour:[hour] | hour:[hour-words]) ("du" by:{day-parts=morning,evening} | "de l" by:{day-parts=afternoon})
  value clock(hour, minute, by, zones)
  yes "Le 3 mai 2024. Huit heures du soir" → 2024-05-03T20:00 hour
  no "8 heures"

past-hour
  match ("à" | "vers" | "dès" | "avant" | "après" | "jusqu à" | "est") (hour:[hour] | hour:[hour-in-words]) ("heures" | "heure" | "h")? "et" minutes:{fractions=1/2,1/4} (("du" | "de" | "de l") by:{day-parts})?
  match (hour:[hour] | hour:[hour-words]) ("heures" | "heure" | "h") "et" minutes:{fractions=1/2,1/4} ("du" | "de" | "de l") by:{day-parts}
  value past-clock(minutes, hour, by)
  yes "Le 3 mai 2024. A huit heures et demie" → 2024-05-03T08:30 minute
  no "huit heures"

to-hour-minutes
  match (hour:[hour] | hour:[hour-in-words]) ("heures" | "heure" | "h") "moins" minutes:[number] "minutes"? [uncounting]
  value to-clock(minutes, hour, by)
  yes "Il part le 3 mai 2024. À huit heures moins vingt" → 2024-05-03T07:40 minute
  no "huit heures"

to-hour
  match (hour:[hour] | hour:[hour-words]) ("heures" | "heure" | "h") "moins" "le"? "quart" (("du" | "de" | "de l") by:{day-parts})?
  value to-clock(1/4, hour, by)
  yes "Le 3 mai 2024. A huit heures moins le quart" → 2024-05-03T07:45 minute
  no "huit heures"

hour-range
  match ("de" | "entre")? (from:[hour] | from:[hour-in-words]) ("h" | "heures" | "heure")? ("à" | "et" | "au" | "jusqu à") (until:[hour] | until:[hour-in-words]) ("h" | "heures" | "heure")? ("du" | "de l" | "de la") until-by:{day-parts}
  match ("de" | "entre") from:[hour-in-words] ("à" | "et") until:[hour-in-words] ("heures" | "heure")
  value clock-range(from, until, from-by, until-by, zones)
  yes "Le 3 mai 2024. Entre cinq et sept heures du matin" → 2024-05-03T05:00 hour
  no "entre cinq et sept hommes"

clock-range
  match ("de" | "entre" | "depuis")? (from:[hour] ("h" | "heures")? | from:[clock]) from-by:{meridiems}? ("à" | "et" | "au" | "jusqu à" | [dash] | [joined]) (until:[hour] | until:[clock]) ("h" | "heures" | until-by:{meridiems}) {zones}?
  match ("de" | "entre" | "depuis")? from:[clock] ("à" | "et" | "au" | "jusqu à" | [dash] | [joined]) until:[clock]
  value clock-range(from, until, from-by, until-by, zones)
  yes "Le 3 mai 2024. De 14 h à 16 h" → 2024-05-03T14:00 hour
  no "de 14 à 16 hommes"

day-part-alone
  match ("dans" | "pendant" | "durant") ("la" | "l" | "le") {day-parts}
  match ("tôt" | "tard") ("dans" ("la" | "l") | "le")? {day-parts}
  value part(day-parts, day)
  yes "Le 3 mai 2024. Pendant la nuit" → 2024-05-03T21:00..2024-05-04T06:00 part-of-day
  no "la nuit"

third-part
  match ("en" | "au" | "le" | "à la" | "dès le")? {edges} ("de" | "d" | "du" | "de la" | "de l")? {day-parts=morning,afternoon,evening,night}
  value third-part(edges, day-parts)
  yes "en fin de nuit" @2024-07-10 → 2024-07-10T03:00..2024-07-10T06:00 part-of-day
  no "fin de la guerre"

hour-minutes
  match ("à" | "vers" | "dès" | "est")? hour:[hour-in-words] "heures" "et"? minutes:[number] ("minutes" | "minute")? ("du" | "de l" | "de la" | "dans la") by:{day-parts}
  match hour:[hour] "h" "et" minutes:[number] ("minutes" | "minute") (("du" | "de l" | "dans la") by:{day-parts})?
  value past-clock(minutes, hour, by)
  yes "Le 3 mai 2024. 8 h et vingt minutes" → 2024-05-03T08:20 minute
  no "sept heures"

rest-of-unit
  match ("le reste" | "reste") ("de la" | "de l" | "du" | "de") {time-units=week,month,year}
  value rest-of(time-units)
  yes "le reste de l'année" @2024-07-10 → 2024-07-10..2025-01-01 year
  no "le reste de la troupe"

before-christ
  match [number] ("avant" | "av" "."?) ("J C" | "jésus christ" | "notre ère")
  match (number:[roman] | number:{ordinals} | number:[marked-day]) {time-units=century} ("avant" | "av" "."?) ("J C" | "jésus christ" | "notre ère")
  value none()
  yes "en 1900 avant J.-C." → none
  no "en 1900"

other-new-year
  match ("le" | "du" | "au")? {holidays=01-01} ("chinois" | "lunaire" | "juif" | "berbère" | "persan" | "orthodoxe" | "copte" | "khmer" | "thaï" | "iranien")
  value none()
  yes "le Nouvel An chinois" → none
  no "le Nouvel An"

night-of-days
  match ("dans la" | "la")? "nuit" "du" [day] "au" second:[day] {months} [year]?
  value night-of-date(year, months, second)
  yes "dans la nuit du 5 au 6 juillet" @2024-07-10 → 2024-07-05T21:00..2024-07-06T06:00 part-of-day
  no "du 5 au 6 juillet"
