// SPDX-License-Identifier: MIT
// Message digests only; everything else of libcrypto stays out of sight.
#include <openssl/crypto.h>
#include <openssl/evp.h>
