// SPDX-License-Identifier: MIT
// letterfloor FROM TO COUNT: what the file system asks for writing the files 0.eml to COUNT-1.eml of FROM into the empty folder
// TO, all bytes in memory before: creat, write, close, one directory. Prints: files, bytes, seconds. With a fourth
// argument it only reads, so that what that costs can be taken off.
#define _GNU_SOURCE
#include <fcntl.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/stat.h>
#include <time.h>
#include <unistd.h>

int main(int argc, char **argv) {
    if (argc < 4) return 64;
    int count = atoi(argv[3]), from = open(argv[1], O_RDONLY | O_DIRECTORY), to = open(argv[2], O_RDONLY | O_DIRECTORY);
    struct { char *bytes; size_t size; } *files = calloc(count, sizeof *files);
    size_t total = 0;
    char name[32];
    struct stat status;
    for (int i = 0; i < count; i++) {
        snprintf(name, sizeof name, "%d.eml", i);
        int file = openat(from, name, O_RDONLY);
        if (file < 0 || fstat(file, &status)) return 66;
        files[i].size = status.st_size;
        files[i].bytes = malloc(files[i].size);
        if (read(file, files[i].bytes, files[i].size) != (ssize_t)files[i].size) return 66;
        close(file);
        total += files[i].size;
    }
    struct timespec start, end;
    clock_gettime(CLOCK_MONOTONIC, &start);
    for (int i = 0; i < count && argc == 4; i++) {
        snprintf(name, sizeof name, "%d.eml", i);
        int file = openat(to, name, O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0640);
        if (write(file, files[i].bytes, files[i].size) != (ssize_t)files[i].size || close(file)) return 74;
    }
    clock_gettime(CLOCK_MONOTONIC, &end);
    printf("%d %zu %.6f\n", count, total, end.tv_sec - start.tv_sec + (end.tv_nsec - start.tv_nsec) / 1e9);
}
