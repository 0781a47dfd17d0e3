// SPDX-License-Identifier: MIT
// Ends a program at one of its system calls, counted over all its threads.
//
//     killat NUMBER RESULT PROGRAM [ARGUMENT...]
//
// Runs PROGRAM and kills it (SIGKILL) as it enters its NUMBERth system call, which is then not executed; 0 kills nothing.
// What the program has started runs on untouched, and is waited for. RESULT gets one line: how many calls there were, the
// number of the last one in the kernel's table, and `killed` or `ended`. Ends with the program's status, 137 when killed.
#define _GNU_SOURCE
#include <errno.h>
#include <sched.h>
#include <signal.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/prctl.h>
#include <sys/ptrace.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

enum { options = PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACECLONE | PTRACE_O_TRACEEXEC, most_threads = 4096 };

static pid_t threads[most_threads];
static int thread_count;

/// Whether the thread is seen for the first time: its first stop is the kernel's, not the program's.
static int is_new(pid_t thread) {
    for (int i = 0; i < thread_count; i++) {
        if (threads[i] == thread) return 0;
    }
    if (thread_count < most_threads) threads[thread_count++] = thread;
    return 1;
}

static pid_t start(char **command) {
    pid_t program = fork();
    if (program == 0) {
        ptrace(PTRACE_TRACEME, 0, 0, 0);
        raise(SIGSTOP);
        execv(command[0], command);
        _exit(127);
    }
    int status;
    if (program < 0 || waitpid(program, &status, 0) != program || !WIFSTOPPED(status)) exit(126);
    is_new(program);
    if (ptrace(PTRACE_SETOPTIONS, program, 0, options) || ptrace(PTRACE_SYSCALL, program, 0, 0)) exit(126);
    return program;
}

int main(int count, char **arguments) {
    if (count < 4) return 64;
    long wanted = atol(arguments[1]), calls = 0, last = -1;
    // What the program leaves behind becomes ours, so that it can be waited for.
    prctl(PR_SET_CHILD_SUBREAPER, 1, 0, 0, 0);
    // Program and tracer take turns at every call: on one processor that needs no waking up of another.
    cpu_set_t here;
    CPU_ZERO(&here);
    CPU_SET(sched_getcpu(), &here);
    sched_setaffinity(0, sizeof here, &here);
    pid_t program = start(arguments + 3);
    int status, ended = 0, killed = 0;
    for (;;) {
        pid_t thread = waitpid(-1, &status, __WALL);
        if (thread < 0) {
            if (errno == EINTR) continue;
            break;
        }
        if (!WIFSTOPPED(status)) {
            if (thread == program) ended = status;
            continue;
        }
        long signal = WSTOPSIG(status);
        if (signal == (SIGTRAP | 0x80)) {
            struct __ptrace_syscall_info info;
            signal = 0;
            if (ptrace(PTRACE_GET_SYSCALL_INFO, thread, (void *)sizeof info, &info) > 0
                && info.op == PTRACE_SYSCALL_INFO_ENTRY && !killed) {
                last = (long)info.entry.nr;
                if (++calls == wanted) {
                    killed = 1;
                    kill(program, SIGKILL);
                    continue;
                }
            }
        } else if (status >> 16) {
            signal = 0;
        } else if (signal == SIGSTOP && is_new(thread)) {
            signal = 0;
        }
        ptrace(PTRACE_SYSCALL, thread, 0, signal);
    }
    FILE *result = fopen(arguments[2], "w");
    if (!result) return 126;
    fprintf(result, "%ld %ld %s\n", calls, last, killed ? "killed" : "ended");
    fclose(result);
    return WIFEXITED(ended) ? WEXITSTATUS(ended) : 128 + WTERMSIG(ended);
}
