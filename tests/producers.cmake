# A letter as PDF, from a browser, an office program and a typesetter, loses no
# word and no sentence. Usage:
#   cmake -DROOT=FOLDER -DOUT=FOLDER -DCOMMAND=CANDOUR -DCHROMIUM=PROGRAM
#         -DSOFFICE=PROGRAM -DGROFF=PROGRAM -P producers.cmake
cmake_minimum_required(VERSION 3.22)

set(letter ${ROOT}/corpus/cases/barking-dagenham-2021/official.txt)
file(REMOVE_RECURSE ${OUT})
file(MAKE_DIRECTORY ${OUT})

function(run)
  execute_process(COMMAND ${ARGN} WORKING_DIRECTORY ${OUT} TIMEOUT 120
                  RESULT_VARIABLE result OUTPUT_QUIET ERROR_VARIABLE trouble)
  if(NOT result EQUAL 0)
    message(FATAL_ERROR "${ARGN}: ${result}: ${trouble}")
  endif()
endfunction()

# The letter as HTML and for groff's ms macros: headings are short lines that
# do not end as a sentence does.
execute_process(COMMAND ${COMMAND} text ${letter} OUTPUT_VARIABLE text
                COMMAND_ERROR_IS_FATAL ANY)
string(REPLACE ";" "\\;" text "${text}")
string(REPLACE "\n" ";" lines "${text}")
set(html "<!doctype html><meta charset=utf-8><title>Letter</title>\n")
set(ms ".nr PS 11\n.nr VS 14\n.ds CF Page %\n")
set(in_list FALSE)
foreach(line IN LISTS lines)
  string(LENGTH "${line}" length)
  if(in_list AND NOT line MATCHES "^- ")
    string(APPEND html "</ul>\n")
    set(in_list FALSE)
  endif()
  if(line STREQUAL "")
    continue()
  elseif(line MATCHES "^- (.*)")
    if(NOT in_list)
      string(APPEND html "<ul>\n")
    endif()
    set(in_list TRUE)
    string(APPEND html "<li>${CMAKE_MATCH_1}</li>\n")
    string(APPEND ms ".IP \\(bu 3\n${CMAKE_MATCH_1}\n")
  elseif(length LESS 100 AND line MATCHES "^(Focused|What needs|Findings)")
    string(APPEND html "<h2>${line}</h2>\n")
    string(APPEND ms ".SH\n${line}\n")
  else()
    string(APPEND html "<p>${line}</p>\n")
    string(APPEND ms ".LP\n${line}\n")
  endif()
endforeach()
file(WRITE ${OUT}/letter.html "${html}")
file(WRITE ${OUT}/letter.ms "${ms}")

run(${CHROMIUM} --headless --no-sandbox --disable-gpu
    --user-data-dir=${OUT}/profile --print-to-pdf=${OUT}/chromium.pdf
    ${OUT}/letter.html)
run(${SOFFICE} -env:UserInstallation=file://${OUT}/office --headless
    --convert-to odt --outdir ${OUT} ${OUT}/letter.html)
run(${SOFFICE} -env:UserInstallation=file://${OUT}/office --headless
    --convert-to pdf --outdir ${OUT} ${OUT}/letter.odt)
file(RENAME ${OUT}/letter.pdf ${OUT}/libreoffice.pdf)
execute_process(COMMAND ${GROFF} -k -ms -Tpdf letter.ms
                WORKING_DIRECTORY ${OUT} OUTPUT_FILE ${OUT}/groff.pdf
                COMMAND_ERROR_IS_FATAL ANY)

# The texts of the claims of a file, with one kind of quotation mark and without
# hyphens: a typesetter may break a word.
function(read_claims out file)
  execute_process(COMMAND ${COMMAND} claims ${file} --format json
                  OUTPUT_VARIABLE json COMMAND_ERROR_IS_FATAL ANY)
  string(JSON count LENGTH "${json}" claims)
  math(EXPR last "${count} - 1")
  set(found)
  foreach(i RANGE ${last})
    string(JSON one GET "${json}" claims ${i} text)
    string(REGEX REPLACE "[-;]|‐|\\[|\\]" "" one "${one}")
    string(REPLACE "’" "'" one "${one}")
    string(REPLACE "‘" "'" one "${one}")
    list(APPEND found "${one}")
  endforeach()
  set(${out} "${found}" PARENT_SCOPE)
endfunction()

read_claims(wanted ${letter})
if(SEEDED)
  list(APPEND wanted "${SEEDED}")
endif()
set(faults)
foreach(producer chromium libreoffice groff)
  read_claims(found ${OUT}/${producer}.pdf)
  foreach(sentence IN LISTS wanted)
    if(NOT sentence IN_LIST found)
      list(APPEND faults "${producer}: not one claim: ${sentence}")
    endif()
  endforeach()
endforeach()
if(faults)
  list(JOIN faults "\n" text)
  message(FATAL_ERROR "${text}")
endif()
list(LENGTH wanted count)
message(STATUS "${count} sentences, each whole in three PDFs")
