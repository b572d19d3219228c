/* Lets each sync of a file take $MOTCUA_SLOW_SYNC_US microseconds longer: an LD_PRELOAD library for Tests/bench. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <stdlib.h>
#include <time.h>
#include <unistd.h>

static struct timespec more;

__attribute__((constructor)) static void begin(void) {
    const char *text = getenv("MOTCUA_SLOW_SYNC_US");
    long microseconds = text ? atol(text) : 0;
    more = (struct timespec){microseconds / 1000000, microseconds % 1000000 * 1000};
}

static int slowly(int result) {
    int error = errno;
    struct timespec left = more;
    while (clock_nanosleep(CLOCK_MONOTONIC, 0, &left, &left) == EINTR) {}
    errno = error;
    return result;
}

#define ORIGINAL(name) __typeof__(&name) original = (__typeof__(&name))dlsym(RTLD_NEXT, #name)

int fsync(int file) {
    ORIGINAL(fsync);
    return slowly(original(file));
}

int fdatasync(int file) {
    ORIGINAL(fdatasync);
    return slowly(original(file));
}
