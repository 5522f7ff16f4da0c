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
