#pragma once
// Pages as text: what each of them shares.

#include <string>
#include <string_view>

#include "http/message.hpp"

namespace barnacle::http {

/// A text as HTML shows it, in an element or in a quoted attribute.
std::string escaped(std::string_view text);

/// A whole page around `body`, which is HTML already; `title` is not. A wide one is for reading, a narrow one holds a
/// form.
enum class PageWidth { narrow, wide };
Response page(int status, std::string_view title, std::string_view body, PageWidth width = PageWidth::narrow);

/// The style sheet of these pages, and where it is.
std::string_view page_style();
inline constexpr std::string_view style_path = "/pages.css";

}  // namespace barnacle::http
