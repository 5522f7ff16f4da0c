#include "formats/columns.hpp"

#include <algorithm>
#include <array>
#include <cctype>
#include <unordered_map>

#include "base/text.hpp"
#include "formats/encoding.hpp"

namespace barnacle {
namespace {

struct FieldWord {
  Field field;
  std::string_view word;
};

constexpr FieldWord field_words[] = {
    {Field::ignore, "ignore"},
    {Field::custom, "custom"},
    {Field::given_name, "given_name"},
    {Field::family_name, "family_name"},
    {Field::middle_name, "middle_name"},
    {Field::full_name, "full_name"},
    {Field::name_prefix, "name_prefix"},
    {Field::name_suffix, "name_suffix"},
    {Field::nickname, "nickname"},
    {Field::title, "title"},
    {Field::role, "role"},
    {Field::department, "department"},
    {Field::email, "email"},
    {Field::email_type, "email_type"},
    {Field::email_bounced, "email_bounced"},
    {Field::phone, "phone"},
    {Field::phone_type, "phone_type"},
    {Field::website, "website"},
    {Field::linkedin, "linkedin"},
    {Field::social, "social"},
    {Field::birthday, "birthday"},
    {Field::language, "language"},
    {Field::street, "street"},
    {Field::city, "city"},
    {Field::region, "region"},
    {Field::postcode, "postcode"},
    {Field::country, "country"},
    {Field::address, "address"},
    {Field::zone, "zone"},
    {Field::organization, "organization"},
    {Field::domain, "domain"},
    {Field::industry, "industry"},
    {Field::employees, "employees"},
    {Field::revenue, "revenue"},
    {Field::parent_organization, "parent_organization"},
    {Field::owner, "owner"},
    {Field::manager, "manager"},
    {Field::team, "team"},
    {Field::tags, "tags"},
    {Field::notes, "notes"},
    {Field::source, "source"},
    {Field::lead_status, "lead_status"},
    {Field::stage_of_life, "stage_of_life"},
    {Field::temperature, "temperature"},
    {Field::fit, "fit"},
    {Field::rating, "rating"},
    {Field::created_at, "created_at"},
    {Field::updated_at, "updated_at"},
    {Field::last_contacted_at, "last_contacted_at"},
    {Field::next_task_on, "next_task_on"},
    {Field::next_task_subject, "next_task_subject"},
    {Field::external_id, "external_id"},
    {Field::organization_external_id, "organization_external_id"},
    {Field::opt_out, "opt_out"},
    {Field::permission, "permission"},
    {Field::opt_out_reason, "opt_out_reason"},
    {Field::opted_out_at, "opted_out_at"},
    {Field::deal_name, "deal_name"},
    {Field::deal_stage, "deal_stage"},
    {Field::deal_amount, "deal_amount"},
    {Field::deal_currency, "deal_currency"},
    {Field::deal_close_date, "deal_close_date"},
    {Field::deal_created_at, "deal_created_at"},
    {Field::deal_owner, "deal_owner"},
    {Field::deal_product, "deal_product"},
    {Field::deal_price, "deal_price"},
    {Field::deal_probability, "deal_probability"},
    {Field::deal_external_id, "deal_external_id"},
    {Field::deal_lost_reason, "deal_lost_reason"},
    {Field::deal_status, "deal_status"},
    {Field::activity_type, "activity_type"},
    {Field::activity_date, "activity_date"},
    {Field::activity_subject, "activity_subject"},
    {Field::activity_body, "activity_body"},
    {Field::activity_outcome, "activity_outcome"},
    {Field::activity_status, "activity_status"},
    {Field::activity_external_id, "activity_external_id"},
    {Field::activity_owner, "activity_owner"},
    {Field::activity_due_on, "activity_due_on"},
};

/// One meaning and the headers that have it, as `header_key` writes them, divided by |. Numbers are left out ("e mail
/// value").
struct Names {
  Field field;
  std::string_view detail;
  std::string_view keys;
};

constexpr Names known_names[] = {
    {Field::given_name, "",
     "first name|firstname|first|given name|forename|givenname|vorname|rufname|prenom|nombre de pila|primer "
     "nombre|nombre|nome|primo nome|voornaam|primeiro nome|roepnaam|contact first name|person first name|lead first "
     "name"},
    {Field::family_name, "",
     "last name|lastname|last|surname|family name|familyname|nachname|familienname|name nachname|nom de "
     "famille|nom|apellido|apellidos|primer apellido|cognome|achternaam|familienaam|sobrenome|apelido|ultimo "
     "nome|contact last name|person last name|lead last name"},
    {Field::middle_name, "",
     "middle name|middlename|additional name|middle|zweiter vorname|weitere vornamen|deuxieme prenom|segundo "
     "nombre|secondo nome|tussenvoegsel|tweede voornaam|nome do meio|additional names"},
    {Field::full_name, "",
     "name|full name|fullname|contact name|contact|contact person|display name|person name|person|lead name|customer "
     "name|client name|file as|vollstandiger name|ansprechpartner|kontakt|kontaktname|kunde|nom complet|nom et "
     "prenom|nombre completo|nombre y apellidos|contacto|nome completo|nome e cognome|volledige "
     "naam|naam|contactpersoon|contato|contacto principal|navn|namn|formatted name|contact full name|decision "
     "maker|associated contact|associated contacts|primary contact|deal "
     "contact person|activity contact person"},
    {Field::name_prefix, "",
     "name prefix|prefix|salutation|honorific|courtesy title|anrede|titel "
     "anrede|civilite|tratamiento|trattamento|aanhef|tratamento|title prefix|salutation title"},
    {Field::name_suffix, "", "name suffix|suffix|namenssuffix|generation"},
    {Field::nickname, "",
     "nickname|nick name|preferred name|spitzname|surnom|apodo|soprannome|bijnaam|apelido alcunha"},
    {Field::title, "",
     "title|job title|jobtitle|position|function|job|organization title|organisation title|berufsbezeichnung|position "
     "titel|funktion|stelle|jobtitel|fonction|poste|intitule du "
     "poste|puesto|cargo|posizione|ruolo|qualifica|functie|functietitel|funcao|contact title|person job title|person "
     "title|headline|titel"},
    {Field::role, "", "role|rolle|buying role|persona|seniority|job function|role in deal|contact role"},
    {Field::department, "",
     "department|departments|abteilung|departement|service departement|departamento|reparto|afdeling|organization "
     "department|sub departments"},
    {Field::email, "",
     "email|e mail|mail|email address|e mail address|email value|e mail value|mail address|primary email|email "
     "primary|e mail adresse|mailadresse|emailadresse|adresse e mail|adresse email|adresse mail|courriel|correo|correo "
     "electronico|direccion de correo electronico|indirizzo email|indirizzo e mail|posta elettronica|e "
     "mailadres|emailadres|endereco de email|endereco de e mail|correio eletronico|person email|contact email|lead "
     "email|email addresses|emails|e post|epost|secondary email|additional email|other email|alternate "
     "email|additional email addresses|e mail display name address|tertiary email"},
    {Field::email, "work",
     "work email|business email|email work|company email|person email work|geschaftliche e mail|e mail geschaftlich|e "
     "mail dienstlich|email professionnel|email pro|correo de trabajo|email lavoro|zakelijke e mail|email "
     "profissional|email business|e mail work"},
    {Field::email, "home",
     "home email|personal email|private email|email home|person email home|e mail privat|private e mail|email "
     "personnel|correo personal|email personale|email personal|prive e mail|email pessoal|e mail home"},
    {Field::email, "other", "email other|person email other|e mail other"},
    {Field::email_bounced, "",
     "email bounced|email hard bounce reason|hard bounced|bounced|email bounce reason|bounce reason|email bounced "
     "reason|email bounced date|invalid email|invalid email address"},
    {Field::email_type, "", "e mail type|email type|e mail label|email label"},
    {Field::phone, "",
     "phone|phone number|telephone|telephone number|tel|phone value|primary phone|person phone|contact phone|lead "
     "phone|telefon|telefonnummer|rufnummer|telefono|numero di telefono|numero de telefono|telephone principal|numero "
     "de telephone|telefoon|telefoonnummer|telefone|numero de telefone|phones|phone numbers|main phone|secondary "
     "phone|tertiary phone|other phone|weiteres telefon|haupttelefon|phone primary|primary phone number|phone "
     "other|person phone other|telefon "
     "nr|tel nr"},
    {Field::phone, "work",
     "work phone|business phone|office phone|direct phone|work direct phone|direct dial|company phone|company main "
     "phone|corporate phone|phone work|person phone work|work phone number|telefon "
     "geschaftlich|geschaftstelefon|telefon buro|telefon firma|telephone bureau|telephone professionnel|telephone "
     "bureau|tel bureau|telefono trabajo|telefono del trabajo|telefono ufficio|telefoon werk|telefoon "
     "zakelijk|telefone comercial|telefone trabalho|organization phone|account phone|phone business|company phone "
     "number|hq phone|work direct"},
    {Field::phone, "mobile",
     "mobile|mobile phone|mobile phone number|cell|cell phone|cellphone|mobile number|phone mobile|person phone "
     "mobile|handy|mobil|mobiltelefon|mobilnummer|handynummer|telefon mobil|portable|telephone portable|tel "
     "portable|tel mobile|telephone mobile|movil|telefono movil|celular|telefono celular|cellulare|telefono "
     "cellulare|mobiel|mobiele telefoon|mobiel nummer|gsm|telemovel|mobiltlf"},
    {Field::phone, "home",
     "home phone|phone home|person phone home|telefon privat|privattelefon|telephone domicile|telephone "
     "personnel|telefono casa|telefono particular|telefoon thuis|telefone residencial|private phone"},
    {Field::phone, "fax",
     "fax|business fax|home fax|fax number|work fax|faxnummer|fax geschaftlich|numero de fax|telecopie|other fax"},
    {Field::phone, "other",
     "assistant s phone|asst phone|assistant phone|car phone|pager|callback|radio phone|telex|tty tdd "
     "phone|isdn|company main phone other"},
    {Field::phone_type, "", "phone type|phone label"},
    {Field::website, "",
     "website|web site|url|web|homepage|website url|web page|website value|webseite|internetseite|internet|site "
     "web|site internet|sitio web|pagina web|sito|sito web|site|company website|organization website|person "
     "website|website urls|account website|business web page|webpage|web url|url work"},
    {Field::domain, "",
     "domain|company domain|company domain name|domain name|email domain|organization domain|website "
     "domain|dominio|dominio web"},
    {Field::linkedin, "",
     "linkedin|linkedin url|person linkedin url|linkedin profile|linkedin profile url|linkedin bio|linkedin id|linked "
     "in|linkedin contact profile url|profile url"},
    {Field::social, "",
     "twitter|twitter url|twitter handle|twitter username|twitter id|facebook|facebook url|facebook profile|company "
     "linkedin url|company linkedin|linkedin company page|facebook company page|instagram|xing|skype|skype "
     "id|github|im value|google plus|company twitter url|x handle|social"},
    {Field::birthday, "",
     "birthday|birthdate|date of birth|birth date|geburtstag|geburtsdatum|date de naissance|anniversaire|fecha de "
     "nacimiento|cumpleanos|data di nascita|compleanno|geboortedatum|verjaardag|data de nascimento|aniversario"},
    {Field::language, "",
     "language|preferred language|sprache|langue|idioma|lingua|taal|korrespondenzsprache|lead language"},
    {Field::street, "",
     "street|street address|address street|business street|mailing street|street line|address line|strasse|str|strasse "
     "und hausnummer|strasse hausnummer|anschrift strasse|rue|adresse rue|calle|direccion "
     "calle|via|indirizzo|straat|straat en huisnummer|rua|endereco|morada|billing street|work street|work address "
     "street|company street|address work street|primary address street|business address street|address extended "
     "address|company address "
     "line|strasse geschaftlich"},
    {Field::street, "home", "home street|other street|home address street|strasse privat|other address street"},
    {Field::city, "",
     "city|town|address city|business city|mailing city|billing city|locality|ort|stadt|wohnort|ort "
     "geschaftlich|ville|ciudad|localidad|poblacion|citta|comune|plaats|stad|woonplaats|cidade|localidade|work "
     "city|address work city|work address city|company city|primary address city|by|suburb|business address city"},
    {Field::city, "home", "home city|other city|home address city|ort privat|other address city"},
    {Field::region, "",
     "state|region|state region|province|state province|county|address region|business state|mailing state|mailing "
     "state province|billing state|billing state province|bundesland|bundesland kanton|kanton|departement "
     "region|etat|provincia|estado|comunidad autonoma|regione|provincie|distrito|work state|company state|primary "
     "address state|address work state|bundesland geschaftlich|region geschaftlich|state code|business address "
     "state|territory"},
    {Field::region, "home", "home state|other state|home address state|other state province"},
    {Field::postcode, "",
     "zip|zip code|zipcode|postal code|postcode|post code|zip postal code|address postal code|business postal "
     "code|mailing zip|mailing postal code|mailing zip postal code|billing zip|billing zip postal code|billing postal "
     "code|plz|postleitzahl|postleitzahl geschaftlich|code postal|cp|codigo postal|cap|codice postale|codice di "
     "avviamento postale|postnummer|postnr|cep|address work zip|work zip|work postal code|company zip|company postal "
     "code|primary "
     "address postal code|zip code postal code|business address postal code"},
    {Field::postcode, "home",
     "home postal code|other postal code|home zip|home address zip|other zip postal code|postleitzahl privat"},
    {Field::country, "",
     "country|country region|address country|business country region|business country|mailing country|billing "
     "country|land|land region|pays|pais|paese|nazione|address work country|land region geschaftlich|work "
     "country|company country|primary address country|country "
     "code|business address country|land geschaftlich|stato nazione|location country"},
    {Field::country, "home",
     "home country|home country region|other country|other country region|home address country"},
    {Field::address, "",
     "address|full address|postal address|mailing address|address formatted|location|adresse|anschrift|adresse "
     "postale|direccion|adres|billing address|business address|company address|work "
     "address|person postal address|organization address|location city"},
    {Field::address, "home", "home address|other address"},
    {Field::zone, "", "time zone|timezone|zeitzone|fuseau horaire|zona horaria|fuso orario|tijdzone|fuso horario|tz"},
    {Field::organization, "",
     "company|company name|organization|organisation|organization name|organisation name|account|account "
     "name|employer|business|business "
     "name|firm|firma|firmenname|unternehmen|unternehmensname|betrieb|kundenfirma|organisation "
     "firma|societe|entreprise|nom de la societe|nom de l entreprise|raison sociale|empresa|nombre de la "
     "empresa|nombre empresa|razon social|compania|azienda|societa|ragione sociale|nome "
     "azienda|bedrijf|bedrijfsnaam|organisatie|nome da empresa|organizacao|organizacion|person organization|deal "
     "organization|company name for emails|associated company|primary company|current company|primary associated "
     "company|lead company|company account|bedrift|virksomhed|foretag"},
    {Field::industry, "",
     "industry|sector|branche|industrie|wirtschaftszweig|secteur|secteur d activite|industria|sector "
     "industria|settore|settore industriale|bedrijfstak|setor|ramo|company industry|organization "
     "industry|vertical|ramo de atividade"},
    {Field::employees, "",
     "employees|employee count|number of employees|no of employees|num employees|of employees|company "
     "size|size|headcount|staff|mitarbeiter|anzahl mitarbeiter|mitarbeiterzahl|unternehmensgrosse|nombre d "
     "employes|nombre de salaries|effectif|taille de l entreprise|empleados|numero de empleados|dipendenti|numero di "
     "dipendenti|numero dipendenti|werknemers|aantal werknemers|aantal medewerkers|medewerkers|funcionarios|numero de "
     "funcionarios|employee range|organization number of employees"},
    {Field::revenue, "",
     "revenue|annual revenue|turnover|umsatz|jahresumsatz|chiffre d affaires|facturacion|ingresos "
     "anuales|fatturato|omzet|receita|receita anual|faturamento"},
    {Field::parent_organization, "",
     "parent account|parent company|subsidiary of|parent organization|muttergesellschaft|parent account name|parent"},
    {Field::owner, "",
     "owner|contact owner|lead owner|record owner|assigned to|assigned user|account owner|company owner|owner "
     "name|sales rep|sales agent|salesperson|sales person|sales owner|rep|agent|seller|account manager|account "
     "executive|person owner|organization "
     "owner|user|responsible|verantwortlicher|besitzer|betreuer|zustandig|bearbeiter|vertriebsmitarbeiter|responsable|"
     "proprietaire|commercial|proprietario|responsabile|propietario|vendedor|agente|eigenaar|verantwoordelijke|"
     "responsavel|inhaber|owner full name|contact owner name|hubspot owner|owner email|hubspot owner id"},
    {Field::manager, "", "manager|manager s name|sales manager|vorgesetzter|reports to"},
    {Field::team, "", "team|hubspot team|regional office|sales team|office|owner team"},
    {Field::tags, "",
     "tags|tag|labels|label|categories|category|groups|group|group "
     "membership|lists|list|schlagworte|schlagworter|kategorie|kategorien|gruppen|gruppe|etiquettes|categorie|"
     "categories|etiquetas|categoria|categorias|etichette|categorieen|label s|keywords|person labels|person "
     "label|segment|segments"},
    {Field::notes, "",
     "notes|note|comments|comment|description|remarks|memo|about|bemerkung|bemerkungen|notiz|notizen|kommentar|"
     "beschreibung|anmerkung|anmerkungen|remarque|remarques|commentaire|commentaires|notas|nota|observaciones|"
     "comentarios|osservazioni|commenti|opmerking|opmerkingen|notities|observacoes|account description|lead "
     "description|additional information|background|internal notes|call notes|notes history"},
    {Field::source, "",
     "source|lead source|contact source|original source|original source type|original traffic source|acquisition "
     "source|source of lead|herkunft|quelle|leadquelle|lead quelle|origine|source du "
     "prospect|origen|fuente|fonte|bron|herkomst|origem|origin|campaign|campaign source|how did you hear about "
     "us|latest source|person source|referred by|primary source"},
    {Field::lead_status, "",
     "lead status|status|contact status|contact stage|person status|leadstatus|kontaktstatus|statut|estado del "
     "lead|stato|stato lead|lead stage|prospect status|call status|result|lead score status|estatus|situacao|apollo "
     "stage"},
    {Field::stage_of_life, "",
     "lifecycle stage|lifecyclestage|contact type|relationship|relationship type|type of contact|customer type|account "
     "type|kontaktart|lebenszyklusphase|etape du cycle de vie"},
    {Field::temperature, "", "temperature|lead temperature|heat|hot warm cold|temperatur|lead heat"},
    {Field::fit, "", "fit|target market fit|icp|icp fit|ideal customer|ideal customer profile tier"},
    {Field::rating, "",
     "rating|lead rating|lead score|score|hubspot score|importance|priority|prioritat|bewertung|intent score"},
    {Field::created_at, "",
     "created|created at|created on|create date|created date|date created|created time|creation date|date added|added "
     "on|added|erstellt|erstellt am|erstelldatum|anlagedatum|date de creation|cree le|fecha de creacion|creado|data di "
     "creazione|creato il|aangemaakt|aangemaakt op|datum aangemaakt|data de criacao|criado em|person person "
     "created|lead created|connected on|connected|first seen|opt in date|member since|inserted on|contact "
     "created|engage date|person created"},
    {Field::updated_at, "",
     "updated|updated at|modified|modified date|last modified|last modified date|modified time|last updated|update "
     "time|geandert am|letzte anderung|date de modification|fecha de modificacion|data di modifica|gewijzigd op|person "
     "update time"},
    {Field::last_contacted_at, "",
     "last contacted|last contact|last contact date|last contacted at|last activity|last activity date|last activity "
     "time|last touch|last engagement date|last call date|last called|last email date|last interaction|last "
     "touched|date of last contact|letzter kontakt|letzte aktivitat|letzter anruf|dernier contact|date du dernier "
     "contact|derniere activite|ultimo contacto|ultima actividad|ultimo contatto|ultima attivita|laatste "
     "contact|laatste contactdatum|ultima atividade|last sales activity date|person last activity date|last stay in "
     "touch request date|last call|last contact on"},
    {Field::next_task_on, "",
     "next activity|next activity date|next task|next task date|next step date|next contact|next contact date|next "
     "follow up|next follow up date|follow up|follow up date|followup date|follow up on|callback date|call back "
     "date|next call|next call date|due date|wiedervorlage|wiedervorlage am|nachster kontakt|nachste "
     "aktivitat|relance|date de relance|prochaine activite|prochain contact|proximo contacto|proxima actividad|fecha "
     "de seguimiento|prossimo contatto|prossima attivita|volgende activiteit|opvolgdatum|volgend contact|proxima "
     "atividade|person next activity date|reminder|scheduled callback|next activity time|next activity due date"},
    {Field::next_task_subject, "",
     "next step|next steps|next action|next task subject|next activity subject|next activity type|nachster "
     "schritt|prochaine etape|siguiente paso|proximo paso|prossimo passo|volgende stap|next activity note|callback "
     "notes|task "
     "subject"},
    {Field::external_id, "",
     "id|record id|contact id|external id|lead id|person id|customer id|client id|customer number|kundennummer|kunden "
     "nr|kontakt id|identifiant|numero client|apollo contact id|contact record id|uid|uuid|case safe id|person system "
     "id|crm id|klantnummer|numero cliente|id cliente|numero de cliente|record id contact|associated contact "
     "ids|associated contact id|who id|primary contact id|hubspot id|contact "
     "number|rec id|google id|legacy id"},
    {Field::organization_external_id, "",
     "account id|company id|organization id|organisation id|associated company id|associated company ids|apollo "
     "account id|company record id|associated company record id|primary associated company id|account name id|company "
     "name id|organization system "
     "id|company record id company"},
    {Field::opt_out, "email",
     "email opt out|email opted out|has opted out of email|opted out email|opt out email|opted out of "
     "email|unsubscribed|unsubscribed from all email|unsubscribed from all emails|unsubscribe|email "
     "unsubscribed|unsubscribed email|is unsubscribed|do not email|do not e mail|dont email|no email|no emails|hs "
     "email optout|opted out of email all|email optout|person marketing status unsubscribed|email blacklist|keine e "
     "mails|e mail abgemeldet|newsletter abgemeldet|abgemeldet|keine e mail|desabonne|desinscrit|ne pas envoyer d e "
     "mail|no enviar correo|no enviar correos|dado de baja|baja|non inviare "
     "email|disiscritto|cancellato|uitgeschreven|geen e mail|nao enviar email|nao enviar e mail|descadastrado|cancelou "
     "inscricao|email bounced and opted out|email opt out date flag|suppressed"},
    {Field::opt_out, "call",
     "do not call|dnc|has opted out of call|no call|no calls|do not phone|on dnc list|phone opt out|call opt "
     "out|donotcall|nicht anrufen|keine anrufe|ne pas appeler|no llamar|non chiamare|niet bellen|nao ligar|do not call "
     "registry|dnc status|dont call"},
    {Field::opt_out, "text message",
     "sms opt out|do not text|no sms|text opt out|has opted out of sms|do not sms|whatsapp opt out"},
    {Field::opt_out, "card",
     "has opted out of fax|fax opt out|do not mail|no mail|do not post|do not send mail|no mailings|keine post|direct "
     "mail opt out"},
    {Field::opt_out, "all",
     "opt out|optout|opted out|do not "
     "contact|donotcontact|blacklisted|blacklist|blocked|blocklisted|suppression|suppress|nicht "
     "kontaktieren|werbesperre|kontaktsperre|sperrvermerk|robinson|ne pas contacter|liste rouge|no contactar|non "
     "contattare|niet benaderen|niet contacteren|nao contatar|nao contactar|opted out of all|do not market|gdpr opt "
     "out|opt out of marketing|opposition"},
    {Field::permission, "email",
     "marketing contact status|marketing status|email opt in|opt in|optin|opted in|subscribed|newsletter|subscription "
     "status|marketing consent|consent|email consent|gdpr consent|email permission|email status marketing|person "
     "marketing status|accepts marketing|accepts email marketing|newsletter "
     "anmeldung|einwilligung|werbeeinwilligung|consentement|consentimiento|consenso|toestemming|consentimento|suscrito|"
     "abonne|iscritto|subscriber status|email marketing status|hs marketable status|legal basis for processing contact "
     "s data"},
    {Field::permission, "call", "call opt in|phone consent|call consent|telefonerlaubnis"},
    {Field::permission, "text message", "sms opt in|sms consent|accepts sms marketing"},
    {Field::opt_out_reason, "",
     "opt out reason|unsubscribe reason|unsubscribed reason|unsubscribed mode|reason for opt out|email quarantined "
     "reason|marketing "
     "contact status source type"},
    {Field::opted_out_at, "",
     "opt out date|opted out at|unsubscribed at|unsubscribe date|unsubscribed on|opted out date|date "
     "unsubscribed|unsubscribed time|et "
     "pc email opt out timestamp"},
    {Field::deal_name, "",
     "deal name|deal|deal title|opportunity|opportunity name|potential name|associated "
     "deal|geschaft|verkaufschance|opportunite|oportunidad|opportunita|kans|oportunidade|negocio|deal deal "
     "name|dealname|affaire|trattativa|nom de l opportunite"},
    {Field::deal_stage, "",
     "deal stage|stage|opportunity stage|pipeline stage|sales stage|dealstage|verkaufsphase|phase|etape|etape de "
     "vente|etapa|etapa del negocio|fase|fase di vendita|deal phase|etapa do negocio|stage name|stagename"},
    {Field::deal_amount, "",
     "amount|deal amount|deal value|value|close value|opportunity amount|opportunity value|expected revenue|estimated "
     "value|betrag|wert|auftragswert|auftragsvolumen|montant|valeur|importe|monto|valor|importo|valore|bedrag|waarde|"
     "deal size|amount in company currency|contract value|preis"},
    {Field::deal_currency, "",
     "currency|deal currency|amount currency|currency iso code|wahrung|devise|moneda|divisa|valuta|moeda|deal value "
     "currency|currency code|currency of value|deal currency of value"},
    {Field::deal_close_date, "closed",
     "closed date|closed at|deal close time|won time|lost time|deal won time|deal lost time|closed on"},
    {Field::deal_close_date, "",
     "close date|closing date|expected close date|deal close date|deal expected close "
     "date|abschlussdatum|abschluss|erwarteter abschluss|date de cloture|date de signature|fecha de cierre|fecha "
     "estimada de cierre|data di chiusura|data chiusura|sluitdatum|verwachte sluitdatum|data de fechamento|expected "
     "closing date"},
    {Field::deal_created_at, "", "deal created|deal create date|opportunity created date|deal deal created"},
    {Field::deal_owner, "", "deal owner|opportunity owner|potential owner"},
    {Field::deal_product, "",
     "product|products|product name|produkt|produit|producto|prodotto|produto|line item|item|product interest|deal "
     "product name|deal product"},
    {Field::deal_price, "", "sales price|list price|unit price|price"},
    {Field::deal_probability, "",
     "probability|deal probability|win probability|wahrscheinlichkeit|probabilite|probabilidad|probabilita|kans "
     "procent|probabilidade|probability percent"},
    {Field::deal_external_id, "", "deal id|opportunity id|deal record id|potential id|record id deal"},
    {Field::deal_lost_reason, "",
     "lost reason|closed lost reason|loss reason|reason lost|deal lost reason|verlustgrund|motif de perte|motivo de "
     "perdida|motivo da perda|reason for loss|closed won reason"},
    {Field::deal_status, "", "deal status|opportunity status|is won|is closed won|won|is closed"},
    {Field::activity_type, "",
     "activity type|engagement type|task type|call type|type of activity|touch type|aktivitatstyp|aktivitatsart|type d "
     "activite|tipo de actividad|tipo di attivita|activiteitstype|tipo de atividade|event type|task subtype"},
    {Field::activity_date, "",
     "activity date|activity time|call date|call start time|date of call|meeting date|meeting start time|engagement "
     "date|sent date|date sent|email sent date|email send date|aktivitatsdatum|date d activite|fecha de actividad|data "
     "attivita|completed date|completed at|done time|activity marked as done time|marked as done time|call time|start "
     "time|start date time|call datetime"},
    {Field::activity_subject, "",
     "activity subject|subject|email subject|task title|task name|meeting name|meeting title|call "
     "title|betreff|objet|sujet|asunto|oggetto|onderwerp|assunto|activity title|activity name|engagement title"},
    {Field::activity_body, "",
     "activity notes|activity description|body|message|email body|email text body|text|call description|note "
     "body|meeting description|task notes|full comments|nachricht|mensaje|messaggio|bericht|mensagem|message "
     "body|engagement body|activity note|corps"},
    {Field::activity_outcome, "",
     "outcome|call outcome|call result|disposition|result code|activity outcome|meeting "
     "outcome|ergebnis|anrufergebnis|resultat|resultado|esito|resultaat|call disposition|last result code|last "
     "result|result of call"},
    {Field::activity_status, "", "task status|activity status|activity done|done"},
    {Field::activity_external_id, "", "activity id|engagement id|task id|event id|call id|note id"},
    {Field::activity_owner, "",
     "activity owner|activity assigned to|call owner|task owner|logged by|done by|called by|performed by|activity "
     "assigned to user|assigned to user"},
    {Field::activity_due_on, "",
     "task due date|activity due date|due|due on|due time|fallig am|echeance|fecha de "
     "vencimiento|scadenza|vervaldatum|vencimento|due date time"},
    {Field::ignore, "",
     "yomi name|given name yomi|additional name yomi|family name yomi|phonetic first name|phonetic middle "
     "name|phonetic last name|organization yomi name|organization phonetic name|photo|short name|maiden "
     "name|initials|occupation hash|mileage|billing information|directory server|sensitivity|subject yomi|website "
     "label|website type|im type|im service|address type|address label|organization type|organization "
     "symbol|organization location|address po box|business address po box|home address po box|other address po "
     "box|address extended|avatar|image|row|relation type|relation value|event type value|event value|custom field "
     "type|event label|relation label|private|gender hash|contact owner "
     "id|created by id|modified by id|e mail typ|e mail angezeigter name|e mail display name"},
};

struct Known {
  Field field;
  std::string_view detail;
};

const std::unordered_map<std::string_view, Known>& known_by_key() {
  static const auto table = [] {
    std::unordered_map<std::string_view, Known> made;
    for (const auto& names : known_names)
      for (const auto key : split(names.keys, '|')) made.emplace(key, Known{names.field, names.detail});
    return made;
  }();
  return table;
}

/// Keys written without blanks, as systems that shout write them: HASOPTEDOUTOFEMAIL.
std::string glued(std::string_view key) {
  std::string out(key);
  std::erase(out, ' ');
  return out;
}

const std::unordered_map<std::string, Known>& known_by_glued_key() {
  constexpr std::size_t told_apart_bytes = 7;  // shorter ones are words of their own
  static const auto table = [] {
    std::unordered_map<std::string, Known> made;
    for (const auto& [key, known] : known_by_key())
      if (key.find(' ') != std::string_view::npos && key.size() > told_apart_bytes) made.emplace(glued(key), known);
    return made;
  }();
  return table;
}

/// The words of a key without its numbers; the first number goes to `group`.
std::string without_numbers(std::string_view key, int& group) {
  std::string out;
  for (const auto word : words_of(key)) {
    if (std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; })) {
      if (group == 0 && word.size() <= 3) group = std::stoi(std::string(word));
      continue;
    }
    if (!out.empty()) out += ' ';
    out += word;
  }
  return out;
}

std::optional<ColumnTarget> look_up(std::string_view key) {
  const auto& table = known_by_key();
  const auto found = [&](std::string_view k, int group) -> std::optional<ColumnTarget> {
    const auto it = table.find(k);
    if (it == table.end()) return std::nullopt;
    return ColumnTarget{it->second.field, std::string(it->second.detail), group};
  };
  if (auto exact = found(key, 0)) return exact;
  int group = 0;
  std::string plain = without_numbers(key, group);
  if (auto numbered = found(plain, group)) return numbered;
  // "Phone2": a number glued to the last word.
  while (!plain.empty() && plain.back() >= '0' && plain.back() <= '9') {
    if (group == 0) group = plain.back() - '0';
    plain.pop_back();
  }
  if (auto numbered = found(plain, group)) return numbered;
  if (key.find(' ') == std::string_view::npos) {
    if (const auto at = known_by_glued_key().find(std::string(key)); at != known_by_glued_key().end())
      return ColumnTarget{at->second.field, std::string(at->second.detail), 0};
  }
  // "Opted out of email: Newsletter": one kind of mail refused is mail refused.
  if (key.starts_with("opted out of email ")) return ColumnTarget{Field::opt_out, "email", 0};
  return std::nullopt;
}

}  // namespace

std::string_view text_of(Field field) {
  for (const auto& entry : field_words)
    if (entry.field == field) return entry.word;
  return "custom";
}

std::optional<Field> field_from_text(std::string_view word) {
  for (const auto& entry : field_words)
    if (entry.word == word) return entry.field;
  return std::nullopt;
}

std::vector<Field> all_fields() {
  std::vector<Field> all;
  for (const auto& entry : field_words) all.push_back(entry.field);
  return all;
}

std::string_view text_of(ExportOf source) {
  switch (source) {
    case ExportOf::unknown: return "unknown";
    case ExportOf::hubspot: return "HubSpot";
    case ExportOf::salesforce: return "Salesforce";
    case ExportOf::pipedrive: return "Pipedrive";
    case ExportOf::apollo: return "Apollo";
    case ExportOf::linkedin: return "LinkedIn";
    case ExportOf::google: return "Google Contacts";
    case ExportOf::outlook: return "Outlook";
    case ExportOf::zoho: return "Zoho";
    case ExportOf::nimble: return "Nimble";
    case ExportOf::vanillasoft: return "VanillaSoft";
  }
  return "unknown";
}

std::string_view text_of(RowsAre rows) {
  switch (rows) {
    case RowsAre::contacts: return "contacts";
    case RowsAre::organizations: return "organizations";
    case RowsAre::deals: return "deals";
    case RowsAre::activities: return "activities";
    case RowsAre::sellers: return "sellers";
    case RowsAre::products: return "products";
  }
  return "contacts";
}

std::string header_key(std::string_view header) {
  std::string opened;
  const auto is_small = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto is_capital = [](char c) { return c >= 'A' && c <= 'Z'; };
  for (std::size_t i = 0; i < header.size(); ++i) {
    const char c = header[i];
    const bool hump =
        i > 0 && is_capital(c) &&
        (is_small(header[i - 1]) || (i + 1 < header.size() && is_capital(header[i - 1]) && is_small(header[i + 1])));
    if (hump) opened += ' ';
    opened += c;
  }
  std::string key;
  for (const char c : folded(opened)) {
    const bool keep = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || static_cast<unsigned char>(c) >= 0x80;
    if (keep)
      key += c;
    else if (!key.empty() && key.back() != ' ')
      key += ' ';
  }
  while (!key.empty() && key.back() == ' ') key.pop_back();
  return key;
}

std::optional<ColumnTarget> target_of_header(std::string_view header) {
  if (header.size() > 200) return std::nullopt;
  const std::string key = header_key(header);
  if (key.empty()) return std::nullopt;
  if (auto found = look_up(key)) return found;
  // "LinkedIn", "HubSpot", "iPhone": humps inside a name are not word edges.
  std::string flat;
  for (const char c : folded(header)) flat += (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') ? c : ' ';
  if (auto found = look_up(joined(
          [&] {
            std::vector<std::string> words;
            for (const auto word : words_of(flat)) words.emplace_back(word);
            return words;
          }(),
          " ")))
    return found;
  // "Person - Job title", "Contact: Email", "Lead Email (work)": a noun in front, whose kind plan_columns judges.
  for (const std::string_view noun : {"person ", "contact ", "lead ", "primary ", "organization ", "account ",
                                      "company ", "deal ", "opportunity ", "activity "})
    if (key.starts_with(noun))
      if (auto found = look_up(key.substr(noun.size()))) {
        const bool deal = noun == "deal " || noun == "opportunity ";
        if (deal && found->field == Field::title) found->field = Field::deal_name;
        if (deal && found->field == Field::owner) found->field = Field::deal_owner;
        if (deal && found->field == Field::created_at) found->field = Field::deal_created_at;
        if (deal && found->field == Field::lead_status) found->field = Field::deal_status;
        if (deal && found->field == Field::external_id) found->field = Field::deal_external_id;
        if ((noun == "organization " || noun == "account " || noun == "company ") && found->field == Field::full_name)
          found->field = Field::organization;
        if (noun == "activity " && found->field == Field::notes) found->field = Field::activity_body;
        return found;
      }
  return std::nullopt;
}

bool is_known_header(std::string_view header) { return header.size() <= 80 && target_of_header(header).has_value(); }

namespace {

/// An export is recognized by columns that only it writes; the one with most of its signs wins, two at least.
struct Signs {
  ExportOf source;
  std::string_view keys;
};

constexpr Signs export_signs[] = {
    {ExportOf::hubspot,
     "record id|contact record id|lifecycle stage|unsubscribed from all email|marketing contact status|contact "
     "owner|associated company|associated company ids|hubspot team|company domain name|create date|last activity "
     "date|deal stage|original source|hubspot score|record id contact|associated contact|associated contact ids|task "
     "title|task notes|pipeline"},
    {ExportOf::salesforce,
     "account name|has opted out of email|email opt out|mailing street|mailing city|mailing state province|mailing zip "
     "postal code|mailing country|lead source|account id|owner id|contact id|stage name|is won|case safe id|reports "
     "to|mailing state|mailing postal code|do not call|has opted out of fax|opportunity name|stage|opportunity "
     "owner|account owner|fiscal period|last stay in touch request date|company account|full comments|task "
     "subtype|call "
     "result|lead source|owner id|mailing city|is deleted|last activity date|system modstamp"},
    {ExportOf::pipedrive,
     "person name|person email work|person email home|person email other|person phone work|person phone mobile|person "
     "organization|person owner|person labels|deal title|deal value|deal stage|organization name|organization "
     "address|person label|person marketing status|deal id|person id|organization id|deal organization|deal contact "
     "person|deal status|person phone|person email|deal owner|activity due date|activity done|activity assigned to "
     "user|activity contact person|activity deal"},
    {ExportOf::apollo,
     "apollo contact id|apollo account id|person linkedin url|company linkedin url|email confidence|email status|work "
     "direct phone|corporate phone|seniority|departments|keywords|technologies|contact owner|sic codes|primary email "
     "source|email sent|replied|demoed|company name for emails|num employees|employees|secondary email"},
    {ExportOf::linkedin, "connected on|url|position|email address|company|first name|last name"},
    {ExportOf::google,
     "e mail 1 value|e mail 1 type|e mail 1 label|phone 1 value|phone 1 type|phone 1 label|group membership|given name "
     "yomi|organization 1 name|address 1 formatted|labels|phonetic first name|file as|organization name|organization "
     "title|e mail 2 value"},
    {ExportOf::outlook,
     "e mail address|e mail 2 address|e mail display name|business phone|business street|business city|business postal "
     "code|business country region|home street|company main phone|e mail type|business fax|assistant s phone|other "
     "street|mobile phone|home phone|directory server|e mail angezeigter name|telefon geschaftlich|postleitzahl "
     "geschaftlich|land region geschaftlich|strasse geschaftlich"},
    {ExportOf::zoho,
     "lead owner|contact owner|email opt out|record id|potential name|deal name|account name|created time|modified "
     "time|lead source|last activity time|tag|secondary email|created by|modified by|salutation|zip code|no of "
     "employees|mailing zip|unsubscribed mode|unsubscribed time|layout"},
    {ExportOf::nimble,
     "last contacted|person or company|email work|email personal|phone work|phone mobile|address work|parent "
     "company|lead type|lead status|lead source|rating|tags|domain|nimble id|email other|phone home|stay in touch|last "
     "note|record type"},
    {ExportOf::vanillasoft,
     "contact id|last result code|result code|last call date|call count|callback date|agent|team|project|list "
     "source|lead source|last contact|attempts|disposition|home phone|work phone|cell phone|total calls|last "
     "result|queue|last call agent|next call"},
};

ExportOf recognize(const std::vector<std::string>& keys, std::size_t columns) {
  ExportOf best = ExportOf::unknown;
  double best_score = 0;
  for (const auto& signs : export_signs) {
    double hits = 0, own = 0;
    for (const auto sign : split(signs.keys, '|')) {
      if (std::find_if(keys.begin(), keys.end(),
                       [&](const std::string& key) { return key == sign || key == glued(sign); }) == keys.end())
        continue;
      // A sign shared with other systems counts for less.
      double shared = 0;
      for (const auto& other : export_signs) {
        const auto others = split(other.keys, '|');
        shared += static_cast<double>(std::count(others.begin(), others.end(), sign));
      }
      hits += 1 / shared;
      if (shared == 1) ++own;
    }
    if (signs.source == ExportOf::linkedin) {
      const auto has = [&](std::string_view k) { return std::find(keys.begin(), keys.end(), k) != keys.end(); };
      if (!has("connected on") || columns > 12) continue;
      hits += 3;
    }
    if ((hits >= 2 && own >= 1) && hits > best_score) best_score = hits, best = signs.source;
  }
  return best;
}

}  // namespace

namespace {

/// The key of a person in rows about deals and activities.
bool names_contact(std::string_view key) {
  static constexpr std::string_view keys[] = {"contact id", "associated contact ids", "associated contact id",
                                              "person id",  "contact record id",      "who id",
                                              "whoid",      "primary contact id",     "deal contact person id"};
  return std::find(std::begin(keys), std::end(keys), key) != std::end(keys);
}

/// Fields that say nothing in a row about a person: what stands there is kept under the column's own name.
bool is_foreign_to_contacts(Field field) {
  static constexpr Field foreign[] = {
      Field::manager,          Field::team,         Field::deal_name,        Field::deal_amount,
      Field::deal_currency,    Field::deal_product, Field::deal_close_date,  Field::deal_created_at,
      Field::deal_external_id, Field::deal_price,   Field::deal_probability, Field::deal_lost_reason,
      Field::deal_status};
  return std::find(std::begin(foreign), std::end(foreign), field) != std::end(foreign);
}

}  // namespace

ColumnPlan plan_columns(const std::vector<std::string>& header) {
  ColumnPlan plan;
  std::vector<std::string> keys;
  for (const auto& name : header) {
    keys.push_back(header_key(name));
    auto target = target_of_header(name);
    plan.targets.push_back(target ? *target : ColumnTarget{Field::custom, std::string(trimmed(name)), 0});
  }
  plan.source = recognize(keys, header.size());

  const auto has = [&](Field field) {
    return std::any_of(plan.targets.begin(), plan.targets.end(), [&](const auto& t) { return t.field == field; });
  };
  const auto has_key = [&](std::string_view key) { return std::find(keys.begin(), keys.end(), key) != keys.end(); };
  const bool person = has(Field::given_name) || has(Field::family_name) || has(Field::email) ||
                      (has(Field::full_name) && (has(Field::phone) || has(Field::title)));
  const int deal_signs = has(Field::deal_name) + has(Field::deal_stage) + has(Field::deal_amount) +
                         has(Field::deal_close_date) + has(Field::deal_external_id) + has(Field::deal_probability) +
                         has(Field::deal_status) + has(Field::deal_product);
  const int activity_signs = has(Field::activity_type) * 2 + has(Field::activity_date) + has(Field::activity_subject) +
                             has(Field::activity_body) + has(Field::activity_outcome) +
                             has(Field::activity_external_id) + has(Field::activity_due_on);
  const bool organization =
      has(Field::organization) || has(Field::domain) || has(Field::industry) || has(Field::employees);
  const int person_signs =
      has(Field::given_name) + has(Field::family_name) + has(Field::email) + has(Field::phone) + has(Field::title);
  if (activity_signs >= 3 && activity_signs > deal_signs && person_signs < 4)
    plan.rows = RowsAre::activities;
  else if (deal_signs >= 2 && (person_signs <= 2 || has(Field::deal_name)) && deal_signs + 1 >= person_signs)
    plan.rows = RowsAre::deals;
  else if (has(Field::deal_product) && has(Field::deal_price) && !person)
    plan.rows = RowsAre::products;
  else if (has(Field::owner) && (has(Field::manager) || has(Field::team)) && !person && !has(Field::organization))
    plan.rows = RowsAre::sellers;
  else if (!person && organization)
    plan.rows = RowsAre::organizations;

  for (std::size_t c = 0; c < plan.targets.size(); ++c) {
    auto& target = plan.targets[c];
    const std::string& key = keys[c];
    const bool bare_name = key == "name" || key == "nome" || key == "nombre" || key == "nom" || key == "naam" ||
                           key == "navn" || key == "namn";
    switch (plan.rows) {
      case RowsAre::contacts:
        // "Nom" beside "Prénom" is the family name; "Nome" beside "Cognome" the given one; alone each is the whole
        // name.
        if (key == "nom" && !has(Field::given_name)) target.field = Field::full_name;
        if ((key == "nome" || key == "nombre") && !has(Field::family_name)) target.field = Field::full_name;
        if (key == "name" && has(Field::given_name) && !has(Field::family_name)) target.field = Field::family_name;
        if (key == "name" && !has(Field::email) && !has(Field::given_name) && !has(Field::title) &&
            has(Field::industry))
          target.field = Field::organization;
        // Outlook's "Title" stands before the name where the job has a column of its own.
        if ((key == "title" && has_key("job title")) || (key == "titel" && has_key("position")))
          target = {Field::name_prefix, "", 0};
        // The words of a whole industry are not this person's tags.
        if (plan.source == ExportOf::apollo && key == "keywords") target.field = Field::custom;
        if (target.field == Field::deal_stage) target.field = Field::lead_status;
        if (is_foreign_to_contacts(target.field)) target.field = Field::custom;
        break;
      case RowsAre::organizations:
        if (bare_name) target.field = Field::organization;
        if (target.field == Field::external_id) target.field = Field::organization_external_id;
        break;
      case RowsAre::deals:
        if (bare_name || key == "title" || key == "titel" || key == "subject") target.field = Field::deal_name;
        if (key == "name" && has_key("deal name")) target.field = Field::full_name;
        if (target.field == Field::owner) target.field = Field::deal_owner;
        if (target.field == Field::external_id && !names_contact(key)) target.field = Field::deal_external_id;
        if (target.field == Field::created_at) target.field = Field::deal_created_at;
        if (key == "status" || key == "estado" || key == "statut" || key == "stato") target.field = Field::deal_status;
        if (key == "next step") target.field = Field::next_task_subject;
        break;
      case RowsAre::activities:
        if (key == "type" || key == "typ" || key == "tipo") target = {Field::activity_type, "", 0};
        if (key == "date" || key == "datum" || key == "fecha" || key == "data") target = {Field::activity_date, "", 0};
        if (target.field == Field::notes) target.field = Field::activity_body;
        if (target.field == Field::lead_status) target.field = Field::activity_outcome;
        if (target.field == Field::owner) target.field = Field::activity_owner;
        if (target.field == Field::external_id && !names_contact(key)) target.field = Field::activity_external_id;
        if (key == "status") target.field = Field::activity_status;
        if (key == "assigned") target.field = Field::activity_owner;
        if (key == "due time" || key == "activity due time") target = {Field::activity_due_on, "time", 0};
        if (key == "due date") target.field = Field::activity_due_on;
        if (key == "title") target.field = Field::activity_subject;
        break;
      case RowsAre::sellers:
      case RowsAre::products: break;
    }
    if (target.field == Field::custom) target.detail = std::string(trimmed(header[c]));
  }
  return plan;
}

}  // namespace barnacle
