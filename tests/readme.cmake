# README.md shows what there is: every example as its file stands, every run as
# the command prints it. Usage: cmake -DROOT=FOLDER -DCOMMAND=PROGRAM
# -DMINIMAL=PROGRAM -P readme.cmake
#
# A run is an indented block that opens with "$ candour"; it may be cut short
# by a line "...". Commands are run in the folder of the bundled pair.
cmake_minimum_required(VERSION 3.22)

set(folder ${ROOT}/corpus/cases/barking-dagenham-2021)
file(READ ${ROOT}/README.md readme)

file(READ ${ROOT}/examples/minimal.c minimal)
string(FIND "${readme}" "```c\n${minimal}```" place)
if(place EQUAL -1)
  message(FATAL_ERROR "examples/minimal.c does not stand in README.md")
endif()
execute_process(
  COMMAND ${MINIMAL} official.txt press.txt WORKING_DIRECTORY ${folder}
  OUTPUT_VARIABLE printed RESULT_VARIABLE result)
if(NOT result EQUAL 0 OR NOT printed MATCHES "^[a-z-]+: [^\n]+\n")
  message(FATAL_ERROR "examples/minimal.c ends with ${result}: ${printed}")
endif()

# The command, and the block that follows it, of the run that `rest` opens with.
function(check_run rest)
  string(FIND "${rest}" "\n" end)
  string(SUBSTRING "${rest}" 0 ${end} words)
  string(SUBSTRING "${rest}" ${end} -1 rest)
  # The block ends before the next line that is neither empty nor indented.
  string(REGEX MATCH "^(\n+    [^\n]*)+" block "${rest}")
  string(REGEX REPLACE "\n    " "\n" block "${block}")
  string(REGEX REPLACE "\n\\.\\.\\.$" "" cut "${block}")
  string(SUBSTRING "${cut}\n" 1 -1 wanted)
  separate_arguments(arguments UNIX_COMMAND "${words}")
  execute_process(
    COMMAND ${CMAKE_COMMAND} -E env --unset=COLUMNS ${COMMAND} ${arguments}
    WORKING_DIRECTORY ${folder} OUTPUT_VARIABLE printed RESULT_VARIABLE result)
  if(NOT result MATCHES "^[01]$")
    message(FATAL_ERROR "candour ${words} ends with ${result}")
  endif()
  string(FIND "${printed}" "${wanted}" place)
  if(NOT place EQUAL 0 OR (cut STREQUAL block AND NOT wanted STREQUAL printed))
    message(FATAL_ERROR "README.md shows a run of \"candour ${words}\" that is "
                        "not what it prints:\n${printed}")
  endif()
endfunction()

set(runs 0)
set(opening "\n    $ candour ")
string(LENGTH "${opening}" length)
string(FIND "${readme}" "${opening}" place)
while(NOT place EQUAL -1)
  math(EXPR place "${place} + ${length}")
  string(SUBSTRING "${readme}" ${place} -1 readme)
  check_run("${readme}")
  math(EXPR runs "${runs} + 1")
  string(FIND "${readme}" "${opening}" place)
endwhile()
if(runs EQUAL 0)
  message(FATAL_ERROR "README.md shows no run")
endif()
message(STATUS "${runs} runs")
