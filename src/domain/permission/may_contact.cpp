#include "domain/permission/may_contact.hpp"

#include <algorithm>

namespace barnacle {
namespace {

std::string day_text(Instant at) { return text_of(at).substr(0, 10); }

std::string quoted_words(const std::string& words) { return words.empty() ? std::string() : ": \"" + words + "\""; }

std::string scope_text(const Permission& line) {
  std::string text = line.channel ? "by " + std::string(word_of(*line.channel)) : "on every channel";
  if (!line.topic.empty()) text += " about " + line.topic;
  return text;
}

MayContact no_for_stop(const Stop& stop) {
  return {false,
          "stopped since " + day_text(stop.at) + ", " + std::string(word_of(stop.reason)) + quoted_words(stop.words)};
}

bool is_stopped(const Contact& contact) {
  return std::any_of(contact.stops.begin(), contact.stops.end(), [](const Stop& stop) { return !stop.lifted_at; });
}

bool allows(const StandingPermission& standing, LocalDay today) {
  switch (standing.answer) {
    case PermissionAnswer::unknown:
    case PermissionAnswer::granted: return true;
    case PermissionAnswer::denied: return standing.line->ask_again_on && *standing.line->ask_again_on <= today;
    case PermissionAnswer::withdrawn: return false;
  }
  expects(false, "a permission answer is one of the known ones");
}

}  // namespace

bool is_permitted(const Contact& contact, Channel channel, std::string_view topic, LocalDay today) {
  return !is_stopped(contact) && allows(standing_permission(contact.permissions, channel, topic), today);
}

MayContact may_contact(const Contact& contact, Channel channel, std::string_view topic, LocalDay today) {
  if (const auto stop = stop_in_force(contact.stops)) return no_for_stop(*stop);
  const StandingPermission standing = standing_permission(contact.permissions, channel, topic);
  switch (standing.answer) {
    case PermissionAnswer::unknown: return {true, "nobody has asked them yet"};
    case PermissionAnswer::granted:
      return {true, "they agreed on " + day_text(standing.line->at) + " to hear from us " + scope_text(*standing.line) +
                        quoted_words(standing.line->words)};
    case PermissionAnswer::denied:
      if (allows(standing, today)) {
        return {true, "they said no on " + day_text(standing.line->at) + " and may be asked again since " +
                          text_of(*standing.line->ask_again_on)};
      }
      return {false, "they said no on " + day_text(standing.line->at) + " to hearing from us " +
                         scope_text(*standing.line) + quoted_words(standing.line->words)};
    case PermissionAnswer::withdrawn:
      return {false, "they withdrew permission on " + day_text(standing.line->at) + " to hear from us " +
                         scope_text(*standing.line) + quoted_words(standing.line->words)};
  }
  expects(false, "a permission answer is one of the known ones");
}

MayContact may_ask_permission(const Contact& contact, Channel channel, std::string_view topic, LocalDay today) {
  const StandingPermission standing = standing_permission(contact.permissions, channel, topic);
  if (standing.answer == PermissionAnswer::granted && !stop_in_force(contact.stops)) {
    return {false, "they have already agreed"};
  }
  return may_contact(contact, channel, topic, today);
}

}  // namespace barnacle
