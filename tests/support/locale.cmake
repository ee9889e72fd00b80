# Makes the Turkish locale in a folder of its own: its decimal comma and its
# dotless i are what careless programs stumble over. Usage:
#   cmake -DOUT=FOLDER -P locale.cmake
cmake_minimum_required(VERSION 3.22)

file(MAKE_DIRECTORY ${OUT})
execute_process(COMMAND localedef -i tr_TR -f UTF-8 ${OUT}/tr_TR.UTF-8
                RESULT_VARIABLE result ERROR_VARIABLE trouble)
if(NOT EXISTS ${OUT}/tr_TR.UTF-8/LC_NUMERIC)
  message(FATAL_ERROR "localedef: ${result}: ${trouble}")
endif()
