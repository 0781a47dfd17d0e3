# Every `package` declaration has a documentation comment above it; attributes may stand between.
FNR == 1 { documented = 0 }
/^[[:space:]]*\/\/\// { documented = 1; next }
/^[[:space:]]*@/ && !/ package / { next }
/^[[:space:]]*(@[A-Za-z]+(\([^)]*\))? )*(package|public|open) / && !/^package import/ && !/package\(set\)/ || /^[[:space:]]*package (internal|private)\(set\)/ {
    if (!documented) { printf "%s:%d: error: this declaration has no documentation comment\n", FILENAME, FNR; failed = 1 }
}
{ documented = 0 }
END { exit failed }
