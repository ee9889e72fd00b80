# Every C file is as clang-format leaves it. Usage:
#   cmake -DROOT=FOLDER -DCLANG_FORMAT=PROGRAM -P format.cmake
cmake_minimum_required(VERSION 3.22)

set(files)
foreach(folder lib include examples tests)
  file(GLOB_RECURSE found ${ROOT}/${folder}/*.c ${ROOT}/${folder}/*.h)
  list(APPEND files ${found})
endforeach()
if(NOT files)
  message(FATAL_ERROR "no C file under ${ROOT}")
endif()
execute_process(
  COMMAND ${CLANG_FORMAT} --style=file --dry-run -Werror ${files}
  WORKING_DIRECTORY ${ROOT}
  RESULT_VARIABLE result)
if(NOT result EQUAL 0)
  message(FATAL_ERROR "format these with: clang-format -i FILE")
endif()
