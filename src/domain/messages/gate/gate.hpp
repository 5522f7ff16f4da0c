#pragma once
// The gate reads every outgoing text before it leaves and names what a reader would mind (product.md section 6, S65,
// S57-S63, ux.md section 6).

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "base/words.hpp"
#include "domain/contacts/contact.hpp"
#include "domain/contacts/organization.hpp"
#include "domain/contacts/seller.hpp"
#include "domain/messages/gate/phrases.hpp"
#include "domain/touches/asset.hpp"

namespace barnacle {

/// `fix` blocks automatic sending and the saving of a template; a person may send one text anyway, with a reason.
enum class Level { fix, consider, good };
BARNACLE_WORDS(Level, "level", {Level::fix, "fix"}, {Level::consider, "consider"}, {Level::good, "good"});

/// What can be wrong, in the order in which the gate looks; the last two are praise and the voicemail's own check.
enum class Fault {
  header_injection,
  permission_no,
  unfilled_field,
  wrong_name,
  empty_phrase,
  false_re,
  attachment_missing,
  repeated_asset,
  repeated_message,
  no_value_no_ask,
  no_next_step,
  about_us,
  too_long,
  voicemail,
  good_sign,
};
BARNACLE_WORDS(Fault, "fault", {Fault::header_injection, "header injection"},
               {Fault::permission_no, "permission is no"}, {Fault::unfilled_field, "unfilled field"},
               {Fault::wrong_name, "wrong name"}, {Fault::empty_phrase, "empty phrase"}, {Fault::false_re, "false Re"},
               {Fault::attachment_missing, "attachment missing"}, {Fault::repeated_asset, "repeated asset"},
               {Fault::repeated_message, "repeated message"}, {Fault::no_value_no_ask, "no value, no ask"},
               {Fault::no_next_step, "no next step"}, {Fault::about_us, "about us"}, {Fault::too_long, "too long"},
               {Fault::voicemail, "voicemail"}, {Fault::good_sign, "good sign"});

enum class Part { subject, text };
BARNACLE_WORDS(Part, "part", {Part::subject, "subject"}, {Part::text, "text"});

/// One remark. The words are those at bytes `from` to `to` of the part; both are 0 if the remark is about the whole.
struct Finding {
  Fault fault = Fault::empty_phrase;
  Level level = Level::fix;
  Part part = Part::text;
  std::uint32_t from = 0;  ///< bytes
  std::uint32_t to = 0;
  std::string words;
  std::string why;          ///< one line
  std::string requirement;  ///< "S65"
  std::string replacement;  ///< what to write instead, from this contact's own discovery, asset or next step; empty if
                            ///< nothing is known
  bool operator==(const Finding&) const = default;
};

/// A text about to leave, or a template about to be saved.
struct Outgoing {
  Channel channel = Channel::email;
  std::string_view subject;
  std::string_view text;
};

/// An earlier text to the same contact.
struct EarlierText {
  std::string_view subject;
  std::string_view text;
};

/// What the text is for, where that changes what is asked of it.
enum class Purpose {
  message,  ///< any text
  recap,    ///< may be longer, has to name the next step (S71)
  receipt,  ///< the automatic answer to an inquiry
};

/// All that is known around the text. Everything is optional: without a contact the gate judges the words alone.
struct GateContext {
  const Contact* contact = nullptr;
  const Organization* organization = nullptr;
  const Seller* seller = nullptr;
  const Asset* asset = nullptr;          ///< goes with the text
  std::span<const EarlierText> earlier;  ///< texts they had from us, any order; the gate reads the newest 200 of them
  std::span<const std::string> other_names;  ///< full names of other contacts of the workspace
  std::optional<Kind> kind;
  Purpose purpose = Purpose::message;
  std::string_view topic;                ///< for the permission ledger; empty: every topic
  bool is_template = false;              ///< fields in double braces are as they should be
  bool in_thread = false;                ///< answers a mail of theirs or continues one of ours
  std::optional<int> attachments;        ///< files that go with the text; nothing: not known yet
  const PhraseLists* phrases = nullptr;  ///< the workspace's own lists; null: `house_phrases()`
};
inline constexpr std::size_t earlier_texts_max = 200;  // more than a lifetime of mails to one person

/// The phrase lists that ship, per language (S65).
const PhraseLists& house_phrases();

/// Everything that the gate has to say, in the order of `Fault`, then by place. Pure.
std::vector<Finding> gate(const Outgoing& outgoing, const GateContext& context = {});

/// True if a finding blocks automatic sending and the saving of a template.
bool blocks(std::span<const Finding> findings);

}  // namespace barnacle
