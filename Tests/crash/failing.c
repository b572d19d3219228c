/* Lets writes and syncs of the files below $MOTCUA_FAIL_UNDER fail at random: an LD_PRELOAD library for Tests/crash.
   How often, and with which error, stands in the file $MOTCUA_FAIL_CONTROL, which the test changes while the server
   runs. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <sys/uio.h>
#include <unistd.h>

/* In this order in the file, each of 32 bits. Of a thousand calls so many fail; `seed` changes with each. */
struct control {
    uint32_t writes, syncs, error, seed, failed_writes, failed_syncs, short_writes;
};

static struct control *control;
static const char *under;
static size_t under_length;

__attribute__((constructor)) static void begin(void) {
    const char *path = getenv("MOTCUA_FAIL_CONTROL");
    under = getenv("MOTCUA_FAIL_UNDER");
    if (!path || !under) return;
    under_length = strlen(under);
    int file = open(path, O_RDWR | O_CLOEXEC);
    if (file < 0) return;
    void *shared = mmap(NULL, sizeof *control, PROT_READ | PROT_WRITE, MAP_SHARED, file, 0);
    if (shared != MAP_FAILED) control = shared;
    close(file);
}

static uint32_t next(void) {
    uint32_t x = __atomic_add_fetch(&control->seed, 0x9E3779B9u, __ATOMIC_RELAXED);
    x ^= x >> 16, x *= 0x85EBCA6Bu, x ^= x >> 13, x *= 0xC2B2AE35u, x ^= x >> 16;
    return x;
}

/* Whether a call on a file is to fail now. */
static int fails(int file, uint32_t permille) {
    if (!control || permille == 0) return 0;
    struct stat facts;
    if (fstat(file, &facts) != 0 || (!S_ISREG(facts.st_mode) && !S_ISDIR(facts.st_mode))) return 0;
    char link[64], path[4096];
    snprintf(link, sizeof link, "/proc/self/fd/%d", file);
    ssize_t length = readlink(link, path, sizeof path - 1);
    if (length < (ssize_t)under_length || memcmp(path, under, under_length) != 0) return 0;
    return next() % 1000 < permille;
}

/* The error of a write that fails; a part of the bytes may be written all the same. */
static size_t part(size_t count) {
    return count > 1 && next() % 2 == 0 ? next() % count : 0;
}

#define ORIGINAL(name) __typeof__(&name) original = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

ssize_t write(int file, const void *bytes, size_t count) {
    ORIGINAL(write);
    if (!control || !fails(file, control->writes)) return original(file, bytes, count);
    size_t some = part(count);
    if (some > 0) {
        __atomic_add_fetch(&control->short_writes, 1, __ATOMIC_RELAXED);
        return original(file, bytes, some);
    }
    __atomic_add_fetch(&control->failed_writes, 1, __ATOMIC_RELAXED);
    errno = (int)control->error;
    return -1;
}

static ssize_t fail_pwrite(ssize_t (*original)(int, const void *, size_t, off_t), int file, const void *bytes, size_t count,
                           off_t at) {
    size_t some = part(count);
    if (some > 0) original(file, bytes, some, at);
    __atomic_add_fetch(&control->failed_writes, 1, __ATOMIC_RELAXED);
    errno = (int)control->error;
    return -1;
}

ssize_t pwrite(int file, const void *bytes, size_t count, off_t at) {
    ORIGINAL(pwrite);
    if (!control || !fails(file, control->writes)) return original(file, bytes, count, at);
    return fail_pwrite(original, file, bytes, count, at);
}

ssize_t pwrite64(int file, const void *bytes, size_t count, off64_t at) {
    ORIGINAL(pwrite64);
    if (!control || !fails(file, control->writes)) return original(file, bytes, count, at);
    return fail_pwrite((ssize_t(*)(int, const void *, size_t, off_t))original, file, bytes, count, at);
}

int fsync(int file) {
    ORIGINAL(fsync);
    if (!control || !fails(file, control->syncs)) return original(file);
    __atomic_add_fetch(&control->failed_syncs, 1, __ATOMIC_RELAXED);
    errno = (int)control->error;
    return -1;
}

int fdatasync(int file) {
    ORIGINAL(fdatasync);
    if (!control || !fails(file, control->syncs)) return original(file);
    __atomic_add_fetch(&control->failed_syncs, 1, __ATOMIC_RELAXED);
    errno = (int)control->error;
    return -1;
}
