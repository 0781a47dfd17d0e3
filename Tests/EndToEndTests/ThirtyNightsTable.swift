// SPDX-License-Identifier: MIT

import Foundation

/// What each customer must come out as on each night, thought out from VERDICTS.md; no line of it was recorded.
///
/// A line: the nights, the verdict with its reason, the next action; then `+` and the letter drafted that night, with
/// the number of the reminder, or `-` and why it is withheld. `gap` says from which night to which one is open.
///
/// Night 7 finds Partner Center's list of night 6 under a new date, night 12 a part of it, night 18 an old list of
/// Alster's, night 20 an old one of Partner Center's, nights 21 to 24 an old invoice of Boreal's, and night 27 something
/// that is no list. Night 24 has a clock two days back and counts as night 23.
let thirtyNightsTable = """
    Anker Bogen Dorn Egge: there all the time
      1-17,19,21-26,28-30 linked none
      18 half-known(doubt) fix-source
      20,27 unknown fix-source
    Fass Gans Harke Insel Hasel: the same, but lost with the end of the list on night 12: in doubt, not removed
      1-11,13-17,19,21-26,28-30 linked none
      18 half-known(doubt) fix-source
      12,20,27 unknown fix-source
    Ahorn: accepts both on day 4; Alster's list shows it a night later
      1-2 missing-both approve +both
      3-4 waiting(invited) wait
      5 waiting(not-checked) fix-source
      6-17,19,21-26,28-30 linked none
      18 half-known(doubt) fix-source
      20,27 unknown fix-source
      gap 1-5
    Birke: accepts both on day 6, when Partner Center's list was not exported anew
      1-2 missing-both approve +both
      3-7 waiting(invited) wait
      8-17,19,21-26,28-30 linked none
      18 half-known(doubt) fix-source
      20,27 unknown fix-source
      gap 1-7
    Celler: accepts ours on day 10 and not Alster's; Alster's list of day 11 is the first later one; three of them, then due
      1-6 missing-both approve +both
      7-10 waiting(invited) wait
      11-12 waiting(not-checked) fix-source
      13-15 half-linked wait
      16-17 half-linked approve +alster.1
      18 waiting(not-checked) fix-source
      19,21-22 waiting(invited) wait
      20 waiting(not-checked) fix-source
      23-26,28-30 linked none
      27 unknown fix-source
      gap 1-22
    Zeder: accepts Alster's on day 6 and not ours, then ours by itself before anybody sent the reminder
      1-2 missing-both approve +both
      3-7 waiting(invited) wait
      8-10 half-linked wait
      11,13-14 half-linked approve +us.1
      12 waiting(not-checked) fix-source
      15-17,19,21-26,28-30 linked none
      18 half-known(doubt) fix-source
      20,27 unknown fix-source
      gap 1-14
    Distel: never answers; reminded on days 13 and 22
      1-2 missing-both approve +both
      3-8 waiting(invited) wait
      9-11,13 reminder-due approve +both.1
      12,18,20,27 waiting(not-checked) fix-source
      14-17,19 waiting(invited) wait
      21-22 reminder-due approve +both.2
      23-26,28 waiting(invited) wait
      29-30 missing-both call
      gap 1-30
    Eibe: removed on day 5; the same bytes on night 7 are no second witness; ended on day 10, back on day 21
      1-5 linked none
      6-7 removed(suspected) wait
      8-10 removed(confirmed) answer-removal
      11,13-19,21 not-invitable(ended) none
      12,20,27 unknown fix-source
      22-26,28-30 missing-reseller approve +us
      gap 6-30
    Fichte: the removal is announced on day 6 and happens on day 9
      1-6 linked none
      7-9 linked(ended-still-linked) review-removal
      10-11,13-19,21-26,28-30 not-invitable(ended) none
      12,20,27 unknown fix-source
      gap 10-30
    Ginster: missing for one night
      1-13,15-17,19,21-26,28-30 linked none
      14 removed(suspected) wait
      18 half-known(doubt) fix-source
      20,27 unknown fix-source
      gap 14-14
    Ilex: removed on day 11, which the cut list of night 12 cannot tell
      1-11 linked none
      12 unknown fix-source
      13 removed(suspected) wait
      14-19,21-26,28-30 removed(confirmed) answer-removal
      20,27 removed(not-checked) fix-source
      gap 13-30
    Moos: removed on day 22; the night of the clock that was set back is no later day
      1-17,19,21-22 linked none
      18 half-known(doubt) fix-source
      20 unknown fix-source
      23-24 removed(suspected) wait
      25-26,28-30 removed(confirmed) answer-removal
      27 removed(not-checked) fix-source
      gap 23-30
    Jasmin: known by its domain, accepts with a tenant, then has another domain
      1 missing-both confirm-tenant -no-microsoft-tenant
      2-3 missing-both approve +both
      4-5 waiting(invited) wait
      6 waiting(not-checked) fix-source
      7-17,19,21-26,28-30 linked none
      18 half-known(doubt) fix-source
      20,27 unknown fix-source
      gap 1-6
    Kastanie: takes over Jasmin's old domain, and nothing else of it
      14-17,19,21-26,28-30 missing-both confirm-tenant -no-microsoft-tenant
      18 missing-reseller fix-source -provider-doubtful
      20,27 unknown fix-source
      gap 14-30
    Kiefer: known by its domain, accepts unasked; only Partner Center and Alster know its tenant, and night 12 lacks it
      1-3 missing-both confirm-tenant -no-microsoft-tenant
      4 missing-provider approve +alster
      5-11,13-17,19,21-26,28-30 linked none
      18 half-known(doubt) fix-source
      12,20,27 unknown fix-source
      gap 1-4
    Kresse: a name and nothing else
      1-11,13-17,19,21-26,28-30 missing-both add-identifier -no-identifier
      12,20,27 unknown fix-source
      18 missing-reseller fix-source -provider-doubtful
      gap 1-30
    Lärche Mistel: nobody hands the draft over; Lärche is renamed on day 9
      1-11,13-17,19,21-26,28-30 missing-both approve +both
      12,20,27 unknown fix-source
      18 missing-reseller fix-source -provider-doubtful
      gap 1-30
    Linde: not before day 11
      1,11,13-17,19,21-26,28-30 missing-both approve +both
      2-10 missing-both wait -cooling-off
      12,20,27 unknown fix-source
      18 missing-reseller fix-source -provider-doubtful
      gap 1-30
    Nelke: another tenant of its name appears on day 7; told apart on day 21
      1-2 missing-both approve +both
      3-7 waiting(invited) wait
      8-21 unclear(other-tenant) decide
      22-26,28-30 reminder-due approve +both.1
      27 waiting(not-checked) fix-source
      gap 1-30
    Nelke2: that tenant, which no list of customers knows; in doubt about it, it is Nelke's rival until told apart
      8-19,21-26,28-30 unexpected say-who
      20 unclear(other-tenant) decide
      27 unknown fix-source
    Nuss: removed on day 10; the cut list of night 12 is no second witness, that of night 13 is
      1-10 linked none
      11 removed(suspected) wait
      12,20,27 removed(not-checked) fix-source
      13-19,21-26,28-30 removed(confirmed) answer-removal
      gap 11-30
    Olive: never invited, appears on day 9, becomes a customer on day 14, and accepts Alster's by itself
      10-14 unexpected say-who
      15-17,19 missing-provider approve +alster
      18 half-known(doubt) fix-source
      20,27 unknown fix-source
      21-26,28-30 linked none
      gap 15-20
    Pappel: declines on day 3
      1-3 missing-both approve +both
      4-11,13-19,21-26,28-30 not-invitable(declined) none
      12,20,27 unknown fix-source
      gap 1-30
    Quitte: no mail until day 15
      1,16-17,19,21-26,28-30 missing-both approve +both
      2-11,13-15 not-invitable(suppressed) none
      12,20,27 unknown fix-source
      18 missing-reseller fix-source -provider-doubtful
      gap 1-30
    Robinie: the letter comes back; the new address gets it again, and both are accepted on day 16
      1-2 missing-both approve +both
      3-4 waiting(invited) wait
      5-8 missing-both mend-address
      9-11,13 missing-both approve +both
      12 unknown fix-source
      14-16 waiting(invited) wait
      17-18 waiting(not-checked) fix-source
      19,21-26,28-30 linked none
      20,27 unknown fix-source
      gap 1-18
    Salbei: says it has accepted, and three lists of other content do not show it (the one of night 7 is no other)
      1-2 missing-both approve +both
      3-4 waiting(invited) wait
      5-9 waiting(said-accepted) wait
      10-11,13-17,19,21-26,28-30 missing-both call
      18 missing-reseller call
      12,20,27 unknown fix-source
      gap 1-30
    Tanne: a prospect, a customer from day 10
      1-10 prospect(no-legal-basis) record-legal-basis
      11,13-17,19,21-26,28-30 missing-both approve +both
      12,20,27 unknown fix-source
      18 missing-reseller fix-source -provider-doubtful
      gap 1-30
    Ulme: lacks only Alster's
      1-2 missing-provider approve +alster
      3-6 waiting(invited) wait
      7-17,19,21-26,28-30 linked none
      18 half-known(doubt) fix-source
      20,27 unknown fix-source
      gap 1-6
    Veilchen: served by Boreal, whose invoice is too old from night 21 on
      1-19,25-26,28-30 linked none
      20,27 unknown fix-source
      21-24 half-known(doubt) fix-source
    Weide: served by Boreal, and lacks ours
      1-11,13-19,25-26,28-30 missing-reseller approve +us
      12,20,27 unknown fix-source
      21-24 missing-reseller fix-source -provider-doubtful
      gap 1-30
    Ysop: in no list from day 15 to day 27
      1-11,13-15,29-30 missing-both approve +both
      12,20,27 unknown fix-source
      16-19,21-26,28 not-invitable(left-all-lists) none
      gap 1-30
    """
