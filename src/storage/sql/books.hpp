#pragma once
// All books of one transaction, written once over a session.

#include "storage/sql/answer_book.hpp"
#include "storage/sql/contact_book.hpp"
#include "storage/sql/file_book.hpp"
#include "storage/sql/import_book.hpp"
#include "storage/sql/job_book.hpp"
#include "storage/sql/record_books.hpp"
#include "storage/sql/search_book.hpp"
#include "storage/sql/setting_book.hpp"
#include "storage/sql/timeline_book.hpp"
#include "storage/sql/touch_book.hpp"
#include "storage/sql/user_book.hpp"
#include "storage/sql/view_book.hpp"

namespace barnacle::sql {

/// The session's transaction has begun already. An engine's own class owns the session and calls `end` before giving it
/// back.
class SqlBooks : public Books {
 public:
  SqlBooks(Session& session, Kept& kept, WorkspaceId workspace, Access access);

  ContactBook& contacts() override { return contacts_; }
  OrganizationBook& organizations() override { return organizations_; }
  DealBook& deals() override { return deals_; }
  SellerBook& sellers() override { return sellers_; }
  AssetBook& assets() override { return assets_; }
  CadenceBook& cadences() override { return cadences_; }
  TouchBook& touches() override { return touches_; }
  Timeline& timeline() override { return timeline_; }
  ImportBook& imports() override { return imports_; }
  SettingBook& settings() override { return settings_; }
  TallyBook& tallies() override { return tallies_; }
  UserBook& users() override { return users_; }
  ViewBook& views() override { return views_; }
  SearchBook& search() override { return search_; }
  JobBook& jobs() override { return jobs_; }
  FileBook& files() override { return files_; }
  AnswerBook& answers() override { return answers_; }
  void commit() override;

 protected:
  /// Rolls back what was not committed.
  void end() noexcept;

 private:
  Undoable& book_of(Book book);

  Desk desk_;
  bool ended_ = false;
  SqlSettingBook settings_;
  SqlContactBook contacts_;
  SqlOrganizationBook organizations_;
  SqlDealBook deals_;
  SqlSellerBook sellers_;
  SqlAssetBook assets_;
  SqlCadenceBook cadences_;
  SqlTouchBook touches_;
  SqlTallyBook tallies_;
  SqlUserBook users_;
  SqlViewBook views_;
  SqlSearchBook search_;
  SqlImportBook imports_;
  SqlJobBook jobs_;
  SqlFileBook files_;
  SqlAnswerBook answers_;
  SqlTimeline timeline_;
};

}  // namespace barnacle::sql
