# Makes the style and script of the report's page a C file: their bytes, and
# their SHA-256 in base64, by which the page allows them and nothing else.
# Usage: cmake -DIN=FOLDER -DOUT=FILE -P embed_web.cmake
cmake_minimum_required(VERSION 3.22)

set(alphabet
    ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/)

# The 64 hexadecimal digits of a hash in base64: 24 bits are four letters, and
# 32 bytes leave two, which one zero byte and a sign complete.
function(to_base64 out digits)
  set(text)
  set(padded "${digits}00")
  foreach(start RANGE 0 60 6)
    string(SUBSTRING ${padded} ${start} 6 part)
    foreach(shift 18 12 6 0)
      math(EXPR index "(0x${part} >> ${shift}) & 63")
      string(SUBSTRING ${alphabet} ${index} 1 letter)
      string(APPEND text ${letter})
    endforeach()
  endforeach()
  string(REGEX REPLACE ".$" "=" text "${text}")
  set(${out} ${text} PARENT_SCOPE)
endfunction()

set(code "#include \"report/web.h\"\n")
foreach(kind css js)
  file(READ ${IN}/web.${kind} bytes HEX)
  string(LENGTH "${bytes}" length)
  math(EXPR length "${length} / 2")
  string(REGEX REPLACE "(..)" "0x\\1," bytes "${bytes}")
  file(SHA256 ${IN}/web.${kind} hash)
  to_base64(hash ${hash})
  string(APPEND code "const char cnd_web_${kind}[] = {${bytes}0};\n"
                     "const size_t cnd_web_${kind}_length = ${length};\n"
                     "const char cnd_web_${kind}_hash[] = \"${hash}\";\n")
endforeach()
file(WRITE ${OUT} "${code}")
