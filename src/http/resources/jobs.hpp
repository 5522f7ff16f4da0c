#pragma once
#include "http/call.hpp"
#include "ports/books/jobs.hpp"

namespace barnacle::http {

/// A job as everybody sees it.
std::string job_document(const Job& job);

}  // namespace barnacle::http
