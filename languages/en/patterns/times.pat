# Times that stand alone. Examples are read on the day behind @.

# What looks like a time and is none.
the-sun
  match "the sun"
  match "newly"
  value none()
  yes "The Sun reported" → none
  no "on Sunday"

# How often.
every-weekday
  match ("every" | "each") {weekdays}
  value every-day(weekdays)
  yes "every Monday" → ? XXXX-WXX-1
  no "It met on Monday"

weekday-plurals
  match {weekday-plurals}
  value every-day(weekday-plurals)
  yes "It meets on Mondays" → ? XXXX-WXX-1
  no "It met on Monday"

every-unit
  match ("every" | "each" | "per") {time-units}
  match ("once" | "twice" | {frequencies}) ("a" | "an" | "per" | "every" | "each") {time-units}
  value every(time-units, 1)
  yes "every year" → ? P1Y
  yes "twice a week" → ? P1W
  no "a year"

every-some-units
  match "every" [number] {time-units}
  match "every" number:{ordinals} {time-units}
  value every(time-units, number)
  yes "every two weeks" → ? P2W
  no "two weeks"

every-other-unit
  match "every" "other" {time-units}
  value every(time-units, 2)
  yes "every other day" → ? P2D
  no "the other day"

every-part
  match ("every" | "each") {day-parts}
  value every-part(day-parts)
  yes "every night" → ? XXXX-XX-XXTNI
  no "one night"

every-month
  match ("every" | "each") {months} [day]?
  value every-month(months, day)
  yes "every May" → ? XXXX-05
  no "in May"

every-season
  match ("every" | "each") {seasons}
  value every-season(seasons)
  yes "every summer" → ? XXXX-SU
  no "in the summer"

every-weekend
  match ("every" | "each") "weekend"
  value every-weekend()
  yes "every weekend" → ? XXXX-WXX-WE
  no "the weekend"

every-other-weekday
  match "every" ("other" | "second") {weekdays}
  value every-day(weekdays)
  yes "every other Friday" → ? XXXX-WXX-5
  no "the other Friday"

half-recurring
  match "semi" time-units:{recurrences}
  value every(time-units, 0.5)
  yes "a semi-annual report" → ? P0.5Y
  no "an annual report"

twice-recurring
  match "bi" time-units:{recurrences}
  value every(time-units, 2)
  yes "a bi-monthly bulletin" → ? P2M
  no "a monthly bulletin"

recurring
  match time-units:{recurrences}
  value every(time-units, 1)
  yes "an annual meeting" → ? P1Y
  yes "monthly" → ? P1M
  no "a month"

sentence-may
  match [start] {months=5}
  value none()
  yes "May it rest" → none
  no "in May"

numeric-date
  match ({weekdays} [comma]?)? [numeric-date]
  value numeric(numeric-date, either, weekdays)
  yes "Posted 2023-08-22" → 2023-08-22 day
  yes "on 23/08/2023" → 2023-08-23 day
  no "the vote was 12/30"

short-numeric-date
  match ("on" | "by" | "to" | "through" | "until" | "till" | "since" | "before" | "after" | "from") ({weekdays} [comma]?)? [short-date] [uncounting] [no-of]
  match {weekdays} [comma]? [short-date] [uncounting]
  value numeric(short-date, either)
  yes "on 4/22" @2024-07-10 → 2024-04-22 day
  no "by 2/3 of them"

numeric-month
  match [numeric-month]
  value numeric-month(numeric-month)
  yes "04/2016" → 2016-04-01 month
  no "2014-16"

# "05-Aug-2016", "2020/Sep/23", "Sep-23-2020": stamps.
worded-numeric-date
  match ({weekdays} [comma]?)? [day] "/" {months} "/" [year]
  match [day] {months} year:[joined-year]
  match [year] "/" {months} "/" day:[day]
  match [year] {months} day:[joined-day]
  match {months} day:[joined-day] year:[joined-year]
  match {months} day:[glued-day] ([comma]? [year])?
  match {months} "/" [day]
  match {weekdays}? [day] "." {months} "."? [year]
  value date(year, months, day, weekdays)
  yes "8/Oct/2012" → 2012-10-08 day
  no "8 October"

abbreviated-date
  match ({weekdays} [comma]?)? (day:[day] | day:{ordinals}) "of"? months:{month-abbreviations} ([comma]? [year])?
  match ({weekdays} [comma]?)? months:{month-abbreviations} "."? (day:[day] | day:{ordinals}) ([comma]? [year])?
  match months:{month-abbreviations} "."? [comma]? [year]
  match ({weekdays} [comma]?)? (day:[day] | day:{ordinals}) "of"? ({months} | months:{month-abbreviations}) "of"? year:[old-year]
  match ({months} | months:{month-abbreviations}) "of"? year:[old-year]
  value date(year, months, day, weekdays)
  yes "14 nov 2023" → 2023-11-14 day
  no "nov"

full-date
  match ({weekdays} [comma]?)? "the"? (day:[day] | day:{ordinals}) "day"? ("of" | [comma])? {months} "."? ("of" | "in" | [comma])? ([year] | year:[year-words])
  match ({weekdays} [comma]?)? {months} "."? "the"? (day:[day] | day:{ordinals}) ("of" | "in" | [comma])? ([year] | year:[year-words])
  value date(year, months, day, weekdays)
  yes "on Tuesday, 22 August 2023, he" → 2023-08-22 day
  yes "Sept. 11, 2001" → 2001-09-11 day
  yes "on the 3rd of March 2024" → 2024-03-03 day
  no "31 February 2024"

month-day
  match ({weekdays} [comma]?)? "the"? (day:[day] | day:{ordinals}) "day"? ("of" | [comma])? {months}
  match ({weekdays} [comma]?)? {months} "."? "the"? (day:[day] | day:{ordinals})
  value date(year, months, day, weekdays)
  yes "on August 23" @2023-10-11 → 2023-08-23 day
  yes "on 17 September" @2023-10-11 → 2023-09-17 day
  no "in August"

month-day-in-words
  match {months} day:[day-words] ([comma]? ([year] | year:[year-words]) | [uncounting])
  match "the"? day:[day-words] "of"? {months} ([comma]? ([year] | year:[year-words]))?
  value date(year, months, day)
  yes "May twenty-nine" @2024-07-10 → 2024-05-29 day
  no "May nine men go"

month-day-of-year
  match "the"? [day] "of"? {months} {directions} "year"
  match {months} "."? [day] ("of" | [comma])? {directions} "year"
  match {months} ("of" | [comma])? {directions} "year"
  value of-year(months, day, directions)
  yes "in May last year" @2024-07-10 → 2023-05-01 month
  yes "on 3 June this year" @2024-07-10 → 2024-06-03 day
  no "last May"

month-year
  match {months} "."? ("of" | "in" | [comma])? ([year] | year:[year-words])
  match {months} year:[joined-year]
  match [in-time] [year] months:{months=1,2,4,6,7,8,9,10,11,12}
  match [year] ("/" | [dash] | "ad")? months:{months=1,2,4,6,7,8,9,10,11,12} [uncounting]
  match [year] ([comma] | "/" | [dash])? months:{month-abbreviations} [uncounting]
  value date(year, months, day)
  yes "in August 2023" → 2023-08-01 month
  yes "Sep-2012" → 2012-09-01 month
  no "August"

directed-month
  match {directions} {months}
  value month(months, directions)
  yes "last May" @2024-07-10 → 2024-05-01 month
  yes "this August" @2024-07-10 → 2024-08-01 month
  no "in May"

month
  match [in-time] {months}
  match {months=1,2,4,6,7,9,10,11,12}
  value date(year, months, day)
  yes "In August" @2023-10-11 → 2023-08-01 month
  yes "In December" @2024-01-05 → 2023-12-01 month
  no "Theresa May said"

day-of-directed-month
  match ("the"? day:[marked-day] | "the" day:{ordinals}) "day"? ("of" | "in")? ("the"? {directions}) "month"
  value day-of(month, day, directions)
  yes "the 20th of next month" @2024-07-10 → 2024-08-20 day
  no "the 20th of May"

day-of-month
  match ("on" | "by" | "until" | "till" | "since" | "before" | "after" | "from" | "for" | "around") ({weekdays} [comma]?)? "the" day:[marked-day] [uncounting]
  match {weekdays} [comma]? "the"? (day:[marked-day] | [day] [uncounting])
  match ({weekdays} [comma]?)? "the" day:[marked-day] ("of" "the" "month" | "of"? "this" "month")
  value date(year, month, day, weekdays)
  yes "on the 21st." @2024-07-24 → 2024-07-21 day
  yes "Friday the 12th" @2024-07-24 → 2024-07-12 day
  no "on the 21st Brigade"

weekday-of-week
  match {weekdays} ("of" | "in" | [comma])? "the"? {directions} "week"
  match "the"? {directions} "week" ("on" | "'s")? {weekdays}
  value weekday-of-week(weekdays, directions)
  yes "on Monday of last week" @2024-07-10 → 2024-07-01 day
  no "Monday"

weekday
  match ("this" | "the") {directions} {weekdays}
  match {directions}? {weekdays}
  value weekday(weekdays, directions)
  yes "last Tuesday" @2024-07-10 → 2024-07-09 day
  yes "on Tuesday" @2024-07-10 → 2024-07-09 day
  yes "on Monday" → ? XXXX-WXX-1
  no "one day"

same-day
  match ("the same" | "that same" | "that") {time-units=day,week,month,year}
  value unit(time-units, this, then)
  yes "On 3 May 2024 he left. The same day" → 2024-05-03 day
  no "this day"

next-day
  match ("the following" | "the next" | "the subsequent" | "following") {time-units=day,week,month,year}
  match "next" {time-units=day}
  match {time-units=day} "after" "that"
  match {time-units=day} "later"
  value unit(time-units, next, then)
  yes "On 3 May 2024 he left. The next day" → 2024-05-04 day
  no "next to the day"

previous-day
  match "the" ("previous" | "preceding") {time-units=day,week,month,year}
  value unit(time-units, last, then)
  yes "On 3 May 2024 he left. The previous day" → 2024-05-02 day
  no "the previous man"

day-before
  match "the day before"
  value unit(day, last, then)
  yes "On 3 May 2024 he left. The day before" → 2024-05-02 day
  no "the day before yesterday"

days
  match {time-words=0,-1,1,-2,2}
  value days(time-words, now)
  yes "yesterday" @2024-07-10 → 2024-07-09 day
  no "recently"

unit
  match "the"? ("last" | "previous") ("calendar" | "fiscal" | "financial" | "school" | "academic" | "working")? time-units:{time-units=week,fortnight,month,quarter,year,decade,century}
  value unit(time-units, last, now)
  yes "last month" @2024-07-10 → 2024-06-01 month
  yes "the last fiscal year" @2024-07-10 → 2023-01-01 year
  no "the last man"

this-unit
  match ("this" | "the current" | "current") ("calendar" | "fiscal" | "financial" | "school" | "academic" | "working")? {time-units=week,month,quarter,year,decade,century}
  value unit(time-units, this, now)
  yes "this year" @2024-07-10 → 2024-01-01 year
  no "this house"

next-unit
  match ("next" | "the coming" | "upcoming" | "this coming") ("calendar" | "fiscal" | "financial" | "school" | "academic" | "working")? {time-units=week,fortnight,month,quarter,year,decade,century}
  value unit(time-units, next, now)
  yes "next week" @2024-07-10 → 2024-07-15 week
  no "next door"

unit-after-next
  match ("the" {time-units=week,month,year} | {time-units=week,month,year}) "after" "next"
  value unit-away(time-units, 2)
  yes "the week after next" @2024-07-10 → 2024-07-22 week
  no "the week after"

unit-before-last
  match "the"? {time-units=week,month,year} "before" "last"
  value unit-away(time-units, -2)
  yes "the week before last" @2024-07-10 → 2024-06-24 week
  no "the week before"

fiscal-year
  match ("fiscal" | "financial" | "calendar" | "school") "year"? [year]
  match "the year"? "FY" [year]
  value date(year, month, day)
  yes "in fiscal 2023" → 2023-01-01 year
  no "fiscal rules"

numbered-week
  match "week" number:[number] ("of" | "in" | [comma])? ([year] | "the"? {directions} "year")
  match "week" number:[number] [uncounting]
  value week(number, year, directions)
  yes "in week 31 of 2023" → 2023-07-31 week
  no "a week 31 people died"

earlier-this-unit
  match ("earlier" | "so far") ("in"? "this" | "in the") {time-units=week,month,quarter,year,decade,century}
  match {time-units=week,month,year} "to date"
  value so-far(time-units)
  yes "earlier this month" @2024-07-10 → 2024-07-01..2024-07-11 month
  no "earlier that month"

later-this-unit
  match "later" ("in"? "this" | "in the") {time-units=week,month,quarter,year,decade,century}
  match "the"? ("rest" | "remainder") "of"? ("the" | "this") {time-units=week,month,quarter,year,decade,century}
  match ("rest" | "remainder") "of" "my"? {time-units=week,month,year}
  value rest-of(time-units)
  yes "later this year" @2024-07-10 → 2024-07-10..2025-01-01 year
  no "two years later"

weekend
  match ({directions} | "this" {directions} | "the" directions:{directions} | "over the" | "at the" | "on the" | "the" | "that") ("weekend" | "week end")
  value weekend(directions)
  yes "last weekend" @2024-07-10 → 2024-07-06..2024-07-08 day
  no "a weekend house"

season-year
  match "the"? {seasons} ("of" | [comma])? ([year] | year:[year-words])
  value season(seasons, year, directions)
  yes "the summer of 2022" → 2022-06-01 season
  no "the summer"

season
  match {directions} {seasons}
  match [in-time] "the"? {seasons=spring,summer,autumn,winter} [no-of]
  value season(seasons, year, directions)
  yes "last winter" @2024-07-10 → 2023-12-01 season
  no "a winter coat"
  no "since the fall of the town"

numbered-half
  match "H" part:[glued-digit] ("of" | "in" | [comma])? [year]?
  match [year] "H" part:[glued-digit]
  value year-fraction(part, 2, year)
  yes "H1 2019" → 2019-01-01..2019-07-01 season
  no "H3"

fraction-of-directed-year
  match "Q" part:[glued-digit] ("of" | "in")? {directions} "year"
  match "the"? (part:{ordinals=1,2,3,4} | part:[marked-day] | part:{directions=last}) "quarter" ("of" | "in")? "the"? {directions} ("fiscal" | "financial")? "year"
  value year-fraction-of(part, 4, directions)
  yes "the third quarter of last year" @2024-07-10 → 2023-07-01 season
  no "the third quarter"

half-of-directed-year
  match "H" part:[glued-digit] ("of" | "in")? {directions} "year"
  match "the"? (part:{ordinals=1,2} | part:{directions=last}) "half" ("of" | "in") "the"? {directions} ("fiscal" | "financial")? "year"
  value year-fraction-of(part, 2, directions)
  yes "the second half of last year" @2024-07-10 → 2023-07-01..2024-01-01 season
  no "the second half"

fraction-in-words
  match "the"? (part:{ordinals=1,2,3,4} | part:[marked-day]) "quarter" "of" year:[year-words]
  value year-fraction(part, 4, year)
  yes "the third quarter of two thousand and twenty" → 2020-07-01 season
  no "the third quarter of the game"

numbered-quarter
  match "Q" part:[glued-digit] ("of" | "in" | [comma])? [year]?
  match [year] "Q" part:[glued-digit]
  value year-fraction(part, 4, year)
  yes "Q3 2019" → 2019-07-01 season
  no "Q10"

half-year
  match "the"? part:{ordinals=1,2} "half" ("of" | "in") [year]
  match ("H" part:[day] | "the"? part:{ordinals=1,2} "half" "of" | "the"? part:{directions=last} "half" "of") "the year"? [year]?
  value year-fraction(part, 2, year)
  yes "in the first half of 2024" → 2024-01-01..2024-07-01 season
  no "the first half hour"

quarter
  match ("the"? (part:{ordinals=1,2,3,4} | part:[marked-day]) "quarter" | "the"? part:{directions=last} "quarter") ("of" | [comma])? [year]
  match "the"? part:{ordinals=1,2,3,4} "quarter" ("of" "the" "year" | "of"? "this" "year")?
  value year-fraction(part, 4, year)
  yes "the third quarter of 2023" → 2023-07-01 season
  no "three quarters of 2023 people"

decade
  match ("the" | "the early" | "the late")? [decade]
  match "the" ("early" | "late" | "mid")? ("nineteen" | "19")? decade:{decades}
  value decade(decade)
  yes "in the 1990s" → 1990-01-01 decade
  yes "in the seventies" → 1970-01-01 decade
  no "1990"

century
  match "the"? (number:{ordinals} | number:[marked-day]) {time-units=century}
  value century(number)
  yes "in the 19th century" → 1800-01-01..1900-01-01 decade
  no "a century"

year-in-words
  match ("in" | "since" | "until" | "by" | "of" | "from" | "to") "the year"? year:[year-words] [uncounting]
  value date(year, month, day)
  yes "in nineteen ninety-six" → 1996-01-01 year
  no "in nineteen ninety-six cases"

holiday
  match {holidays} ("of" | [comma])? [year]?
  match {holidays} ("of" | "in")? {directions} "year"
  match {directions} {holidays}
  value holiday(holidays, year, directions)
  yes "Christmas Eve" @2024-07-10 → 2023-12-24 day
  no "a holiday"

year
  match [in-time] [year]
  match "the"? "year" [year]
  value date(year, month, day)
  yes "in 2021" → 2021-01-01 year
  yes "a pact (2015)" → 2015-01-01 year
  no "2000 people"
  no "base 101"
  no "the Army-2023 forum"

years
  match ("the years"? | [in-time]) first:[year] [joined-year]
  match first:[year] ([dash] | "to" | "through" | "~") joined-year:[year] [uncounting]
  match ("between" | "from")? first:[year] "~" joined-year:[year]
  value years(first, joined-year)
  yes "in 2019-2020" → 2019-01-01..2021-01-01 year
  yes "2023-24" → 2023-01-01..2025-01-01 year
  no "2019"

year-pair
  match ("the years"? | [in-time]) first:[year] "and" second:[year]
  value adjacent-years(first, second)
  yes "in 2019 and 2020" → 2019-01-01..2021-01-01 year
  no "in 2011 and 2020 it"

month-pair
  match ("between" | "from")? first:{months} "."? ("and" | "or" | [dash] | "to" | "through" | "until" | "till") second:{months} "."? ([comma] | "of" | "in")? [year]?
  match first:{months} [joined] second:{months} [comma]? [year]?
  value months(first, second, year)
  yes "in June and July 2023" → 2023-06-01..2023-08-01 month
  no "June"

days-of-month
  match ("from" | "between")? (first:[day] ([dash] | "to" | "and" | "through" | "until" | "till") second:[day] | first:[day] second:[joined-day]) "of"? {months} "."? [comma]? [year]?
  match ("from" | "between")? {months} "."? (first:[day] ([dash] | "to" | "through" | "until" | "till") second:[day] | first:[day] second:[joined-day]) ([comma]? [year])?
  match ("from" | "between")? "the"? first:{ordinals} ([dash] | "to" | "and" | "through" | "until" | "till") "the"? second:{ordinals} "of"? {months} ([comma]? [year])?
  match ("from" | "between")? {months} "the"? (first:{ordinals} | first:[day]) ([dash] | "to" | "through" | "until" | "till") "the"? (second:{ordinals} | second:[day]) ([comma]? [year])?
  value days-of(first, second, months, year)
  yes "23-24 August 2023" → 2023-08-23..2023-08-25 day
  yes "between 3 and 5 May 2024" → 2024-05-03..2024-05-06 day
  no "23 August"

days-of-directed-month
  match ("from" | "between")? first:[day] ("to" | "through" | "until" | "till" | [dash]) second:[day] ("of" | "in")? {directions} "month"
  match "between" first:[day] "and" second:[day] ("of" | "in")? {directions} "month"
  match ("from" | "between")? first:[day] second:[joined-day] ("of" | "in")? {directions} "month"
  value days-of-month(first, second, directions)
  yes "from 4 to 22 this month" @2024-07-10 → 2024-07-04..2024-07-23 day
  no "from 4 to 22 men"

ago
  match {hedges=about}? [number] {time-units} ("ago" | "back")
  match number:{fractions} ("a" | "an" | "of" "an")? time-units:{time-units=hour,year} "ago"
  value ago(number, time-units, hedges)
  yes "three days ago" @2024-07-10 → 2024-07-07 day
  yes "two weeks ago" @2024-07-10 → 2024-06-24 week
  no "three days"

one-ago
  match ("a" | "an") {time-units} "ago"
  match {hedges=about} ("a" | "an") {time-units} "ago"
  value ago(1, time-units, hedges)
  yes "a year ago" @2024-07-10 → 2023-01-01 year
  no "a year"

some-ago
  match ({vague} | "just"? "a" "few")? {time-units} "ago"
  value ago(none, time-units)
  yes "several weeks ago" @2024-07-10 → 2024-05-29..2024-07-10 week
  no "two weeks ago"

later
  match ([number] | number:{vague}) {time-units} ("later" | "afterwards" | "afterward")
  value later(number, time-units, of)
  yes "On 3 May 2024 it fell. Two weeks later" → 2024-05-13 week
  no "two weeks"

one-later
  match ("a" | "an") {time-units} ("later" | "afterwards")
  value later(1, time-units, of)
  yes "On 3 May 2024 it fell. A month later" → 2024-06-01 month
  no "a month"

earlier
  match [number] {time-units} ("earlier" | "before that" | "previously")
  value earlier(number, time-units, of)
  yes "On 3 May 2024 it fell. Two days earlier" → 2024-05-01 day
  no "two days"

one-earlier
  match ("a" | "an") {time-units} ("earlier" | "previously")
  value earlier(1, time-units, of)
  yes "On 3 May 2024 it fell. A day earlier" → 2024-05-02 day
  no "a day"

one-after-event
  match ("a" | "an") {time-units=hour,day,week,month,year} ("after" | "following")
  value after-event(1, time-units)
  yes "a day after the announcement" → ? P1D
  no "a few days after"

one-before-event
  match ("a" | "an") {time-units=hour,day,week,month,year} ("before" | "prior to" | "ahead of")
  value before-event(1, time-units)
  yes "a day before the vote" → ? P1D
  no "a few days before"

after-event
  match ([number] | {vague} | "just" [number]) {time-units=hour,day,week,month,year} ("after" | "following")
  value after-event(number, time-units)
  yes "three days after the announcement" → ? P3D
  no "three days"

before-event
  match ([number] | {vague}) {time-units=hour,day,week,month,year} ("before" | "prior to" | "ahead of")
  value before-event(number, time-units)
  yes "two weeks before the vote" → ? P2W
  no "two weeks"

past-stretch
  match "the"? ("past" | "last" | "previous") {hedges=about}? [number] ("business" | "working")? {time-units}
  match "the"? [number] ("past" | "previous" | "last") time-units:{time-plurals}
  value stretch(number, time-units, last)
  yes "over the past three months" @2024-07-10 → 2024-04-10..2024-07-11 month
  no "the past"

past-one
  match "the" ("past" | "last") {time-units}
  match "the"? "past" {time-units}
  value stretch(1, time-units, last)
  yes "over the past month" @2024-07-10 → 2024-06-10..2024-07-11 month
  no "last month"

past-some
  match "the"? ("past" | "last") ({vague} | "couple of") {time-units}
  match "the"? "past" time-units:{time-plurals}
  match "in"? "recent" time-units:{time-plurals}
  value stretch(none, time-units, last)
  yes "in recent months" @2024-07-10 → 2024-01-10..2024-07-11 month
  no "recent reports"

coming-stretch
  match "the"? ("next" | "coming" | "following" | "upcoming") [number] ("business" | "working")? {time-units}
  match "the"? [number] ("next" | "coming" | "upcoming") time-units:{time-plurals}
  match [number] {time-units} "in" "the" "future"
  value stretch(number, time-units, next)
  yes "over the next two days" @2024-07-10 → 2024-07-10..2024-07-13 day
  no "the next two men"

coming-some
  match "in"? "the"? ("next" | "coming" | "following" | "upcoming") (({vague} | "couple" "of"?) {time-units} | time-units:{time-plurals})
  match "in"? "the" time-units:{time-plurals} "ahead"
  value stretch(none, time-units, next)
  yes "in the coming weeks" → ? PXW
  no "coming home"

ahead
  match [future] "in" [number] {time-units}
  match [coming] "in" [number] {time-units} [uncounting]
  match [coming] "in" number:{fractions} ("a" | "an" | "of" "an") {time-units}
  match number:{fractions} ("a" | "an" | "of" "an") {time-units} "from" "now"
  match ("in" | "within")? [number] {time-units} ("from" ("now" | "today") | "hence" | ("'" | "’")? "s"? "time")
  value ahead(number, time-units)
  yes "two weeks from now" @2024-07-10 → 2024-07-22 week
  yes "in two weeks' time" @2024-07-10 → 2024-07-22 week
  no "in two weeks he built it"

one-ahead
  match [future] "in" ("a" | "an") {time-units}
  match [coming] "in" ("a" | "an") {time-units} [uncounting]
  match "in"? ("a" | "an") {time-units} ("from" ("now" | "today") | "hence" | ("'" | "’")? "s" "time")
  value ahead(1, time-units)
  yes "a month from now" @2024-07-10 → 2024-08-01 month
  no "a month"

# "Within" looks ahead from the moment of speaking, or says how long a thing takes.
within
  match ("within" | "inside") "the"? ("next" | "coming" | "following" | "upcoming")? [number] {time-units}
  value stretch(number, time-units, next)
  yes "within five days" @2024-07-10 → 2024-07-10..2024-07-16 day
  no "five days"

within-one
  match "within" ("a" | "an" | "the next" | "the coming") {time-units}
  value stretch(1, time-units, next)
  yes "within a month" @2024-07-10 → 2024-07-10..2024-08-11 month
  no "a month"

# How long.
duration
  match [number] {time-units}
  value duration(number, time-units)
  yes "for three days" → ? P3D
  yes "a 12-month ban" → ? P12M
  no "three men"

one-duration
  match ("a" | "an" | "one" | "a full" | "a whole" | "an entire" | "the whole" | "the entire" | "full" | "whole" | "another" | "all") {time-units=minute,hour,day,week,fortnight,month,year,decade,century}
  value duration(1, time-units)
  yes "for a year" → ? P1Y
  no "the year"

part-duration
  match number:{fractions} ("a" | "an" | "of" "an") time-units:{time-units=minute,hour,day,week,month,year,decade,century}
  match number:{fractions=1/2} time-units:{time-units=hour,day,year}
  value duration(number, time-units)
  yes "half an hour" → ? PT0.5H
  no "half an army"

and-a-half
  match ("a" | "an" | "one") {time-units} ("and a half" | "and half")
  value duration(1.5, time-units)
  yes "a year and a half" → ? P1.5Y
  no "a year and a day"

some-duration
  match ("the"? "past"? {vague} | "many" | "few" | "a few" | "several" | "a number of" | "long" | "for" | "couple of" | "lasted" | "last" "for" | "took" | "takes" | "take") time-units:{time-plurals}
  match time-units:{time-plurals} ("of" | "to" | "before" | "after")
  value duration(none, time-units)
  yes "for years" → ? PXY
  yes "several weeks" → ? PXW
  no "the days"

tonight
  match {time-words=tonight}
  value part-on(night, 0)
  yes "tonight" @2024-07-10 → 2024-07-10T21:00..2024-07-11T06:00 part-of-day
  no "night"

overnight
  match {time-words=overnight} [uncounting]
  value this-night()
  yes "were shelled overnight." @2024-07-10 → 2024-07-09T21:00..2024-07-10T06:00 part-of-day
  no "an overnight train"

last-night
  match {time-words=last-night}
  value part-on(night, -1)
  yes "last night" @2024-07-10 → 2024-07-09T21:00..2024-07-10T06:00 part-of-day
  no "last week"

this-part
  match "this" {day-parts=dawn,morning,afternoon,evening}
  value part-on(day-parts, 0)
  yes "this morning" @2024-07-10 → 2024-07-10T06:00..2024-07-10T12:00 part-of-day
  no "this man"

that-part
  match ("that" | "the same") {day-parts}
  value part-then(day-parts, 0)
  yes "On 3 May 2024 it fell. That night" → 2024-05-03T21:00..2024-05-04T06:00 part-of-day
  no "that man"

next-part
  match ("the next" | "the following" | "next") {day-parts}
  value part-then(day-parts, 1)
  yes "On 3 May 2024 it fell. The next morning" → 2024-05-04T06:00..2024-05-04T12:00 part-of-day
  no "the next man"

part
  match ("at" | "in the" | "before" | "by") {day-parts=dawn,noon,midnight,morning,evening,afternoon}
  match ("around" | "after" | "until" | "about" | "since") {day-parts=dawn,noon,midnight}
  match ("in the" | "during the") {day-parts}
  match "in" {day-parts=morning,afternoon,evening}
  match ("12" | "twelve")? {day-parts=noon,midnight} [uncounting]
  value part(day-parts, day)
  yes "On 3 May 2024 it fell. At dawn" → 2024-05-03T04:00..2024-05-03T07:00 part-of-day
  no "a new dawn"

clock
  match [clock] ({meridiems} | ("in the" | "at")? meridiems:{day-parts})? ("(" {zones} ")" | {zones})?
  value time(clock, meridiems, zones)
  yes "On 3 May 2024 it fell. 14:30 GMT" → 2024-05-03T14:30Z minute
  no "2:1"

point-clock
  match [point-clock] {meridiems} {zones}?
  value time(point-clock, meridiems, zones)
  yes "On 3 May 2024 it fell. 3.30 pm" → 2024-05-03T15:30 minute
  no "3.30"

hour
  match ([hour] | hour:[hour-words]) by:{meridiems} ("(" {zones} ")" | {zones})?
  match hour:[hour-words] minute:[number] by:{meridiems} {zones}?
  match ([hour] | hour:[hour-words]) ("o" "clock") (by:{meridiems} | ("in the" | "at")? by:{day-parts})? {zones}?
  match ([hour] | hour:[hour-words]) ("in the" by:{day-parts=morning,afternoon,evening} | "at" by:{day-parts=night}) {zones}?
  value clock(hour, minute, by, zones)
  yes "On 3 May 2024 it fell. 3 pm" → 2024-05-03T15:00 hour
  no "3 people"

past-hour
  match (minutes-number:[number] ("minutes" | "min")? | minutes-number:{fractions}) "past" (hour:[hour] | hour:[hour-words]) ("o" "clock")? (by:{meridiems} | ("in the" | "at")? by:{day-parts})?
  value past-clock(minutes-number, hour, by)
  yes "On 3 May 2024 it fell. At half past seven" → 2024-05-03T07:30 minute
  no "past seven"

to-hour
  match (minutes-number:[number] ("minutes" | "min") | minutes-number:{fractions=1/4}) ("to" | "before") (hour:[hour] | hour:[hour-words]) ("o" "clock" | by:{meridiems} | ("in the" | "at") by:{day-parts})? [uncounting]
  value to-clock(minutes-number, hour, by)
  yes "On 3 May 2024 it fell. At a quarter to nine" → 2024-05-03T08:45 minute
  no "ten to nine men"

clock-range
  match ("from" | "between")? (from:[clock] | from:[point-clock] | from:[hour]) from-by:{meridiems}? ("to" | "and" | "till" | "til" | "until" | "through" | [dash] | [joined]) (until:[clock] | until:[point-clock] | until:[hour]) until-by:{meridiems} {zones}?
  match ("from" | "between")? (from:[clock] | from:[point-clock] | from:[hour]) from-by:{meridiems} ("to" | "and" | "till" | "til" | "until" | "through" | [dash] | [joined]) (until:[clock] | until:[point-clock] | until:[hour]) [uncounting]
  match ("from" | "between")? from:[clock] ("to" | "and" | "till" | "til" | "until" | "through" | [dash] | [joined]) until:[clock] {zones}?
  match ("from" | "between") (from:[hour] | from:[hour-words]) ("to" | "and" | "till" | "til" | "until") (until:[hour] | until:[hour-words]) ("in the" until-by:{day-parts=morning,afternoon,evening})
  match ("from" | "between") (from:[hour] | from:[clock]) ("to" | "and" | "till" | "til" | "until") until:[clock] {zones}?
  match ("from" | "between") from:[clock] ("to" | "and" | "till" | "til" | "until") until:[hour] [uncounting]
  value clock-range(from, until, from-by, until-by, zones)
  yes "On 3 May 2024 it shut. From 5 to 6 pm" → 2024-05-03T17:00 hour
  yes "On 3 May 2024 it shut. 9:00-10:30" → 2024-05-03T09:00 minute
  no "from 5 to 6 men"

military-clock
  match [year-clock] {zones}
  value time(year-clock, none, zones)
  yes "On 3 May 2024 it fell. 1830 GMT" → 2024-05-03T18:30Z minute
  no "1830"

now
  match {time-words=now}
  value word(now)
  yes "currently" @2024-07-10 → 2024-07-10 day
  no "nothing"

recently
  match {time-words=recently}
  value word(recently)
  yes "recently" → ? PAST_REF
  no "rightly"

soon
  match {time-words=soon}
  value word(soon)
  yes "soon" → ? FUTURE_REF
  no "sooner"

third-unit
  match "the"? {edges} ("the" | "this")? {time-units=week,month,year,decade,century}
  value modified-unit(edges, time-units)
  yes "at the end of the year" @2024-07-10 → 2024-09-01..2025-01-01 year
  no "the end of the war"

before-christ
  match [number] ("BC" | "BCE" | "B.C" | "b c")
  match "the"? (number:{ordinals} | number:[marked-day]) {time-units=century} ("BC" | "BCE" | "B.C" | "b c")
  value none()
  yes "built in 1900 BC" → none
  no "built in 1900"

short-ago
  match [number] time-units:{unit-letters} "ago"
  value ago(number, time-units)
  yes "3d ago" @2024-07-10 → 2024-07-07 day
  no "3 d"

early-part
  match ("in" | "during")? "the" {edges=start,end} day-parts:{day-parts=night,morning,afternoon,evening}
  value third-part(edges, day-parts)
  yes "in the early night" @2024-07-10 → 2024-07-09T21:00..2024-07-10T00:00 part-of-day
  no "the early bird"

soon-after
  match ("shortly" | "soon") ("after" | "before" | "afterwards" | "afterward" | "thereafter")
  value none()
  yes "She died shortly after from shock" → none
  no "soon"
