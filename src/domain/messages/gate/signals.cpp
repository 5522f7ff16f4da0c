#include "domain/messages/gate/signals.hpp"

#include <algorithm>

namespace barnacle {

namespace {

// The matcher keeps one of two overlapping matches, so each group here is matched by lists of its own.
constexpr std::string_view tables[] = {
    R"(
[en value] gives something
@filler = just/also/now/short/new/one/two/three/the/a/an/our/this/that/my/your
here is/are/you
heres
i/we ?have put/found/made/wrote/drew/marked/collected/prepared/attached/shared/thought/learned/read/worked ?together/out/of
ive put/found/made/written/drawn/marked/collected/prepared/attached/shared/learned/read/thought
article/case/story/checklist/guide/example/drawing/drawings/infographic/podcast/report/white/invitation/template/sheet/study/studies/video/tool/talk/event/webinar/introduction/reference/figures/sample/idea/answer
page/slide/chapter/minute 0*/1*/2*/3*/4*/5*/6*/7*/8*/9*
you asked
introduce you
filled in/out
done for you
attached/enclosed !to
saves/saved/halved/doubled/cut/helps/shows/explains
[de value] gibt etwas
hier ist/sind/finden
anbei
artikel/fallstudie/checkliste/leitfaden/beispiel/zeichnung/zeichnungen/bericht/einladung/vorlage
sie haben gefragt
[fr value] donne quelque chose
voici
article/etude/guide/exemple/invitation/modele/fiche
vous avez demande
[es value] da algo
aqui tiene/tienes/esta/va
articulo/guia/ejemplo/invitacion/plantilla
usted pregunto
[it value] da qualcosa
ecco
articolo/guida/esempio/invito/modello
[nl value] geeft iets
hier is/zijn/vindt
artikel/gids/voorbeeld/uitnodiging/sjabloon/bijlage
[pt value] da alguma coisa
aqui esta/tem/vai
artigo/guia/exemplo/convite/modelo
)",
    R"(
[en ask] asks for the business
@filler = just/also/now/then/please/perhaps/maybe/still
does it make sense
would it make sense/help/suit
shall we/i
can/could/may we/i ?have/talk/meet/speak/show/walk/call/visit/take/do/book
would/could/can/will/do/are you ?be like/join/want/introduce/meet/talk/agree/sign/start/free/open/willing/name/able/help
want to do business
book a/your
take a closer look
does/would ?monday/tuesday/wednesday/thursday/friday/that/this/it ?at ?0*/1* suit/work
suit/suits you $?
may i
who should/else
which of/day/time/one
is ?monday/tuesday/wednesday/thursday/friday good/fine/right
[de ask] bittet um das Geschaft
wollen/sollen/konnen/durfen/darf wir/ich
passt ?es/ihnen/dir
hatten/haben/mochten sie/du zeit/lust/interesse
macht es sinn
[fr ask] demande l'affaire
voulez/pouvons/pourrions/souhaitez/seriez vous/nous
puis je
cela vous/te convient
[es ask] pide el negocio
podemos/podriamos/quiere/quieres/le/te ?parece/hablar/vernos/conviene
tiene/tendria sentido
[it ask] chiede l'affare
possiamo/potremmo/vuole/vogliamo/le ?va/parlare/vederci/sentirci
ha senso
[nl ask] vraagt om de zaak
zullen/kunnen/mogen/mag/wilt we/wij/ik/u
past/schikt ?het/dat u/je
heeft het zin
[pt ask] pede o negocio
podemos/poderiamos/quer/gostaria
faz/faria sentido
)",
    R"(
[en time] names a time
@filler = the/of/next/this/at
monday/tuesday/wednesday/thursday/friday/saturday/sunday/mon/tue/wed/thu/fri
tomorrow/tonight
next/this week/month/quarter !of
in ..1 days/weeks/hours/minutes/day/week/hour
within ..2 days/weeks/hours/minutes/day/week/hour
january/february/april/june/july/august/september/october/november/december
0*/1*/2*/3* ?of march/may
march/may 0*/1*/2*/3*
[any time] names a time
0:*/1:*/2:*/3:*/4:*/5:*/6:*/7:*/8:*/9:*/00:*/01:*/02:*/03:*/04:*/05:*/06:*/07:*/08:*/09:*/10:*/11:*/12:*/13:*/14:*/15:*/16:*/17:*/18:*/19:*/20:*
montag/dienstag/mittwoch/donnerstag/freitag/samstag/sonntag/morgen/januar/februar/marz/april/mai/juni/juli/august/september/oktober/november/dezember
lundi/mardi/mercredi/jeudi/vendredi/demain/janvier/fevrier/mars/avril/juin/juillet/aout/septembre/octobre/novembre/decembre
lunes/martes/miercoles/jueves/viernes/manana/enero/febrero/marzo/abril/mayo/junio/julio/agosto/septiembre/octubre/noviembre/diciembre
lunedi/martedi/mercoledi/giovedi/venerdi/domani/gennaio/febbraio/aprile/maggio/giugno/luglio/settembre/ottobre/novembre/dicembre
maandag/dinsdag/woensdag/donderdag/vrijdag/maart/mei/oktober
segunda/terca/quarta/quinta/sexta/amanha/janeiro/fevereiro/marco/maio/junho/julho/setembro/outubro/dezembro
2025/2026/2027/2028/2029/2030
)",
    R"(
[en free] frees from answering
@filler = to/any/a/at/all
no need to/for answer/reply/respond/reaction
no answer/reply/response needed/necessary/required
dont/not worry about/to answering/replying/responding/reply/respond/answer/getting
need/have not answer/reply/respond
do not have/need to answer/reply/respond
you neednt/dont have/need/answer/reply ?to ?answer/reply/respond
[de free] befreit von der Antwort
sie mussen/brauchen ?mir/darauf nicht ?zu antworten
keine antwort notig
[fr free] dispense de repondre
pas besoin de repondre
inutile de repondre
[es free] libera de responder
no hace falta ?que responder/responda/contestar
[it free] libera dal rispondere
non serve rispondere
[nl free] bevrijdt van antwoorden
u hoeft niet te antwoorden
[pt free] liberta de responder
nao precisa ?de responder
)",
    R"(
[en attachment] speaks of an attachment
@filler = the/you/my/our/a/please/also/here/file/to
attached/attaching ?is/are/you/please ?will ?find !to
^ attached !to
is/are/ive/have/find/see/please/included attached !to
the/see/open/enclosed/in attachment/attachments/attached/enclosure !to/point/rate
i/we attach/enclose
enclosed is/are/please/you/find
find/please enclosed
[de attachment] spricht von einem Anhang
im/der/den/siehe anhang/anlage/beilage
anbei/beigefugt/angehangt/beiliegend
[fr attachment] parle d'une piece jointe
ci joint/jointe/joints/jointes
piece/pieces jointe/jointes
en annexe
[es attachment] habla de un adjunto
adjunto/adjunta/adjuntos/adjuntamos !a
[it attachment] parla di un allegato
in allegato
allego/alleghiamo/allegato/allegata/allegati
[nl attachment] spreekt van een bijlage
bijlage/bijgevoegd/bijgesloten
[pt attachment] fala de um anexo
em anexo
anexo/anexa/segue anexo/anexa/o/a
)",
    R"(
[en waiting] leaves the next step to them
@filler = to/so/very/much/just/then/hope/back
look/looking forward to ?your hearing/hear/reply/response/answer/feedback ?back/from
hope/hoping to hear
let me/us know what/your/when/if/how/whether ?you ?think/thoughts/a/would/like/prefer/are
await/awaiting/wait/waiting ?for your reply/response/answer/feedback
please advise
get back to me/us
^ call/ring me/us back/when/if
at your ?earliest convenience
[de waiting] uberlasst ihnen den nachsten Schritt
freue/freuen ?mich/uns auf ihre/deine/eure ruckmeldung/antwort/ihre
melden/melde sie/dich ?sich
[fr waiting] leur laisse la suite
dans lattente de votre/ton
jattends/nattends votre/ton/vos
[es waiting] les deja el siguiente paso
quedo/quedamos a la espera
espero/esperamos su/tu respuesta
[it waiting] lascia a loro il passo
resto/restiamo/rimango in attesa
attendo/attendiamo ?un/una ?suo/sua riscontro/risposta
[nl waiting] laat hun de volgende stap
hoor/horen ?ik/wij/we ?graag van u/je
ik wacht uw/je
[pt waiting] deixa-lhes o proximo passo
aguardo/aguardamos ?o/a/seu/sua seu/sua/retorno/resposta
fico no aguardo
)",
    R"(
[en promise] promises something
@filler = then/also/personally/gladly/just/have/get
i/we will/shall send/call/write/bring/show/prepare/come/put/ask/check/draw/deliver/ring/mail/try/speak/introduce
ill/well send/call/write/bring/show/prepare/come/put/ask/check/draw/deliver/ring/mail/try/introduce
[de promise] verspricht etwas
ich/wir sende/schicke/rufe/schreibe/bringe/zeige/senden/schicken/rufen
[fr promise] promet quelque chose
je/jenvoie ?vous enverrai/envoie/appellerai/appelle
[es promise] promete algo
le/te enviare/llamare/escribire/mandare
[it promise] promette qualcosa
le/ti mandero/chiamero/scrivero/inviero
[nl promise] belooft iets
ik stuur/bel/schrijf/breng
[pt promise] promete alguma coisa
ligo/envio/enviarei/ligarei
)",
    R"(
[en name] says who calls
@filler = here/calling/the
this is
its ..3 from/here/calling/at
my name is
im ..2 from
[de name] sagt, wer anruft
hier ist/spricht
mein name ist
[fr name] dit qui appelle
cest ..2 de
ici
je mappelle
[es name] dice quien llama
soy
le habla
[it name] dice chi chiama
sono
[nl name] zegt wie belt
u spreekt met
met ..2 van
[pt name] diz quem liga
fala
sou
)",
    R"(
[en reason] says why
@filler = just/the/a/your/also
about/because/regarding/concerning
you asked/said/told/mentioned/wanted/wrote
with/for ?the ?answer/your question
reason
promised
[de reason] sagt, warum
wegen/weil/um/zu
sie hatten/haben/wollten
[fr reason] dit pourquoi
parce/pour/suite/concernant
[es reason] dice por que
porque/por/sobre
[it reason] dice perche
perche/per/riguardo
[nl reason] zegt waarom
omdat/over/voor
[pt reason] diz por que
porque/sobre/por
)",
};

const std::vector<PhraseLists>& all_tables() {
  static const std::vector<PhraseLists> lists = [] {
    std::vector<PhraseLists> made;
    for (const auto table : tables) {
      auto read = read_phrases(table);
      expects(read.ok(), "the signal lists that ship are well written");
      made.push_back(*std::move(read));
    }
    return made;
  }();
  return lists;
}

}  // namespace

std::vector<Signal> find_signals(const Reading& reading) {
  std::vector<Signal> signals;
  for (const PhraseLists& lists : all_tables()) {
    for (const PhraseMatch& match : find_phrases(reading, lists)) {
      signals.push_back({lists.groups[match.group].name, match.first, match.last});
    }
  }
  return signals;
}

bool says(const std::vector<Signal>& signals, std::string_view meaning) {
  return std::any_of(signals.begin(), signals.end(), [&](const Signal& signal) { return signal.meaning == meaning; });
}

}  // namespace barnacle
