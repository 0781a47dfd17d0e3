// SPDX-License-Identifier: MIT

print("to be written")
