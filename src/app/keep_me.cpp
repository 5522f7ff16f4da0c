#include "app/keep_me.hpp"

#include <algorithm>

#include "app/keep_sellers.hpp"
#include "base/text.hpp"

namespace barnacle::app {

namespace {

constexpr std::size_t name_bytes_max = 200;
constexpr std::size_t language_bytes_max = 35;  // RFC 5646, 4.4.1: room for the longest tag in use

std::string language_key(UserId user) { return "language " + user.text(); }
std::string first_run_key(UserId user) { return "first run " + user.text(); }

// "en", "de-AT": letters first, then subtags of letters and digits.
bool is_language(std::string_view tag) {
  if (tag.empty() || tag.size() > language_bytes_max) return false;
  const auto subtags = split(tag, '-');
  const auto is_letter = [](char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); };
  const auto is_letter_or_digit = [&](char c) { return is_letter(c) || (c >= '0' && c <= '9'); };
  return subtags.front().size() >= 2 && std::all_of(subtags.front().begin(), subtags.front().end(), is_letter) &&
         std::all_of(subtags.begin(), subtags.end(), [&](std::string_view each) {
           return !each.empty() && each.size() <= 8 && std::all_of(each.begin(), each.end(), is_letter_or_digit);
         });
}

// Members that the person themselves keeps; the rest of the seller is not theirs to change here.
void take(Seller& seller, const Me& wanted) {
  seller.name = trimmed(wanted.user.name);
  seller.zone = wanted.seller.zone;
  seller.place = wanted.seller.place;
  seller.hours = wanted.seller.hours;
  seller.blocks = wanted.seller.blocks;
  seller.phone = wanted.seller.phone;
  seller.company = wanted.seller.company;
  seller.promise_text = wanted.seller.promise_text;
}

// Several flags as words, so that a later version may add one.
struct Flag {
  std::string_view word;
  bool FirstRun::*member;
};
constexpr Flag flags[] = {{"you", &FirstRun::you},
                          {"mail", &FirstRun::mail},
                          {"people", &FirstRun::people},
                          {"rhythm", &FirstRun::rhythm},
                          {"dismissed", &FirstRun::dismissed}};

}  // namespace

Result<Me> find_me(Desk& desk, UserId id) {
  auto user = desk.books.users().find(id);
  if (!user) return not_found("user.unknown", "There is no user " + id.text() + ".");
  Me me{.user = *user};
  me.seller.name = user->name;
  me.seller.email = user->email;
  if (!user->seller.is_nil()) {
    if (auto seller = desk.books.sellers().find(user->seller)) me.seller = std::move(*seller);
  }
  me.language = desk.books.settings().text(language_key(id)).value_or(me.language);
  return me;
}

Result<Me> change_me(Desk& desk, const Me& wanted) {
  auto me = find_me(desk, wanted.user.id);
  if (!me) return me;
  const std::string name(trimmed(wanted.user.name));
  if (name.empty() || name.size() > name_bytes_max) {
    return invalid("user.unnamed", "A user needs a name of at most " + std::to_string(name_bytes_max) + " bytes.");
  }
  if (!is_language(wanted.language)) {
    return invalid("me.language", "\"" + wanted.language + "\" is no language tag. Write it like en or de-AT.");
  }
  Seller seller = me->seller;
  take(seller, wanted);
  const bool works_anew = seller.id.is_nil() && !(seller == me->seller);
  if (works_anew) {
    if (const auto known = desk.books.sellers().with_name(name)) {
      seller = *desk.books.sellers().find(*known);
      take(seller, wanted);
    }
  }
  if (works_anew || (!seller.id.is_nil() && !(seller == me->seller))) {
    auto saved = save_seller(desk, std::move(seller));
    if (!saved) return saved.refusal();
    me->seller = std::move(*saved);
  }
  if (name != me->user.name || wanted.language != me->language || me->user.seller != me->seller.id) {
    me->user.name = name;
    me->user.seller = me->seller.id;
    me->language = wanted.language;
    desk.books.timeline().add(desk.entry("change_me", name + " changed how they sign in and read."));
    desk.books.users().put(me->user);
    desk.books.settings().put_text(language_key(me->user.id), me->language);
  }
  return me;
}

FirstRun first_run(Desk& desk, UserId user) {
  FirstRun reached;
  const std::string text = desk.books.settings().text(first_run_key(user)).value_or("");
  for (const std::string_view word : split(text, ' ')) {
    for (const Flag& flag : flags) {
      if (flag.word == word) reached.*flag.member = true;
    }
  }
  return reached;
}

Result<FirstRun> put_first_run(Desk& desk, UserId user, const FirstRun& reached) {
  std::vector<std::string> words;
  for (const Flag& flag : flags) {
    if (reached.*flag.member) words.emplace_back(flag.word);
  }
  desk.books.settings().put_text(first_run_key(user), joined(words, " "));
  return reached;
}

}  // namespace barnacle::app
