# The seven statements of one article, who made them, by when, and how to tell.
# Published by EADaily (English edition) on 16 November 2024, retelling The Washington Post of the same day.
ledger article add seeds/000_8f39ec3155af1ad9.txt \
  --url https://eadaily.com/en/news/2024/11/16/russia-will-not-start-negotiations-until-it-expels-the-ukrainian-armed-forces-from-kursk-region-wp \
  --title "Russia will not start negotiations until it expels the Ukrainian Armed Forces from Kursk region — WP" \
  --outlet EADaily --published 2024-11-16

# The Washington Post, in its own voice, as EADaily reports it. Its deadline is an event without a date: the words are kept.
ledger add "Russia holds no direct talks with Ukraine on ending the war before Ukraine has lost all ground in Kursk region" \
  --by "The Washington Post" --article a1 --attribution paraphrase --role newspaper \
  --quote "Russia will not start negotiations with Kiev until it liberates the Kursk region from the Ukrainian Armed Forces" \
  --due "until it liberates the Kursk region from the Ukrainian Armed Forces" \
  --criteria "Decided on the day of the first talks about ending the war that delegations named by the governments of Russia and of Ukraine hold with each other, face to face and announced by both; talks with other states, or about prisoners, grain or the dead, do not count. True if on that day Ukrainian forces held no ground in Kursk region, both by the map of DeepState and by the word of Russia's defence ministry. False if either showed Ukrainian-held ground. Ambiguous if there is no map of that day." \
  --tag Kursk --tag negotiations

# Somebody else on the same question: the second statement is filed under q1.
ledger add "Moscow will not start any negotiations until it expels all Ukrainian soldiers from Kursk" --on q1 \
  --by "Konstantin Remchukov" --article a1 --attribution direct --via "The Washington Post" \
  --role "editor—in-chief of Nezavisimaya Gazeta" \
  --quote "Moscow will not start any negotiations until it expels all Ukrainian soldiers from Kursk" \
  --tag Kursk --tag negotiations

# A promise. "In a day" does not say from when; he had said it of his first day in office, so the last day is set by hand.
ledger add "Donald Trump ends the war between Russia and Ukraine within a day of taking office" \
  --by "Donald Trump" --article a1 --attribution relayed --via "The Washington Post" --kind commitment \
  --quote "promised to end the war \"in a day,\"" --due "in a day" --latest 2025-01-21 \
  --criteria "True if by the end of 21 January 2025, the day after he takes office, Russia and Ukraine have both announced that the war is over, or that a ceasefire along the whole front is in force. A call for talks, a plan or a partial truce does not count. Otherwise false." \
  --tag negotiations

# A hedged statement: "might". It names no time, so its last day is that of the next one, set by hand.
ledger add "The United States under Donald Trump presses Russia over Ukraine's hold on Kursk region" \
  --by "Mikhail Zvinchuk" --article a1 --attribution paraphrase --role "Russian military blogger" \
  --quote "Trump might try to put pressure on Moscow in connection with Ukraine's occupation of the Kursk region" \
  --due none --latest 2025-05-16 \
  --criteria "True if by 16 May 2025, the last of the coming weeks or months in which he expects the region to be freed, Donald Trump or his government publicly demands something of Russia, or threatens or takes a measure against it, and names Ukrainian-held ground in Kursk region as the reason or as the lever. Pressure over the war as a whole does not count. Otherwise false." \
  --tag Kursk

ledger add "Ukrainian forces hold no ground in Kursk region, in the weeks or months after 16 November 2024" \
  --by "Mikhail Zvinchuk" --article a1 --attribution paraphrase --role "Russian military blogger" \
  --quote "she will be released in the coming weeks or months" --due "in the coming weeks or months" \
  --criteria "True if on some day up to the deadline the map of DeepState shows no Ukrainian-held ground in Kursk region. False if it shows some on the day of the deadline and on every earlier day that is known. A statement by one side alone does not decide it. Ambiguous if no map of the last days can be had." \
  --tag Kursk

ledger add "Ukrainian forces hold no ground in Kursk region before Donald Trump's inauguration" \
  --by "Mikhail Zvinchuk" --article a1 --attribution direct --role "Russian military blogger" \
  --quote "the Kursk issue will be resolved before Trump's inauguration" --due "before Trump's inauguration" \
  --criteria "The issue counts as resolved when Ukrainian forces hold no ground in Kursk region, or when Russia and Ukraine have signed an agreement on their leaving it. True if either is so by the deadline, by the map of DeepState or the text of the agreement. False if Ukraine still holds ground there after the deadline and there is no agreement." \
  --tag Kursk

ledger add "Ukraine holds less ground in Kursk region on 23 November than on 16 November 2024" \
  --by "Pasi Paroinen" --article a1 --attribution paraphrase \
  --role "an analyst at Black Bird Group, an open source analysis group based in Helsinki" \
  --quote "in the coming days the territory held by Ukraine will be further reduced" --due "in the coming days" \
  --criteria "True if one and the same count or map (Black Bird Group, DeepState, the Institute for the Study of War, Ukraine's General Staff) gives less Ukrainian-held ground in Kursk region for 23 November 2024 than for 16 November 2024. False if it gives as much or more. Figures of different counters are not compared. Ambiguous if no count gives both days." \
  --tag Kursk

# Names under which sources turn up elsewhere, and who they are.
ledger source alias "The Washington Post" "Washington Post"
ledger source alias "Konstantin Remchukov" Remchukov
ledger source describe "The Washington Post" --kind outlet
ledger source describe "Konstantin Remchukov" --kind person --affiliation "Nezavisimaya Gazeta"
ledger source describe "Mikhail Zvinchuk" --kind person --affiliation Rybar
ledger source describe "Pasi Paroinen" --kind person --affiliation "Black Bird Group"
ledger source describe "Donald Trump" --kind person
ledger question link q5 q4 --as narrower

# What became of them, as far as the public record settles it.
ledger resolve q2 false --on 2025-01-21 \
  --evidence https://www.politifact.com/truth-o-meter/promises/maga-meter-tracking-donald-trumps-2024-promises/promise/1641/end-the-russia-ukraine-war-within-24-hours/ \
  --evidence https://www.pravda.com.ua/eng/news/2025/03/14/7502987/ \
  --note "The war went on after his first day in office. On 14 March 2025 he called the promise a little bit sarcastic."
ledger resolve q5 false --on 2025-01-19 \
  --evidence https://kyivindependent.com/zelensky-plans-to-exchange-territories-in-case-trump-manages-to-get-ukraine-russia-to-negotiating-table \
  --evidence https://morningexpress.in/russia-announced-that-it-would-regain-60-of-the-area-ukraine-once-controlled-in-kursk \
  --note "By DeepState's count Ukraine held about 420 square kilometres there in mid-January, and it offered to swap that land in February 2025. The second page is a secondary one."
ledger resolve q4 ambiguous --on 2025-05-16 \
  --evidence https://www.aljazeera.com/news/2025/4/26/russia-says-it-has-fully-retaken-kursk-but-ukraine-says-fighting-continues \
  --evidence https://news.online.ua/en/putin-boasted-about-the-fictional-liberation-of-kurshchyna-from-the-afu-892896/ \
  --note "On 26 April 2025 Russia said that all of it was retaken and Ukraine denied it; DeepState's map of that day still showed about 30 square kilometres in Ukrainian hands. No map between then and 16 May was found."
ledger resolve q1 ambiguous --on 2025-05-16 \
  --evidence https://www.themoscowtimes.com/2025/05/16/russia-and-ukraine-hold-direct-talks-for-first-time-since-2022-a89098 \
  --evidence https://www.aljazeera.com/news/2025/4/26/russia-says-it-has-fully-retaken-kursk-but-ukraine-says-fighting-continues \
  --note "The first direct talks since 2022 were held in Istanbul on 16 May 2025; those in Riyadh on 18 February were between the United States and Russia. Whether Ukraine still held ground in Kursk region on that day is disputed, and no map of the day was found."
ledger resolve q6 ambiguous --on 2024-11-23 \
  --evidence https://www.pravda.com.ua/eng/news/2024/11/23/7486026/ \
  --note "A source in Ukraine's General Staff gave about 800 of 1,376 square kilometres as still held on 23 November. No figure of the same counter for 16 November was found, so the change within that week is not shown."
