#pragma once
// Answers of the app as JSON documents, for programs.

#include <string>
#include <vector>

#include "app/audit.hpp"
#include "app/draft_recap.hpp"
#include "app/explain.hpp"
#include "app/keep_assets.hpp"
#include "app/merge_contacts.hpp"
#include "app/prepare_touch.hpp"
#include "app/queue.hpp"
#include "app/search.hpp"
#include "app/when.hpp"
#include "domain/cadences/cadence.hpp"
#include "domain/cadences/preview.hpp"

namespace barnacle {

std::string json_of(const QueueLine& row);
std::string json_of(const Contact& contact, const Touch* next);
std::string json_of(const app::ContactFile& file, const std::vector<Entry>& timeline);
std::string json_of(const app::PreparedTouch& prepared);
std::string json_of(const app::WhenRead& read);
std::string json_of(const app::OfferedTime& time);
std::string json_of(const app::RecapDraft& recap);
std::string json_of(const std::vector<app::FoundGroup>& groups);
std::string json_of(app::FoundKind kind, const app::FoundItem& item);
std::string json_of(const app::Explanation& explanation);
std::string json_of(const app::LikelySame& pair);
std::string json_of(const app::Gap& gap);
std::string json_of(const app::AuditReport& report);
std::string json_of(const PreviewedTouch& touch);
std::string json_text(const Deal& deal);
std::string json_text(const Seller& seller);
std::string json_text(const Asset& asset);
std::string json_text(const Cadence& cadence);
std::string json_text(const Entry& entry);
std::string json_text(const Organization& organization);
std::string json_text(const Touch& touch);

/// The policy's settings by name, each value as JSON. What is learned is no setting.
std::vector<std::pair<std::string, std::string>> settings_of(const Policy& policy);

/// The policy with one setting replaced; `value` is JSON, or a bare word. Refusals: `setting.unknown`, `json.wrong`.
Result<Policy> with_setting(const Policy& policy, std::string_view name, std::string_view value);

}  // namespace barnacle
