// SPDX-License-Identifier: MIT
//
// The calls of Linux that Swift's view of the C library leaves out.
#ifndef PARTNERGAP_FILE_SYSTEM_H
#define PARTNERGAP_FILE_SYSTEM_H

/// Waits until everything written to the file system that an open file lies on has reached its disk.
int syncfs(int descriptor);

/// Makes a file without a name that lies in memory, and opens it.
int memfd_create(const char *name, unsigned int flags);

/// The flag of `memfd_create` that no program executed later has it open.
enum { PARTNERGAP_MFD_CLOEXEC = 1 };

#endif
