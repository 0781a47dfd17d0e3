// SPDX-License-Identifier: MIT

import Glibc

/// The binary logarithm.
func log2(_ value: Float) -> Float { Glibc.log2f(value) }

/// The binary logarithm.
func log2(_ value: Double) -> Double { Glibc.log2(value) }

/// Two to the power of a value.
func exp2(_ value: Double) -> Double { Glibc.exp2(value) }
