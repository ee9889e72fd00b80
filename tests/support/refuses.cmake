# A gate must refuse a seeded fault, and say why. Usage, after the gate's own
# definitions: cmake -DGATE=FILE -DMESSAGE=REGEX [-DCOPY=FILE;FILE...
# -DFAULT=FILE -DTEXT=TEXT] ... -P refuses.cmake
#
# With FAULT, the gate is run on a copy of ROOT's COPY entries in which TEXT is
# put at the end of that file. Definitions for the gate are in ARGUMENTS, where
# %ROOT% is the folder it is run on.
cmake_minimum_required(VERSION 3.22)

set(root ${ROOT})
if(FAULT)
  set(root ${OUT})
  file(REMOVE_RECURSE ${OUT})
  foreach(entry IN LISTS COPY)
    get_filename_component(folder ${OUT}/${entry} DIRECTORY)
    file(COPY ${ROOT}/${entry} DESTINATION ${folder})
  endforeach()
  file(APPEND ${OUT}/${FAULT} "${TEXT}\n")
endif()

string(REPLACE "%ROOT%" "${root}" arguments "${ARGUMENTS}")
execute_process(COMMAND ${CMAKE_COMMAND} ${arguments} -P ${GATE}
                OUTPUT_VARIABLE text ERROR_VARIABLE text
                RESULT_VARIABLE result)
if(result EQUAL 0)
  message(FATAL_ERROR "the gate did not see the fault")
endif()
string(REGEX REPLACE "[ \n]+" " " flat "${text}")
if(NOT flat MATCHES "${MESSAGE}")
  message(FATAL_ERROR "the gate failed for another reason:\n${text}")
endif()
