// The letters that ship. All their text is here, in the order in which an editor shows them; merge_fields.hpp has the
// fields.

#include <array>

#include "domain/messages/letters.hpp"

namespace barnacle {

namespace {

constexpr auto email = Channel::email;
constexpr auto value = Kind::value;
constexpr auto ask = Kind::ask;
constexpr auto neither = Kind::neither;
constexpr auto message = Purpose::message;

#define SIGNED "\n\n{{seller.contact_details}}\n"
#define HI "Hi {{contact.given_name|there}},\n\n"

constexpr auto letters = std::to_array<LetterTemplate>({
    // After a conversation
    {"recap", "en", email, neither, Purpose::recap,
     "right after a conversation: their problems, who does what, what is next (S71, S73)",
     "What you told me, and what happens next",
     HI "thank you for your time. This is what you told me you want solved:\n\n{{list.problems}}\n\nWho does what, and "
        "by when:\n\n"
        "{{list.agreed}}\n\nNext: {{next_step}}.\n\nIf I misunderstood you anywhere, tell me and I correct it." SIGNED},
    {"recap", "en", email, neither, Purpose::recap, "the same without promises",
     "What you told me, and what happens next",
     HI "thank you for your time. This is what you told me you want solved:\n\n{{list.problems}}\n\nNext: "
        "{{next_step}}.\n\n"
        "If I misunderstood you anywhere, tell me and I correct it." SIGNED},
    {"recap", "en", email, neither, Purpose::recap, "problems and promises, no next step agreed",
     "What you told me, and what happens next",
     HI
     "thank you for your time. This is what you told me you want solved:\n\n{{list.problems}}\n\nWho does what, and "
     "by when:\n\n"
     "{{list.agreed}}\n\nI call you on {{offer.first}} about the next step. If I misunderstood you anywhere, tell me "
     "and I correct it." SIGNED},
    {"recap", "en", email, neither, Purpose::recap, "problems alone, no next step agreed",
     "What you told me, and what happens next",
     HI "thank you for your time. This is what you told me you want solved:\n\n{{list.problems}}\n\nI call you on "
        "{{offer.first}} about the next step. If I misunderstood you anywhere, tell me and I correct it." SIGNED},
    {"recap", "en", email, neither, Purpose::recap, "the same without a problem or an agreed step",
     "Thank you for your time",
     HI "thank you for your time. You get what you need from me in writing, so that you have it at hand.\n\n"
        "I call you on {{offer.first}} and bring a proposal for the next step. If another time suits you better, name "
        "it." SIGNED},
    {"business-case", "en", email, neither, Purpose::recap,
     "their own case in writing, for them and for whoever decides with them (S72)", "Your case in your own words",
     HI "I took notes when you spoke, and put them in order so that you can use them with {{discovery.who_else|your "
        "colleagues}}.\n\n"
        "Your problems:\n{{list.problems}}\n\n{{list.case}}\n\nWhat did I get wrong? I call you on {{offer.first}}, "
        "and change what you tell me." SIGNED},
    {"business-case", "en", email, neither, Purpose::recap, "the same, while only the problems are known",
     "Your case in your own words",
     HI "I took notes when you spoke, and put them in order for you.\n\nYour problems:\n{{list.problems}}\n\n"
        "What did I get wrong? I call you on {{offer.first}}, and change what you tell me." SIGNED},

    // Hot, then dark
    {"cost-reminder", "en", email, ask, message, "their own number, and that nothing was dropped on our side (S68)",
     "{{discovery.cost}} a year",
     HI "my notes have a number of yours: {{discovery.cost}} a year, as long as this stays as it is: "
        "\"{{discovery.primary}}\".\n\nShould something be late on this side, tell me. Otherwise: does {{offer.first}} "
        "suit you to take it up again? Your papers are ready, so that it costs you no preparation." SIGNED},
    {"cost-reminder", "en", email, ask, message, "the same, where they gave no number", "What you wanted solved",
     HI "my notes have these words of yours: \"{{discovery.primary}}\".\n\nShould something be late on this side, tell "
        "me. Otherwise: does {{offer.first}} suit you to take it up again? Your papers are ready, so that it costs you "
        "no preparation." SIGNED},
    {"own-words", "en", email, ask, message, "a reminder of what success means to them (S68)",
     "What you said success looks like",
     HI
     "when we spoke you said what success looks like: \"{{discovery.success}}\". You also said what happens otherwise: "
     "\"{{discovery.if_not_solved}}\".\n\nYour reasons still stand, so here is a way forward: half an hour on "
     "{{offer.first}}. Does that "
     "suit you?" SIGNED},
    {"own-words", "en", email, ask, message, "the same with the problem alone", "What you wanted solved",
     HI "when we spoke you said what you want solved: \"{{discovery.primary}}\".\n\nYour reasons still stand, so here "
        "is a way forward: "
        "half an hour on {{offer.first}}. Does that suit you?" SIGNED},
    {"take-the-burden", "en", email, value, message, "nobody has to answer; we stay in touch (S74, S75)",
     "No need to answer",
     HI "you have a full desk, and answering me should not be one more thing on it. So please do not worry about "
        "replying: staying in touch "
        "is my job.\n\nFrom time to time you get something from me that helps with what you told me: "
        "\"{{discovery.primary}}\". Use what is "
        "useful to you, and leave the rest.\n\nOn the day it becomes urgent for you, you reach me here:" SIGNED},
    {"take-the-burden", "en", email, neither, message, "the same, while their problem is unknown", "No need to answer",
     HI "you have a full desk, and answering me should not be one more thing on it. So please do not worry about "
        "replying: staying in touch "
        "is my job.\n\nFrom time to time you get something from me that may help you. Use what is useful to you, and "
        "leave the rest.\n\n"
        "On the day it becomes urgent for you, you reach me here:" SIGNED},
    {"eleventh-hour", "en", email, neither, message, "they chose somebody else: no bitterness, an open door (S77)",
     "A good choice",
     HI "thank you for telling me. You chose well, and I wish you and {{organization.name|your team}} every success "
        "with it.\n\nShould you "
        "ever need something more, or should it not go as you planned, call me at any hour: you will be welcome. No "
        "need to answer; you "
        "will see something useful from me now and then." SIGNED},

    // Permission, thanks, referrals
    {"permission", "en", email, neither, message, "may we stay in touch, and how (S79)",
     "May I stay in touch with you?",
     HI "may I send you something useful on {{contact.issue|what we talked about}} now and then, about every second "
        "month?\n\nA yes, a no or a "
        "better time to come back is all that you need to write, and your answer holds. If I hear nothing by "
        "{{offer.second}}, I take it "
        "that your days are full and call you once." SIGNED},
    {"thank-you-card", "en", Channel::card, value, message, "by hand (S78)", "",
     "Dear {{contact.given_name}},\n\nthank you for your time and for your open words about {{contact.issue|your "
     "work}}. You gave me much to "
     "think about.\n\n{{seller.name}}"},
    {"thinking-of-you-card", "en", Channel::card, value, message, "by hand, between two conversations", "",
     "Dear {{contact.given_name}},\n\nsomething I read made me think of you and of what you said about "
     "{{contact.issue|your plans}}. It is in the "
     "envelope. You need not answer.\n\n{{seller.name}}"},
    {"referral-ask", "en", email, ask, message, "who else has the same problem?", "Who else has this problem?",
     HI "you know best what \"{{discovery.primary}}\" costs a company. Who among your colleagues elsewhere has the "
        "same on the desk? A name is "
        "enough; I do the rest, and you hear by {{offer.second}} what became of it." SIGNED},
    {"referral-ask", "en", email, ask, message, "the same, while their problem is unknown", "Who else could use this?",
     HI "you know your trade better than most. Who among your colleagues elsewhere could use what you use now? A name "
        "is enough; I do the "
        "rest, and you hear by {{offer.second}} what became of it." SIGNED},
    {"review-and-referral", "en", email, neither, message, "three months on: a word in public, a name in private",
     "Three months on",
     HI "you have worked with it for three months now. Would you say in two sentences what changed for you, so that "
        "others in "
        "{{organization.industry|your trade}} can judge by it? Before {{offer.first}} would suit the print. And if a "
        "colleague elsewhere has "
        "the problem that you had, a name is enough." SIGNED},
    {"referral-thanks", "en", email, neither, message, "thanks to the one who named somebody", "Thank you for the name",
     HI "thank you for the name that you gave me. I treat it as you would: with care and without pressure. You hear by "
        "{{offer.second}} what "
        "became of it." SIGNED},
    {"referral-news", "en", email, neither, message, "what became of the name that they gave",
     "What became of the name you gave me",
     HI "you gave me a name, so you should know what became of it: we have spoken, and it helped them to compare "
        "notes. Thank you. You need "
        "not answer." SIGNED},

    // Inquiries
    {"inquiry-receipt", "en", email, neither, Purpose::receipt, "the automatic receipt, within seconds (S31)",
     "Your question is with me",
     HI "your question has arrived: \"{{inquiry.words}}\". {{promise.text}}\n\nUntil then this may help "
        "you:\n{{asset.piece}}\n\nIf you would "
        "rather name a time to talk, here are the free ones: {{booking.link}}" SIGNED},
    {"inquiry-receipt", "en", email, neither, Purpose::receipt, "the same without an asset", "Your question is with me",
     HI "your question has arrived: \"{{inquiry.words}}\". {{promise.text|A person answers you today or on the next "
        "working day.}}\n\nIf you "
        "would rather name a time to talk, here are the free ones: {{booking.link}}" SIGNED},
    {"inquiry-receipt", "en", email, neither, Purpose::receipt, "the same without words and without a booking page",
     "Your question is with me",
     HI "your question has arrived. {{promise.text|A person answers you today or on the next working day.}} If it is "
        "urgent for you, you "
        "reach me here:" SIGNED},
    {"inquiry-answer", "en", email, value, message, "the answer in writing, with two times",
     "Your question, and two times to talk",
     HI "you asked: \"{{inquiry.words}}\". Here is what helps others with that question most:\n\n{{asset.piece}}\n\nTo "
        "give you an answer that fits "
        "{{organization.name|your company}}, ten minutes are enough. Does {{offer.first}} or {{offer.second}} suit "
        "you?" SIGNED},
    {"inquiry-answer", "en", email, ask, message, "the same without an asset", "Your question, and two times to talk",
     HI "you asked: \"{{inquiry.words|what we could do for you}}\". To give you an answer that fits "
        "{{organization.name|your company}}, ten minutes are "
        "enough. Does {{offer.first}} or {{offer.second}} suit you?" SIGNED},
    {"answer-the-question", "en", email, value, message, "they asked for a price: the answer and a time",
     "The price that you asked for",
     HI "you asked: \"{{inquiry.words}}\". Here is the answer, with what it includes:\n\n{{asset.piece}}\n\nWhich of "
        "the two times suits you to "
        "go through your numbers, {{offer.first}} or {{offer.second}}?" SIGNED},
    {"answer-the-question", "en", email, ask, message, "the same without a price list", "The price that you asked for",
     HI "you asked: \"{{inquiry.words|what it costs}}\". The price depends on two figures that only you have, and you "
        "get it in writing on the day "
        "you name them. Does {{offer.first}} or {{offer.second}} suit you for ten minutes?" SIGNED},

    // Asks (S66)
    {"closer-look", "en", email, ask, message, "does a closer look make sense? (S66)",
     "A closer look at {{contact.issue}}",
     HI
     "you have seen what others did about {{contact.issue}}. Does it make sense to look together at what it would mean "
     "for "
     "{{organization.name|your company}}? Half an hour on {{offer.first}} is enough, and you keep the sheet." SIGNED},
    {"closer-look", "en", email, ask, message, "the same, while the issue is unknown", "A closer look together",
     HI
     "you have seen what others did with this. Does it make sense to look together at what it would mean for "
     "{{organization.name|your company}}? Half an hour on {{offer.first}} is enough, and you keep the sheet." SIGNED},
    {"ask-for-the-business", "en", email, ask, message, "we want to do business with them, said plainly (S66)",
     "I want to do business with you",
     HI "I want to do business with you, and say so plainly. You told me what matters: \"{{discovery.success}}\". What "
        "is missing for a yes? "
        "I keep {{offer.first}} free for you to settle it." SIGNED},
    {"ask-for-the-business", "en", email, ask, message, "the same, while we do not know what success means to them",
     "I want to do business with you",
     HI "I want to do business with you, and say so plainly. What is missing for a yes on your side? I keep "
        "{{offer.first}} free for you to "
        "settle it." SIGNED},
    {"still-here", "en", email, ask, message, "still here, still willing (S66)", "I am still here for you",
     HI "you said that \"{{discovery.primary}}\" needs solving. I am still here, and I want to do business with you. "
        "Would half an hour on "
        "{{offer.first}} help you to bring it forward?" SIGNED},
    {"still-here", "en", email, ask, message, "the same, while their problem is unknown", "I am still here for you",
     HI "your plans may look different by now. I am still here, and I want to do business with you. Would half an hour "
        "on {{offer.first}} help "
        "you?" SIGNED},
    {"easier-to-buy", "en", email, value, message, "what they need for a yes, done for them (S67)",
     "The paperwork, done for you",
     HI "so that a yes costs you no work, your side of the paperwork is filled in, with what you told "
        "me:\n\n{{list.problems}}\n\nYou only "
        "have to read and sign. On {{offer.first}} I walk you through it if you like; it takes 10 minutes." SIGNED},
    {"easier-to-buy", "en", email, value, message, "the same, while the problems are unknown",
     "The paperwork, done for you",
     HI "so that a yes costs you no work, your side of the paperwork is filled in. You only have to read and sign. On "
        "{{offer.first}} I walk "
        "you through it if you like; it takes 10 minutes." SIGNED},
    {"for-the-boss", "en", email, value, message, "one page for whoever signs", "One page for whoever signs",
     HI "whoever signs has two minutes. Here is your case on one page, in your words, to pass on as it "
        "is:\n\n{{list.problems}}\n\n"
        "{{list.case}}\n\nYou need not answer; I call you on {{offer.first}} to hear what is still open on your "
        "side." SIGNED},
    {"for-the-boss", "en", email, value, message, "the same, while only an asset is known",
     "Two minutes for whoever signs",
     HI "whoever signs has two minutes. This is made for that, and you can pass it on as it "
        "is:\n\n{{asset.piece}}\n\nYou need not answer; I call "
        "you on {{offer.first}}." SIGNED},

    // Value: one letter for each occasion that the cadences name, and one for each form of asset (S60-S64)
    {"first-value", "en", email, value, message, "one finding about their problem in their industry", "{{asset.title}}",
     HI "{{asset.why|this may save you an hour.}}\n\n{{asset.piece}}\n\nIt comes from {{organization.industry|your "
        "trade}}, so you can judge how "
        "much of it is true for you. You need not answer." SIGNED},
    {"value-article", "en", email, value, message, "an article", "{{asset.title}}",
     HI "you said \"{{discovery.primary}}\", so this article is for you:\n\n{{asset.piece}}\n\n{{asset.why}}\n\nYou "
        "need not answer." SIGNED},
    {"value-article", "en", email, value, message, "the same, while their problem is unknown", "{{asset.title}}",
     HI "this article may save you an hour:\n\n{{asset.piece}}\n\n{{asset.why|The second half is about companies like "
        "yours.}}\n\nYou need "
        "not answer." SIGNED},
    {"value-white-paper", "en", email, value, message, "a white paper", "{{asset.title}}",
     HI "{{asset.why|here are figures that you can use.}}\n\n{{asset.piece}}\n\nYou can pass it on to "
        "{{discovery.who_else|your colleagues}} as it is. You need not "
        "answer." SIGNED},
    {"value-infographic", "en", email, value, message, "an infographic", "{{asset.title}}",
     HI "one picture instead of ten pages for you:\n\n{{asset.piece}}\n\n{{asset.why|Look at your own row first.}} You "
        "need not answer." SIGNED},
    {"value-story", "en", email, value, message, "somebody else's story", "{{asset.title}}",
     HI "you are not alone with this. Here is how somebody else told it:\n\n{{asset.piece}}\n\n{{asset.why|You will "
        "know some of it.}} You need "
        "not answer." SIGNED},
    {"value-post", "en", email, value, message, "a post", "{{asset.title}}",
     HI "this post has one thought that you can use this week:\n\n{{asset.piece}}\n\n{{asset.why|You need two minutes "
        "for it.}} You need not "
        "answer." SIGNED},
    {"value-newsletter", "en", email, value, message, "a newsletter", "{{asset.title}}",
     HI "of everything in this issue, one piece is for you:\n\n{{asset.piece}}\n\n{{asset.why|You find it on the first "
        "page.}} You need not "
        "answer." SIGNED},
    {"value-case-study", "en", email, value, message, "a case of the same problem and the same size (S63)",
     "{{asset.title}}",
     HI "a company of your size had the same on its desk:\n\n{{asset.piece}}\n\nHow much of it is true for you? "
        "{{asset.why|The figures are on the "
        "second page.}}" SIGNED},
    {"value-podcast", "en", email, value, message, "a podcast", "{{asset.title}}",
     HI "for your next drive:\n\n{{asset.piece}}\n\n{{asset.why|The part for you begins at minute 10.}} You need not "
        "answer." SIGNED},
    {"value-invitation", "en", email, value, message, "an invitation", "{{asset.title}}",
     HI "you are invited:\n\n{{asset.piece}}\n\n{{asset.why|You meet people with your questions there.}} A chair is "
        "kept for you until "
        "{{offer.second}}." SIGNED},
    {"value-introduction", "en", email, value, message, "an introduction to somebody useful",
     "Somebody you should know",
     HI "there is somebody whom you should know:\n\n{{asset.piece}}\n\n{{asset.why|You share a question.}} Shall I "
        "introduce you? Without a no "
        "from you I do it on {{offer.first}}." SIGNED},
    {"value-reference", "en", email, value, message, "a customer who will talk to them", "Somebody who has done it",
     HI "ask somebody who has done it, not me:\n\n{{asset.piece}}\n\n{{asset.why|They had your problem and will talk "
        "to you.}} I can put you on the phone "
        "together on {{offer.first}}, and stay off the line myself. Does that suit you?" SIGNED},
    {"value-publication", "en", email, value, message, "a published piece", "{{asset.title}}",
     HI "in print since this week, and useful to you:\n\n{{asset.piece}}\n\n{{asset.why|The list at the end is for "
        "you.}} You need not answer." SIGNED},
    {"value-tool", "en", email, value, message, "a tool", "{{asset.title}}",
     HI "try this with your own numbers:\n\n{{asset.piece}}\n\n{{asset.why|It takes you five minutes.}} You need not "
        "answer." SIGNED},
    {"value-note", "en", email, value, message, "a note of one's own", "{{asset.title}}",
     HI "a note for you:\n\n{{asset.piece}}\n\n{{asset.why|Use what fits you.}} You need not answer." SIGNED},
    {"case-of-their-size", "en", email, value, message, "a case of the same problem and the same size (S63)",
     "{{asset.title}}",
     HI "you said \"{{discovery.primary}}\". A company of your size had the same on its "
        "desk:\n\n{{asset.piece}}\n\nHow much of it is true for you, and "
        "what would differ? I call you on {{offer.second}} to hear it." SIGNED},
    {"case-of-their-size", "en", email, value, message, "the same, while their problem is unknown", "{{asset.title}}",
     HI "a company of your size wrote down how it went:\n\n{{asset.piece}}\n\nHow much of it is true for you, and what "
        "would differ? I call you "
        "on {{offer.second}} to hear it." SIGNED},
    {"reference-customer", "en", email, value, message, "a customer who will talk to them", "Somebody who has done it",
     HI "ask somebody who has done it, not me:\n\n{{asset.piece}}\n\n{{asset.why|They had your problem and will talk "
        "to you.}} I can put you on the phone "
        "together on {{offer.first}}, and stay off the line myself. Does that suit you?" SIGNED},
    {"useful-introduction", "en", email, value, message, "an introduction that helps them, whether they buy or not",
     "Somebody you should know",
     HI "there is somebody whom you should know:\n\n{{asset.piece}}\n\n{{asset.why|You share a question.}} Shall I "
        "introduce you? Without a no "
        "from you I do it on {{offer.first}}." SIGNED},
    {"new-since-then", "en", email, value, message, "something new since we spoke (S61)", "New since we spoke",
     HI "something has changed since we spoke, and it touches what you told me: "
        "\"{{discovery.primary}}\".\n\n{{asset.piece}}\n\n"
        "{{asset.why|The first page is enough.}} You need not answer." SIGNED},
    {"new-since-then", "en", email, value, message, "the same, while their problem is unknown",
     "New, and useful to you",
     HI "this is new, and useful to you:\n\n{{asset.piece}}\n\n{{asset.why|The first page is enough.}} You need not "
        "answer." SIGNED},
    {"value-no-answer", "en", email, value, message, "value while nobody has to answer (S74, S76)", "{{asset.title}}",
     HI "for you, on \"{{discovery.primary}}\":\n\n{{asset.piece}}\n\n{{asset.why|The first page is enough.}} You need "
        "not answer." SIGNED},
    {"value-no-answer", "en", email, value, message, "the same, while their problem is unknown", "{{asset.title}}",
     HI "for you:\n\n{{asset.piece}}\n\n{{asset.why|The first page is enough.}} You need not answer." SIGNED},
    {"invitation", "en", email, value, message, "an invitation", "{{asset.title}}",
     HI "you are invited:\n\n{{asset.piece}}\n\n{{asset.why|You meet people with your questions there.}} A chair is "
        "kept for you until "
        "{{offer.second}}." SIGNED},
    {"decision-guide", "en", email, value, message, "what others weigh when they decide this", "{{asset.title}}",
     HI "you decide soon, so here is what others weighed before they did:\n\n{{asset.piece}}\n\n{{asset.why|The list "
        "on the last page can be used "
        "with any supplier.}} You need not answer." SIGNED},
    {"met-you", "en", email, value, message, "after we met: what we talked about and what was promised",
     "What you asked me for",
     HI "thank you for the talk about {{contact.issue|your work}}. You asked for this, so here it "
        "is:\n\n{{asset.piece}}\n\nI call you on "
        "{{offer.first}}; should another time suit you better, name it." SIGNED},
    {"met-you", "en", email, ask, message, "the same with nothing promised", "Our talk about {{contact.issue}}",
     HI "thank you for the talk about {{contact.issue}}. Your question stayed with me. Does {{offer.first}} suit you "
        "to look at it with your "
        "numbers?" SIGNED},
    {"open-questions", "en", email, value, message, "answers to what was left open", "Your open questions, answered",
     HI "you left with questions open; the answers are here:\n\n{{asset.piece}}\n\nWhat is still unclear to you? I "
        "call you on {{offer.first}} and answer "
        "it." SIGNED},
    {"what-changed", "en", email, value, message, "what changed for companies like theirs (S61)",
     "What changed for companies like yours",
     HI "for companies like yours something has changed:\n\n{{asset.piece}}\n\n{{asset.why|The first page is enough.}} "
        "You need not answer." SIGNED},
    {"honest-connection", "en", Channel::social_message, value, message, "connect and say honestly why (S51, S70)", "",
     "Hi {{contact.given_name|there}}, may I connect with you? Your work at {{organization.name|your company}} on "
     "{{contact.issue|what you write about}} is why. I sell to companies like yours and say so openly; you get useful "
     "things from me, and no pitch "
     "without a question of "
     "yours. {{seller.name}}"},
    {"value-no-answer", "en", Channel::text_message, value, message, "two lines, no need to answer", "",
     "{{contact.given_name|Hello}}, for you: {{asset.title}} {{asset.link}} No need to answer. {{seller.name}}"},

    // Clients (S87)
    {"satisfaction", "en", email, neither, message, "a week on: is everything as promised? (S87)",
     "Is everything as you were promised?",
     HI "you have had it for a week. Is everything as you were promised? Whatever is not, I settle it myself: I call "
        "you on {{offer.first}}, or "
        "at once if you write." SIGNED},
    {"client-help", "en", email, value, message, "a month on: help that they did not have to ask for (S87)",
     "To get more out of it",
     HI "after a month most people have the same three questions. The answers are here for "
        "you:\n\n{{asset.piece}}\n\nI call you on "
        "{{offer.first}}; bring yours." SIGNED},
    {"client-help", "en", email, neither, message, "the same without an asset", "To get more out of it",
     HI "after a month most people have a few questions. I call you on {{offer.first}}; bring yours, and have whoever "
        "works with it beside "
        "you." SIGNED},
});

#undef HI
#undef SIGNED

}  // namespace

std::span<const LetterTemplate> starter_templates() { return letters; }

}  // namespace barnacle
