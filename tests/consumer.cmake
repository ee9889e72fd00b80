# An installed copy holds the files of a list and can be used through
# find_package and through pkg-config. Usage: cmake -DROOT=FOLDER -DBUILD=FOLDER
# -DOUT=FOLDER -DLIBDIR=lib -DC=COMPILER -DFLAGS=FLAGS -DPKG_CONFIG=PROGRAM
# [-DREMOVE=FILE] [-DADD=FILE] -P consumer.cmake; for the canaries, REMOVE and ADD
# spoil the installed copy
cmake_minimum_required(VERSION 3.22)

set(prefix ${OUT}/prefix)
set(source ${ROOT}/tests/consumer)
file(REMOVE_RECURSE ${OUT})
file(MAKE_DIRECTORY ${OUT})

function(run)
  execute_process(COMMAND ${ARGV} OUTPUT_VARIABLE text ERROR_VARIABLE text
                  RESULT_VARIABLE result)
  if(NOT result EQUAL 0)
    list(JOIN ARGV " " command)
    message(FATAL_ERROR "${command}: ${result}\n${text}")
  endif()
  set(output "${text}" PARENT_SCOPE)
endfunction()

run(${CMAKE_COMMAND} --install ${BUILD} --prefix ${prefix})
if(REMOVE)
  file(REMOVE ${prefix}/${REMOVE})
endif()
if(ADD)
  file(TOUCH ${prefix}/${ADD})
endif()

# The list: build types have their own name in one file.
file(GLOB_RECURSE installed RELATIVE ${prefix} ${prefix}/*)
list(TRANSFORM installed REPLACE "^${LIBDIR}/" "lib/")
list(TRANSFORM installed REPLACE "-(release|debug|relwithdebinfo|minsizerel)\\."
     "-BUILD.")
list(SORT installed)
file(STRINGS ${ROOT}/tests/installed.txt listed)
foreach(file IN LISTS installed)
  if(NOT file IN_LIST listed)
    list(APPEND faults "installed, but not in the list: ${file}")
  endif()
endforeach()
foreach(file IN LISTS listed)
  if(NOT file IN_LIST installed)
    list(APPEND faults "in the list, but not installed: ${file}")
  endif()
endforeach()
if(faults AND NOT REMOVE)
  list(JOIN faults "\n" text)
  message(FATAL_ERROR "${text}")
endif()

foreach(kind shared static)
  run(${CMAKE_COMMAND} -S ${source} -B ${OUT}/${kind} -DKIND=${kind}
      -DCMAKE_PREFIX_PATH=${prefix} -DCMAKE_C_COMPILER=${C}
      -DCMAKE_C_FLAGS=${FLAGS})
  run(${CMAKE_COMMAND} --build ${OUT}/${kind})
  run(${OUT}/${kind}/consumer)
  message(STATUS "find_package, ${kind}: ${output}")
endforeach()

set(ENV{PKG_CONFIG_PATH} ${prefix}/${LIBDIR}/pkgconfig)
separate_arguments(flags UNIX_COMMAND "${FLAGS}")
run(${PKG_CONFIG} --cflags --libs candour)
separate_arguments(shared UNIX_COMMAND "${output}")
run(${C} -std=c11 ${flags} ${source}/consumer.c -o ${OUT}/with_shared ${shared}
    -Wl,-rpath,${prefix}/${LIBDIR})
run(${OUT}/with_shared)
message(STATUS "pkg-config, shared: ${output}")
run(${PKG_CONFIG} --static --cflags --libs candour)
separate_arguments(static UNIX_COMMAND "${output}")
list(TRANSFORM static REPLACE "^-lcandour$" "-l:libcandour.a")
run(${C} -std=c11 ${flags} ${source}/consumer.c -o ${OUT}/with_static ${static})
run(${OUT}/with_static)
message(STATUS "pkg-config, static: ${output}")
