#ifndef CHAPBUT_FILES_H
#define CHAPBUT_FILES_H

// The two calls of Linux that Glibc's Swift module hides behind _GNU_SOURCE.

/// Exchanges two paths in one step. Returns 0, or -1 with `errno` set: EINVAL or ENOSYS where the file system can't.
int chapbut_exchange(const char *one, const char *other);

/// Writes everything that the file system of `folder` still holds in memory to the disk. Returns 0, or -1 with `errno` set.
int chapbut_synchronise(int folder);

#endif
