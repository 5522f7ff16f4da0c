// The phrases that ship. One place for all languages; the pattern language is in phrases.hpp.

#include "domain/messages/gate/gate.hpp"

namespace barnacle {

namespace {

constexpr std::string_view english = R"(
[en nudge] It asks for their time and gives nothing.
@filler = just/jsut/jus/juts/only/simply/really/quickly/quick/very/briefly/again/back/once/more/so/here/now/today/please/kindly/maybe/perhaps/gently/politely/actually/also/still/a/bit/little/sort/of/kind/merely/all/hey/hi/well/obviously/honestly/basically/shortly/real/super
@me = i/im/id/ive/we/wed/weve/just/only/simply
@am = am/was/had/have/would/do/been/did/are/be/will
@wish = want/wanted/wanna/wanting/wantd/wnated/like/love/thought/tought/figured/writing/write/wrote/calling/call/emailing/mailing/messaging/texting/pinging/reaching/dropping/popping/stopping/hoping/trying/needed/meaning/meant/reach
@to = ?out ?in ?by ?this ?message/email/note/mail/line/you ?over ?today ?to/id/i/we/wed/and/that ?would/should/will ?to
@iwish = @me ?@am ?@am @wish @to
@swish = ^ @wish @to
@short = here/email/mail/note/message/call/line/minute/word/time/is

@in = in !at/the/to/guests/guest/code/luggage/bags/baggage/online/early/late/patients/visitors/passengers/desk/desks/time/times/counter/takes/took/process/is/was/costs/should/can/must/often/without/when/before/after/there/under/process/app/queue/queues/area/staff/hall/luggages/kiosk/kiosks/parcels/goods/0*/1*/2*/3*/4*/5*/6*/7*/8*/9*
@checking = checking/cheking/chekcing/chcking/checkin/cheching/chking
@check = check/chek/chcek/chekc
just/only/simply/quickly/merely/am/im/were/again/me/us @checking @in
we/are ?are @checking in with/on you/this/things/it/our/my/the
we are @checking @in
^ @checking @in
^ @checking in $
@iwish @check @in
@swish @check @in
here/this to @check @in
time to @check in $
@checking in with you
@checking in to see/ask/find/hear/learn/know
@checking in on you/this/things/it/our/my/how/where/whether/that/your
@check in with you !at/when/before
checked in with you
quick/friendly/gentle/little/brief/short/another/routine/courtesy/periodic check in !desk/time/counter/call/meeting/process/kiosk/at
quick/friendly/gentle/little/brief/short/another/routine/courtesy checkin !desk/time/counter/call/meeting/process/kiosk/at
this is ..2 check in !desk/time/counter/process/kiosk
this is ..2 checkin !desk/time/counter/process/kiosk
^ check in $
^ checkin $
@checking to see/hear/find/know/ask
just/only/simply/quickly @checking if/whether/up/with/about
just/only/simply @checking on you/my/our/the/this/it/things/where/how/whether/that ..1 proposal/quote/offer/status/email/mail/message/progress/things/this/it/where/how/whether
just/only/simply @checking $
@checking up/back on/with/to you/this/my/our/see/the
@checking up on you/this/things/it/my/our
@checking back in/with/on/to !the/at
@iwish @check back/up ?in/with/on
@swish @check back/up ?in/with/on
@iwish @check whether/if/on/with you/youve/youd/this/my/our/the/things/everything/it

touch*/toutch*/tocuh*/touhc*/tuoch*/tuch*/toch* base/bases/basis !of/plate/coat
@iwish touch/stay/keep/be/get in touch $
just/only getting/staying/keeping in touch $

@fu = follow/folow/follwo/folllow/follw
@fuing = following/folowing/follwing/followng/followin/folloing
@fuok = !the/a/steps/rules/instructions/example/each/every
just/only/simply/quickly/merely/im/am/ive/again/were/i @fuing up unless you asked for, you asked me for, you requested, as promised, as agreed, you reported, you raised, you wanted, i promised, we agreed
we are/were @fuing up unless you asked for, you requested, as promised, as agreed, you reported, you raised, you wanted, i promised, we agreed
^ @fuing up unless you asked for, you asked me for, you requested, as promised, as agreed, you reported, you raised, you wanted, i promised, we agreed, is, takes, costs, keeps, by hand, wins
^ @fu up $
^ @fu up to/on/re/regarding/from/about/with my/our/the/your/you/last/this
^ followup $
^ followup to/on/re/regarding/from/about/with
@iwish @fu up unless you asked for, you requested, as promised, as agreed
@swish @fu up unless you asked for, you requested, as promised, as agreed
quick/gentle/friendly/short/brief/polite/little/another/second/third/final/last/one/quickly @fu up !meeting/call/appointment/study/visit/question/questions/survey/treatment
quick/gentle/friendly/short/brief/polite/little/another/second/third/final followup !meeting/call/appointment/study/visit/question/questions/survey
this is ..3 @fu up !meeting/call/appointment/study/visit/survey/treatment/question
a/my/our/me @fu up to/on my/our/the/your ..2 email/mail/message/call/note/proposal/quote/conversation/chat/discussion/talk/demo/offer/voicemail
@fuing back up
^ re @fuing up
to/and @fu back up with you
here/time to @fu up unless you asked for, as promised, as agreed

circling/circlng/cirlcing/circeling/cicling back/round/around !the/a/your/our
@me ?will/can/could/would/should circle/cirlce back/round/around
@iwish circle/cirlce back/round/around
@swish circle/cirlce back/round/around
circle/cirlce/circled back to/on/with you/this/my/our/that/the
^ circle/circled back
loop/looping/looped back with/on/to/in/around you/this/my/our/your
@iwish loop back
@me looping/loopin back
^ looping back
close/closing the loop on/with/here/$
closing the loop
reconnecting $
just reconnecting
just/only reaching/reachin out !because/with
reaching/reached/reach/reachin back out to/on/about/regarding/again/with you/this/see/my unless feel free, please, welcome to, do
^ reaching back out
reaching/reached/reach/reachin out again/anew
reaching/reached/reach out ..1 once more
reaching/reached out one/a last/final/more/second/third time
@me ..1 reach/reaching out to see/check/ask/find/learn/hear/touch/follow if/whether/where/in/how/base/up/out/when

bumping/bumpin/bump this/my/our/it !against/into
bumping/bumpin/bump ..2 to/up the/your/ top/inbox
just/quick/gentle/friendly/little/another bump
@iwish bump
floating/float this/my/it ..3 top/up/back
to/at/on ?the top of your inbox/mailbox/mail/emails/pile/mails
back up ?in/to your inbox/mailbox
back in/into/on/to your inbox/radar
resurfacing/resurface/boosting/boost this/my ..2 !with/by
popping/pop/pushing/push/moving/bringing/bring/get/getting this/my ..2 back/up/top ?to/of/in/on ?the ?top ?of your inbox/mailbox/radar
popping back up/in
still/back/fell/fallen/slipped on/off/onto your radar
on your radar $?
gentle/friendly/quick/little/small/soft/light/polite/kind/another nudge
just/only ..3 nudge !the/a/it
nudging you
@iwish nudge
@swish nudge
gentle/friendly/kind/quick/little/polite/soft reminder
just/quick/gentle/friendly/another ping
pinging you
@iwish ping
@swish ping
ping you again
just/only chasing !the/a
@me ?@am chasing ?up this/you/my/our/up/on
chasing/chase you/up on/for/this/my/our/the
@iwish chase
sorry/hate/apologies/apologize/want/mean/trying/like to/for ?be ?keep bother/bothering/bug/bugging/pester/pestering/chase/chasing/nag/nagging
dont/not want/mean/like/wish to ?be/sound/keep ?a bother/bug/pester/pest/nag/pushy
not to ?be bother/bug/pester/pushy/nag
@iwish say/drop hi/hello/hey
@swish say hi/hello/hey
just saying hi/hello
just dropping/popping in/by
just/quick catch/catching up !on/with/the
@me @wish ?to catch up $
^ catching up $
@iwish pick up where we left off $
taking/take/check/checking your/the pulse/temperature
@iwish make sure/certain you/that/my ..1 got/get/received/saw/seen/read/didnt/havent/did
make sure/certain you/that/my/this/it ?all got/received/saw/seen/read/arrived/reached/didnt/did ?not my/our/the/you/this/get/slip/fall

get/gets/got/getting/gotten lost/buried in your/the inbox/mailbox/shuffle/mail
my/our ..1 email/mail/message/e ?mail ?may/might/must/has/have go/went/gone/going/ended/end ?up to/in/into ?your spam/junk
try/trying you again
@me ?@am trying again
just/wanted/thought/calling/writing/wondering/figured ..6 see/hear/ask/know how things/everything/it/youre/you/its/all ?are/is going/doing/coming/progressing/looking/along

[en status] It asks them to report to us.
@swish see/know/ask/check/find/hear ?out if/whether theres/there ..2 been/any progress/update/news/movement
^ any/some feedback ?yet $?
^ quick/any status/update $?
^ status $?
where you/youve ?all landed/ended ?up on/with this/it/that/the
@swish get/hear ..1 your thoughts
@iwish get/hear ..1 your thoughts
hope/hoping/trust ?that you/youve ?have had ?a/the chance/time/opportunity/moment to
where your ..1 head/heads/mind/thinking is/are/s/lies
^ whats/what ?is the word $
have/were/are/did you/u ?been/get able/around to look/looking/review/reviewing/read/reading/see/seeing/check/checking/go/going ..1 my/our/the/it/this/at/over/through ..2 email/mail/message/proposal/quote/offer/document/documents/contract/material/materials/deck/agreement/brochure/attachment/info/information
see/find/check/know/understand/learn/wondering/wonder/wondered/curious/ask/hear/asking ?out where you/youre/youre/things/we/were/this/that/ya/u ?are/r/guys/both/all at/stand/standing/are/land/landed/sit/r unless rules, against
@iwish see/find/check/know/understand/learn/wondering/wonder/wondered/curious/ask/hear ?out where your ..2 is/are/at/stand/stands
@swish see/find/check/know/understand/learn/hear ?out where your ..2 is/are/at/stand/stands
see/hear/know where your head/heads/thinking/thoughts/mind
where are you/we/u/things/ya at
where are/do you/we/things stand/standing with/on/in/$ unless rules, against
where/wher youre/were/things/we/you at/are/stand ?at ?with/on ?this/it/the $? unless rules, against, pallets
where things/we/everything stand/are/stands/is $
where ..1 are/is you/we/your/they in your/the/this decision/buying/process/evaluation/review/thinking
where ..2 with this/that/my/our/the proposal/quote/offer/decision/deal/$ $?
how ..2 things going/coming/looking/progressing ?along ?on your end/side/with/$ $?
hows/how it/is/everything going/coming/looking ?along/over ?on/with/there/$ your/the/our/my/$ ?end/side/proposal/decision/there $?
how/hows ?is the/your decision/review/evaluation/approval ?process coming/going/looking/progressing
whats/what ?is ?the latest/status/news on/with/from/of/$ your/the/this/our/my/you/it/that/here/side/end/ ?end/side $?
whats/what ?is ?the ?current/latest status
what is/whats happening/going on/with ?with/on my/our/the/this/your ?end proposal/quote/offer/side/deal/end/decision/this
^ whats/what ?is up $?
@iwish ..3 status
get/getting/need/have/want ..1 status
check/checking/ask/asking/inquire/inquiring/enquire/enquiring/enquiring/inquiring/know/wondering ..3 status of/on/$
status check/update/report $
status of my/our/the/your/this ?last/latest/recent proposal/quote/quotation/offer/mail/email/message/bid/decision/invoice/purchase/po/deal/application $?
quick/any/some status
^ any/some update/updates/news/progress/movement/word/developments/development/luck/headway/joy/decision/verdict/answer/response/reply $
^ any/some update/updates/updtae/udpate/news/progress/movement/word/developments/headway/verdict/response/reply $?
^ any/some update/updates/news/progress/word on/regarding/about/re/from/concerning/for this/that/it/my/our/you/your/me/us/the ?proposal/quote/offer/contract/order/deal/decision/side/end unless you get, will be, are, is included, come with
is/are/were/was there any/an/some ..2 update/updates/news/progress/movement/word/developments/headway/decision
theres/there is/are/be any ..1 update/updates/news/progress/movement $
do/did/have/you/youve/u ?you ?guys ?have/had/got/get/heard/hear any/an/some ?further/new/fresh/more update/updates/news/word/progress $?
if/whether/when you/theres/there ?have/is/are/had/get/got/hear/heard any/some ?further/new/more update/updates/news/progress/word/movement unless send you, we
waiting/hoping/looking/eager/keen/wait for/to/on ?hear/get/receive ?any/an/some/your update/updates/news unless you are waiting, youre waiting
update/updates/news from you/your ?side/end/team $?
hear/heard/get/got any/some update/updates/news from/$ unless you hear, you get, they hear
give/send/share/drop/shoot me/us ..2 update/updates !to/when
can/could/would/please/mind/may you/i/we/update/updating ?please ?get/have/update/updating ?an/any me/us/update/updates ?an ?update $? unless update you
update me/us on/about/regarding/when where/your/this/the/how/my/our/whether/you
@me ?@am wondering/curious/asking ..2 if/whether/how/where there/you/youve/youd/your/things/we/it/this/the ?is/are/have/had any/made/got/news/update/decided/progress/chance/decision/thoughts/stand/going/received/seen
^ wondering/curious if/whether/how/where there/you/youve/youd/your/things/we/it/this ?is/are/have/had any/made/got/news/update/decided/progress/chance/decision/thoughts/stand/going/received/seen
^ thoughts $?
^ any/your/some thoughts ?yet/so/about/on ?far/this/it/my/our/the ?proposal/quote/offer/last/email/mail/message/$ $ $?
^ any/your/some thoughts on/about my/our/the/this/it ?last/latest/recent proposal/quote/quotation/offer/email/mail/message/$
@iwish ..2 hear/get your thoughts
@iwish see/know/ask/check/find/hear ?out if/whether you/u/youve/there/theres ..2 have/had/need/any/got/were/are ..2 question/questions/thoughts/feedback/update/updates/news/interested/ready/concerns
@swish see/know/ask/check/find/hear ?out if/whether you/u/youve/there/theres ..2 have/had/need/any/got/were/are ..2 question/questions/thoughts/feedback/update/updates/news/interested/ready/concerns
just/only ..2 see if/whether you/youve/u/youd ?have/had/are/were/still any/made/got/decided/read/seen/thought/reviewed/received/need/interested/want/wanted/looked/given
still interested !in/rate/rates
are/if/whether/youre/is you/your/youre/team/this ?team ?are/is still interested/keen/considering/looking/thinking ..3 $?
still of interest
is/are this/it/you/we/that still ..2 radar/mind/table/considering $?
see if/whether you ?still want/wanna/wanted/like/would ..1 buy/order/purchase/sign/proceed/move
are you there $?
you still there
did i/we lose you
havent/not/hadnt/didnt/never/yet ?have/to heard/hear/herd ?anything ?back from you/your
no reply/response/answer/word from you
havent/not gotten/received/got/had/seen a/any/your reply/response/answer/news
tried/trying/attempted/attempting to reach/contact/get/call/catch ?hold ?of you/u ..2 few/several/couple/multiple/many/number/times/again/repeatedly
tried/trying reaching/calling/contacting you ..2 few/several/couple/multiple/many/times/again

[en receipt] It asks whether our mail arrived instead of giving a reason to read it.
@mail = email/emails/mail/mails/message/messages/massage/note/voicemail/proposal/porposal/quote/quotation/offer/letter/brochure/document/documents/attachment/deck/material/materials/info/information/invite/invitation/inmail/dm/estimate/contract/bid/presentation/pricing/text
did/have/has/had/if/whether/that/hope/hoping/sure/trust/when/d ?that ?not you/u/ya/youve/yall ?had/have/even/ever/guys/all ?the ?chance/not get/receive/recieve/recive/got/gotten/received/recieved/recived/see/seen/saw/read/open/opened/catch/caught/miss/missed/find/found my/our ..3 @mail
did/have/has/had/if/whether you/u/ya/youve ?had/have/even/ever ?not get/receive/recieve/got/gotten/received/recieved/see/seen/saw/read/open/opened/catch/caught the ..3 @mail ?that/which i/we/from/$ ?me/us ?sent/left/emailed/mailed $?
did/have/has my/our ..2 @mail ?ever ?been ?even reach/reached/arrive/arrived/get/come/came/make/made/received/land/seen/read
did/have you/u ?get/got/received/see ?to ?what i/we sent/emailed/mailed/send
my/our ..1 @mail ?was/has ?been ?probably/may/might/must got/gotten/get/slipped/fell/ended/went/be/been/have ?been/in/into ?your ?through/lost/buried/spam/by/cracks/shuffle/junk/up
in case you/it/this/my/you ?my/our/this ..3 missed/overlooked/slipped/got/didnt ..2 ?see ?get my/our/this/it/buried/lost/by/through/last
^ resending/resend/resent/forwarding this/my/in ?again/email/message ?in ?case
per/see/regarding/re/concerning my/our/the last/previous/earlier/prior/below/recent @mail
as per my/our last/previous/earlier/prior/recent @mail
^ did you ?get/see/receive/read/miss it/this/that/everything ?ok/through/alright $ $?
@read = look/looking/read/reading/review/reviewing/see/seeing/go/going/check/checking/think/thinking/consider/considering/digest/digesting/discuss/discussing/watch/open/process/run/talk/speak/respond/reply/sign/decide/give/dig/glance/skim/peruse/evaluate/absorb/connect
@chance = chance/chances/chnace/oppurtunity/opportunity/opportunities/time/moment/minute/second/sec/possibility/bandwidth
did/have/if/whether/when/had/has you/u/ya/youve/youd/your/they/yall/everyone ?team/boss ?ever/yet/all/guys ?both had/have/get/got/gotten/found/find/manage/managed ?the/any/an/some ?enough @chance to/for/on ?quickly @read unless if you have a moment to look, if you have time to, when you have time to, when you have
did/have/whether/had/if you/u/youve/they ?all had/got/gotten/found ?the/any/an @chance ?yet $
did/have you/u ?manage/managed/able to get/look/read/review/open my/our/the/through/around/it/this/at
have/did/has you/u/youve/team/they ?guys/both ?already looked/look/gone/go/reviewed/review/read/considered/consider/had/thought ?at/through/over/about/into/on/a/any ?look/thoughts ?at/on/about my/our/this/the ..1 @mail
have you/u ?given/thought/had ..2 thought/over/about/further my/our/this/it/to/the
have you ?guys thought/considered ?it/about/any over/further/this/it/more/my/our
have/had/did you/u ..2 thought/think any/it/about more/further/over/this/it/my/our
whether/if/that my/our ..3 @mail ?had/has/is/was ?been of/to/received/helpful/interest/useful/reach/reached
@iwish confirm/verify/check/see/ensure/know ?that/if/whether you/youve ?have received/got/get/receive/recieved/saw/seen/read

[en decision] It presses for a decision without a reason to decide.
@decision = decision/decisions/decison/descision/desicion/decission/desision/choice/conclusion/verdict
@made = made/make/making/mad/maked/reached/reach/reaching/come/came/taken/take/arrived/arrive/arrived/gotten/got/finalized/finalised/finalize/finalise/had/have
have/did/has/had/if/whether/where/when/were/are/u/yet/d you/youve/u/yall/your/yall/ya/they/anyone/team/management/boss/board/youre ?guys/all/team/boss/management/board/committee/able/ready/close/closer/any ?to/had/have/been ?the/able ?chance/to ?to ?to @made ?to/at/your/any/the/an/some/up/up ?final/firm/any/your @decision unless before you, so you can, helps, help you, until, once, after you, as soon as you
have/did/has/if/whether/are/when you/youve/u/ya/they ?guys/finally/all ?been/able ?ready/closer/to ?to made/make/making up your/their mind/minds
made/make/making up your mind/minds ?yet $?
has/have/was/is/been/were/if/whether ?if/whether ?there a/any/the/your/an ?final/firm/internal @decision ?has/had/have ?been made/reached/taken/yet/finalized/finalised/come unless before
@decision ?has/have/had ?yet been/be made/reached/taken ?yet $? unless before, until, once, after
any/your/the/a ?final/further @decision yet
^ any/your/the/a @decision $?
^ any @decision on/about/regarding/re this/my/our/the/it/whether
any closer/nearer/near to ?a/any/making/reaching/your ?a/any/the @decision
close/closer/nearer/near to ?making/reaching/taking ?a/any/the/your @decision $?
@iwish see/ask/know/check/find/hear/learn ?out if/whether/what/when/about you/your/the/a/there/youve/u/youd ..4 @decision
@swish see/ask/know/check/find/hear/learn ?out if/whether/what/when/about you/your/the/a/there/youve/u ..4 @decision
see/ask/asking/know/check/checking/hear/wonder/wondering/seeing ?out if/whether/what/when/about you/your/the/youve/u/youd/theres ?have/had/has/is/are/were ?been/a ?made/make/come/reached/able/taken ..3 @decision
see/ask/asking/know/check/checking/hear/wonder/wondering/seeing/curious ?out/to ?see/know if/whether/what you/youve/u/youd/yall ?guys/all ?have/had/finally/already decided/decide/settled
status/update/news/word/feedback on/about/of your/the/a/any/this ?final @decision $?
waiting/waited/wait/await/awaiting for/on/your ?your/you/the/a/to/any ?final @decision unless you are waiting
when will/can/could/would/do/might/should you/we/i/there ?be/expect/have/get/know/hear/anticipate/make/making/decide ?making/able/a/your/an/on ?to/a/the @decision
what ?is/did/have/was/did your/you/the/u @decision/decide $?
whats your/the @decision
have/did/has/whether you/u/youve/yall/ya ?guys/all/finally/already ?had/have decided/decide/dicided/desided !who/what/how/where/which/when/on/to/against unless before you
if you/youve ?have decided ?yet $
^ decided/decision/decide yet $?
on track with/for/to ?the/a/your decision $?
close your/the file $?
is a/the/your decision ?any close/near/imminent $?
did/have/has ?the/your board/committee/boss/team/management/director/cfo/ceo ?already/finally decide/decided ?yet $
has/have/did ?the/your board/committee/boss/team/management/director/cfo/ceo ?already/finally come/came/reached/made/make/reach/taken to/a/any/the/up ?a/any/the decision/conclusion ?yet $?
were/are you able to look/review/read ?it $
can/could/when/should ?can/should/may/do we/i expect/have/get ?to ?see/get the/your/a po/purchase
ready to move/go forward/ahead ?with ?this/it $?
^ decided $?
you/youve/u/team/they decided ?anything yet
so ?what did/have/do you ?finally decide/decided/think $ $?
ready to buy/sign/pull/order/purchase/commit ?the ?trigger $?
have/did you ?already chosen/choose/picked/pick/selected ?a/any/another/your vendor/supplier/provider/us/partner ?yet $?

[en paperwork] It asks for paper before there is a reason to send it.
need/want/require/send/sending/get/got/have/share/provide/like/request/requesting/expecting/await/see/needing/awaiting/missing ?me/us/you/to ?over/us/from/need/have ?to/you/me ?see/have/get ?a/the/your/an/our/another ?signed/new/fresh ?copy/scan/pdf ?of/for ?the/your/that/our/a po/pos/purchase ?order/orders $ unless you need a po only
need/want/require/get/have/send/share/see/wheres/where/got/missing/provide ?me/us/you/is/to ?over/a/the/have ?see/get ..1 copy/copies/scan/pdf of ..1 ?signed po/pos/purchase/contract/quote/quotation/invoice/agreement/order $?
copy/copies/scan/pdf of/for ?the/your/our/that/a ?signed po/pos/purchase
wheres/where ?is/are ?the/my/our/your po/pos/purchase
when ?can/will/could/should/do/are/is ?we/i/you/the/your ?sending/send/get/expect/have/see/receive/issue/be/getting ?us/the/a/your/out/me ?a/the/your po/purchase ?order $? unless delivery, deliver
any/no sign/word/news/update/status/progress on/of/about/regarding ?the/your/our/that/a po/purchase ?order
waiting/wait/hoping/await/awaiting for/on/your/the/to ?the/your/a/get/our/receive ?the/your/a po/purchase unless you are waiting
status of/on ?the/your/our/my po/purchase ?order
did/have/has/do/can/could/would/will/are you/u/your/the ?team/already/please/guys ?already/please/need/to/able ?to cut/issue/send/sent/issued/get/raise/raised/approve/approved/create/release/released/process/got/placed/place/sending/provide/forward ?us/me/out/over/the/along ?a/the/your/that po/pos/purchase ?order $?
need/needing/want ?a/the/your/that ?signed po/purchase ?order ?yet/from/for/now/asap/soon/today $?
^ po/purchase ?order yet/please/ready/$ $?

[en blessing] A blessing in a sales mail is a farewell, not help.
god ?almighty bless/blesses/blessing/bles/blesss
gods/gawd bless/blessing/blessings
^ bless/blessings you/$ ?and/all
many/gods/lords blessings
have ..1 blessed day/week/weekend/one/evening/morning/afternoon
lord bless
may god/the ?lord/almighty
^ stay/be blessed
^ blessings $
)";

constexpr std::string_view others = R"(
[de nudge] Es kostet ihre Zeit und gibt nichts.
@filler = nur/einfach/mal/kurz/eben/noch/einmal/nochmal/nochmals/ganz/schnell/bitte/gerade/gern/gerne/heute/hiermit/auch/wieder/doch/freundlich/hoflich/jetzt/ja/so/denn/schon
@ich = ich/wir/wollte/wollten/mochte/mochten/wurde/nur/hiermit/melde/darf/erlaube/kurz
@ich ?ich/wir/mich/gerne ?gern/bei/ihnen nachhaken/nachfragen/nachfassen/anklopfen/nachhoren/nachzufragen/nachzuhaken
wollte/wollten/mochte/mochten/wurde ?ich/wir ..4 nachhaken/nachfragen/nachfassen/nachhoren/anklopfen/reinhoren
ich/wir hake/haken/frage/fragen/fasse/fassen/hore/horen ?kurz/bei/noch/hier ?ihnen/dir/euch ?mal nach
^ kurze/kleine/freundliche/nur/hofliche/dezente/sanfte nachfrage/erinnerung/ruckfrage
nur ..2 kurze/kleine/freundliche nachfrage/erinnerung
freundliche/sanfte/kleine/dezente/hofliche erinnerung
^ nachfrage $
^ ich wollte/wollten ..2 horen/fragen/wissen/schauen/sehen/erkundigen ob/wie/wo/was
@ich ?ich/wir ?mich/mal ..2 horen/fragen/wissen/schauen/sehen/erkundigen ob/wie/wo/was/wann
ich/wir komme/kommen ..3 zuruck/auf auf/mein/unser/meine/unsere ..2 mail/angebot/nachricht/schreiben/anfrage/e
nachfassen
ich/mich/wir/uns melde/melden ?mich/uns wieder/nochmal/nochmals/erneut
in erinnerung rufen/bringen
^ nachgehakt $
mal horen/hore ?ich/wir ?nach/ob/wie
nach oben/vorn holen/schieben/spulen
[de status] Es verlangt einen Bericht an uns.
^ gibt/gibts/haben/hast/habt ?es/sie/du/ihr ?da/hier/bei/inzwischen ?inzwischen/ihnen/dir/euch neuigkeiten/neues/news/update/updates/fortschritte
gibt/gibts/ob ?es ..3 etwas/was/neuigkeiten/neues/updates/update/news ?neues $?
ob es ..3 neuigkeiten/neues/news/fortschritte
^ etwas/was/irgendwas/irgendetwas neues $?
^ neuigkeiten $?
^ irgendwelche neuigkeiten/updates/news
wie ist/sieht/lautet ?der/denn/es ?aktuelle/derzeitige/aktuell stand/status/aus ?der/bei/$ ?dinge/ihnen $?
wie ist der stand
wie sieht es ..2 bei ihnen/dir/euch aus
was ist/macht der ?aktuelle stand
wo stehen sie/wir/ihr
wo stehst du
nach dem ?aktuellen stand
noch interesse $?
besteht/bestunde/haben/hast/habt ?sie/du/ihr/noch/weiterhin ?noch/weiterhin interesse $?
noch nichts/keine/keinerlei ..1 von ihnen/dir/euch gehort/antwort/ruckmeldung
nichts ?mehr von ihnen/dir/euch gehort
[de receipt] Es fragt, ob unsere Mail ankam, statt einen Grund zum Lesen zu geben.
haben/hast/habt/hatten/hattest/ob/konnten/konntest sie/du/ihr ..2 mein*/unser*/die/das ..3 erhalten/bekommen/gelesen/gesehen/angesehen/angeschaut/ansehen/durchsehen/lesen/prufen/anschauen/gepruft
ob/ist/sind ..1 mein*/unser* ..2 angekommen/eingegangen
ist/sind mein*/unser* ..2 angekommen/eingegangen/untergegangen/da
haben/hatten/hast/hattest/ob/hattet sie/du/ihr ..2 gelegenheit/zeit/moglichkeit/moment ?gehabt/finden/gefunden mein*/unser*/das/es/sich/die/zu/uber/einen
haben/hatten/hast/hattest/ob/hattet sie/du/ihr ?schon/bereits ?die gelegenheit/zeit/moglichkeit/moment ?gehabt/finden/gefunden
[de decision] Es drangt auf eine Entscheidung ohne Grund.
haben/hast/habt/ob/konnten/konntest/hatten/sind/wurde/ist sie/du/ihr/sich/es ..5 entschieden/entscheidung/entschluss !wer/was !uber !bis unless bevor, damit
@e = entscheidung/entscheidungen/entschluss
^ gibt/gibts ?es ?schon/bereits/inzwischen ?schon/eine ?eine @e
wurde/ist/steht ?schon/bereits/inzwischen ?eine/die/ihre @e ?schon/bereits ?getroffen/gefallen/gefasst/fest $?
@e getroffen/gefallen $? unless bevor
wie ?haben/lautet/fallt ?sie/ihre/die ?sich @e/entschieden ?aus
schon/bereits entschieden $?
[de paperwork] Es verlangt Papier, bevor es einen Grund gibt.
wo/wann/brauchen/brauche/benotigen/fehlt/kopie/bekommen/erhalten ..4 bestellung/bestellnummer/po/auftragsbestatigung/kaufauftrag $? unless lieferung, liefern
kopie der/ihrer/des bestellung/po/auftrags/vertrags
[de blessing] Ein Segen im Geschaftsbrief ist ein Abschied, keine Hilfe.
gott segne/segnet/mit/schutze ?sie/dich/euch/ihnen/dir
gottes segen
vergelts gott

[fr nudge] Cela prend leur temps et ne donne rien.
@filler = juste/simplement/rapidement/encore/bien/vite/petit/petite/brievement/seulement/aussi/donc/ici/nouveau/un/une/peu/gentiment/de/a
@je = je/jai/jespere/nous/voulais/voulions/souhaitais/voudrais/juste/simplement/permets/permettons
relance/relancer/relancons/relancerai !commerciale/economique/economie/la/le
je/nous ?me ?voulais/voulions/souhaitais/souhaite/venais/reviens/revenons/permets ?de/juste ?de ?revenir/revenons vers vous/toi ?suite/concernant/pour/au/sur/afin/a/$ !avec unless comme convenu, avec le, avec la, avec les
je/nous ?me ?venais/viens/venons/voulais/souhaitais/souhaite/permets/vous ?de ?prendre aux/des nouvelles
prendre de ?vos/tes nouvelles
prendre des nouvelles
je viens aux nouvelles
faire ?le/un petit/suivi/rappel/coucou/point $
@je ?voulais/juste ?faire un petit/rapide/dernier suivi/rappel/coucou/message
^ petit/simple/rapide/juste ?un ?petit rappel/suivi/relance/coucou
petit rappel
un petit suivi
faire remonter mon/ce/notre mail/message/email/courriel
je fais suite a mon/notre mail/message/email/courriel/appel/precedent/dernier
suite a mon ?dernier/precedent mail/message/email/courriel/appel
[fr status] Cela leur demande un rapport.
^ des/du/avez/auriez/quelles/quelque ?vous/sont/chose ?eu/de/les ?des/de nouvelles/neuf/nouveau/nouvelle $?
avez/auriez/as/aurais/avons vous/tu ?eu/pu/deja ?des/de/du nouvelles/neuf/nouveau
du nouveau/neuf ?de/sur/concernant/a/$ ?votre $?
ou en etes/es/sommes/est vous/tu/nous/on
quen est il
savoir ou vous/tu/nous/on en etes/es/sommes/est
savoir si vous/tu ..3 decision/decide/interesse/interessee/interesses/avance/nouvelles
toujours interesse/interessee/interesses/dactualite $?
^ une/des mise/nouvelles a/$ jour $?
sans nouvelles/reponse de votre/vous/ta/toi ?part
pas ?eu/recu/encore ?de ?vos/votre nouvelles/reponse/retour
[fr receipt] Cela demande si notre message est arrive.
avez/as/auriez/aurais/si vous/tu/avez ?bien/avez/as/deja ?bien/pu/eu recu/lu/vu/regarde/regarder/consulter/consulte/lire/reçu/voir/prendre mon/notre/ma/mes/nos/le/la/connaissance ..3
avez/as/auriez/aurais/si vous/tu/aviez ..2 eu/pu ?le/la/loccasion/trouver ?temps/loccasion/possibilite/un/chance ?de/moment ?de/pour regarder/lire/consulter/jeter/parcourir/voir/examiner/etudier/reflechir
avez vous ?bien recu
eu ?le/la temps/loccasion/possibilite/chance de regarder/lire/consulter/jeter/parcourir/voir/examiner/etudier/reflechir
[fr decision] Cela presse une decision sans raison.
avez/as/auriez/si/est/etes vous/tu/avez/ce ?que/avez/vous/as ?vous/deja/pu/finalement ?deja/pu pris/prendre/prise/arrete ?une/votre/ta/la decision
decision ?a/est ?elle/t ?elle ?deja/ete/ete prise $?
avez/as/si vous/tu ?avez/vous/deja/pu ?vous decide/decider/tranche $ $?
une decision ?a t/est elle
^ une/votre/la decision ?deja/prise $?
[fr paperwork] Cela demande un papier sans raison.
besoin ..2 copie/exemplaire du/de ..2 commande
ou en est ..2 commande
copie du/de bon/votre ?de commande
avez vous/envoye ..3 bon de commande $?
[fr blessing] Une benediction est un adieu.
dieu vous/te/benisse ?benisse
que dieu

[es nudge] Pide su tiempo y no da nada.
@filler = solo/simplemente/rapidamente/nuevamente/otra/vez/un/una/poco/breve/brevemente/rapido/tambien/aqui/de/nuevo/muy/ya/quick
solo/simplemente/queria/quiero/queriamos/quisiera/escribo/escribia/escribimos/paso/contacto/llamo/llamaba ?yo/te/le/les/os/por/para/queria/a ?escribo/escribia ?para/aqui/a hacer/dar/darle/darte/hacerle/hacerte ?un/el/le seguimiento
^ haciendo/dando/dandole ?un seguimiento/seguimineto
hacer/dar/haciendo/dando/darle/hacerle seguimiento a/de/sobre mi/nuestro/nuestra/la/el/su/tu
seguimiento a/de mi/nuestro/nuestra ..2 correo/mail/email/mensaje/propuesta/llamada/oferta
^ seguimiento $
solo/simplemente/queria/quiero/quisiera/escribo/paso ..3 saber/ver/preguntar/consultar/saludar ?si/como/que/en ?hay/ha/va/pudo/pudiste/habia/tenia/tienes/tiene/tuvo/tuviste
solo ?queria/quiero/paso ?a/por/pasaba ?por saludar/recordar/recordarle/recordarte/saber/comprobar/verificar/confirmar
^ recordatorio ?amistoso/amable/rapido $
pequeno/breve/amable/amistoso/rapido/simple recordatorio
retomar/retomando ?el/nuestro/mi contacto/hilo/correo/mensaje/tema
paso por aqui
[es status] Pide un informe para nosotros.
^ alguna/algunas/hay/tiene/tienes/tienen/tuvo ?alguna/algo/de novedad/novedades/noticia/noticias/nuevo/actualizacion
hay/ha/si/tiene/tienes/tienen/habido/tenido ?hay/habido ?alguna/algun/algo/mas novedad/novedades/noticia/noticias/avance/avances/nuevo
^ novedades/noticias $?
alguna novedad/noticia/actualizacion
en que ?punto/estado/situacion/van/vamos ?esta/estan/estamos/quedo/quedamos/vamos ?el/la/mi/nuestra ?propuesta $?
como va ?todo/la/el/su/tu ?decision/propuesta/tema/asunto ?por $ $?
como van/va las cosas
sigue/sigues/siguen/todavia/aun ?esta/estas/estan/te ?usted/interesado interesado/interesada/interesados/interesandole $?
no he/hemos ?tenido/recibido/sabido/vuelto ?a/nada/noticias/saber/respuesta ?de/nada ?usted/ti/ustedes/su/noticias/vosotros
[es receipt] Pregunta si llego nuestro correo.
ha/has/han/habeis/si/pudo/pudiste/pudieron/recibio/recibiste/leyo/leiste/vio/viste ?ha/has/pudo/podido/pudiste/usted/ya ?podido/ya recibido/leido/visto/revisar/revisado/ver/leer/recibio/recibiste/leyo/vio/viste/leiste/mirar/mi/nuestro/nuestra ?mi/nuestro/la/nuestra/el/mis ?ultimo correo/mail/email/mensaje/propuesta/oferta/presupuesto/cotizacion
recibio/recibiste/recibieron/leyo/leiste/vio/viste mi/nuestro/nuestra ..1 correo/mail/email/mensaje/propuesta/oferta/presupuesto/cotizacion
tenido/tuvo/tuviste/tuvieron/tuvisteis/pudo/encontrado ?la/el/un/ya/alguna ?la oportunidad/tiempo/ocasion/momento/chance ?de/para revisar/leer/ver/mirar/echar/echarle/pensar/revisarlo/verlo/leerlo
[es decision] Presiona por una decision sin razon.
ha/han/has/habeis/si/ya/pudo/pudieron/pudiste/se ?usted/ya/ha/han/has ?podido/ya/pudo ?ya tomado/tomar/tomo/tomaron/tomaste/llegado/llegar ?ya/a ?alguna/una/la/su decision
tomo/tomaron/tomaste/tomado ya/una/alguna/la ?una/la/alguna decision $?
^ ya ?se/te/ha/has/han/hay decidio/decidido/decidiste/decidieron/decision $ $?
^ alguna/una decision
ya hay ?una/alguna decision
[es paperwork] Pide papeles sin razon.
necesita/necesitas/necesito/necesitamos/envie/enviar/enviarme/enviarnos/mandar/falta ..3 copia/orden ?de ?la/el ?orden/pedido/compra/oc ?de ?compra/pedido $?
copia de la/el/su orden/pedido/oc
donde/cuando ..3 orden de compra
[es blessing] Una bendicion es una despedida.
dios ?le/lo/te/los/les/la/me bendiga/bendice/bendigan
bendiciones

[it nudge] Chiede il loro tempo e non da nulla.
@filler = solo/semplicemente/velocemente/ancora/breve/brevemente/un/una/di/nuovo/po/rapidamente/gentilmente/cortesemente/anche/qui/ora/pure
volevo/vorrei/volevamo/scrivo/scriviamo/solo/chiamo/contatto/ricontatto ?solo/per/la/ti/vi/le ?per ?sapere/fare/avere/chiedere/dare/capire/salutare/verificare un/se/qualche/aggiornamenti/aggiornamento/notizie/novita/a/come ?saluto/veloce/punto/follow/ci/rapido/sono/che/va/avete/ha/hai ?up/punto/sono/preso/deciso/avuto ?novita/punto/deciso/notizie
^ faccio/facciamo seguito alla/al mia/mio/nostra/nostro ..1 mail/email/messaggio/telefonata/proposta/offerta
^ un/solo ?un ?piccolo/gentile/breve promemoria/sollecito/follow
^ sollecito/promemoria $
gentile/piccolo/breve/semplice sollecito/promemoria
mi permetto di sollecitare/ricontattarla/ricontattarti/disturbarla
sollecitare/sollecito ..2 risposta/riscontro/decisione
volevo ?solo ?sapere/chiedere/capire/vedere/verificare/sentire se/come/a ?che ?ha/hai/avete/ci/va/aveva/avevi
[it status] Chiede un resoconto per noi.
^ ci/avete/hai/ha/qualche/nessuna ?sono/ci ?delle/qualche novita/notizia/notizie/aggiornamento/aggiornamenti
ci sono ?delle/state/state novita/notizie/aggiornamenti
^ novita/notizie/aggiornamenti $?
qualche novita/notizia/aggiornamento
a che punto siete/siamo/sei/e/sta
come siete/siamo messi
ancora interessato/interessata/interessati $?
non ho/abbiamo ?piu/ancora/avuto ?avuto/ricevuto/sentito ?piu/vostre/sue/tue/nessuna notizie/riscontro/risposta/sue
[it receipt] Chiede se il nostro messaggio e arrivato.
ha/hai/avete/se ?ha/hai/avete/per ?gia/caso/poi ricevuto/letto/visto/potuto ?leggere/vedere/guardare/dare ?la/il/un/uno ?mia/mio/nostra/nostro/occhiata/sguardo/alla/al ?ultima mail/email/messaggio/proposta/offerta/preventivo/occhiata/sguardo/mia/nostra
avuto modo/tempo/occasione/possibilita di/per leggere/guardare/vedere/dare/valutare/pensare/visionare/esaminare
avuto il/la/un tempo/occasione/possibilita/attimo/momento di/per leggere/guardare/vedere/dare/valutare/pensare/visionare/esaminare
[it decision] Spinge a decidere senza una ragione.
ha/hai/avete/se/siete/e ?ha/hai/avete/stata/gia ?gia/finalmente/poi/potuto preso/prendere/presa/deciso/arrivati/scelto ?a/una/la/gia ?una/qualche/decisione decisione
^ ha/hai/avete/se ?gia/poi/avete deciso $ $?
decisione ?e ?gia/stata presa $?
^ qualche decisione
[it paperwork] Chiede carte senza una ragione.
serve/servirebbe/bisogno/manca/manda/inviare/mandare ..3 copia/ordine ?del/dellordine/dell/di ..1 ordine/acquisto/dellordine $?
copia dellordine/ordine
dove ..2 ordine di acquisto
[it blessing] Una benedizione e un addio.
dio ?la/ti/vi benedica/benedice
che dio

[nl nudge] Het vraagt hun tijd en geeft niets.
@filler = even/eventjes/gewoon/kort/nog/eens/een/snel/graag/weer/opnieuw/alleen/maar/ook/heel/toch/hierbij/vriendelijk/nogmaals/keer/klein/kleine
ik/wij/we/wilde/wil/wou/zou ?wilde/wil/wou/willen/zou ?ik/wij/we ?graag opvolgen/checken/polsen/aankloppen/navragen/informeren/bijpraten !hoeveel !of we
ik/wij/we ?wilde/wil/wou/was/ben ?benieuwd ..3 vragen/checken/weten/horen/kijken/informeren of/hoe/waar/wat
wilde/wil/wou ik/we/wij ..3 vragen/checken/weten/horen/kijken/informeren of/hoe/waar/wat
kom/komen ?ik/we/wij ..2 terug op mijn/onze/ons ..2 mail/bericht/voorstel/offerte/e
ik/we ?kom/komen terug op mijn/onze/ons
^ vriendelijke/kleine/korte/nog/even/zachte ?een/kleine/vriendelijke herinnering/reminder/opvolging
vriendelijke/kleine/zachte/korte herinnering/reminder
even/eventjes checken/polsen/horen/inchecken !in
^ opvolging/follow $
[nl status] Het vraagt een verslag aan ons.
^ is/zijn/heeft/heb/hebben/hebt/al/enig/nog/weet ?er/u/je/jullie/iets ?al/nog/enig/iets nieuws/update/updates/ontwikkelingen
^ enig/al/nog nieuws
^ nieuws/update/updates $?
is er ?al/nog/enig nieuws/update/iets
hoe staat/is het ?ervoor/ermee/er ?mee/met/voor ?de/het/ons/onze ?stand/voorstel/offerte/zaken $?
hoe ?is de stand van zaken
wat is de ?huidige/laatste stand/status
waar staan jullie/we/wij/u
nog steeds/interesse/geinteresseerd ?geinteresseerd/interesse $?
nog niets/geen ..2 van u/je/jou/jullie gehoord/reactie/antwoord/vernomen
niets ?meer van u/je/jou/jullie gehoord/vernomen
[nl receipt] Het vraagt of onze mail aankwam.
heeft/heb/hebben/hebt/of/kon/had ?u/je/jullie ?u/je/al/jij/kans ?al/nog/kans/tijd/gelegenheid mijn/onze/ons/het/de ..2 mail/bericht/voorstel/offerte/email/e ..1 ontvangen/gelezen/bekeken/gezien/gekregen/bekijken/lezen
is mijn/onze/ons ..2 aangekomen/ontvangen/binnengekomen
heeft/heb/hebben/hebt/had/hadden/of u/je/jullie ..1 ?de tijd/kans/gelegenheid/mogelijkheid gehad/gevonden/om
[nl decision] Het dringt aan op een besluit zonder reden.
heeft/heb/hebben/hebt/of/kon/bent/is/konden ?u/je/jullie/er ?u/je/jullie ..3 besluit/beslissing/besloten/beslist/knoop ?genomen/gemaakt/kunnen/gevallen/over/$ ?nemen $? unless voordat
^ is/al/enig/een ?er/al ?al ?een besluit/beslissing/beslist/besloten
[nl paperwork] Het vraagt papier zonder reden.
waar/wanneer/nodig/kopie/krijgen/ontvangen ..4 inkooporder/inkooporders/bestelbon/bestelorder/po $? unless levering
kopie van de/uw/je/het inkooporder/po/bestelbon/contract/order
[nl blessing] Een zegen is een afscheid.
god zegene/zegen ?u/je
gods zegen

[pt nudge] Pede o tempo deles e nao da nada.
@filler = so/apenas/simplesmente/rapidamente/novamente/um/uma/pouco/breve/brevemente/rapido/tambem/aqui/de/novo/muito/somente/gentilmente/mais/vez
so/apenas/somente/queria/quero/queriamos/gostaria/escrevo/passando/passo/venho/estou ?aqui/de/queria/passando/para/so/por ?aqui/para ?para/de fazer/dar/acompanhar/fazendo/dando ?um/o/seguimento ?acompanhamento/follow/seguimento/retorno
passando ?aqui/por/so/apenas ?aqui/para ?para saber/ver/verificar/perguntar/lembrar/checar/dar
so/apenas/somente/queria/quero/gostaria/passando/escrevo ..4 saber/ver/perguntar/checar/verificar ?se/como/em/o ?ha/tem/teve/voce/conseguiu/houve/voces/que/ja/alguma
^ fazendo/dando ?um/o follow/acompanhamento/seguimento
^ acompanhamento/lembrete/seguimento $
gentil/pequeno/breve/amigavel/simples/rapido lembrete
retomar/retomando/retomo ?o/nosso/meu contato/contacto/assunto/email/mensagem
dar/dando seguimento ao/a/a meu/minha/nosso/nossa ..1 email/e/mensagem/proposta/contato/contacto
[pt status] Pede um relatorio para nos.
^ alguma/algumas/tem/ha/teve/houve/voce/voces/alguem ?tem/alguma/algum/ja novidade/novidades/noticia/noticias/atualizacao/retorno/posicao/posicionamento
tem/ha/teve/houve/se/tiveram ?ha/tem/houve/teve/ja alguma/algum/mais/novas novidade/novidades/noticia/noticias/atualizacao/retorno/posicao/posicionamento
^ novidades/noticias $?
alguma novidade/noticia
em que pe/ponto esta/estamos/ficou/estao
como esta/estao/anda/andam/vai ?indo ?as/a/o/sua ?coisas/decisao/proposta/andamento ?por $ $?
ainda ?esta/tem/ha/estao/ha interessado/interessada/interessados/interesse $?
nao tive/tivemos/recebi/recebemos/obtive ?mais/nenhum/nenhuma/seu/sua/um/uma retorno/resposta/noticias/noticia
[pt receipt] Pergunta se o nosso email chegou.
voce/voces/se/chegou/conseguiu/recebeu/leu/viu/receberam ?voce/voces/ja/a ?ja/conseguiu/pode recebeu/leu/viu/receber/ler/ver/analisar/olhar/meu/minha/nosso/nossa/o ?o/a/meu/minha ?meu/minha/nosso/nossa/ultimo email/e/mensagem/proposta/orcamento/cotacao
recebeu/leu/viu/receberam o/a/meu/minha ?meu/minha/nosso/nossa ?ultimo email/e/mensagem/proposta/orcamento/cotacao $?
teve/tiveram/tive/conseguiu/tera ?a/o/um/algum ?oportunidade/tempo/chance/tempinho ?de/para ler/analisar/olhar/ver/revisar/pensar/avaliar !mais
[pt decision] Pressiona por uma decisao sem razao.
ja/voce/voces/se/conseguiram/conseguiu/foi/tomou/tomaram/houve ?ja/voce/voces/se/foi ?ja tomou/tomaram/tomar/tomada/chegou/chegaram/alguma/decidiu/decidiram/uma ?a/alguma/uma/sua/a decisao
ja ?se decidiu/decidiram/decidiste $ $?
^ voce/voces ja decidiu/decidiram
^ alguma/uma decisao
decisao ja ?foi tomada
[pt paperwork] Pede papel sem razao.
precisa/preciso/precisamos/enviar/mandar/falta/cade ..4 copia/ordem/pedido ?da/de/do ..1 compra/pedido/po $?
copia da/do/de ordem/pedido/po
onde/cade/quando ..3 ordem/pedido de compra
[pt blessing] Uma bencao e uma despedida.
deus ?o/a/te/lhe/os/as/nos abencoe/abencoa
fique/fiquem com deus
)";

}  // namespace

const PhraseLists& house_phrases() {
  static const PhraseLists lists = [] {
    auto read = read_phrases(std::string(english) + std::string(others));
    expects(read.ok(), "the phrase lists that ship are well written");
    return *std::move(read);
  }();
  return lists;
}

}  // namespace barnacle
