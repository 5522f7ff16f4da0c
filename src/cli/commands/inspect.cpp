// How Barnacle reads an input, without storing anything: docs/api/inspect.md.

#include "cli/inspect/inspect.hpp"

#include <charconv>
#include <fstream>
#include <iostream>
#include <memory>

#include "base/text.hpp"
#include "cli/commands/commands.hpp"
#include "json/write.hpp"

namespace barnacle::cli {

namespace {

// The file of a call, or standard input for "-".
struct Input {
  std::unique_ptr<std::ifstream> file;
  std::istream& stream() { return file ? *file : std::cin; }
};

Result<Input> open_input(const std::string& path) {
  Input input;
  if (path == "-") return input;
  input.file = std::make_unique<std::ifstream>(path, std::ios::binary);
  // A folder opens and cannot be read.
  if (!*input.file || (input.file->peek(), input.file->bad())) {
    return not_found("file.unreadable", path + " cannot be read. Check the path and its permissions.");
  }
  input.file->clear();
  return input;
}

template <class Seen>
int show(Session& session, const Result<Seen>& seen, const std::function<std::string(const Seen&)>& lines) {
  if (!seen) return session.refuse(seen.refusal());
  session.out().record(json_text(*seen), session.out().wants_json() ? std::string() : lines(*seen));
  return exit_done;
}

template <class Seen>
int with_input(Session& session, const Arguments& arguments, const std::function<Result<Seen>(std::istream&)>& read,
               const std::function<std::string(const Seen&)>& lines) {
  auto input = open_input(arguments.get("FILE"));
  if (!input) return session.refuse(input.refusal());
  return show<Seen>(session, read(input->stream()), lines);
}

int csv(Session& session, const Arguments& arguments) {
  inspect::TableWish wish;
  if (arguments.has("--rows")) {
    const std::string rows = arguments.get("--rows");
    std::int64_t number = -1;
    const auto [end, error] = std::from_chars(rows.data(), rows.data() + rows.size(), number);
    if (error != std::errc() || end != rows.data() + rows.size() || number < 0) {
      return session.refuse(invalid("usage", "--rows needs a number: --rows 10."));
    }
    wish.rows = number;
  }
  wish.encoding = arguments.find("--encoding");
  if (arguments.has("--delimiter")) {
    const std::string delimiter = arguments.get("--delimiter");
    if (delimiter == "tab" || delimiter == "\\t")
      wish.delimiter = '\t';
    else if (delimiter.size() == 1)
      wish.delimiter = delimiter.front();
    else
      return session.refuse(invalid("usage", "--delimiter is one character, or the word tab."));
  }
  return with_input<inspect::SeenTable>(
      session, arguments, [&](std::istream& in) { return inspect::table(in, wish); },
      [](const inspect::SeenTable& seen) {
        std::string text = counted(seen.rows, "row") + " of " + seen.rows_are + ", " + seen.encoding + " (" +
                           seen.encoding_sureness + "), divided by \"" +
                           (seen.delimiter == "\t" ? "tab" : seen.delimiter) + "\", lines end with " + seen.line_end +
                           ", export of: " + seen.source + "\n";
        for (const auto& column : seen.columns) {
          text += column.name + "\t" + column.field + (column.detail.empty() ? "" : " (" + column.detail + ")") + "\n";
        }
        for (const auto& fault : seen.faults) text += "line " + std::to_string(fault.line) + ": " + fault.what + "\n";
        return text;
      });
}

int vcard(Session& session, const Arguments& arguments) {
  const std::string country = arguments.get("--country");
  return with_input<inspect::SeenCards>(
      session, arguments, [&](std::istream& in) { return inspect::cards(in, country); },
      [](const inspect::SeenCards& seen) {
        std::string text = counted(seen.count, "card") + "\n";
        for (const auto& card : seen.cards) {
          text += card.full_name;
          if (!card.organization.empty()) text += "\t" + card.organization;
          for (const auto& email : card.emails) text += "\t" + email.address;
          for (const auto& phone : card.phones) text += "\t" + phone.e164.value_or(phone.number);
          text += "\n";
          for (const auto& problem : card.problems) text += "  " + problem + "\n";
        }
        return text;
      });
}

int address(Session& session, const Arguments& arguments) {
  inspect::AddressWish wish{.kind = arguments.get("--kind"), .country = arguments.get("--country")};
  if (!wish.kind.empty() && wish.kind != "email" && wish.kind != "phone") {
    return session.refuse(invalid("usage", "--kind is email or phone."));
  }
  return with_input<std::vector<inspect::SeenAddress>>(
      session, arguments, [&](std::istream& in) { return inspect::addresses(in, wish); },
      [](const std::vector<inspect::SeenAddress>& seen) {
        std::string text;
        for (const auto& each : seen)
          text += each.input + "\t" + (each.accepted ? each.normal : "refused: " + each.reason) + "\n";
        return text;
      });
}

int holidays(Session& session, const Arguments& arguments) {
  using Years = std::vector<inspect::SeenYear>;
  const std::vector<std::string>& words = arguments.all("FILE");
  const auto lines = [](const Years& years) {
    std::string text;
    for (const auto& year : years) {
      for (const auto& day : year.days)
        text += year.place + "\t" + day.date + "\t" + day.name + (day.substitute ? " (substitute)" : "") + "\n";
    }
    return text;
  };
  // A question has a place and a year; a file is one word without blanks.
  const std::string all = joined(words, " ");
  if (words.size() > 1 || all.find(' ') != std::string::npos)
    return show<Years>(session, inspect::holidays(all), lines);
  auto input = open_input(all);
  if (!input) return session.refuse(input.refusal());
  return show<Years>(session, inspect::holidays(input->stream()), lines);
}

int duplicates(Session& session, const Arguments& arguments) {
  const std::string country = arguments.get("--country");
  return with_input<inspect::SeenDuplicates>(
      session, arguments, [&](std::istream& in) { return inspect::duplicates(in, country); },
      [](const inspect::SeenDuplicates& seen) {
        std::string text = counted(seen.rows, "row") + ", " + std::to_string(seen.alone) + " pairs sure, " +
                           std::to_string(seen.suggested) + " to ask about\n";
        for (const auto& pair : seen.pairs)
          text += pair.verdict + "\t" + pair.a + "\t" + pair.b + "\t" + pair.why + "\n";
        return text;
      });
}

int text(Session& session, const Arguments& arguments) {
  inspect::TextWish wish;
  if (arguments.has("--channel")) wish.channel = arguments.get("--channel");
  wish.is_template = arguments.has("--template");
  wish.in_thread = arguments.has("--in-thread");
  if (arguments.has("--attachments")) wish.attachments = std::atoi(arguments.get("--attachments").c_str());
  return with_input<inspect::SeenText>(
      session, arguments, [&](std::istream& in) { return inspect::text(in, wish); },
      [](const inspect::SeenText& seen) {
        std::string lines = seen.verdict + ": " + counted(seen.words, "word") + ", " +
                            counted(seen.reading_seconds, "second") + " to read\n";
        for (const auto& finding : seen.findings) {
          lines += finding.level + "\t" + finding.fault + (finding.words.empty() ? "" : " \"" + finding.words + "\"") +
                   "\t" + finding.why + (finding.requirement.empty() ? "" : " (" + finding.requirement + ")") + "\n";
          if (!finding.replacement.empty()) lines += "\tbetter: " + finding.replacement + "\n";
        }
        return lines;
      });
}

}  // namespace

std::vector<Command> inspect_commands() {
  const Positional file{"FILE", "the file, or - for standard input"};
  const Option country{"--country", "CODE", "of phone numbers without a country code: NO, US"};
  return {
      {"inspect csv",
       "How a table is read: encoding, layout, columns, rows",
       {"barnacle inspect csv export.csv --json", "barnacle inspect csv export.csv --rows 3 --json"},
       {file},
       {{"--rows", "N", "show at most so many rows; all are counted"},
        {"--encoding", "NAME", "instead of the one found: windows-1252"},
        {"--delimiter", "CHARACTER", "instead of the one found; tab for a tabulator"}},
       csv},
      {"inspect vcard",
       "How business cards are read",
       {"barnacle inspect vcard cards.vcf --json"},
       {file},
       {country},
       vcard},
      {"inspect address",
       "Which e-mail addresses and phone numbers are accepted, one per line, and why not",
       {"barnacle inspect address addresses.txt --json", "echo 'maria@nordlys.no' | barnacle inspect address -"},
       {file},
       {{"--kind", "KIND", "email or phone; told by each line if not given"}, country},
       address},
      {"inspect holidays",
       "Public holidays of a place and year",
       {"barnacle inspect holidays DE-BY 2025", "barnacle inspect holidays US 2024-2026 --json",
        "barnacle inspect holidays places.txt --json"},
       {{"FILE", "a place and a year or years, or a file with one such question per line", true, true}},
       {},
       holidays},
      {"inspect duplicates",
       "Which rows of a table are the same person",
       {"barnacle inspect duplicates people.csv --json"},
       {file},
       {country},
       duplicates},
      {"inspect text",
       "What the gate says about a text; a first line \"Subject: …\" is its subject",
       {"barnacle inspect text draft.txt --json"},
       {file},
       {{"--channel", "CHANNEL", "email (by default), voicemail, …"},
        {"--template", "", "fields in double braces are as they should be"},
        {"--in-thread", "", "it answers a mail"},
        {"--attachments", "N", "how many go with it"}},
       text},
  };
}

}  // namespace barnacle::cli
