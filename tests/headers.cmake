# Every public header compiles alone, as strict C11 and as strict C++11. Usage:
#   cmake -DROOT=FOLDER -DC=COMPILER -DCXX=COMPILER -DOUT=FOLDER -P headers.cmake
cmake_minimum_required(VERSION 3.22)

set(strict -Wall -Wextra -Wpedantic -Wconversion -Wshadow -Werror -fsyntax-only)
set(faults)
file(GLOB headers RELATIVE ${ROOT}/include ${ROOT}/include/candour/*.h)
if(NOT headers)
  message(FATAL_ERROR "no header under ${ROOT}/include")
endif()
file(MAKE_DIRECTORY ${OUT})

# A file that includes the header twice, since guards are tried as well.
function(check header compiler standard language)
  string(REPLACE "/" "_" name "${header}")
  set(source ${OUT}/${name}.${language})
  file(WRITE ${source} "#include <${header}>\n#include <${header}>\n"
                       "extern int checked;\nint checked = 0;\n")
  execute_process(
    COMMAND ${compiler} -std=${standard} ${strict} -I${ROOT}/include ${source}
    RESULT_VARIABLE result ERROR_VARIABLE text OUTPUT_VARIABLE text)
  if(NOT result EQUAL 0)
    list(APPEND faults "${header} is no ${standard}: ${text}")
    set(faults ${faults} PARENT_SCOPE)
  endif()
endfunction()

foreach(header IN LISTS headers)
  check(${header} ${C} c11 c)
  check(${header} ${CXX} c++11 cpp)
endforeach()
if(faults)
  list(JOIN faults "\n" text)
  message(FATAL_ERROR "${text}")
endif()
list(LENGTH headers count)
message(STATUS "${count} headers stand alone")
