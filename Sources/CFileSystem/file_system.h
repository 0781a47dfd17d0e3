// SPDX-License-Identifier: MIT
//
// The one call of Linux that Swift's view of the C library leaves out.
#ifndef PARTNERGAP_FILE_SYSTEM_H
#define PARTNERGAP_FILE_SYSTEM_H

/// Waits until everything written to the file system that an open file lies on has reached its disk.
int syncfs(int descriptor);

#endif
