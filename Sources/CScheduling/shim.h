// sched_setattr(2), for which glibc has a function only since 2.41.
#ifndef MOTCUA_CSCHEDULING_SHIM_H
#define MOTCUA_CSCHEDULING_SHIM_H

#include <linux/sched.h>
#include <linux/sched/types.h>
#include <sys/syscall.h>
#include <unistd.h>

/// Gives the calling thread a nice value, and slices of the processor of so many nanoseconds (since Linux 6.12; ignored
/// before). Threads that it makes have neither. A thread that the administrator gave another policy keeps it, unchanged.
/// Answers 0, or -1 where nothing was changed.
static inline int motcua_set_slice(int nice, unsigned long nanoseconds) {
    if (syscall(SYS_sched_getscheduler, 0) != SCHED_NORMAL) return -1;
    struct sched_attr attributes = {
        .size = sizeof attributes, .sched_policy = SCHED_NORMAL, .sched_flags = SCHED_FLAG_RESET_ON_FORK,
        .sched_nice = nice, .sched_runtime = nanoseconds};
    return (int)syscall(SYS_sched_setattr, 0, &attributes, 0);
}

#endif
