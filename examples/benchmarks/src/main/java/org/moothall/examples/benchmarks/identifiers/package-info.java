// SPDX-License-Identifier: Apache-2.0
/** Identifiers beside regular expressions and the libraries that read some of them. */
@NullMarked
package org.moothall.examples.benchmarks.identifiers;

import org.jspecify.annotations.NullMarked;
