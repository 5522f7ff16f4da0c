# The files of FROM (web/dist) as OUT, a source of the room http. The assembler takes their bytes in by itself: arrays of
# numbers would cost the compiler a minute.
file(GLOB_RECURSE files LIST_DIRECTORIES false RELATIVE ${FROM} ${FROM}/*)
list(FILTER files EXCLUDE REGEX "(^|/)\\.")
list(SORT files)
set(bytes "")
set(names "")
set(rows "")
set(count 0)
set(number 0)

# Sets `view` to the constant that is the file's bytes, and adds them to the source.
macro(take file)
  set(name barnacle_web_${number})
  math(EXPR number "${number} + 1")
  string(APPEND bytes "asm(\".pushsection .rodata\\n.global ${name}\\n${name}:\\n.incbin \\\"${FROM}/${file}\\\"\\n\"\n"
    "    \".global ${name}_end\\n${name}_end:\\n.popsection\");\n")
  string(APPEND names "extern const char ${name}[];\nextern const char ${name}_end[];\n")
  set(view "{${name}, static_cast<std::size_t>(${name}_end - ${name})}")
endmacro()

foreach(file IN LISTS files)
  if(file MATCHES "\\.(br|gz)$")
    continue()
  endif()
  take(${file})
  set(row "{\"/${file}\", ${view}")
  foreach(coding br gz)
    set(view "{}")
    if(EXISTS ${FROM}/${file}.${coding})
      take(${file}.${coding})
    endif()
    string(APPEND row ", ${view}")
  endforeach()
  string(APPEND rows "      ${row}},\n")
  math(EXPR count "${count} + 1")
endforeach()

if(names)
  string(PREPEND names "extern \"C\" {\n")
  string(APPEND names "}\n")
endif()
file(CONFIGURE OUTPUT ${OUT} @ONLY CONTENT [[
#include <array>
#include <cstddef>

#include "http/web.hpp"

@bytes@
@names@
namespace barnacle::http {

std::span<const WebFile> web_files() {
  static const std::array<WebFile, @count@> files = {{
@rows@  }};
  return files;
}

}  // namespace barnacle::http
]])
