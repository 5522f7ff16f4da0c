# barnacle_embed_cadences(ROOM): builds the starter cadences into that room, so that the program is one file.
function(barnacle_embed_cadences room)
  file(GLOB files CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/cadences/*.cadence)
  set(out ${CMAKE_BINARY_DIR}/embedded/starter_cadences.cpp)
  set(script ${CMAKE_SOURCE_DIR}/tools/embed/embed_cadences.cmake)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DFROM=${CMAKE_SOURCE_DIR}/cadences -DOUT=${out} -P ${script}
    DEPENDS ${files} ${script} COMMENT "Embedding the starter cadences" VERBATIM)
  target_sources(${room} PRIVATE ${out})
endfunction()

# The texts of sql/ as constants of the room: #include "storage/sql/queries.hpp".
function(barnacle_embed_sql room)
  set(header ${CMAKE_BINARY_DIR}/generated/storage/sql/queries.hpp)
  file(GLOB texts CONFIGURE_DEPENDS ${CMAKE_SOURCE_DIR}/sql/queries/*.sql ${CMAKE_SOURCE_DIR}/sql/migrations/*.sql)
  add_custom_command(OUTPUT ${header}
    COMMAND ${CMAKE_COMMAND} -D SQL=${CMAKE_SOURCE_DIR}/sql -D OUT=${header} -P ${CMAKE_SOURCE_DIR}/tools/embed/embed_sql.cmake
    DEPENDS ${texts} ${CMAKE_SOURCE_DIR}/tools/embed/embed_sql.cmake COMMENT "Embedding sql/")
  target_sources(${room} PRIVATE ${header})
  target_include_directories(${room} PRIVATE ${CMAKE_BINARY_DIR}/generated)
endfunction()

# The built web app (tools/build_web), if it is there, becomes part of that room.
function(barnacle_embed_web room)
  set(from ${CMAKE_SOURCE_DIR}/web/dist)
  set(out ${CMAKE_BINARY_DIR}/embedded/web_files.cpp)
  set(script ${CMAKE_SOURCE_DIR}/tools/embed/embed_web.cmake)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS ${from}/*)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DFROM=${from} -DOUT=${out} -P ${script}
    DEPENDS ${files} ${script} COMMENT "Embedding the web app" VERBATIM)
  target_sources(${room} PRIVATE ${out})
  # The compiler does not see which files the assembler takes in.
  set_source_files_properties(${out} PROPERTIES OBJECT_DEPENDS "${files}")
endfunction()

# The API's document becomes part of that room.
function(barnacle_embed_document room)
  set(from ${CMAKE_SOURCE_DIR}/api/openapi.json)
  set(out ${CMAKE_BINARY_DIR}/embedded/api_document.cpp)
  set(script ${CMAKE_SOURCE_DIR}/tools/embed/embed_document.cmake)
  add_custom_command(OUTPUT ${out}
    COMMAND ${CMAKE_COMMAND} -DFROM=${from} -DOUT=${out} -P ${script}
    DEPENDS ${from} ${script} COMMENT "Embedding the API's document" VERBATIM)
  target_sources(${room} PRIVATE ${out})
  set_source_files_properties(${out} PROPERTIES OBJECT_DEPENDS ${from})
endfunction()
