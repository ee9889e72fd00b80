# The manual page and the completions know every command and option, and no
# other. Usage: cmake -DROOT=FOLDER -DCOMMAND=CANDOUR [-DBASH=PROGRAM]
# [-DZSH=PROGRAM] [-DGROFF=PROGRAM] [-DSEEDED=OPTION] -P manual.cmake
cmake_minimum_required(VERSION 3.22)

set(manual ${ROOT}/examples/candour/candour.1)
file(READ ${manual} page)
string(REPLACE "\\-" "-" page "${page}")
execute_process(COMMAND ${COMMAND} --help OUTPUT_VARIABLE help
                COMMAND_ERROR_IS_FATAL ANY)

string(REGEX MATCHALL "\n  --[a-z-]+" options "${help}")
list(TRANSFORM options STRIP)
string(REGEX MATCHALL "\n  candour [a-z]+" commands "${help}")
list(TRANSFORM commands REPLACE "\n  candour " "")
if(NOT options OR NOT commands)
  message(FATAL_ERROR "--help lists nothing")
endif()
list(APPEND options ${SEEDED})

foreach(option IN LISTS options)
  if(NOT page MATCHES "\n\\.BI? ${option}[ \n]")
    message(FATAL_ERROR "is not in the manual: ${option}")
  endif()
endforeach()
foreach(command IN LISTS commands)
  if(NOT page MATCHES "\n\\.B ${command}\n" OR NOT page MATCHES
                                               "\n\\.B candour ${command}\n")
    message(FATAL_ERROR "is not in the manual: ${command}")
  endif()
endforeach()
string(REGEX MATCHALL "\n\\.BI? --[a-z-]+" told "${page}")
list(TRANSFORM told REPLACE "\n\\.BI? " "")
foreach(option IN LISTS told)
  if(NOT option IN_LIST options)
    message(FATAL_ERROR "the manual tells of an option which the command does "
                        "not have: ${option}")
  endif()
endforeach()

if(GROFF)
  execute_process(COMMAND ${GROFF} -man -ww -Tutf8 ${manual}
                  OUTPUT_QUIET ERROR_VARIABLE trouble RESULT_VARIABLE result)
  if(trouble OR NOT result EQUAL 0)
    message(FATAL_ERROR "groff: ${trouble}")
  endif()
endif()

# What bash would offer for the last of the words.
function(check_bash wanted)
  list(LENGTH ARGN count)
  math(EXPR last "${count} - 1")
  list(JOIN ARGN "' '" words)
  execute_process(
    COMMAND
      ${BASH} -c
      "set -e; . <('${COMMAND}' completion bash); COMP_WORDS=('${words}')
       COMP_CWORD=${last}; _candour; echo \"\${COMPREPLY[*]}\""
    OUTPUT_VARIABLE found ERROR_VARIABLE trouble OUTPUT_STRIP_TRAILING_WHITESPACE)
  if(NOT found STREQUAL wanted OR trouble)
    message(FATAL_ERROR "bash offers \"${found}\" ${trouble}for ${ARGN}")
  endif()
endfunction()
if(BASH)
  list(JOIN commands " " all)
  check_bash("${all} --help --version" candour "")
  check_bash("compare completion" candour comp)
  check_bash("--format" candour compare --fo)
  check_bash("" candour text --fo)
  check_bash("html" candour compare --format h)
  check_bash("html" candour compare --format = h)
  check_bash("" candour claims --format h)
  check_bash("text json" candour search --format = "")
  check_bash("bash" candour completion b)
  check_bash("" candour compare letter)
endif()

if(ZSH)
  execute_process(
    COMMAND ${ZSH} -f -c
            "autoload -U compinit; compinit -D; . =('${COMMAND}' completion zsh)
             which _candour"
    OUTPUT_VARIABLE text ERROR_VARIABLE trouble RESULT_VARIABLE result)
  if(trouble OR NOT result EQUAL 0)
    message(FATAL_ERROR "zsh: ${trouble}")
  endif()
  foreach(option IN LISTS options)
    string(FIND "${text}" "'${option}" place)
    if(place EQUAL -1)
      message(FATAL_ERROR "zsh does not know ${option}")
    endif()
  endforeach()
endif()
list(LENGTH options count)
message(STATUS "${count} options")
